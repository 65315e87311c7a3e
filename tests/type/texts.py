#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts of many languages as cards, read back from paper: texts.py KYR [TEXTS.tsv]

TEXTS.tsv is a table as desk.py takes it (default: $KYR_TEXTS, else ../shared/udhr/dev.tsv beside the project, else samples.tsv here).
Each language is set in kyr's own fonts and, if the table names fonts and all are installed, in those. poppler, qpdf and MuPDF read back;
standard library only. KYR_SLOW=1 has qpdf look through the file of 40,000 pages.
"""
import collections, concurrent.futures, contextlib, os, re, shutil, subprocess, sys, tempfile, unicodedata, unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True
import desk
from paper import Content, Pdf, Tags, tool

KYR = os.path.abspath(sys.argv.pop(1))


def texts_path():
    given = sys.argv.pop(1) if sys.argv[1:] and sys.argv[1].endswith('.tsv') else os.environ.get('KYR_TEXTS')
    shared = os.path.dirname(desk.ROOT) + '/shared/udhr/dev.tsv'
    return given or (shared if os.path.exists(shared) else HERE + '/samples.tsv')


ROWS = desk.read(texts_path())
WORKERS = 2
CARD_W, CARD_H, LEFT, TOP, PLACES = 252, 144, 54, 36, 10  # avery-5371, points
SPACELESS = ('Hans', 'Hant', 'Hani', 'Jpan', 'Mymr', 'Thai', 'Laoo', 'Khmr', 'Tibt')  # a line may turn inside a sentence
LETTER_BY_LETTER = ('Latn', 'Cyrl', 'Grek', 'Armn', 'Geor', 'Ethi', 'Hans', 'Hant', 'Hani', 'Jpan', 'Kore')  # a glyph each, in the order of the text
REPORT_LINE = re.compile(r'( +cards( +sheets)? +front( +back)?|cards: \d+ · sheets: \d+ · pages: \d+ · blanks: \d+|written: \S+|free on the last sheet: .*|'
                         r'no hotline: .*|  \w+ +\S.*? +\d+( +\d+(-\d+)?)?( +[\d.]+ pt)+( +small type)?)')
summary = []
PAGE_COUNT = re.compile(r'pages: (\d+)')


def run(folder, *args, cwd=None, env=None, prefix=()):
    base = {'PATH': os.environ['PATH'], 'HOME': '/nonexistent', 'SOURCE_DATE_EPOCH': '1795392000',
            **{k: v for k, v in os.environ.items() if k.endswith('SAN_OPTIONS')}}
    return subprocess.run([*prefix, KYR, '--content', folder + '/content', '--locales', folder + '/locales', *args],
                          cwd=cwd or folder, env={**base, **(env or {})}, capture_output=True)


def fold(text, spaces=True):
    """NFC, bidi marks dropped, white space folded (or dropped, where a script writes without)."""
    text = unicodedata.normalize('NFC', re.sub('[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]', '', text))
    return (' ' if spaces else '').join(text.split())


def difference(got, want):
    i = next((i for i, (a, b) in enumerate(zip(got, want)) if a != b), min(len(got), len(want)))
    return f'at {i}: wanted …{want[max(0, i - 15):i + 25]!r}…, got …{got[max(0, i - 15):i + 25]!r}…'


def cropped(pdf, face, page, *mode):
    """What pdftotext reads in the first place of a front page or, behind it, of a back page."""
    x = LEFT + (CARD_W if face == 2 else 0)
    place = [v for pair in zip('-x -y -W -H'.split(), map(str, (x, TOP, CARD_W, CARD_H))) for v in pair]
    return tool('pdftotext', *mode, '-r', '72', '-f', str(page), '-l', str(page), *place, pdf, '-').decode()


def bcp47(row):
    return desk.code_of(row).replace('_', '-')


class Table(unittest.TestCase):
    """A folder with the table's texts."""
    rows, fonts = ROWS, False

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix='kyr-texts-')
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        os.chmod(cls.folder, 0o755)
        desk.make(cls.rows, cls.folder, cls.fonts)
        cls.faces = [c for c in (desk.columns_of(cls.rows, desk.FRONT), desk.columns_of(cls.rows, desk.BACK)) if c]
        cls.options = ('--card', 'texts', '--flip', 'long' if len(cls.faces) > 1 else 'none')

    @classmethod
    def path(cls, name):
        return os.path.join(cls.folder, name)

    def good(self, name, *languages, **kwargs):
        done = run(self.folder, 'cards', *languages, *self.options, '-o', name, **kwargs)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done

    def wanted(self, row, face, spaces=True):
        items = [f'{i} {desk.text_of(row, c)}' for i, c in enumerate(self.faces[face - 1], 1)]
        return fold(' '.join([desk.text_of(row, 'title')] + items), spaces)


class OwnFonts(Table):
    """Each test asks one thing of every language; a language that fails anything is not counted in the last line."""
    fonts_word = "kyr's own fonts"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.all, cls.total, cls.refused = cls.path('all.pdf'), len(cls.rows), {}
        cls.done = cls.make_all()
        if cls.done.returncode:  # the others are tested all the same
            alone = {desk.code_of(r): run(cls.folder, 'cards', desk.code_of(r), *cls.options, '-o', 'alone.pdf') for r in cls.rows}
            cls.refused = {code: done.stderr.decode() for code, done in alone.items() if done.returncode}
            cls.rows = [r for r in cls.rows if desk.code_of(r) not in cls.refused]
            cls.done = cls.make_all()
        cls.failed = set(cls.refused)
        cls.pdf = Pdf(cls.all)
        cls.pages, cls.table = cls.pdf.pages(), cls.pdf.fonts()
        cls.tags = Tags(cls.pdf)
        cls.contents = [cls.content(page['/Contents'], page['/Resources']) for _, page in cls.pages]
        cls.form_contents = cls.read_forms()

    @classmethod
    def make_all(cls):
        return run(cls.folder, 'cards', *(f'{desk.code_of(r)}={PLACES}' for r in cls.rows), *cls.options, '-o', 'all.pdf')

    @classmethod
    def tearDownClass(cls):
        summary.append(' '.join([f'{cls.total - len(cls.failed)} of {cls.total} languages in {cls.fonts_word}', *sorted(cls.failed)]))

    @classmethod
    def content(cls, ref, resources, form=False):
        fonts = cls.pdf.get(cls.pdf.get(resources)['/Font'])
        return Content(cls.pdf.data(ref), {name: (font, cls.table[font]) for name, font in fonts.items()}, form)

    @classmethod
    def read_forms(cls):
        """Forms without resources of their own take those of the page."""
        inherited = cls.pages[0][1]['/Resources']
        forms = [(k[4:], v['stream']['dict']) for k, v in cls.pdf.objects.items() if 'stream' in v and v['stream']['dict'].get('/Subtype') == '/Form']
        return {ref: cls.content(ref, value.get('/Resources', inherited), form=True) for ref, value in forms}

    @contextlib.contextmanager
    def language(self, row, **more):
        code = desk.code_of(row)
        with self.subTest(language=code, **more):
            try:
                yield
            except Exception:
                self.failed.add(code)
                raise

    def pages_of(self, i):
        """Numbers from 0 of the pages of language i, which fills one sheet."""
        return range(i * len(self.faces), (i + 1) * len(self.faces))

    def assertSameText(self, got, want):
        self.assertTrue(got == want, difference(got, want))

    def test_every_language_is_a_card_and_nothing_else_is_said(self):
        self.assertEqual(self.refused, {})
        lines = self.done.stderr.decode().splitlines()
        for line in lines:
            with self.subTest(line=line):
                self.assertRegex(line, f'^{REPORT_LINE.pattern}$')
        for row in self.rows:
            with self.language(row):
                self.assertEqual(sum(line.split()[:1] == [desk.code_of(row)] for line in lines), 1)
        self.assertEqual(self.done.stdout, b'')
        self.assertEqual(int(PAGE_COUNT.search(self.done.stderr.decode())[1]), len(self.rows) * len(self.faces))
        self.assertEqual(len(self.pages), len(self.rows) * len(self.faces))

    def test_pdftotext_gives_each_text_exactly(self):
        jobs = [(row, face, self.pages_of(i)[face - 1] + 1) for i, row in enumerate(self.rows) for face in range(1, len(self.faces) + 1)]
        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            read = pool.map(lambda job: cropped(self.all, *job[1:]), jobs)
        for (row, face, _), text in zip(jobs, read):
            with self.language(row, face=face):
                self.assertReads(text, row, face)

    def assertReads(self, text, row, face):
        spaces = row['script'] not in SPACELESS
        self.assertSameText(fold(text, spaces), self.wanted(row, face, spaces))

    def test_each_language_alone_reads_the_same(self):
        """A file of its own has other subsets. Content in the order of the text (-raw) is asked of left-to-right languages only."""
        def read(row):
            name = self.path(f'{desk.code_of(row)}.pdf')
            made = run(self.folder, 'cards', desk.code_of(row) + '=1', *self.options, '-o', name)
            if made.returncode:
                return made.stderr.decode(), [], ''
            modes = [()] if row['dir'] == 'rtl' else [(), ('-raw',)]
            texts = [(face, mode, cropped(name, face, face, *mode)) for face in range(1, len(self.faces) + 1) for mode in modes]
            # pdfinfo knows no /ActualText: its text is right where glyphs follow the letters. One span a letter, from right to left, takes it long.
            return None, texts, tool('pdfinfo', '-struct-text' if row['script'] in LETTER_BY_LETTER else '-struct', name).decode()

        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            results = list(pool.map(read, self.rows))
        for row, (fault, texts, told) in zip(self.rows, results):
            with self.language(row):
                self.assertIsNone(fault)
                self.assertEqual(self.roles_told(told), self.roles_wanted(row))
            for face, mode, text in texts:
                with self.language(row, face=face, mode=mode):
                    self.assertReads(text, row, face)

    def roles_told(self, told):
        """pdfinfo's lines: (depth, role), or the text of the element above."""
        rows = []
        for line in told.splitlines():
            match = re.fullmatch(r'( *)(?:"(.*)"|(\w+)(?: \(block\))?)', line)
            self.assertTrue(match, line)
            if match[3]:
                rows.append([len(match[1]) // 2, match[3], ''])
            else:
                rows[-1][2] += match[2]
        return [(depth, role, fold(text, False)) for depth, role, text in rows]

    def roles_wanted(self, row):
        rows = [(0, 'Document', '')]
        for columns in self.faces:
            rows += [(1, 'Sect', ''), (2, 'H1', desk.text_of(row, 'title')), (2, 'L', '')]
            for i, column in enumerate(columns, 1):
                rows += [(3, 'LI', ''), (4, 'Lbl', str(i)), (4, 'LBody', desk.text_of(row, column))]
        told = row['script'] in LETTER_BY_LETTER
        return [(depth, role, fold(text, False) if told else '') for depth, role, text in rows]

    def test_no_code_lacks_its_text_or_width(self):
        used = collections.defaultdict(set)
        for content in [*self.contents, *self.form_contents.values()]:
            self.assertEqual(content.faults, [])
            for ref, codes in content.codes.items():
                used[ref] |= codes
        self.assertEqual(set(used), set(self.table), 'a font is there that nothing uses')
        for ref, codes in used.items():
            font = self.table[ref]
            with self.subTest(font=font.name):
                self.assertNotIn(0, codes, '.notdef is drawn')
                self.assertEqual(sorted(codes - set(font.text)), [], 'codes without an entry in ToUnicode')
                self.assertEqual(sorted(c for c in codes if not font.text[c] or '\ufffd' in font.text[c]), [], 'codes with no text')
                self.assertEqual(sorted(font.widths - {0} - set(font.text)), [], 'widths of codes without an entry in ToUnicode')

    def test_each_face_is_one_title_and_a_list(self):
        sections = self.tags.faces()
        self.assertEqual(len(sections), len(self.pages), 'one Sect a face, however many cards')
        for i, row in enumerate(self.rows):
            for k, page in enumerate(self.pages_of(i)):
                with self.language(row, face=k + 1):
                    section, elements = sections[page]
                    self.assertEqual(section.lang, bcp47(row))
                    want = [('H1', desk.text_of(row, 'title')), ('L', None)]
                    for n, column in enumerate(self.faces[k], 1):
                        want += [('LI', None), ('Lbl', str(n)), ('LBody', desk.text_of(row, column))]
                    self.assertEqual([(e.role, e.text) for e in elements], want)
                    self.assertEqual({e.lang for e in elements if e.text is not None and e.role != 'Lbl'}, {bcp47(row)})
                    self.assertLessEqual({e.lang for e in elements if e.role == 'Lbl'}, {bcp47(row), 'en'})
                    self.assertEqual({e.page for e in elements if e.text is not None}, {self.pages[page][0]})

    def test_what_is_drawn_is_what_the_tags_say(self):
        """The pieces of an element, in its order, have its text, letter by letter also from right to left."""
        parents = self.tags.parents()
        by_page = collections.defaultdict(list)
        for element in self.tags.elements:
            by_page[element.page].append(element)
        for i, row in enumerate(self.rows):
            for page in self.pages_of(i):
                with self.language(row, page=page + 1):
                    ref, value = self.pages[page]
                    content, elements = self.contents[page], by_page[ref]
                    self.assertEqual(sorted(content.order), list(range(len(content.order))), 'each MCID once in the content')
                    listed = [m for e in elements for m in e.mcids]
                    self.assertEqual(sorted(listed), sorted(content.order), 'each MCID once in the tree')
                    want = {m: e.ref for e in elements for m in e.mcids}
                    self.assertEqual(parents[value['/StructParents']], [want[m] for m in sorted(want)])
                    for e in elements:
                        self.assertSameText(fold(''.join(content.texts[m] for m in e.mcids), False), fold(e.text, False))

    def test_further_cards_are_forms_marked_as_artifacts(self):
        for i, row in enumerate(self.rows):
            for page in self.pages_of(i):
                with self.language(row, page=page + 1):
                    forms = self.contents[page].forms
                    self.assertGreaterEqual(len(forms), PLACES - 1)
                    self.assertTrue(all(artifact for _, artifact in forms))
        for ref, content in self.form_contents.items():
            with self.subTest(form=ref):
                self.assertEqual(content.order, [], 'MCIDs in a form that is drawn many times')

    def test_languages_share_one_object_a_font_file(self):
        rows = tool('pdffonts', self.all).decode().splitlines()[2:]
        names = []
        for row in rows:
            with self.subTest(font=row):
                self.assertRegex(row, r'^[A-Z]{6}\+.* yes yes yes +\d+ +\d+$')
            names.append(row.split()[0].partition('+')[2])
        self.assertEqual([n for n, count in collections.Counter(names).items() if count > 1], [])
        self.assertEqual(len(names), len(self.table))
        if self.fonts:
            files = {r[k].rpartition('/')[2] for r in self.rows for k in ('regular', 'bold')}
            self.assertLessEqual(len(names), len(files) + 2 * sum(f.endswith('.ttc') for f in files) * 4)

    def test_other_readers_find_no_fault(self):
        self.assertIn(b'No syntax or stream encoding errors', tool('qpdf', '--check', self.all))
        for args in (['draw', '-q', '-r', '24', '-F', 'pnm', '-o', os.devnull], ['info']):
            done = subprocess.run(['mutool', *args, self.all], capture_output=True)
            with self.subTest(args):
                self.assertEqual(done.returncode, 0)
                said = [line for line in done.stderr.decode().splitlines() if line != 'warning: ICC support is not available']
                self.assertEqual(said, [])


def fonts_are_there():
    return all(r.get(k) and os.path.exists(r[k]) for r in ROWS for k in ('regular', 'bold'))


@unittest.skipUnless(fonts_are_there(), 'the table names no fonts, or not all of them are installed')
class FontsOfTheTable(OwnFonts):
    fonts, fonts_word = True, 'the fonts of the table'


class SameBytes(Table):
    rows = [r for r in ROWS if r['bcp47'].partition('-')[0] in ('ar', 'hi', 'my', 'zh', 'en')] or ROWS[:5]

    def make(self, name, folder=None, **kwargs):
        work = self.path(name)
        os.mkdir(work)
        os.chmod(work, 0o777)
        languages = [desk.code_of(r) + '=3' for r in self.rows]
        done = run(folder or self.folder, 'cards', *languages, *self.options, '-o', work + '/c.pdf', cwd=work, **kwargs)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        with open(work + '/c.pdf', 'rb') as file:
            return file.read()

    def test_nothing_of_the_machine_is_in_the_file(self):
        first = self.make('first')
        moved = {'TZ': 'Pacific/Auckland', 'USER': 'mallory', 'LOGNAME': 'mallory', 'HOME': '/tmp', 'LANG': 'tr_TR.UTF-8', 'LC_ALL': 'de_DE.UTF-8'}
        with self.subTest('again'):
            self.assertTrue(self.make('again') == first)
        for why, env in (('elsewhere', moved), ('C', {'LC_ALL': 'C', 'LANGUAGE': 'ar', 'TZ': 'America/Chicago'})):
            with self.subTest(why):
                self.assertTrue(self.make(why, env=env) == first)
        with self.subTest('another folder'):
            for sub in ('content', 'locales'):
                shutil.copytree(self.path(sub), self.path('copy/' + sub))
            self.assertTrue(self.make('other', folder=self.path('copy')) == first)

    def test_another_user_gets_the_same(self):
        nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
        if os.geteuid() or not shutil.which('setpriv') or subprocess.run([*nobody, KYR, '--version'], capture_output=True).returncode:
            self.skipTest('no other user may run kyr from here')
        self.assertTrue(self.make('nobody', prefix=nobody) == self.make('me'))


def own_rows(texts):
    """Rows of a table from (language, script, direction, title, [items])."""
    return [{'bcp47': tag, 'name': tag, 'script': script, 'dir': way, 'title': title, **{f'b{i}': t for i, t in enumerate(items, 1)}}
            for tag, script, way, title, items in texts]


class AgentText(unittest.TestCase):
    """The back of kyr's own card speaks English to the agent, whatever the language of its front."""
    LANGUAGES = {'es': 'es', 'ar': 'ar', 'zh_CN': 'zh-CN'}

    def test_each_text_names_its_language(self):
        with tempfile.TemporaryDirectory(prefix='kyr-texts-') as folder:
            done = run(desk.ROOT, 'cards', *(c + '=1' for c in self.LANGUAGES), '-o', 'c.pdf', cwd=folder)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            faces = Tags(Pdf(folder + '/c.pdf')).faces()
        self.assertEqual([section.lang for section, _ in faces], [*self.LANGUAGES.values()] + ['en'] * 3)
        for section, elements in faces:
            with self.subTest(face=section.ref, language=section.lang):
                self.assertEqual([e.role for e in elements].count('H1'), 1)
                self.assertEqual(elements[0].role, 'H1')
                for e in elements:
                    if e.role in ('H1', 'LBody'):
                        self.assertEqual(e.lang, section.lang, e.text)
                    elif e.text is not None:
                        self.assertIn(e.lang, (section.lang, 'en'), e.text)
                    self.assertEqual(e.text is None, not e.mcids)
                texts = {e.lang: e.text for e in elements if 'I choose to stay silent' in (e.text or '') and e.role == 'P'}
                self.assertEqual(list(texts), ['en'] if section.lang == 'en' else [])


class Phones(Table):
    """Digits, hyphens and addresses run left to right inside a sentence from right to left."""
    THINGS = ('612-555-0123', '1-855-435-7693', 'I-205', 'https://www.example.org/rights')
    rows = own_rows((
        ('ar', 'Arab', 'rtl', 'حقوقك', ['اتصل بالرقم 612-555-0123 أو بالرقم 1-855-435-7693 فورًا.', 'النموذج I-205 ليس أمرًا من قاضٍ.',
                                       'اقرأ المزيد في https://www.example.org/rights قبل التوقيع.']),
        ('fa', 'Arab', 'rtl', 'حقوق شما', ['با شماره 612-555-0123 یا 1-855-435-7693 تماس بگیرید.', 'فرم I-205 حکم قاضی نیست.',
                                          'در https://www.example.org/rights بیشتر بخوانید.']),
        ('he', 'Hebr', 'rtl', 'הזכויות שלך', ['התקשרו אל 612-555-0123 או אל 1-855-435-7693 מיד.', 'טופס I-205 אינו צו של שופט.',
                                             'קראו עוד באתר https://www.example.org/rights לפני החתימה.']),
        ('ur', 'Aran', 'rtl', 'آپ کے حقوق', ['فوراً 612-555-0123 یا 1-855-435-7693 پر فون کریں۔', 'فارم I-205 جج کا حکم نہیں ہے۔',
                                            'مزید https://www.example.org/rights پر پڑھیں۔']),
    ))

    def test_numbers_stay_in_order(self):
        for row in self.rows:
            with self.subTest(language=row['bcp47']):
                name = row['bcp47'] + '.pdf'
                self.good(name, row['bcp47'] + '=1')
                got, want = fold(cropped(self.path(name), 1, 1)), self.wanted(row, 1)
                self.assertTrue(got == want, difference(got, want))
                self.assert_left_to_right(self.glyphs(name))

    def glyphs(self, name):
        """(line, x, letter) of each glyph that MuPDF draws; it knows nothing of /ActualText."""
        told = tool('mutool', 'draw', '-q', '-F', 'stext', '-o', '-', self.path(name), '1').decode()
        found = re.findall(r'<char .*? x="([-\d.]+)" y="([-\d.]+)".*? c="(.*?)"/>', told)
        return sorted((round(float(y)), float(x), c) for x, y, c in found if c.strip())

    def assert_left_to_right(self, glyphs):
        lines = collections.defaultdict(str)
        for y, _, letter in glyphs:
            lines[y] += letter
        for thing in self.THINGS:  # an address may turn at its signs, a number may not
            drawn = ''.join(lines.values())
            self.assertIn(thing, drawn if '/' in thing else '\n'.join(lines.values()))


class SignsFromTheRight(Table):
    """A sign after a word belongs to it, whatever the last letters join to."""
    rows = own_rows((
        ('ar', 'Arab', 'rtl', 'لا', ['لا، لا تفتح الباب. قليلًا: ثم لا! (لا) «لا»، لا؟', 'سلام، أهلا؛ أب. 24، 50% لا.']),
        ('fa', 'Arab', 'rtl', 'بالا', ['بالا، پایین. (بالا) «بالا»، بالا؟', 'می‌خواهم، حالا: ۶۱۲ و 612.']),
        ('he', 'Hebr', 'rtl', 'לא', ['לא, לא! (לא) "לא", עו"ד: לא?', 'שָׁלוֹם, לָכֶם. 24, 50% לא.']),
        ('ug', 'Arab', 'rtl', 'زانىدىنلا', ['زانىدىنلا، زانىدىنلا. (زانىدىنلا) «زانىدىنلا»، ئۇ؟', 'مۇھىم: زانىدىنلا!']),
    ))

    def test_signs_keep_to_their_words(self):
        for row in self.rows:
            with self.subTest(language=row['bcp47']):
                name = self.path(row['bcp47'] + '.pdf')
                self.good(name, row['bcp47'] + '=1')
                got, want = fold(cropped(name, 1, 1)), self.wanted(row, 1)
                self.assertTrue(got == want, difference(got, want))


class FortyThousandPages(Table):
    rows = ROWS[:20]

    def test_a_file_of_forty_thousand_pages(self):
        done = self.good('many.pdf', *(desk.code_of(r) + '=9999' for r in self.rows))
        cards = 9999 * len(self.rows)
        pages = -(-cards // PLACES) * len(self.faces)
        self.assertIn(f'cards: {cards} ', done.stderr.decode())
        self.assertEqual(int(PAGE_COUNT.search(done.stderr.decode())[1]), pages)
        self.assertEqual(int(tool('qpdf', '--show-npages', self.path('many.pdf'))), pages)
        self.assertRegex(tool('pdfinfo', self.path('many.pdf')).decode(), rf'Pages: +{pages}\n')
        last = tool('pdftotext', '-f', str(pages), '-l', str(pages), self.path('many.pdf'), '-').decode()
        self.assertIn(fold(desk.text_of(self.rows[-1], self.faces[-1][-1]), False), fold(last, False))
        if os.environ.get('KYR_SLOW'):  # a quarter of a minute
            self.assertIn(b'No syntax or stream encoding errors', tool('qpdf', '--check', self.path('many.pdf')))


class Faults(Table):
    """A letter that no font has: its code, its unit and a Debian package are named, and nothing is left behind."""
    LETTERS = (('U+12000', 'Cuneiform has no font in fonts.yaml'), ('U+0378', 'not a letter yet'), ('U+10FFFD', 'private'))

    def test_a_letter_without_a_font(self):
        for code, why in self.LETTERS:
            with self.subTest(code, why=why):
                folder = tempfile.mkdtemp(dir=self.folder)
                desk.make(own_rows([('es', 'Latn', 'ltr', 'Derechos', ['Uno.', f'Dos {chr(int(code[2:], 16))} tres.'])]), folder + '/t')
                done = run(folder + '/t', 'cards', 'es=1', '--card', 'texts', '-o', 'c.pdf', cwd=folder)
                said = done.stderr.decode()
                self.assertEqual(done.returncode, 69, said)
                for word in (code, 'texts.b2', 'fonts-noto'):
                    self.assertIn(word, said)
                self.assertEqual(os.listdir(folder), ['t'])


if __name__ == '__main__':
    program = unittest.main(exit=False)
    print('texts:', '; '.join(summary) or 'no table read')
    sys.exit(not program.result.wasSuccessful())
