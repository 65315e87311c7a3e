#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which fact of the research stands in which units: content/facts.tsv.

facts.py CONTENT               compares the table with the units' `facts`; exit 1 with what differs
facts.py CONTENT RESEARCH      writes the table anew from the units and the ids of research/legal-facts.md; reasons are kept
"""
import pathlib
import re
import sys

HEAD = "fact\tunits\treason why not"


def units_by_fact(content):
    found = {}
    for path in sorted((content / "topics").glob("*.yaml")):
        unit = None
        for line in path.read_text().splitlines():
            if match := re.match(r"  - id: (\S+)$", line):
                unit = f"{path.stem}.{match[1]}"
            elif match := re.match(r"    facts: \[(.*)\]$", line):
                for fact in match[1].split(", "):
                    found.setdefault(fact, []).append(unit)
    return found


def read_table(path):
    rows = [line.split("\t") for line in path.read_text().splitlines() if line and not line.startswith("#")]
    assert rows[0] == HEAD.split("\t"), f"{path}: the head must be: {HEAD}"
    return {row[0]: (row[1].split(), row[2] if len(row) > 2 else "") for row in rows[1:]}


def main(content, research=None):
    path, found = content / "facts.tsv", units_by_fact(content)
    if research:
        body = pathlib.Path(research).read_text().split("\n## 16.")[0]
        reasons = {fact: why for fact, (_, why) in read_table(path).items()} if path.exists() else {}
        ids = re.findall(r"^\*\*([A-Z]+-\d+)", body, re.M)
        rows = [f"{fact}\t{' '.join(found.get(fact, []))}\t{'' if fact in found else reasons.get(fact, '')}" for fact in ids]
        path.write_text("# Made by tests/content/facts.py; do not edit, but for reasons.\n" + "\n".join([HEAD] + rows) + "\n")
    table, faults = read_table(path), []
    faults += [f"{fact}: units and facts.tsv differ: run tests/content/facts.py" for fact in sorted(set(table) | set(found))
               if table.get(fact, ([], ""))[0] != found.get(fact, [])]
    faults += [f"{fact}: in no unit, and no reason why" for fact, (units, why) in table.items() if not units and not why]
    if len(table) != 174:
        faults.append(f"{len(table)} facts, not 174")
    print("\n".join(faults) or f"{len(table)} facts, {sum(1 for units, _ in table.values() if units)} in units")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), *sys.argv[2:3]))
