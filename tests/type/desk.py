#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A user's own content folder and locales made from a table of texts: desk.py TEXTS.tsv FOLDER [--fonts]

TEXTS.tsv: tab-separated, a head, one language a row: code, bcp47, name, script, dir, title, b1..b6, p1..p3, and, for --fonts, family,
regular, bold (paths). Empty cells are left out for all. FOLDER gets content/ and locales/: card 'texts' has the title and b1..b6 on its
front, the title and p1..p3 on its back. --fonts sets each script in the font of its first row; without it, in kyr's own.

The English is only numbers of lines ("Line 1"), since kyr's budget is for English; the card may be set as small as 4 pt.
"""
import csv
import os
import re
import shutil
import sys
import unicodedata

ROOT = os.environ.get('KYR_SOURCE_ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FRONT, BACK = ['b%d' % i for i in range(1, 7)], ['p%d' % i for i in range(1, 4)]
CODES = {'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', 'en': 'eng'}  # gettext's names; 'en' is the source language, not a translation
TITLE = 'Title'


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))


def code_of(row):
    """Two or three letters, and what gettext would add: pt-BR is pt_BR."""
    tag = row['bcp47']
    if tag in CODES:
        return CODES[tag]
    language, _, rest = tag.partition('-')
    return f'{language}_{rest}' if re.fullmatch('[A-Z]{2}', rest) else language


def text_of(row, column):
    return unicodedata.normalize('NFC', row.get(column) or '')


def columns_of(rows, columns):
    return [c for c in columns if all(row.get(c) for row in rows)]


def unit(name):
    return (f'  - {{id: {name}, kind: right, text: {english(name)}, sources: [test], as_of: 2026-11-22, review_by: 2999-11-22, '
            'standing: settled, audience: [everyone], place: US}\n')


def english(name):
    return f'Line {name}'


def recipe(front, back):
    text = 'id: texts\ntitle: Texts\nsize: wallet\nfloor: 4 pt\n'
    text += f'front: {{voice: holder, title: {TITLE}, items: [{", ".join("texts." + c for c in front)}]}}\n'
    if back:
        text += f'back: {{voice: holder, title: {TITLE}, items: [{", ".join("texts." + c for c in back)}]}}\n'
    return text


def font_rows(rows):
    """fonts.yaml with the fonts of the table in place of kyr's, script by script."""
    with open(ROOT + '/content/fonts.yaml', encoding='utf-8') as file:
        text = file.read()
    for row in reversed(rows):  # so that the first row of a script decides
        bold = '' if row['bold'] == row['regular'] else row['bold']
        found = re.search(r'  - script: %s\n(?:    .*\n)+' % row['script'], text)
        if not found:
            raise SystemExit(f"desk.py: fonts.yaml has no row for {row['script']}")
        new = re.sub(r'regular: .*', f"regular: [{face(row['regular'], row['script'])}]", found[0])
        new = re.sub(r'    bold: .*', f"    bold: [{face(bold, row['script'])}]", new)
        text = text.replace(found[0], re.sub(r'family: .*', f"family: {row['family']}", new))
    return text


def face(path, script):
    """Which face of the Noto CJK collection has the forms of the script; other collections give their first."""
    if not path.endswith('.ttc'):
        return path
    return f"{path}#{ {'Jpan': 0, 'Kore': 1, 'Hans': 2, 'Hant': 3}.get(script, 0) }" if 'CJK' in path else path + '#0'


def entry(context, msgid, msgstr):
    quoted = msgstr.replace('\\', '\\\\').replace('"', '\\"')
    return f'\nmsgctxt "{context}"\nmsgid "{msgid}"\nmsgstr "{quoted}"\n'


def catalog(row, front, back):
    title, signed = text_of(row, 'title'), 'TT 2026-11-22'
    head = {'Language': code_of(row), 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=UTF-8', 'Content-Transfer-Encoding': '8bit',
            'X-Kyr-Autonym': row.get('autonym') or title, 'X-Kyr-English-Name': row['name'], 'X-Kyr-Script': row['script'],
            'X-Kyr-Direction': row['dir'], 'X-Kyr-Language-Check': signed, 'X-Kyr-Legal-Check': signed}
    text = 'msgid ""\nmsgstr ""\n' + ''.join('"%s: %s\\n"\n' % (k, v.replace('"', '\\"')) for k, v in head.items())
    text += entry('card.texts.front.title', TITLE, title)
    text += entry('card.texts.back.title', TITLE, title) if back else ''
    for column in front + back:
        text += entry('texts.' + column, english(column), text_of(row, column))
    return text


def write(path, text):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def make(rows, folder, fonts=False):
    front, back = columns_of(rows, FRONT), columns_of(rows, BACK)
    content, locales = folder + '/content', folder + '/locales'
    for sub in ('topics', 'cards', 'regions'):
        os.makedirs(f'{content}/{sub}')
    os.makedirs(locales)
    shutil.copy(ROOT + '/content/stocks.yaml', content)
    write(content + '/sources.yaml', 'sources:\n  - {key: test, citation: Test, publisher: Test, link: "https://example.org/", checked: 2026-11-22, grade: A}\n')
    write(content + '/topics/texts.yaml', 'id: texts\ntitle: Texts\nunits:\n' + ''.join(map(unit, front + back)))
    write(content + '/cards/texts.yaml', recipe(front, back))
    if fonts:
        write(content + '/fonts.yaml', font_rows(rows))
    else:
        shutil.copy(ROOT + '/content/fonts.yaml', content)
    for row in rows:
        write(f'{locales}/{code_of(row)}.po', catalog(row, front, back))


if __name__ == '__main__':
    arguments = [a for a in sys.argv[1:] if a != '--fonts']
    if len(arguments) != 2:
        raise SystemExit(__doc__)
    make(read(arguments[0]), arguments[1], fonts='--fonts' in sys.argv)
