# SPDX-License-Identifier: GPL-3.0-or-later
"""The program from command line to paper: e2e.py KYR. Reads PDFs back with poppler and qpdf; standard library only."""
import getpass, os, re, shutil, socket, subprocess, sys, tempfile, unicodedata, unittest

KYR, ROOT = os.path.abspath(sys.argv.pop(1)), os.environ['KYR_SOURCE_ROOT']
CONTENT, LOCALES = ROOT + '/content', ROOT + '/locales'
LANGUAGES = 'es so vi ar hi zh_CN am my'.split()
NOW = '1795392000'  # 2026-11-23
CARD_W, CARD_H, LEFT, TOP = 252, 144, 54, 36  # avery-5371, points


def run(*args, content=CONTENT, locales=LOCALES, cwd=None, env=None, stdout=subprocess.PIPE):
    base = {'PATH': os.environ['PATH'], 'HOME': '/nonexistent', 'SOURCE_DATE_EPOCH': NOW,
            **{k: v for k, v in os.environ.items() if k.endswith('SAN_OPTIONS')}}
    done = subprocess.run([KYR, '--content', content, '--locales', locales, *args], cwd=cwd, env={**base, **(env or {})},
                          stdout=stdout, stderr=subprocess.PIPE)
    return done.returncode, done.stdout, done.stderr.decode()


def tool(*args):
    return subprocess.run(args, check=True, stdout=subprocess.PIPE).stdout


def fold(text, script_spaces=True):
    """NFC, bidi marks dropped, markup dropped, white space folded (or dropped, where a script writes without)."""
    text = re.sub('[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]', '', re.sub('</?en>|\\|', '', text))
    text = unicodedata.normalize('NFC', text)
    return ' '.join(text.split()) if script_spaces else ''.join(text.split())


def po_entries(path):
    """(msgctxt, msgid) -> msgstr"""
    entries, entry, key = {}, {}, None
    for line in tool('msgattrib', '--no-wrap', '--no-obsolete', path).decode().split('\n') + ['']:
        match = re.match(r'(?:(msgctxt|msgid|msgstr) )?"(.*)"$', line)
        if match:
            key = match[1] or key
            entry[key] = entry.get(key, '') + re.sub(r'\\(.)', lambda m: {'n': '\n', 't': '\t'}.get(m[1], m[1]), match[2])
        elif not line:
            entries[entry.get('msgctxt'), entry.get('msgid')] = entry.get('msgstr')
            entry = {}
    return entries


def card_strings(code):
    with open(CONTENT + '/cards/home.yaml', encoding='utf-8') as file:
        recipe = file.read()
    front = re.search(r'front:(.*?)\n(?:back|slots):', recipe, re.S)[1]
    items = re.findall(r'[a-z]+\.[a-z-]+', re.search(r'items:\s*\[(.*?)\]', front, re.S)[1])
    assert len(items) == 6, items
    wanted = {'card.home.front.title', 'card.home.write-in', 'card.draft', *items}
    found = {ctxt: text for (ctxt, _), text in po_entries(f'{LOCALES}/{code}.po').items() if ctxt in wanted}
    assert set(found) == wanted, (code, wanted - set(found))
    return found


def text_of(pdf, page, k):
    """What pdftotext reads in the place of card k of a front page, default mode."""
    x, y = LEFT + k % 2 * CARD_W, TOP + k // 2 * CARD_H
    place = [v for pair in zip('-x -y -W -H'.split(), map(str, (x, y, CARD_W, CARD_H))) for v in pair]
    return tool('pdftotext', '-r', '72', '-f', str(page), '-l', str(page), *place, pdf, '-').decode()


def raster(pdf, page, dpi=72):
    raw = tool('pdftoppm', '-gray', '-r', str(dpi), '-f', str(page), '-l', str(page), pdf)
    width, height = map(int, re.match(rb'P5\s+(\d+)\s+(\d+)\s+255\s', raw).groups())
    data = raw[len(raw) - width * height:]
    return [data[y * width:(y + 1) * width] for y in range(height)]


def turned_over(rows, flip):
    """A back page as it lies behind the front: paper turned over its long edge (left to right) or its short edge."""
    return [row[::-1] for row in rows] if flip == 'long' else rows[::-1]


def ink(rows, x, y, w, h):
    """Box of the ink in a rectangle, from its corner, or None."""
    dark = [(c, r) for r in range(h) for c in range(w) if rows[y + r][x + c] < 128]
    return dark and (min(c for c, _ in dark), min(r for _, r in dark), max(c for c, _ in dark) + 1, max(r for _, r in dark) + 1) or None


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='kyr-e2e-')
        self.addCleanup(shutil.rmtree, self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def good(self, *args, **kwargs):
        code, out, messages = run(*args, cwd=kwargs.pop('cwd', self.folder), **kwargs)
        self.assertEqual(code, 0, messages)
        return out, messages

    def copy(self, what, name):
        return shutil.copytree(what, self.path(name))


class EightLanguages(Folder):
    def test_sixteen_pages_with_every_translated_string(self):
        _, messages = self.good('cards', *(code + '=10' for code in LANGUAGES), '-o', 'cards.pdf')
        pdf = self.path('cards.pdf')
        self.assertIn('cards: 80 · sheets: 8 · pages: 16 · blanks: 0\n', messages)
        self.assertEqual(messages.count('DRAFT'), 8)
        info = tool('pdfinfo', pdf).decode()
        self.assertRegex(info, r'Pages:\s+16\n')
        self.assertRegex(info, r'Page size:\s+612 x 792 pts')
        self.assertIn('No syntax or stream encoding errors', tool('qpdf', '--check', pdf).decode())
        fonts = tool('pdffonts', pdf).decode().splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertRegex(font, r'^[A-Z]{6}\+.* yes yes yes +\d+ +\d+$')
        for i, code in enumerate(LANGUAGES):
            spaces = code not in ('zh_CN', 'my')  # they write no spaces: a line may turn inside a sentence
            for k in (0, 9):
                have = fold(text_of(pdf, 2 * i + 1, k), spaces)
                for ctxt, text in card_strings(code).items():
                    with self.subTest(code=code, card=k, unit=ctxt):
                        self.assertIn(fold(text, spaces), have)
            back = fold(text_of(pdf, 2 * i + 2, 0))
            self.assertIn('To the officer', back)
            self.assertIn('I choose to stay silent. I want a lawyer.', back)

    def test_no_glyph_is_missing(self):
        self.good('cards', *(code + '=1' for code in LANGUAGES), '-o', 'c.pdf')
        plain = subprocess.run(['qpdf', '--qdf', '--object-streams=disable', '--stream-data=uncompress', self.path('c.pdf'), '-'], stdout=subprocess.PIPE).stdout
        shown = re.findall(rb'<([0-9A-Fa-f]+)>(?=[^>]*?T[Jj])', plain)
        self.assertTrue(shown)
        for codes in shown:
            if len(codes) % 4 == 0:
                self.assertNotIn(b'0000', [codes[i:i + 4] for i in range(0, len(codes), 4)])
        self.assertNotIn('\ufffd', tool('pdftotext', self.path('c.pdf'), '-').decode())


class FrontAndBack(Folder):
    STOCK = '''stocks:
  - {id: lopsided, name: Lopsided, paper: letter, columns: 2, rows: 4, card: {width: 3.5 in, height: 2 in}, left: 24 pt, top: 30 pt,
     gap_x: 12 pt, gap_y: 18 pt, perforated: true, codes: [], confidence: C, source: made for this test}
'''
    REGION = 'id: testville\nname: Testville\nplace: MN\norganisation: Example Network\nhotlines:\n  - phone: 612-555-0123\nas_of: 2026-11-22\n'

    def setUp(self):
        super().setUp()
        os.makedirs(self.path('config/kyr/regions'))
        for name, text in (('stocks.yaml', self.STOCK), ('regions/testville.yaml', self.REGION)):
            with open(self.path('config/kyr/' + name), 'w', encoding='utf-8') as file:
                file.write(text)

    def test_the_back_of_each_card_lies_behind_its_front(self):
        places = [(24 + c * 264, 30 + r * 162) for r in range(4) for c in range(2)]
        for flip in ('long', 'short'):
            for count, start in ((8, 1), (3, 1), (4, 4)):
                with self.subTest(flip=flip, count=count, start=start):
                    self.good('cards', f'es={count}', '--stock', 'lopsided', '--region', 'testville', '--flip', flip, '--start', str(start),
                              '-o', 'c.pdf', env={'XDG_CONFIG_HOME': self.path('config')})
                    front, back = raster(self.path('c.pdf'), 1), turned_over(raster(self.path('c.pdf'), 2), flip)
                    used = range(start - 1, start - 1 + count)
                    for k, (x, y) in enumerate(places):
                        for rows in (front, back):
                            box = ink(rows, x, y, CARD_W, CARD_H)
                            self.assertEqual(box is not None, k in used, f'place {k + 1}')
                            if box:  # inside the margin of 9 pt, and as wide as the live area: the bar, the rule
                                self.assertTrue(box[0] >= 8 and box[1] >= 8 and box[2] <= 244 and box[3] <= 136, (k, box))
                                self.assertGreaterEqual(box[2] - box[0], 232)
                    self.assertIn('612-555-0123', tool('pdftotext', '-f', '1', '-l', '1', self.path('c.pdf'), '-').decode())
                    self.assertNotIn('612-555-0123', tool('pdftotext', '-f', '2', '-l', '2', self.path('c.pdf'), '-').decode())

    def test_languages_share_a_sheet(self):
        _, messages = self.good('cards', 'es=3', 'ar=7', '-o', 'c.pdf')
        self.assertIn('cards: 10 · sheets: 1 · pages: 2 · blanks: 0\n', messages)
        titles = {code: fold(card_strings(code)['card.home.front.title']) for code in ('es', 'ar')}
        for k in range(10):
            self.assertIn(titles['es' if k < 3 else 'ar'], fold(text_of(self.path('c.pdf'), 1, k)))
        front, back = raster(self.path('c.pdf'), 1), turned_over(raster(self.path('c.pdf'), 2), 'long')
        for k in range(10):
            x, y = LEFT + k % 2 * CARD_W, TOP + k // 2 * CARD_H
            self.assertTrue(ink(front, x, y, CARD_W, CARD_H) and ink(back, x, y, CARD_W, CARD_H))

    def test_fronts_only(self):
        _, messages = self.good('cards', 'es=3', '--flip', 'none', '-o', 'c.pdf')
        self.assertIn('pages: 1 · blanks: 7\n', messages)
        self.assertIn('places 4 to 10; to use them later: --start 4\n', messages)


class SameBytes(Folder):
    def test_nothing_of_the_machine_is_in_the_file(self):
        places = (dict(), dict(TZ='Pacific/Auckland', USER='mallory', LOGNAME='mallory', LC_ALL='de_DE.UTF-8', LANG='de_DE.UTF-8', HOME='/tmp'),
                  dict(LC_ALL='C', TZ='America/Chicago', LANGUAGE='es'))
        files = []
        for i, env in enumerate(places):
            os.makedirs(self.path(f'{i}/home'))
            self.good('cards', 'es=3', 'ar=2', '-o', 'c.pdf', cwd=self.path(str(i)), env=env)
            with open(self.path(f'{i}/c.pdf'), 'rb') as file:
                files.append(file.read())
        out, _ = self.good('cards', 'es=3', 'ar=2', '-o', '-', content=self.copy(CONTENT, 'content'), locales=self.copy(LOCALES, 'locales'))
        files.append(out)
        self.assertEqual(len(set(files)), 1)
        plain = subprocess.run(['qpdf', '--qdf', self.path('0/c.pdf'), '-'], stdout=subprocess.PIPE).stdout
        for word in (socket.gethostname(), getpass.getuser(), self.folder, ROOT, '/tmp', '/usr/', 'CreationDate', 'ModDate', 'mallory'):
            self.assertNotIn(b' ' + word.encode(), plain, word)
            self.assertNotIn(b'(' + word.encode(), plain, word)

    def test_the_day_comes_from_outside(self):
        out = [run('cards', 'es=1', '-o', '-', env={'SOURCE_DATE_EPOCH': day})[1] for day in (NOW, '2111011200')]
        self.assertNotEqual(*out)  # ten years later every card is due for review


class Outputs(Folder):
    def test_an_older_file_is_kept_unless_it_is_named(self):
        for _ in range(3):
            self.good('cards', 'es=1')
        self.assertEqual(sorted(os.listdir(self.folder)), ['kyr-home-es1-2.pdf', 'kyr-home-es1-3.pdf', 'kyr-home-es1.pdf'])
        self.good('cards', 'es=1', '-o', 'kyr-home-es1.pdf')
        self.assertEqual(len(os.listdir(self.folder)), 3)

    def test_outputs_that_cannot_be_had(self):
        rows = (('no such folder', '/nonexistent/c.pdf', 73, 'cannot create /nonexistent/c.pdf'), ('a folder', '.', 73, 'it is a folder'),
                ('a full disk', '/dev/full', 74, 'No space left'))
        for why, name, want, message in rows:
            with self.subTest(why):
                code, _, messages = run('cards', 'es=1', '-o', name, cwd=self.folder)
                self.assertEqual(code, want, messages)
                self.assertIn(message, messages)
                self.assertEqual(os.listdir(self.folder), [])

    def test_standard_output_that_is_full(self):
        for args in (('cards', 'es=1', '-o', '-'), ('--help',), ('read', 'home'), ('template',)):
            with self.subTest(args), open('/dev/full', 'w') as full:
                code, _, messages = run(*args, stdout=full)
                self.assertEqual(code, 74)
                self.assertIn('kyr: writing to standard output failed: No space left on device\n', messages)

    def test_a_read_only_folder(self):
        if os.geteuid() == 0:
            self.skipTest('root may write anywhere')
        os.chmod(self.folder, 0o500)
        self.assertEqual(run('cards', 'es=1', '-o', 'c.pdf', cwd=self.folder)[0], 73)
        os.chmod(self.folder, 0o700)


class Faults(Folder):
    """One clear message each, the exit code of DESIGN 11, and no file left."""

    def refused(self, want, message, *args, **kwargs):
        work = tempfile.mkdtemp(dir=self.folder)
        code, out, messages = run(*(args or ('cards', 'es=1', '-o', 'c.pdf')), cwd=work, **kwargs)
        self.assertEqual(code, want, messages)
        self.assertRegex(messages, message)
        self.assertEqual(messages.count('kyr: '), 1, messages)
        self.assertEqual((os.listdir(work), out), ([], b''))

    def test_the_command_line(self):
        rows = (('tlh', '.*es.*vi'), ('es --stock x', "unknown stock 'x'; one of: avery-5371"), ('es --card x', "unknown card 'x'; one of: home"),
                ('es --wombat', "unknown option '--wombat'; 'kyr cards' takes"), ('es=0', "count '0' of es .* 1 to 9999"), ('es=-3', "'-3'"),
                ('es=100000000000000000000', "'100000000000000000000' of es"), ('es=', "count '' of es"), ('es=x', "count 'x'"),
                ('es es', 'given twice'), ('es --size cr80', 'does not fit the places of stock .avery-5371'), ('../es', "'../es'"), ('es/', "'es/'"))
        for line, message in rows:
            with self.subTest(line):
                self.refused(64, message, 'cards', *line.split(), '-o', 'c.pdf')

    # (file, text in it, what stands there instead, message with file, line and column)
    CONTENT_ROWS = (
        ('topics/home.yaml', 'kind: right', 'kind: [right', r'topics/home.yaml:\d+:\d+: '),
        ('topics/home.yaml', 'kind: right', 'kind: wrong', r"topics/home.yaml:\d+:\d+: .*'wrong'.*right"),
        ('topics/home.yaml', 'kind: right', 'kind: right\n    colour: red', r"topics/home.yaml:\d+:5: .*'colour'"),
        ('topics/home.yaml', '    kind: right\n', '', r"topics/home.yaml:\d+:\d+: .*kind"),
        ('topics/home.yaml', 'kind: right', 'kind: right\n    kind: right', r"topics/home.yaml:\d+:5: .*kind"),
        ('topics/home.yaml', 'kind: right', 'kind: *right', r'topics/home.yaml:\d+:\d+: .*alias'),
        ('topics/home.yaml', 'review_by: 20', 'review_by: 2027-02-30 #', r"topics/home.yaml:\d+:\d+: .*2027-02-30"),
        ('cards/home.yaml', 'home.keep-shut', 'home.keep-shot', r"cards/home.yaml:\d+:\d+: .*home.keep-shot"),
    )

    def test_content(self):
        for i, (name, old, new, message) in enumerate(self.CONTENT_ROWS):
            with self.subTest(new):
                content = self.copy(CONTENT, f'content{i}')
                with open(f'{content}/{name}', encoding='utf-8') as file:
                    text = file.read()
                self.assertIn(old, text)
                with open(f'{content}/{name}', 'w', encoding='utf-8') as file:
                    file.write(text.replace(old, new, 1))
                line = text[:text.index(old)].count('\n') + 1
                self.refused(65, message, content=content)
                found = int(re.search(r'yaml:(\d+):', run('cards', 'es', content=content)[2])[1])
                self.assertLessEqual(abs(found - line), 8)
                self.assertEqual(run('check', content=content)[0], 1)
        self.refused(66, 'no such folder', content=self.path('nowhere'))

    def test_translations(self):
        rows = (('a broken file', lambda po: po + '\nmsgid "a\n', r'es\.po:\d+'),
                ('a missing translation', lambda po: re.sub(r'(msgctxt "home\.keep-shut"\nmsgid .*\n)msgstr .*', r'\1msgstr ""', po), r'home\.keep-shut'))
        for i, (why, change, message) in enumerate(rows):
            with self.subTest(why):
                locales = self.copy(LOCALES, f'locales{i}')
                po = tool('msgcat', '--no-wrap', locales + '/es.po').decode()
                with open(locales + '/es.po', 'w', encoding='utf-8') as file:
                    file.write(change(po))
                self.refused(65, message, locales=locales)

    def test_a_missing_font_names_the_package(self):
        content = self.copy(CONTENT, 'content')
        with open(content + '/fonts.yaml', encoding='utf-8') as file:
            text = file.read()
        row = re.search(r'  - script: Ethi\n(?:    .*\n)+', text)[0]
        gone = re.sub('/usr/share', '/nowhere', re.sub('family: .*', 'family: No Such Family', row))
        with open(content + '/fonts.yaml', 'w', encoding='utf-8') as file:
            file.write(text.replace(row, gone))
        self.refused(69, r'fonts-noto', 'cards', 'am=1', '-o', 'c.pdf', content=content)


class NewLanguage(Folder):
    def test_a_new_file_is_a_new_card(self):
        po = tool('msgcat', '--no-wrap', LOCALES + '/es.po').decode()
        po = po.replace('Language: es', 'Language: eo').replace('X-Kyr-English-Name: Spanish', 'X-Kyr-English-Name: Esperanto')
        with open(self.path('eo.po'), 'w', encoding='utf-8') as file:
            file.write(po)
        _, messages = self.good('cards', 'eo=1', '-o', 'c.pdf', locales=self.folder)
        self.assertIn('Esperanto', messages)
        self.assertIn(fold(card_strings('es')['home.keep-shut']), fold(text_of(self.path('c.pdf'), 1, 0)))
        self.assertIn(b'\neo ', self.good('list', 'languages', locales=self.folder)[0])


class Fit(Folder):
    def test_a_text_that_is_too_long_is_named_with_its_excess(self):
        po = tool('msgcat', '--no-wrap', LOCALES + '/es.po').decode()
        long = re.sub(r'(msgctxt "home\.ask-warrant"\nmsgid .*\nmsgstr ")(.*)"', lambda m: m[1] + ' '.join([m[2]] * 12) + '"', po)
        self.assertNotEqual(long, po)
        with open(self.path('es.po'), 'w', encoding='utf-8') as file:
            file.write(long)
        code, out, messages = run('fit', 'es', '--format', 'tsv', locales=self.folder)
        self.assertEqual((code, messages), (1, ''))
        rows = [dict(zip(out.decode().split('\n')[0].split('\t'), line.split('\t'))) for line in out.decode().split('\n')[1:-1]]
        cards = ('wallet', 'cr80', '85x54', '85x55', '80x50', 'badge')
        self.assertLess(set((size, face) for size in cards for face in ('front', 'back')), set((row['size'], row['face']) for row in rows))
        for row in rows:
            with self.subTest(row):
                percent = int(re.fullmatch(r'(\d+) %', row['full'])[1])
                if row['face'] == 'front' and row['size'] in cards:
                    self.assertGreater(percent, 100)
                    self.assertRegex(row['note'], r'the list takes %d %% of its room .* 6.50 pt; .*shorten .*home.ask-warrant$' % percent)
                else:
                    self.assertLessEqual(percent, 100)
                    self.assertIn(row['note'], ('', 'small type'))
        self.assertEqual(run('cards', 'es=1', '-o', 'c.pdf', locales=self.folder, cwd=self.folder)[0], 65)


class InTheBuildFolder(Folder):
    def test_content_and_compiled_languages_are_found(self):
        if os.path.dirname(os.path.dirname(KYR)) != ROOT:
            self.skipTest('the build folder does not lie in the source tree')
        done = subprocess.run([KYR, 'cards', 'es=1', '-o', '-'], cwd=self.folder, stdout=subprocess.PIPE, env={'SOURCE_DATE_EPOCH': NOW})
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout, run('cards', 'es=1', '-o', '-')[1])


if __name__ == '__main__':
    unittest.main()
