#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sheets.py KYR: on poppler's pixels, backs stand behind their fronts, nothing is near a cut, and the plan is what the PDF holds.

Six stocks, three of them with unlike margins, each way of turning. A proof tells where kyr thinks that the places are; the stock's own
numbers tell where they must be; the cards tell where their ink is.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

KYR, ROOT = os.path.abspath(sys.argv[1]), os.environ["KYR_SOURCE_ROOT"]
DPI = 300
PT = DPI / 72
MM = DPI / 25.4
STOCKS = ["avery-5371", "avery-8373", "avery-c32015", "sigel-lp795", "hama-50400", "sigel-dp830"]
SAFE_PT = 9
CUT_MARK_PT = 6


def check(condition, why):
    if not condition:
        sys.exit("sheets.py: " + why)


class Picture:
    def __init__(self, path):
        with open(path, "rb") as file:
            kind, size, depth, self.pixels = file.read().split(b"\n", 3)
        check(kind == b"P5" and depth == b"255", path + " is no grey picture")
        self.width, self.height = map(int, size.split())

    def row(self, y, left, right):
        return self.pixels[y * self.width + left:y * self.width + right]

    def turned(self, upright):
        """The page as seen through the paper from the other side."""
        rows = [self.pixels[y * self.width:(y + 1) * self.width] for y in range(self.height)]
        out = Picture.__new__(Picture)
        out.width, out.height = self.width, self.height
        out.pixels = b"".join(row[::-1] for row in rows) if upright else b"".join(reversed(rows))
        return out

    def ink_box(self, left, top, right, bottom):
        """The box of what is darker than half, in pixels, or None."""
        box = None
        for y in range(max(0, top), min(self.height, bottom)):
            row = self.row(y, max(0, left), min(self.width, right))
            if min(row) >= 128:
                continue
            dark = [x for x, value in enumerate(row) if value < 128]
            x0, x1 = max(0, left) + dark[0], max(0, left) + dark[-1] + 1
            box = (min(box[0], x0), box[1], max(box[2], x1), y + 1) if box else (x0, y, x1, y + 1)
        return box


def kyr(*words):
    run = subprocess.run([KYR, "--content", ROOT + "/content", "--locales", ROOT + "/locales", *words], capture_output=True, text=True,
                         check=False, env=dict(os.environ, **ENV))
    check(run.returncode == 0, "%s: %s" % (" ".join(words), run.stderr))
    return run.stderr


ENV = {}


def paint(pdf, folder):
    stem = folder + "/page"
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", pdf, stem], check=True)
    names = sorted(name for name in os.listdir(folder) if name.startswith("page-"))
    pages = [Picture(folder + "/" + name) for name in names]
    for name in names:
        os.remove(folder + "/" + name)
    return pages


def stock_places(stock):
    """The places of a stock in points, from content/stocks.yaml as plain text."""
    with open(ROOT + "/content/stocks.yaml", encoding="utf-8") as file:
        block = file.read().split("- id: %s\n" % stock)[1].split("- id:")[0]

    def length(text):
        number, unit = text.strip(" ,{}").split()
        return float(number) * {"in": 72, "mm": 72 / 25.4, "pt": 1}[unit]

    rows = dict(line.strip().split(": ", 1) for line in block.splitlines() if ": " in line and not line.strip().startswith(("[", '"')))
    card = dict(part.strip(" {}").split(": ") for part in rows["card"].split(","))
    width, height = length(card["width"]), length(card["height"])
    return [(length(rows["left"]) + column * (width + length(rows["gap_x"])), length(rows["top"]) + row * (height + length(rows["gap_y"])),
             width, height) for row in range(int(rows["rows"])) for column in range(int(rows["columns"]))]


def check_stock(stock, flip, folder):
    pdf = folder + "/sheet.pdf"
    kyr("cards", "en", "--stock", stock, "--flip", flip, "--skin", "plain", "-o", pdf)
    pages = paint(pdf, folder)
    front, back = pages[0], pages[-1].turned(flip != "short")
    safe = int((SAFE_PT - 0.4) * PT)
    where = "%s, flip %s" % (stock, flip)
    offsets = []
    for number, (x, y, width, height) in enumerate(stock_places(stock)):
        edges = [round(value * PT) for value in (x, y, x + width, y + height)]
        for side, page in (("front", front), ("back", back)):
            box = page.ink_box(edges[0] + 2, edges[1] + 2, edges[2] - 2, edges[3] - 2)
            check(box, "%s: nothing stands on the %s of place %d" % (where, side, number + 1))
            check(box[0] >= edges[0] + safe and box[1] >= edges[1] + safe and box[2] <= edges[2] - safe and box[3] <= edges[3] - safe,
                  "%s: ink %s of the %s of place %d is nearer than 9 pt to the cut %s" % (where, box, side, number + 1, edges))
            # The head of each face is as wide as the live area: rule or bar. Seen from the front the back's is mirrored, the middle is not.
            offsets.append(((box[0] + box[2]) / 2 - (edges[0] + edges[2]) / 2, side, number + 1))
    worst = max(offsets, key=lambda item: abs(item[0]))
    check(abs(worst[0]) <= 1.5, "%s: the %s of place %d lies %.1f pixels beside the middle" % (where, worst[1], worst[2], worst[0]))
    check_between(front, stock, where)


def check_between(page, stock, where):
    """Between places there is nothing; marks keep their distance at the edges."""
    places, off = stock_places(stock), int((CUT_MARK_PT - 0.5) * PT)
    for x, y, width, height in places:
        left, top, right, bottom = (round(value * PT) for value in (x, y, x + width, y + height))
        for strip in ((left - off, top, left - 2, bottom), (right + 2, top, right + off, bottom), (left, top - off, right, top - 2),
                      (left, bottom + 2, right, bottom + off)):
            inside = any(px <= strip[0] / PT + 1 < px + w and py <= strip[1] / PT + 1 < py + h for px, py, w, h in places)
            check(inside or strip[0] < 0 or page.ink_box(*strip) is None, "%s: ink beside a card in %s" % (where, strip))


REGION = """id: testville
name: Testville
place: MN
organisation: Example Network
hotlines:
  - {phone: 612-555-0123}
as_of: 2026-11-22
"""


def check_run(folder):
    """1,500 cards in five languages, with region, QR code and printer: right counts on the fewest sheets, as the plan said."""
    wanted = {"es": 420, "so": 333, "vi": 297, "zh_CN": 250, "en": 200}
    os.makedirs(folder + "/config/kyr/regions")
    with open(folder + "/config/kyr/regions/testville.yaml", "w", encoding="utf-8") as file:
        file.write(REGION)
    ENV["XDG_CONFIG_HOME"] = folder + "/config"
    kyr("calibrate", "--save", "office", "--read", "1,0,0.5,-1,0.5,1")
    pdf = folder + "/run.pdf"
    said = kyr("cards", *("%s=%d" % item for item in wanted.items()), "--region", "testville", "--qr", "--printer", "office", "--start", "6",
               "-o", pdf)
    sheets = (5 + sum(wanted.values()) + 9) // 10
    check("cards: 1500 · sheets: %d · pages: %d · blanks: %d" % (sheets, 2 * sheets, 10 * sheets - 5 - 1500) in said, said)
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    check("Pages:           %d" % (2 * sheets) in info, info)
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
    pages = text.split("\f")[:-1]
    editions = [re.findall(r"\b2026-\d\d\s+(\w+)\s+[0-9A-Z]{6}\b", page) for page in pages]
    for code, count in wanted.items():
        found = sum(page.count(code) for page in editions)
        check(found == count, "%s: not %d cards but %d" % (code, count, found))
    check(sum(page.count("612-555-0123") for page in pages) == 1500, "not every card has its number")
    check(all("To the officer" not in page for page in pages[0::2]), "a back stands where a front belongs")
    check(not any(editions[1::2]), "a front stands where a back belongs")
    place = 5
    for code, count in wanted.items():
        first, last = place // 10 + 1, (place + count - 1) // 10 + 1
        check("%s: sheets %d to %d" % (code, first, last) in said, said)
        for sheet in (first, last):
            check(code in editions[2 * (sheet - 1)], "%s is not on sheet %d" % (code, sheet))
        place += count


def check_shop(folder):
    """Boxes and inks as a shop wants them."""
    pdf = folder + "/shop.pdf"
    kyr("cards", "es", "en", "--shop", "--skin", "full", "-o", pdf)
    info = subprocess.run(["pdfinfo", "-box", "-f", "1", "-l", "4", pdf], capture_output=True, text=True, check=True).stdout
    for page in range(1, 5):
        check("Page    %d TrimBox:       8.50     8.50   260.50   152.50" % page in info, info)
        check("Page    %d BleedBox:      0.00     0.00   269.01   161.01" % page in info, info)
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, "-"], capture_output=True, check=True).stdout
    operators = {line.split()[-1] for line in plain.split(b"\n") if line.endswith((b" rg", b" RG", b" g", b" G", b" k", b" K"))}
    check(operators <= {b"k", b"K"}, "inks other than CMYK: %s" % operators)
    check(b"0 0 0 1 k" in plain and b"0 1 1 0.15 k" in plain, "black is not K alone, or red is another red")


def main():
    folder = tempfile.mkdtemp()
    try:
        for stock in STOCKS:
            for flip in ("long", "short", "hand"):
                check_stock(stock, flip, folder)
        check_run(folder)
        check_shop(folder)
    finally:
        shutil.rmtree(folder)


main()
