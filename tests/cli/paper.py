# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts beside this one know of paper: pages as poppler paints them, and where a stock has its cards."""
import os
import subprocess

INCH = {"in": 1.0, "mm": 1 / 25.4, "pt": 1 / 72}


class Page:
    """Rows of grey, 0 black to 255 white."""

    def __init__(self, path):
        with open(path, "rb") as file:
            kind, size, depth, self.pixels = file.read().split(b"\n", 3)
        if kind != b"P5" or depth != b"255":
            raise ValueError(path + " is no grey picture")
        self.width, self.height = map(int, size.split())


def paint(pdf, stem, dpi):
    """All pages, in order."""
    folder, name = os.path.split(stem)
    subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", pdf, stem], check=True)
    paths = [os.path.join(folder, file) for file in sorted(os.listdir(folder)) if file.startswith(name + "-") and file.endswith(".pgm")]
    pages = [Page(path) for path in paths]
    for path in paths:
        os.remove(path)
    return pages


def stock_places(root, stock, unit_per_inch):
    """x, y, width, height of each place, row by row, from content/stocks.yaml as plain text."""
    with open(root + "/content/stocks.yaml", encoding="utf-8") as file:
        block = file.read().split("- id: %s\n" % stock)[1].split("- id:")[0]

    def length(text):
        number, unit = text.strip(" ,{}").split()
        return float(number) * INCH[unit] * unit_per_inch

    rows = dict(line.strip().split(": ", 1) for line in block.splitlines() if ": " in line and not line.strip().startswith(("[", '"')))
    card = dict(part.strip(" {}").split(": ") for part in rows["card"].split(","))
    width, height = length(card["width"]), length(card["height"])
    return [(length(rows["left"]) + column * (width + length(rows["gap_x"])), length(rows["top"]) + row * (height + length(rows["gap_y"])),
             width, height) for row in range(int(rows["rows"])) for column in range(int(rows["columns"]))]
