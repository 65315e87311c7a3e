#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kyr's shaping and line breaks beside those of other programs: shaping.py RUNS CONTENT [TEXTS.tsv]

RUNS is the program of runs.c, TEXTS.tsv a table as desk.py's; without it $KYR_TEXTS, else ../shared/udhr/dev.tsv beside the project.
The fonts are kyr's and, if the table names fonts and all are installed, those too. Each run and each piece of a line must have the
glyphs, clusters, advances and offsets of hb-shape for the same font, script, language, direction and context. Lines may end only where
ICU (asked here, through ctypes) lets them, and not where CARD 3 forbids it. Phones must read from left to right in right-to-left text.
"""
import bisect
import collections
import ctypes
import ctypes.util
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.dont_write_bytecode = True  # the source tree stays clean
import desk

MEASURES = [9, 14, 23, 60]  # em: from less than an English phrase to more than most texts
CONTEXT = 16                # characters of it that hb-shape is given; HarfBuzz looks at five
BATCH_MAX = 4000            # bytes of a line of hb-shape --batch
SLACK = 0.3                 # em: how far the width of a part alone may be from its width on a line
PHRASE = 'I choose to stay silent.'
PHONES = ['1-855-435-7693', '+1 (312) 555-0123', 'I-205']
LATIN = re.compile(r'\+?[0-9][0-9 ()-]{5,}[0-9]|[A-Z]{1,4}-[0-9]+|' + re.escape(PHRASE))
SENTENCES = [  # language, script, text around a phone
    ('ar', 'Arab', 'اتصل على {} اليوم، شكرا.'), ('fa', 'Arab', 'لطفاً به {} زنگ بزنید.'), ('he', 'Hebr', 'התקשרו אל {} עוד היום, תודה.'),
    ('ur', 'Arab', 'آج ہی {} پر فون کریں۔'), ('ur', 'Aran', 'آج ہی {} پر فون کریں۔')]
# A word that joins over the edge of a run, which words of cards do not: what stands beside the run must reach HarfBuzz.
JOINED = ['سل<en>بع</en>م', 'بـ<en>ـبـ</en>ـب']

Text = collections.namedtuple('Text', 'name language script direction weight markup')
Run = collections.namedtuple('Run', 'kind name path face units script language direction before text after glyphs')
Line = collections.namedtuple('Line', 'name measure start end runs')


def texts_of(rows):
    """The title in bold, each text in both weights, and one text with a phone, a form number and an English phrase. Urdu in Naskh is
    read in Nastaliq as well."""
    for row in rows + [dict(row, code='ur-Aran', script='Aran') for row in rows if (row['bcp47'], row['script']) == ('ur', 'Arab')]:
        common = [desk.code_of(row), row['script'], row['dir']]
        parts = {column: desk.text_of(row, column) for column in ['title'] + desk.FRONT + desk.BACK}
        yield Text(row['code'] + ' title bold', *common, 'bold', parts.pop('title'))
        for column, text in parts.items():
            if text:
                yield Text(f"{row['code']} {column} regular", *common, 'regular', text)
                yield Text(f"{row['code']} {column} bold", *common, 'bold', text)
        yield Text(row['code'] + ' mixed', *common, 'regular', f"{parts['b1']} {PHONES[0]} <en>{PHRASE}</en> {parts['b1']} {PHONES[2]}")


def joined_texts():
    for i, text in enumerate(JOINED):
        yield Text(f'joined {i}', 'ar', 'Arab', 'rtl', 'regular', text)


def phone_texts():
    for language, script, sentence in SENTENCES:
        for phone in PHONES:
            yield Text(f'{language} {script} {phone}', language, script, 'rtl', 'regular', sentence.format(phone))


def plain_of(text):
    return re.sub('</?en>', '', text.markup)


def ask_kyr(program, content, texts):
    given = ''.join('\t'.join(text) + '\n' for text in texts)
    done = subprocess.run([program, content] + [str(m) for m in MEASURES], input=given.encode(), stdout=subprocess.PIPE)
    found = [line.split('\t') for line in done.stdout.decode().splitlines()]
    runs = [Run(*fields) for fields in found if fields[0] != 'line']
    lines = [Line(f[1], float(f[2]), int(f[3]), int(f[4]), f[5:]) for f in found if f[0] == 'line']
    return done.returncode == 0, runs, lines


def hex_of(text):
    return ','.join('%x' % ord(c) for c in text)


def command(run):
    options = [f'--font-file={run.path}', f'--face-index={run.face}', '--shapers=ot', '--no-glyph-names', '--utf8-clusters',
               f'--script={run.script}', f'--language={run.language}', f'--direction={run.direction}']
    if run.before:
        options.append('--unicodes-before=' + hex_of(run.before[-CONTEXT:]))
    if run.after:
        options.append('--unicodes-after=' + hex_of(run.after[:CONTEXT]))
    return options + ['--unicodes=' + hex_of(run.text)]


def hb_shape(runs):
    """What hb-shape gives for each of them, in its own notation."""
    asked = {run: ';'.join(command(run)) for run in runs}
    if not asked:
        return {}
    short = sorted({line for line in asked.values() if len(line) < BATCH_MAX})
    done = subprocess.run(['hb-shape', '--batch'], input='\n'.join(short) + '\n', stdout=subprocess.PIPE, text=True, check=True)
    answers = dict(zip(short, done.stdout.splitlines(), strict=True))
    for run, line in asked.items():
        if line not in answers:
            answers[line] = subprocess.run(['hb-shape'] + command(run), stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    return {run: answers[line] for run, line in asked.items()}


def glyphs_of(notation):
    """[(glyph, cluster, advance)]"""
    found = [re.fullmatch(r'(\d+)=(\d+)(?:@-?\d+,-?\d+)?\+(-?\d+)', part) for part in notation[1:-1].split('|')]
    return [tuple(map(int, match.groups())) for match in found]


def count_glyph(notation, glyph):
    return sum(found == glyph for found, _, _ in glyphs_of(notation))


def check_runs(runs):
    answers = hb_shape(runs)
    for run in runs:
        if run.glyphs != answers[run]:
            yield f'{run.name}: {run.kind} "{run.text}" in {run.path}\n  kyr      {run.glyphs}\n  hb-shape {answers[run]}'
        if count_glyph(run.glyphs, 0):
            yield f'{run.name}: {run.kind} "{run.text}" has .notdef of {run.path}'


def check_circles(runs):
    """No dotted circle but where the whole text, shaped by hb-shape alone, has one too."""
    circles = hb_shape({run._replace(before='', text='\u25cc', after='', script='Zyyy') for run in runs})
    whole = {run: run._replace(before='', text=run.before + run.text + run.after, after='') for run in runs}
    suspects = {}
    for run in runs:
        circle = glyphs_of(circles[run._replace(before='', text='\u25cc', after='', script='Zyyy')])[0][0]
        if circle and count_glyph(run.glyphs, circle) > run.text.count('\u25cc'):
            suspects[run] = circle
    answers = hb_shape([whole[run] for run in suspects])
    for run, circle in suspects.items():
        if count_glyph(answers[whole[run]], circle) < count_glyph(run.glyphs, circle):
            yield f'{run.name}: {run.kind} "{run.text}" has a dotted circle of {run.path}'


def check_whole(texts, runs):
    """Runs follow each other without a gap, in the language of the text or in English."""
    by_name = collections.defaultdict(list)
    for run in runs:
        by_name[run.name].append(run)
    for text in texts:
        plain, pos, english = plain_of(text), 0, text.markup.find('<en>')
        for run in [run for run in by_name[text.name] if run.kind == 'run']:
            if run.before != plain[:pos] or not plain[pos:].startswith(run.text):
                yield f'{text.name}: the run "{run.text}" does not stand at character {pos} of the text'
            inside = 0 <= english <= pos < text.markup.find('</en>') - len('<en>')
            wanted = 'en' if inside else text.language.replace('_', '-').lower()
            if run.language != wanted:
                yield f'{text.name}: the run "{run.text}" is shaped as {run.language}, not {wanted}'
            pos += len(run.text)
        if pos != len(plain):
            yield f'{text.name}: its runs end at character {pos} of {len(plain)}'


class Icu:
    """ICU's line breaks through its C API, whose names end in its version."""

    def __init__(self):
        name = ctypes.util.find_library('icuuc')
        version = re.search(r'\d+', name)[0]
        library = ctypes.CDLL(name)
        self.open, self.next, self.close = (getattr(library, f'ubrk_{call}_{version}') for call in ('open', 'next', 'close'))
        self.open.restype = ctypes.c_void_p
        self.next.argtypes = self.close.argtypes = [ctypes.c_void_p]

    def breaks(self, text, language):
        """Character offsets."""
        units, status, line = text.encode('utf-16-le'), ctypes.c_int(0), 2
        ends, end = [], 0
        for c in text:
            end += len(c.encode('utf-16-le')) // 2
            ends.append(end)
        breaks = ctypes.c_void_p(self.open(line, language.encode(), units, len(units) // 2, ctypes.byref(status)))
        if status.value > 0:
            raise SystemExit(f'shaping.py: ICU fails with {status.value}')
        found = set()
        while (at := self.next(breaks)) >= 0:
            found.add(bisect.bisect_left(ends, at) + 1)
        self.close(breaks)
        return found


def advances_of(runs):
    """Per character of the text, in em."""
    out = []
    for run in runs:
        starts, here, pos = {}, [0.0] * len(run.text), 0
        for i, c in enumerate(run.text):
            starts[pos] = i
            pos += len(c.encode())
        for _, cluster, advance in glyphs_of(run.glyphs):
            here[starts[cluster]] += advance / int(run.units)
        out += here
    return out


def is_of(name, *characters):
    return all(unicodedata.name(c, '').startswith(name) for c in characters)


def stretch(pattern, plain, at):
    """The match of the pattern that the break would cut."""
    return next((match.span() for match in re.finditer(pattern, plain) if match.start() < at < match.end()), None)


def forbidden(text, plain, at, measure, advances):
    """Why a line of the measure may not end before character `at`; None if it may."""
    before, after = plain[at - 1], plain[at]
    if is_of('HANGUL', before, after):
        return 'inside a Hangul word'
    if before == '\u00ad':
        return 'after a soft hyphen'
    rules = [(LATIN, True, 'inside a phone or an English phrase'), (r'\S+', before in '-\u2010/', 'after a hyphen'),
             (r'\S+', text.language == 'ksw' and is_of('MYANMAR', before, after), 'inside a Karen word')]
    for pattern, applies, why in rules:
        cut = stretch(pattern, plain, at) if applies else None
        if cut and sum(advances[slice(*cut)]) < measure - SLACK:
            return why
    return None


def check_breaks(texts, runs, lines):
    icu, by_name, whole = Icu(), collections.defaultdict(list), collections.defaultdict(list)
    for line in lines:
        by_name[line.name].append(line)
    for run in runs:
        if run.kind == 'run':
            whole[run.name].append(run)
    for text in texts:
        plain = plain_of(text)
        allowed, advances = icu.breaks(plain, text.language), advances_of(whole[text.name])
        for line in by_name[text.name]:
            at = len(plain.encode()[:line.end].decode())
            why = None if at == len(plain) else 'not allowed by ICU' if at not in allowed else forbidden(text, plain, at, line.measure, advances)
            if why:
                yield f'{text.name}: at {line.measure:g} em a line ends before "{plain[at:at + 12]}": {why}'


def places(line):
    """[(path, glyph, x)] from left to right."""
    out = []
    for run in line.runs:
        path, *glyphs = run.split(' ')
        out += [(path, int(glyph.split('@')[0]), float(glyph.split('@')[1])) for glyph in glyphs]
    return out


def reads(line, wanted, first):
    """Whether the glyphs wanted, of the first one's font, stand on the line side by side: each where the one before ends."""
    found = places(line)
    for i in range(len(found) - len(wanted) + 1):
        part, x = found[i:i + len(wanted)], found[i][2]
        ok = True
        for (path, glyph, at), (want, _, advance) in zip(part, wanted):
            ok = ok and path == first.path and glyph == want and abs(at - x) < 0.001
            x += advance / int(first.units)
        if ok:
            return True
    return False


def check_phones(texts, runs, lines):
    for text in texts:
        phone = text.name.split(' ', 2)[2]
        first = next((run for run in runs if run.name == text.name and any(c in run.text for c in '0123456789')), None)
        if not first:
            yield f'{text.name}: no run has a digit'
            continue
        alone = first._replace(script='Latn', direction='ltr', before='', text=phone, after='')
        wanted = glyphs_of(hb_shape([alone])[alone])
        for measure in MEASURES[1:]:
            if not any(reads(line, wanted, first) for line in lines if line.name == text.name and line.measure == measure):
                yield f'{text.name}: the phone does not read from left to right on a line of {measure} em'


def table():
    if len(sys.argv) == 4:
        return sys.argv[3]
    path = os.environ.get('KYR_TEXTS') or os.path.join(desk.ROOT, '../shared/udhr/dev.tsv')
    if not os.path.exists(path):
        print(f'{path}: no such table of texts: skipped')
        raise SystemExit(77)
    return path


def has_fonts(rows):
    """Whether the table names fonts, and all of them are here."""
    return 'regular' in rows[0] and all(os.path.exists(row[weight].partition('#')[0]) for row in rows for weight in ('regular', 'bold'))


def compare(program, content, rows, fonts):
    """Prints what differs; whether nothing does."""
    phones = list(phone_texts())
    texts = list(texts_of(rows)) + list(joined_texts()) + phones
    ok, runs, lines = ask_kyr(program, content, texts)
    faults = list(check_runs(runs)) + list(check_circles(runs)) + list(check_whole(texts, runs))
    faults += list(check_breaks(texts, runs, lines)) + list(check_phones(phones, runs, lines))
    for fault in faults:
        print(fault)
    whole = sum(run.kind == 'run' for run in runs)
    print(f'{whole:,} runs and {len(runs) - whole:,} pieces of lines of {len(rows)} languages in {fonts} beside hb-shape, '
          f'{len(lines):,} lines beside ICU: {len(faults)} faults')
    return ok and not faults


def main():
    if len(sys.argv) not in (3, 4):
        raise SystemExit(__doc__)
    program, content, rows = sys.argv[1], sys.argv[2], desk.read(table())
    ok = compare(program, content, rows, "kyr's fonts")
    if has_fonts(rows):
        with tempfile.TemporaryDirectory() as folder:
            desk.make(rows, folder, fonts=True)
            ok = compare(program, folder + '/content', rows, "the table's fonts") and ok
    raise SystemExit(0 if ok else 1)


if __name__ == '__main__':
    main()
