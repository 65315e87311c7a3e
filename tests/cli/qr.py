#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""qr.py KYR: zbar reads the QR codes that poppler paints: every format, every place of the sheet, and a photocopy of it."""
import math
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the source folder may be read-only
from paper import Page  # noqa: E402

KYR, ROOT = os.path.abspath(sys.argv[1]), os.environ["KYR_SOURCE_ROOT"]
DPI = 300

REGION = """id: testville
name: Testville
place: MN
organisation: Example Network
hotlines:
  - {phone: 612-555-0123, languages: [es, en], hours: day and night}
  - {phone: 651-555-0199, languages: [ar]}
as_of: 2026-11-22
"""
ES, AR, WEB = "tel:+16125550123", "tel:+16515550199", "https://kyr.example/mn"
FAR = "https://kyr.example/" + 42 * "x"  # the longest that there may be
REGIONS = {
    "testville": REGION,
    "linked": REGION.replace("testville", "linked") + "link: %s\n" % WEB,
    "far": REGION.replace("testville", "far") + "link: %s\n" % FAR,
    "web": "id: web\nname: Web\nplace: MN\norganisation: Example Network\nlink: %s\nas_of: 2026-11-22\n" % WEB,
}

# The size, what is asked for, what the codes say, where the first place lies (x y width height in points), and how many there are
# each way.
FORMATS = [
    ("wallet", "es --qr --region testville", ES, (54, 36, 252, 144), (2, 5)),
    ("wallet", "en --qr --region linked --skin plain", WEB, (54, 36, 252, 144), (2, 5)),
    ("wallet", "es --qr --region web --skin plain", WEB, (54, 36, 252, 144), (2, 5)),
    ("wallet", "en --qr --region testville --skin full --shop", ES, (0, 0, 269, 161), (1, 1)),
    ("cr80", "vi --qr --region testville --stock avery-5383", ES, (54, 84, 252, 156), (2, 4)),
    ("85x54", "en --qr --region testville", ES, (42, 38, 269.3, 153.07), (2, 5)),
    ("85x55", "zh_CN --qr --region testville --skin plain", ES, (39.7, 29.8, 269.3, 155.91), (2, 5)),
    ("80x50", "so --qr --region testville", ES, (54, 36, 252, 144), (2, 5)),
    ("badge", "ar --qr --region linked --skin plain", WEB, (54, 84, 252, 156), (2, 4)),
    ("fold", "es --card home-fold --region testville", ES, (54, 36, 504, 144), (1, 5)),
    ("fold", "ar --card home-fold --region testville", AR, (54, 36, 504, 144), (1, 5)),
    ("fold", "ar --card home-fold --region far --skin plain", FAR, (54, 36, 504, 144), (1, 5)),
    ("half", "en --region testville", ES, (0, 400, 396, 212), (2, 1)),
    ("half-a5", "my --region far", FAR, (0, 380, 420.9, 215), (2, 1)),
    ("door", "ar --region testville", AR, (0, 500, 612, 292), (1, 1)),
    ("door-a4", "hi --region linked", WEB, (0, 540, 595, 300), (1, 1)),
    ("poster", "es --region linked", WEB, (0, 800, 792, 424), (1, 1)),
    ("poster-a3", "ar --region far", FAR, (0, 780, 841, 410), (1, 1)),
]


def check(condition, why):
    if not condition:
        sys.exit("qr.py: " + why)


def read_codes(picture):
    run = subprocess.run(["zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", picture], capture_output=True, text=True, check=False)
    return run.stdout.split()


def cut_out(pdf, stem, first, column=0, row=0, dpi=DPI):
    """One place of the first page."""
    x, y, width, height = first
    box = [str(round(value * dpi / 72)) for value in (x + column * width, y + row * height, width, height)]
    subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", "-f", "1", "-l", "1", "-singlefile", "-x", box[0], "-y", box[1], "-W", box[2],
                    "-H", box[3], pdf, stem], check=True)
    return stem + ".pgm"


def photocopy(source, target):
    """Askew by 1.2 degrees, 3 % smaller, out of focus, then toner or none, with specks; and a photo of that, half as fine."""
    page = Page(source)
    width, height, pixels = page.width, page.height, page.pixels
    noise, angle, scale = random.Random(7), math.radians(1.2), 1 / 0.97
    cosine, sine = math.cos(angle) * scale, math.sin(angle) * scale
    out = bytearray(b"\xff" * (width * height))
    for y in range(3, height - 3):
        for x in range(3, width - 3):
            dx, dy = x - width / 2, y - height / 2
            u, v = int(cosine * dx - sine * dy + width / 2), int(sine * dx + cosine * dy + height / 2)
            if not (2 <= u < width - 2 and 2 <= v < height - 2):
                continue
            at = v * width + u
            grey = (pixels[at] * 4 + pixels[at - 1] + pixels[at + 1] + pixels[at - width] + pixels[at + width] + pixels[at - 2] +
                    pixels[at + 2]) / 10
            if grey + noise.uniform(-60, 60) < 120:
                out[y * width + x] = 0
    halves = bytearray()
    for y in range(0, height - 1, 2):
        for x in range(0, width - 1, 2):
            at = y * width + x
            halves.append((out[at] + out[at + 1] + out[at + width] + out[at + width + 1]) // 4)
    with open(target, "wb") as file:
        file.write(b"P5\n%d %d\n255\n" % (width // 2, height // 2) + halves)


def kyr(*words):
    return subprocess.run([KYR, "--content", ROOT + "/content", "--locales", ROOT + "/locales", *words], capture_output=True, check=False)


def check_sizes():
    """A new size needs its rows here; that of a fold comes with its card."""
    run = kyr("cards", "es", "--size", "none")
    sizes = re.search(r"--size; one of: ([-\w, ]+)", run.stderr.decode())[1].split(", ")
    check(sorted(sizes) == sorted({row[0] for row in FORMATS}), "rows for the sizes %s" % sizes)


def check_format(folder, size, words, text, first, counts):
    pdf, words = folder + "/cards.pdf", words.split() + ([] if size == "fold" else ["--size", size])
    name = "%s, %s" % (size, words)
    made = kyr("cards", *words, "-o", pdf)
    check(made.returncode == 0, "%s: %s" % (name, made.stderr))
    for place in range(counts[0] * counts[1]):
        found = read_codes(cut_out(pdf, folder + "/one", first, place % counts[0], place // counts[0]))
        check(found == [text], "%s, place %d: found %s, not %s" % (name, place + 1, found, text))
    x, y, width, height = first
    small = width * height < 80000  # larger formats have larger codes
    foot = (x, y + 0.35 * height, width, 0.65 * height) if small else first
    photocopy(cut_out(pdf, folder + "/one", foot, dpi=600 if small else 200), folder + "/copy.pgm")
    found = read_codes(folder + "/copy.pgm")
    check(found == [text], "%s: of its photocopy %s is read" % (name, found))
    same = [word for option in ("--region", "--skin", "--size") if option in words for word in words[words.index(option):][:2]]
    picture = kyr("picture", "home-fold" if size == "fold" else "home", words[0], *same, *(["--qr"] if "--qr" in words else []), "-o",
                  folder + "/face.png")
    check(picture.returncode == 0, "%s: %s" % (name, picture.stderr))
    found = read_codes(folder + "/face.png")
    check(found == [text], "%s: of its picture %s is read" % (name, found))


def main():
    for program in ("zbarimg", "pdftoppm"):
        check(shutil.which(program), program + " is not installed")
    check_sizes()
    folder = tempfile.mkdtemp()
    try:
        os.makedirs(folder + "/config/kyr/regions")
        for name, text in REGIONS.items():
            with open(folder + "/config/kyr/regions/%s.yaml" % name, "w", encoding="utf-8") as file:
                file.write(text)
        os.environ["XDG_CONFIG_HOME"] = folder + "/config"
        for row in FORMATS:
            check_format(folder, *row)
    finally:
        shutil.rmtree(folder)


main()
