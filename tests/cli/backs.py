#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""backs.py KYR: on the pages that poppler paints, backs lie behind their fronts and nothing stands near a cut.

Both sides of each sheet are looked at as somebody sees them who holds the paper to the light, the front to them: the back is mirrored
as the paper was turned. The rule of the holder's face and the bar of the agent's face then end at the same places, as far from the cut
on the left as on the right; the words in the bar are seen from behind. Nothing here knows how kyr places cards: it reads the stock's
measures, and looks at black and white.
"""
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the source folder may be read-only
from paper import paint, stock_places  # noqa: E402

KYR, ROOT = os.path.abspath(sys.argv[1]), os.environ["KYR_SOURCE_ROOT"]
DPI = 300
HANG = 1  # point: a j at the start of a line reaches over it
POINT = DPI / 72
MM = 72 / 25.4
NEAR = 2  # pixels: half of one at each end of two lengths, and poppler's own

WALLET, CARD_54, CARD_55, CARD_50 = (252, 144), (85 * MM, 54 * MM), (85 * MM, 55 * MM), (80 * MM, 50 * MM)
SAFE = (9, 9, 9)  # left and right, above, below: nothing is nearer to a cut

BOTH = "en=9 ar=7"  # one is read from the left, one from the right; one is a draft
# Stock, how it is turned, what is printed, size of the faces, what they keep free, whether the sheet lies on its side.
SHEETS = [
    ("avery-5371", "long short hand", BOTH + " --start 4", WALLET, SAFE, False),
    ("avery-c32015", "long short", BOTH + " --start 2", CARD_54, SAFE, False),
    ("sigel-lp795", "long short hand", BOTH, CARD_55, SAFE, False),
    ("sigel-dp830", "long short hand", BOTH + " --skin plain", CARD_55, SAFE, False),
    ("hama-50400", "long short hand", BOTH + " --start 10", CARD_55, SAFE, False),
    ("hama-50400", "short", BOTH + " --size 80x50", CARD_50, SAFE, False),
    ("avery-5361", "long short", BOTH + " --start 3", CARD_50, SAFE, False),
    ("plain-letter", "short", BOTH + " --skin plain", WALLET, SAFE, False),
    ("plain-a4", "hand", BOTH, WALLET, SAFE, False),
    ("plain-legal", "long", BOTH + " --start 12", WALLET, SAFE, False),
    ("half-letter", "long short", "en ar", (396, 612), (32, 30, 27), True),
    ("avery-8373", "long short", "en=9 es=7 --skin full", WALLET, SAFE, False),
]


def check(condition, why):
    if not condition:
        sys.exit("backs.py: " + why)


class Side:
    """A page in its rows: 1 where there is any ink, and 1 where it is dark."""

    def __init__(self, page, mirrored=None):
        def cut(pixels):
            rows = [pixels[at:at + page.width] for at in range(0, len(pixels), page.width)]
            if mirrored == "upright":
                return [row[::-1] for row in rows]
            return rows[::-1] if mirrored == "level" else rows

        self.width, self.height = page.width, page.height
        self.ink = cut(page.pixels.translate(bytes([1] * 250 + [0] * 6)))
        self.dark = cut(page.pixels.translate(bytes([1] * 128 + [0] * 128)))

    def spot(self, box):
        """The first inked pixel of a box x0 y0 x1 y1; pixels that it cuts do not count. None: it is white."""
        left, top, right, bottom = (max(0, round(value)) for value in box)
        for y in range(top + 1, min(bottom - 1, self.height)):
            x = self.ink[y].find(1, left + 1, min(right - 1, self.width))
            if x >= 0:
                return (round(x / POINT, 1), round(y / POINT, 1))
        return None

    def level(self, box):
        """Left, right and top of the first of the longest level lines in a box: the rule, or the bar."""
        left, top, right, bottom = map(round, box)
        runs = [max(map(len, self.dark[y][left:right].split(b"\0"))) for y in range(top, bottom)]
        longest = max(runs)
        first = next(i for i, run in enumerate(runs) if run >= 0.95 * longest)
        start = self.dark[top + runs.index(longest)].find(b"\1" * longest, left, right)
        return start, start + longest, top + first

    def light(self, box):
        """How much white stands in the left and in the right half of a box."""
        left, top, right, bottom = map(round, box)
        middle = (left + right) // 2
        return [sum(self.dark[y][a:b].count(0) for y in range(top, bottom)) for a, b in ((left, middle), (middle, right))]


def middle_of(place, size):
    """A face stands in the middle of its place."""
    x, y, width, height = place
    beside, above = (width - size[0] * POINT) / 2, (height - size[1] * POINT) / 2
    return x + beside, y + above, x + width - beside, y + height - above


def frame(box, outside, inside):
    """The four strips about the edges of a box, so wide (points; inside: at the sides, above, below)."""
    left, top, right, bottom = box
    out, side, above, below = (value * POINT for value in (outside, *inside))
    side -= HANG * POINT
    yield left - out, top - out, right + out, top + above
    yield left - out, bottom - below, right + out, bottom + out
    yield left - out, top - out, left + side, bottom + out
    yield right - side, top - out, right + out, bottom + out


def check_white(side, boxes, why):
    for box in boxes:
        spot = side.spot(box)
        check(spot is None, "%s: ink at %s pt" % (why, spot))


def check_bleed(side, box, why):
    """Red to the end of the bleed, but for the foot of a holder's face: a drift of 3 mm shows no white."""
    left, top, right, _bottom = box
    for y in range(round(top - 8.5 * POINT), round(top + 8 * POINT)):
        row = side.dark[y][round(left - 8.5 * POINT):round(right + 8.5 * POINT)]
        check(0 not in row, "%s: the bleed has a hole at %.1f pt" % (why, y / POINT))


def check_card(front, back, box, safe, why):
    side, above, _below = (value * POINT for value in safe)
    rule, bar = front.level(box), back.level(box)
    for name, line in (("rule", rule), ("bar", bar)):
        ends = (line[0] - box[0], box[2] - line[1])
        check(max(abs(end - side) for end in ends) <= NEAR, "%s: the %s ends %.2f and %.2f pt from the cuts" %
              (why, name, ends[0] / POINT, ends[1] / POINT))
    check(max(abs(rule[0] - bar[0]), abs(rule[1] - bar[1])) <= NEAR, "%s: rule %s, bar %s" % (why, rule, bar))
    check(abs(bar[2] - box[1] - above) <= NEAR, "%s: the bar is %.2f pt under the upper cut" % (why, (bar[2] - box[1]) / POINT))
    left, right = back.light((bar[0], bar[2] + 2 * POINT, bar[1], bar[2] + 14 * POINT))
    check(right > 2 * left, "%s: the words in the bar are not seen from behind: %d and %d" % (why, left, right))


def check_sheet(front, back, boxes, used, row, why):
    stock, _flips, words, _size, safe, _landscape = row
    full = "full" in words
    for name, side in (("front", front), ("back", back)):
        if full:
            for k in used:
                check_bleed(side, boxes[k], "%s, %s %d" % (why, name, k + 1))
            continue
        for k, box in enumerate(boxes):
            if k in used:
                check_white(side, frame(box, 5.5, safe), "%s, cuts of %s %d" % (why, name, k + 1))
            else:
                check_white(side, [box], "%s, unused %s %d" % (why, name, k + 1))
        check_white(side, frame((0, 0, side.width, side.height), 0, (18, 18, 18)), "%s, %s of %s, edge of the paper" % (why, name, stock))
    for k in () if full else used:
        check_card(front, back, boxes[k], safe, "%s, card %d" % (why, k + 1))


def pair_up(pages, flip):
    """The pages of each sheet. By hand, all backs stand behind a page of words."""
    if flip != "hand":
        return list(zip(pages[0::2], pages[1::2]))
    half = len(pages) // 2
    check(len(pages) == 2 * half + 1, "by hand, %d pages" % len(pages))
    return list(zip(pages[:half], pages[half + 1:]))


def number_after(words, before, least):
    """Of the words, or the sum of several: es=7 and --start 4."""
    numbers = [int(word.split(before)[1]) for word in words if before in word]
    return sum(numbers) if numbers else least


def check_stock(row, flip, folder):
    stock, _flips, text, size, _safe, landscape = row
    pdf, words = folder + "/cards.pdf", text.replace("--start ", "--start:").split()
    run([KYR, "--content", ROOT + "/content", "--locales", ROOT + "/locales", "cards", *text.split(), "--stock", stock, "--flip", flip, "-o", pdf])
    places = stock_places(ROOT, stock, DPI)
    boxes = [middle_of(place, size) for place in places]
    first, count = number_after(words, "--start:", 1) - 1, number_after(words, "=", 2 * len(places))
    sheets = pair_up(paint(pdf, folder + "/page", DPI), flip)
    check(len(sheets) == -(-(first + count) // len(places)), "%s: %d sheets" % (stock, len(sheets)))
    # Over an upright edge left and right change places, over a level one top and foot.
    mirrored = "upright" if (flip != "short") != landscape else "level"
    for number, (front, back) in enumerate(sheets):
        used = [k for k in range(len(places)) if first <= number * len(places) + k < first + count]
        why = "%s, flip %s, %s, sheet %d" % (stock, flip, text, number + 1)
        check_sheet(Side(front), Side(back, mirrored), boxes, used, row, why)


def run(words):
    result = subprocess.run(words, capture_output=True, text=True, check=False)
    check(result.returncode == 0, result.stderr)


def main():
    folder = tempfile.mkdtemp()
    try:
        for row in SHEETS:
            for flip in row[1].split():
                check_stock(row, flip, folder)
    finally:
        shutil.rmtree(folder)


main()
