#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""printer.py KYR: a printer that shifts, scales and turns what it prints on backs is measured from its own sheet and then corrected.

The printer is simulated on pixels: poppler paints a page, the back is resampled through the printer's error and turned over as the
paper is. The sheet is read as an eye does: where does a line of the front go on as a line of the back? Nothing here knows how kyr
computes: it looks at black and white.
"""
import math
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the source folder may be read-only
import paper  # noqa: E402

KYR, ROOT = os.path.abspath(sys.argv[1]), os.environ["KYR_SOURCE_ROOT"]
DPI = 360
MM = DPI / 25.4

# dx, dy in mm, scale across and down, degrees; how the paper is turned; paper and stock.
PRINTERS = [
    ((0.0, 0.0, 1.0, 1.0, 0.0), "long", "avery-5371"),
    ((0.6, -0.4, 1.0, 1.0, 0.0), "long", "avery-5371"),
    ((-0.5, 0.3, 1.002, 0.9985, 0.0), "short", "avery-c32011"),
    ((0.3, 0.45, 0.999, 1.0015, 0.12), "long", "avery-c32011"),
    ((-0.35, -0.2, 1.0012, 1.001, -0.15), "hand", "sigel-lp795"),
]


def check(condition, why):
    if not condition:
        sys.exit("printer.py: " + why)


class Picture:
    """A page between whose pixels one can look; beyond it is white paper."""

    def __init__(self, page):
        self.pixels, self.width, self.height = page.pixels, page.width, page.height

    def ink(self, x, y):
        left, top = math.floor(x - 0.5), math.floor(y - 0.5)
        if not (0 <= left < self.width - 1 and 0 <= top < self.height - 1):
            return 0.0
        right, low, at = x - 0.5 - left, y - 0.5 - top, top * self.width + left
        pixels, width = self.pixels, self.width
        return 1 - ((pixels[at] * (1 - right) + pixels[at + 1] * right) * (1 - low) +
                    (pixels[at + width] * (1 - right) + pixels[at + width + 1] * right) * low) / 255


class Print:
    """Both sides of a sheet as somebody sees it who holds it to the light, the front to them."""

    def __init__(self, front, back, flip, error):
        self.front, self.back, self.upright = front, back, flip != "short"
        self.dx, self.dy, self.scale_x, self.scale_y, angle = error
        self.r = math.tan(math.radians(angle))

    def front_ink(self, x, y):
        return self.front.ink(x, y)

    def back_ink(self, x, y):
        """What the printer has put behind (x, y): back through its error, then mirrored."""
        middle_x, middle_y = self.front.width / 2, self.front.height / 2
        u, v = x - middle_x - self.dx * MM, y - middle_y - self.dy * MM
        det = self.scale_x * self.scale_y + self.r * self.r
        page_x, page_y = (self.scale_y * u + self.r * v) / det + middle_x, (self.scale_x * v - self.r * u) / det + middle_y
        if self.upright:
            return self.back.ink(self.front.width - page_x, page_y)
        return self.back.ink(page_x, self.front.height - page_y)


def paint(pdf, stem):
    return [Picture(page) for page in paper.paint(pdf, stem, DPI)]


def line_places(ink, fixed, low, high, down):
    """Middles of the lines that cross a level (or, for scales that measure down, an upright) path."""
    places, total, weight = [], 0.0, 0.0
    at = low
    while at < high:
        value = ink(fixed, at) if down else ink(at, fixed)
        if value > 0.25:
            total, weight = total + value * at, weight + value
        elif weight:
            places.append(total / weight)
            total = weight = 0.0
        at += 0.5
    return places


def read_scale(sheet, name, width_mm, height_mm):
    """The number, in halves, at which front and back meet. Where the scales stand is read off the drawing of the sheet."""
    down = name in "BD"
    middles = {"A": (53, 30), "B": (24, 78), "C": (width_mm - 53, height_mm - 30), "D": (width_mm - 24, height_mm - 78),
               "E": (width_mm - 53, 30), "F": (53, height_mm - 30)}
    x, y = (value * MM for value in middles[name])
    along, beside = (y, x) if down else (x, y)
    reach = 28 * MM
    front = line_places(sheet.front_ink, beside - 4 * MM, along - reach, along + reach, down)
    back = line_places(sheet.back_ink, beside + 4 * MM, along - reach, along + reach, down)
    check(len(front) == 11 and len(back) == 11, "%s: %d lines of the front, %d of the back" % (name, len(front), len(back)))
    gaps = [b - f for f, b in zip(front, back)]
    nearest = min(range(11), key=lambda i: abs(gaps[i]))
    # Between two lines an eye tells the half: the gaps to both sides are then alike.
    reading = float(nearest - 5)
    for other in (nearest - 1, nearest + 1):
        if 0 <= other < 11 and gaps[nearest] * gaps[other] < 0 and abs(gaps[nearest]) > abs(gaps[other]) / 3:
            reading += (other - nearest) / 2
    return max(-5.0, min(5.0, reading))


def kyr(env, *words):
    run = subprocess.run([KYR, "--content", ROOT + "/content", "--locales", ROOT + "/locales", *words], env=env, capture_output=True,
                         text=True, check=False)
    check(run.returncode == 0, "%s: %s" % (" ".join(words), run.stderr))


def find_edge(ink, x, y, step_x, step_y, reach):
    """How far from (x, y), in pixels, ink begins along a step; by halves between the samples."""
    before = 0.0
    for i in range(int(reach * 4)):
        value = ink(x + step_x * i / 4, y + step_y * i / 4)
        if value >= 0.5:
            share = (0.5 - before) / (value - before) if value > before else 0
            return (i - 1 + share) / 4
        before = value
    return None


def corner_errors(sheet, places):
    """How far the edges of the back's proof frame lie from those of the front at each corner of each place, mm."""
    worst = 0.0
    reach, inset = 3 * MM, 6 * MM
    for x, y, width, height in places:
        for corner_x, in_x in ((x, 1), (x + width, -1)):
            for corner_y, in_y in ((y, 1), (y + height, -1)):
                # Across the upright edge and across the level edge, from outside to inside, a little beside the corner.
                beside_y, beside_x = corner_y + in_y * inset, corner_x + in_x * inset
                for axis in (0, 1):
                    found = []
                    for ink in (sheet.front_ink, sheet.back_ink):
                        if axis == 0:
                            found.append(find_edge(ink, corner_x - in_x * reach / 2, beside_y, in_x, 0, reach))
                        else:
                            found.append(find_edge(ink, beside_x, corner_y - in_y * reach / 2, 0, in_y, reach))
                    check(None not in found, "no frame is found at a corner")
                    worst = max(worst, abs(found[0] - found[1]) / MM)
    return worst


def corners_only(places):
    """Errors grow outwards: the places at the corners of the sheet tell all."""
    key = [(min, min), (min, max), (max, min), (max, max)]
    xs, ys = [place[0] for place in places], [place[1] for place in places]
    return [place for place in places if any(place[0] == fx(xs) and place[1] == fy(ys) for fx, fy in key)]


def main():
    folder = tempfile.mkdtemp()
    env = dict(os.environ, XDG_CONFIG_HOME=folder + "/config")
    try:
        for number, (error, flip, stock) in enumerate(PRINTERS):
            name, pdf = "printer-%d" % number, folder + "/sheet.pdf"
            places = corners_only(paper.stock_places(ROOT, stock, DPI))

            def measure(*more):
                kyr(env, "calibrate", "--stock", stock, "--flip", flip, "-o", pdf, *more)
                front, back = paint(pdf, folder + "/page")
                sheet = Print(front, back, flip, error)
                readings = [read_scale(sheet, letter, front.width / MM, front.height / MM) for letter in "ABCDEF"]
                kyr(env, "calibrate", "--stock", stock, "--flip", flip, "--save", name, "--read",
                    ",".join("%g" % value for value in readings), *more)
                return readings

            def cards(*more):
                kyr(env, "cards", "en", "--stock", stock, "--flip", flip, "--proof", "-o", pdf, *more)
                pages = paint(pdf, folder + "/page")
                for page in pages:  # a proof is grey: make it black
                    page.pixels = bytes(0 if value < 240 else 255 for value in page.pixels)
                return corner_errors(Print(pages[0], pages[-1], flip, error), places)

            before = cards()
            readings = measure()
            after = cards("--printer", name)
            print("%s %-5s before %.2f mm, read %s, after %.3f mm" % (name, flip, before, readings, after))
            check(after <= 0.15, "%s: after correction a corner is %.3f mm off" % (name, after))
            check(before < 0.1 or after < before / 2, "%s: %.3f mm before, %.3f mm after" % (name, before, after))
            left = measure("--printer", name)
            check(all(abs(value) <= 0.5 for value in left), "%s: the proof sheet reads %s" % (name, left))
    finally:
        shutil.rmtree(folder)


main()
