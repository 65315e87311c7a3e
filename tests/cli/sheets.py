#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sheets.py KYR: a large run holds what its plan says, and a file for a print shop has the boxes and inks that a shop wants."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

KYR, ROOT = os.path.abspath(sys.argv[1]), os.environ["KYR_SOURCE_ROOT"]
ENV = {}


def check(condition, why):
    if not condition:
        sys.exit("sheets.py: " + why)


def kyr(*words):
    run = subprocess.run([KYR, "--content", ROOT + "/content", "--locales", ROOT + "/locales", *words], capture_output=True, text=True,
                         check=False, env=dict(os.environ, **ENV))
    check(run.returncode == 0, "%s: %s" % (" ".join(words), run.stderr))
    return run.stderr


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
        check(re.search(r"\n +%s .* %d +%d-%d " % (code, count, first, last), said), said)
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
        check_run(folder)
        check_shop(folder)
    finally:
        shutil.rmtree(folder)


main()
