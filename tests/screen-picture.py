#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of a screen of kyr, as tmux shows it: screen-picture.py COLSxROWS OUT.png KEYS... -- KYR ARGUMENT...

KEYS are those of `tmux send-keys`. Cells are drawn one by one, so that nothing is reordered on the way. Needs tmux, python3-pil and
fonts-dejavu-core; only README's pictures use it.
"""
import os
import re
import subprocess
import sys
import time
import unicodedata

from PIL import Image, ImageDraw, ImageFont

SIZE = 22
FONTS = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono%s.ttf"
GROUND, INK = (250, 250, 248), (24, 24, 24)
COLORS = {91: (176, 20, 20), 92: (20, 110, 30), 93: (140, 96, 0), 96: (0, 105, 120),
          31: (176, 20, 20), 32: (20, 110, 30), 33: (140, 96, 0), 36: (0, 105, 120)}


def capture(cols, rows, keys, command):
    server = "kyr-picture-%d" % os.getpid()
    tmux = ["tmux", "-L", server, "-f", "/dev/null"]
    subprocess.run(tmux + ["new-session", "-d", "-x", str(cols), "-y", str(rows)] + command, check=True)
    try:
        time.sleep(0.7)
        for key in keys:
            subprocess.run(tmux + ["send-keys", key], check=True)
            time.sleep(0.3)
        return subprocess.run(tmux + ["capture-pane", "-p", "-e", "-N"], check=True, capture_output=True, text=True).stdout
    finally:
        subprocess.run(tmux + ["kill-server"], check=False)


def styled(line, style):
    """(character, style) of a line; style is (bold, reverse, underline, color)."""
    for part in re.findall(r"\x1b\[([0-9;]*)m|(.)", line):
        if part[1]:
            yield part[1], tuple(style)
            continue
        for code in [int(c) for c in part[0].split(";") if c] or [0]:
            if code == 0:
                style[:] = [False, False, False, INK]
            elif code in (1, 7, 4):
                style[(1, 7, 4).index(code)] = True
            elif code == 39:
                style[3] = INK
            elif code in COLORS:
                style[3] = COLORS[code]


def draw(text, cols, rows, path):
    fonts = [ImageFont.truetype(FONTS % suffix, SIZE) for suffix in ("", "-Bold")]
    width, height = round(fonts[0].getlength("M")), round(SIZE * 1.165)
    image = Image.new("RGB", (cols * width + 2 * width, rows * height + 2 * width), GROUND)
    pen = ImageDraw.Draw(image)
    style = [False, False, False, INK]
    for row, line in enumerate(text.split("\n")[:rows]):
        col = 0
        for char, (bold, reverse, underline, color) in styled(line, style):
            mark = unicodedata.combining(char)
            x, y = width + (col - (1 if mark else 0)) * width, width + row * height
            columns = 2 if unicodedata.east_asian_width(char) in "WF" else 1
            ground, ink = (INK, GROUND) if reverse else (GROUND, color)
            if reverse and not mark:
                pen.rectangle([x, y, x + columns * width - 1, y + height - 1], fill=ground)
            pen.text((x, y), char, font=fonts[bold], fill=ink)
            if underline:
                pen.line([x, y + height - 3, x + columns * width, y + height - 3], fill=ink, width=2)
            col += 0 if mark else columns
    image.save(path, optimize=True)


def main():
    split = sys.argv.index("--")
    cols, rows = map(int, sys.argv[1].split("x"))
    draw(capture(cols, rows, sys.argv[3:split], sys.argv[split + 1:]), cols, rows, sys.argv[2])


if __name__ == "__main__":
    main()
