#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cards cost, beside HarfBuzz alone and beside Pango + cairo, in the same run, with the same texts, fonts and sizes.

cards.py KYR FLOOR PANGO [TEXTS.tsv] [--rounds N] [--instructions] [--readme README.md]   meson test -C build --benchmark cards

TEXTS.tsv: as tests/type/desk.py reads it; without it $KYR_TEXTS, else the first of TEXTS that is there. A table with fonts is set in
them. The programs take turns (A B C A B C ...); CPU is user + system time of the process, the least of N rounds and, in brackets, the
median. --instructions counts them too, by valgrind. Nothing is asserted: machines are noisy, the ratios are what counts; but the
programs must do their work, and the PDFs must have their pages.
"""
import argparse
import csv
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = os.environ.get('KYR_SOURCE_ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TEXTS = [os.path.join(os.path.dirname(ROOT), 'shared/udhr/dev.tsv'), ROOT + '/tests/type/samples.tsv']
sys.dont_write_bytecode = True  # the source tree stays as it is
sys.path.insert(0, ROOT + '/tests/type')
import desk  # noqa: E402  (beside the tests of type, not a package)

SHEETS = '… a full sheet of each'
MARKS = ('<!-- benchmarks -->', '<!-- /benchmarks -->')
ABOUT = ('%d languages, %d texts each. kyr prints a card, or a sheet of %d, front and back, with the marks of the sheet, tagged, every text '
         'recoverable; the Pango program a card, front and back, untagged. CPU: the least of %d rounds (the median). %s.')
SHAPED_AS = {'Hans': 'Hani', 'Hant': 'Hani', 'Jpan': 'Hani', 'Kore': 'Hang', 'Aran': 'Arab'}  # Unicode's name for what fonts.yaml tells apart
MANY_MARKS = {'Thaa', 'Hebr', 'Syrc'}  # scripts whose letters each may carry a mark
MIXTURES = {'few': 2, 'more': 19}  # cards of each language
SHEET, MOST = 10, 9999  # cards on a sheet of avery-5371; cards of a language that kyr prints at most


class Run:
    """One run of a program: milliseconds of CPU and the peak of its memory."""

    def __init__(self, command, env=None):
        with tempfile.TemporaryFile() as said:
            child = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, env=env)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode != 0:
                said.seek(0)
                raise SystemExit('%s: exit code %d\n%s' % (' '.join(command)[:200], child.returncode, said.read().decode(errors='replace')[-2000:]))
        self.ms = (usage.ru_utime + usage.ru_stime) * 1000
        self.mib = usage.ru_maxrss / 1024


class Cost:
    """What rounds of the same run cost."""

    def __init__(self, runs):
        times = [run.ms for run in runs]
        self.least, self.median = min(times), statistics.median(times)
        self.mib = max(run.mib for run in runs)

    def __str__(self):
        return '%s ms (%s)' % (number(self.least), number(self.median))


def number(value):
    return '%.0f' % value if value >= 100 else '%.1f' % value


def take_turns(commands, rounds):
    """The commands in turn, so that a slow minute of the machine is slow for all of them. (command, env) by name."""
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, (command, env) in commands.items():
            runs[name].append(Run(command, env))
    return {name: Cost(done) for name, done in runs.items()}


class Bench:
    """The programs, and in a folder of its own: a user's content and locales, the lists of the other programs, their fonts."""

    def __init__(self, arguments, folder):
        self.kyr, self.floor, self.pango = map(os.path.abspath, (arguments.kyr, arguments.floor, arguments.pango))
        self.folder, self.rounds = folder, arguments.rounds
        self.env = dict(os.environ, LC_ALL='C.UTF-8', FONTCONFIG_FILE=folder + '/fonts.conf')
        rows = desk.read(arguments.texts)
        self.front, self.back = desk.columns_of(rows, desk.FRONT), desk.columns_of(rows, desk.BACK)
        desk.make(rows, folder + '/desk', fonts=bool(rows[0].get('regular')))
        self.fonts = read_fonts(folder + '/desk/content/fonts.yaml')
        self.sizes = self.read_sizes()
        self.rows = [row for row in rows if (desk.code_of(row), 'front') in self.sizes]
        self.codes = [desk.code_of(row) for row in self.rows]
        self.write_lists()
        self.write_font_config()

    def path(self, name):
        return self.folder + '/' + name

    def kyr_command(self, *arguments):
        return [self.kyr, arguments[0], '--content', self.path('desk/content'), '--locales', self.path('desk/locales'), '--card', 'texts',
                *arguments[1:]]

    def read_sizes(self):
        """The type size of each face that fits, as kyr chose it: points by (code, face)."""
        done = subprocess.run(self.kyr_command('fit', '--format', 'tsv'), env=self.env, stdout=subprocess.PIPE, text=True)
        rows = [row for row in csv.DictReader(done.stdout.splitlines(), delimiter='\t', quoting=csv.QUOTE_NONE)
                if row.get('size', 'wallet') == 'wallet']
        bad = {row['code'] for row in rows if row['note'] not in ('', 'small type')}
        if bad:
            print('left out, for kyr finds no size for them: ' + ' '.join(sorted(bad)))
        return {(row['code'], row['face']): float(row['type'].split()[0]) for row in rows if row['code'] not in bad}

    def faces(self, row):
        """(face, title, texts) of the sides that the card has."""
        for face, columns in (('front', self.front), ('back', self.back)):
            if columns:
                yield face, desk.text_of(row, 'title'), [desk.text_of(row, column) for column in columns]

    def write_lists(self):
        everything = {'floor': [], 'pango': []}
        for row, code in zip(self.rows, self.codes):
            lines = {'floor': list(self.floor_lines(row)), 'pango': list(self.pango_lines(row))}
            for program, of_language in lines.items():
                desk.write(self.path(f'{program}-{code}.tsv'), ''.join(of_language))
                everything[program] += of_language
        for program, lines in everything.items():
            desk.write(self.path(program + '.tsv'), ''.join(lines))

    def floor_lines(self, row):
        font, latin = self.fonts[row['script']], self.fonts['Latn']
        head = [row['bcp47'], SHAPED_AS.get(row['script'], row['script']), row['dir']]
        for _, title, texts in self.faces(row):
            yield '\t'.join([font['bold'] or font['regular'], *head, title]) + '\n'
            for index, text in enumerate(texts):
                yield '\t'.join([latin['bold'], 'en', 'Latn', 'ltr', str(index + 1)]) + '\n'
                yield '\t'.join([font['regular'], *head, text]) + '\n'

    def pango_lines(self, row):
        font, latin = self.fonts[row['script']], self.fonts['Latn']
        families = font['family'] + ',' + latin['family']  # for words that the script's font lacks
        for face, title, texts in self.faces(row):
            size = self.sizes[desk.code_of(row), face]
            heading = min(max(1.35 * size, 10.5), 13)  # CARD 3
            yield '\t'.join([row['bcp47'], row['dir'], families, latin['family'], 'bold' if font['bold'] else 'regular', str(heading), str(size),
                             title, *texts]) + '\n'

    def write_font_config(self):
        """Fontconfig sees the fonts of the table and no other, and has them in its cache before anything is measured."""
        fonts = [self.fonts[script] for script in {row['script'] for row in self.rows} | {'Latn'}]
        os.makedirs(self.path('fonts'))
        for index, path in enumerate(sorted({font[weight].split('#')[0] for font in fonts for weight in ('regular', 'bold') if font[weight]})):
            os.symlink(path, self.path(f'fonts/{index}-') + os.path.basename(path))  # the names may be alike
        families = sorted({font['family'] for font in fonts})
        accepted = ''.join(f'<pattern><patelt name="family"><string>{family}</string></patelt></pattern>' for family in families)
        desk.write(self.env['FONTCONFIG_FILE'], '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                   f'<dir>{self.path("fonts")}</dir><cachedir>{self.path("font-cache")}</cachedir>'
                   f'<selectfont><rejectfont><pattern/></rejectfont><acceptfont>{accepted}</acceptfont></selectfont></fontconfig>')
        Run(self.pango_job('pango.tsv', 'warm.pdf')[0], self.env)

    def kyr_job(self, operands, pdf):
        return self.kyr_command('cards', *operands, '-o', self.path(pdf)), self.env

    def pango_job(self, texts, pdf):
        return [self.pango, self.path(texts), self.path(pdf)], self.env

    def jobs(self, pdf, code=None):
        """The three programs' commands for a card of all languages or of one, and kyr's for a sheet of each."""
        suffix, codes = f'-{code}.tsv' if code else '.tsv', [code] if code else self.codes
        return {'kyr': self.kyr_job([f'{code}=1' for code in codes], f'kyr-{pdf}'), 'pango': self.pango_job('pango' + suffix, f'cairo-{pdf}'),
                'floor': ([self.floor, self.path('floor' + suffix)], self.env),
                'sheets': self.kyr_job([f'{code}={SHEET}' for code in codes], f'sheets-{pdf}')}

    def mixtures(self):
        """Both print each face more than once, so they differ in pages alone: 19 of each put another mixture on nearly every sheet."""
        return {name: self.kyr_job([f'{code}={count}' for code in self.codes], name + '.pdf') for name, count in MIXTURES.items()}

    def mixture_pages(self):
        return self.pages(MIXTURES['more'] * len(self.codes)) - self.pages(MIXTURES['few'] * len(self.codes))

    def pages(self, cards):
        return 2 * -(-cards // SHEET)  # a sheet has a back even if its cards have none

    def size(self, pdf):
        return os.path.getsize(self.path(pdf))


def read_fonts(path):
    """The first font of each script: FILE#FACE of the regular and of the bold, '' for none; and the family."""
    with open(path, encoding='utf-8') as file:
        text = file.read()
    fonts = {}
    for block in re.findall(r'  - script: \w+\n(?:    .*\n)+', text):
        value = dict(re.findall(r'(\w+): *\[?([^\],\n]*)', block))
        fonts[value['script']] = {'family': value['family'], **{weight: with_face(value[weight]) for weight in ('regular', 'bold')}}
    return fonts


def with_face(path):
    return path if not path or '#' in path else path + '#0'


class Table:
    """Rows of: what, kyr, Pango + cairo, floor, kyr's share of them, goal."""

    HEAD = ['', 'kyr', 'Pango + cairo', 'HarfBuzz alone', 'kyr is', 'goal']

    def __init__(self):
        self.rows = []

    def add(self, what, kyr, pango='', floor='', ratio='', goal=''):
        self.rows.append([what, kyr, pango, floor, ratio, goal])

    def markdown(self):
        lines = [self.HEAD, ['--'] + ['--:'] * 4 + ['--']] + self.rows
        return ''.join('| ' + ' | '.join(str(cell) for cell in line) + ' |\n' for line in lines)


def ratios(cost):
    return '%.2f × Pango, %.1f × HarfBuzz' % (cost['kyr'] / cost['pango'], cost['kyr'] / cost['floor'])


def thousands(value):
    return f'{value:,.0f}'


def measure_all(bench, table):
    cost = take_turns(bench.jobs('all.pdf'), bench.rounds)
    least = {name: c.least for name, c in cost.items()}
    table.add('CPU, a card of each language, in one process', cost['kyr'], cost['pango'], cost['floor'], ratios(least), '0.30 × Pango, 3 × HarfBuzz')
    cairo = bench.size('cairo-all.pdf')
    for what, pdf in (('bytes of that PDF', 'kyr-all.pdf'), (SHEETS, 'sheets-all.pdf')):
        if what == SHEETS:
            table.add(SHEETS, cost['sheets'], ratio=ratios(dict(least, kyr=least['sheets'])))
            what += ', bytes'
        table.add(what, thousands(bench.size(pdf)), thousands(cairo), ratio='%.2f × cairo' % (bench.size(pdf) / cairo), goal='0.65 × cairo')
    return cost['sheets'].mib


def measure_each(bench, table):
    """Each language in a process of its own."""
    costs, sizes = {}, {}
    for code in bench.codes:
        costs[code] = take_turns(bench.jobs('one.pdf', code), 3)
        sizes[code] = bench.size('kyr-one.pdf'), bench.size('cairo-one.pdf'), bench.size('sheets-one.pdf')
    mean = {name: sum(cost[name].least for cost in costs.values()) / len(costs) for name in ('kyr', 'pango', 'floor')}
    table.add('CPU, a card of one language, mean', *(number(mean[name]) + ' ms' for name in mean), ratios(mean))
    kyr, cairo, sheets = (sum(size[i] for size in sizes.values()) for i in range(3))
    table.add('bytes of one language, sum', thousands(kyr), thousands(cairo), ratio='%.2f × cairo' % (kyr / cairo), goal='0.65 × cairo')
    table.add(SHEETS + ', bytes', thousands(sheets), thousands(cairo), ratio='%.2f × cairo' % (sheets / cairo), goal='0.65 × cairo')
    scripts = dict(zip(bench.codes, (row['script'] for row in bench.rows)))
    worst = sorted(((kyr / cairo, code) for code, (kyr, cairo, _) in sizes.items()), reverse=True)
    for named, goal, many in (('', 1.1, False), (' of scripts with many marks', 2.5, True)):
        of_kind = [pair for pair in worst if (scripts[pair[1]] in MANY_MARKS) == many][:10]
        if of_kind:
            table.add('bytes of one language, the most' + named, '', ratio=' '.join('%s %.2f' % (code, share) for share, code in of_kind),
                      goal='%.1f × cairo' % goal)


def measure_copies(bench, table):
    """A thousand sheets of one card against one."""
    code = bench.codes[min(1, len(bench.codes) - 1)]
    cost = take_turns({'one': bench.kyr_job([f'{code}={SHEET}'], 'one.pdf'), 'many': bench.kyr_job([f'{code}={MOST}'], 'many.pdf')}, bench.rounds)
    micros, size = 1000 * (cost['many'].least - 1.5 * cost['one'].least), bench.size('many.pdf') - 1.5 * bench.size('one.pdf')
    pages = bench.pages(MOST)
    table.add('1,000 sheets of one card', '%s, %s bytes' % (cost['many'], thousands(bench.size('many.pdf'))),
              ratio='1.5 × one sheet + %.0f µs and %.0f bytes a page' % (micros / pages, size / pages), goal='10 µs, 150 bytes')
    return cost['many'].mib


def measure_mixtures(bench, table):
    """Sheets that are each another mixture of cards. A small difference of long runs: it takes more rounds."""
    cost, pages = take_turns(bench.mixtures(), 2 * bench.rounds), bench.mixture_pages()
    micros, size = 1000 * (cost['more'].least - cost['few'].least), bench.size('more.pdf') - bench.size('few.pdf')
    table.add('each page that differs', '%.0f µs, %.0f bytes' % (micros / pages, size / pages), goal='60 µs, 500 bytes')
    return cost['more'].mib


def measure_long(bench, table):
    """Very long runs: 4 and 20 languages with as many cards as kyr prints."""
    peak = 0
    for languages in (4, 20):
        codes = bench.codes[:languages]
        cost = take_turns({'kyr': bench.kyr_job([f'{code}={MOST}' for code in codes], 'long.pdf')}, 1)['kyr']
        pages = bench.pages(MOST * len(codes))
        check_pdf(bench.path('long.pdf'), pages)
        table.add(f'{len(codes)} languages × {thousands(MOST)} cards, {thousands(pages)} pages',
                  '%s ms, %s bytes, %.0f MiB' % (number(cost.least), thousands(bench.size('long.pdf')), cost.mib))
        peak = max(peak, cost.mib)
    return peak


def check_pdf(path, pages):
    """What other people's programs find in it, where they are installed."""
    if shutil.which('qpdf'):
        Run(['qpdf', '--check', path])
    if shutil.which('pdfinfo'):
        said = subprocess.run(['pdfinfo', path], stdout=subprocess.PIPE, text=True, check=True).stdout
        found = int(re.search(r'^Pages: *(\d+)', said, re.M)[1])
        if found != pages:
            raise SystemExit(f'{path}: {found} pages instead of {pages}')


def instructions_of(command, env):
    valgrind = ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null']
    done = subprocess.run(valgrind + command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r'Collected : (\d+)', done.stderr)[1])


def count_instructions(bench, table):
    counts = {name: instructions_of(*job) for name, job in bench.jobs('all.pdf').items() if name != 'sheets'}
    table.add('instructions, all languages', *('%s M' % thousands(count / 1e6) for count in counts.values()), ratios(counts))
    few, more = (instructions_of(*job) for job in bench.mixtures().values())
    table.add('instructions, each page that differs', thousands((more - few) / bench.mixture_pages()))


def said_by(command):
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


def machine(bench):
    with open('/proc/cpuinfo', encoding='utf-8') as file:
        model = re.search(r'^model name\s*: (.*)', file.read(), re.M)
    with open('/etc/os-release', encoding='utf-8') as file:
        system = re.search(r'^PRETTY_NAME="?([^"\n]*)', file.read(), re.M)
    versions = [said_by([program, '--version']).split('\n')[0] for program in (bench.kyr, bench.pango, bench.floor)]
    return '%s; %s, %d cores; %s' % (', '.join(versions), model[1] if model else os.uname().machine, os.cpu_count(),
                                     system[1] if system else os.uname().sysname)


def report(bench, arguments):
    table = Table()
    peak = measure_all(bench, table)
    if arguments.instructions:
        count_instructions(bench, table)
    measure_each(bench, table)
    peaks = [peak, measure_copies(bench, table), measure_mixtures(bench, table), measure_long(bench, table)]
    table.add('peak memory, the most of all these', '%.1f MiB' % max(peaks), goal='64 MiB')
    about = ABOUT % (len(bench.codes), len(bench.front + bench.back) + 1, SHEET, arguments.rounds, machine(bench))
    return table.markdown() + '\n' + about + '\n'


def readme_around(path):
    """What stands before and after the table."""
    with open(path, encoding='utf-8') as file:
        before, start, rest = file.read().partition(MARKS[0])
    _, end, after = rest.partition(MARKS[1])
    if not end:
        raise SystemExit(f'{path}: has no marks {MARKS[0]} and {MARKS[1]}')
    return before + start + '\n', end + after


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for program in ('kyr', 'floor', 'pango'):
        parser.add_argument(program)
    parser.add_argument('texts', nargs='?', default=os.environ.get('KYR_TEXTS') or next(filter(os.path.exists, TEXTS), None))
    parser.add_argument('--rounds', type=int, default=9)
    parser.add_argument('--instructions', action='store_true')
    parser.add_argument('--readme')
    arguments = parser.parse_args()
    if not arguments.texts:
        parser.error('no table of texts: none of ' + ', '.join(TEXTS))
    return arguments


def main():
    arguments = parse()
    around = readme_around(arguments.readme) if arguments.readme else None
    with tempfile.TemporaryDirectory() as folder:
        text = report(Bench(arguments, folder), arguments)
    print(text)
    if around:
        desk.write(arguments.readme, text.join(around))


if __name__ == '__main__':
    main()
