# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF of ours taken apart through qpdf: its fonts, content streams and structure tree."""
import base64, collections, json, re, subprocess


def tool(*args):
    done = subprocess.run(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        raise AssertionError(f'{args}: {done.returncode}: {done.stderr.decode()}')
    return done.stdout


class Pdf:
    """A file as qpdf tells it, with its streams unpacked."""

    def __init__(self, path):
        told = json.loads(tool('qpdf', '--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', path))
        self.objects = told['qpdf'][1]
        self.root = self.get(self.objects['trailer']['value']['/Root'])

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r'\d+ \d+ R', value):
            found = self.objects['obj:' + value]
            value = found['stream']['dict'] if 'stream' in found else found['value']
        return value

    def data(self, ref):
        if isinstance(ref, list):  # one stream after the other
            return b'\n'.join(map(self.data, ref))
        return base64.b64decode(self.objects['obj:' + ref]['stream']['data'])

    def pages(self, ref=None, above=None):
        """(reference, dictionary with what it inherits) in order."""
        ref = ref or self.root['/Pages']
        node = {**{k: v for k, v in (above or {}).items() if k in ('/Resources', '/MediaBox')}, **self.get(ref)}
        if node['/Type'] == '/Page':
            return [(ref, node)]
        return [page for kid in self.get(node['/Kids']) for page in self.pages(kid, node)]

    def fonts(self):
        """reference -> Font"""
        return {ref: Font(self, value) for ref, value in ((k[4:], v.get('value')) for k, v in self.objects.items() if k != 'trailer')
                if isinstance(value, dict) and value.get('/Type') == '/Font' and value['/Subtype'] == '/Type0'}


class Font:
    """Its codes: those that have a text, those that have a width."""

    def __init__(self, pdf, value):
        self.name = value['/BaseFont']
        cmap = pdf.data(value['/ToUnicode']).decode('ascii')
        self.text = {}
        for block in re.findall(r'beginbfrange(.*?)endbfrange', cmap, re.S):
            for first, last, texts in re.findall(r'<([0-9A-F]{4})><([0-9A-F]{4})>\[(.*?)\]', block):
                found = re.findall(r'<([0-9A-F]+)>', texts)
                assert first[:2] == last[:2] and int(last, 16) - int(first, 16) + 1 == len(found), (first, last, texts)
                for code, text in enumerate(found, int(first, 16)):
                    self.text[code] = bytes.fromhex(text).decode('utf-16-be')
        assert 'beginbfchar' not in cmap and self.text, 'this test reads ranges only'
        self.widths = set()
        w = pdf.get(pdf.get(pdf.get(value['/DescendantFonts'])[0]).get('/W', []))
        while w:
            first, second, *w = w
            if isinstance(second, list):
                self.widths.update(range(first, first + len(second)))
            else:  # first, last, one width for all
                self.widths.update(range(first, second + 1))
                w = w[1:]


def string(token):
    """The bytes of <…> or (…), as ISO 32000 7.3.4 reads them: an end of line is LF, a backslash goes before what is meant otherwise."""
    if token[:1] == b'<':
        return bytes.fromhex(token[1:-1].decode())
    letters = {b'n': b'\n', b'r': b'\r', b't': b'\t', b'b': b'\b', b'f': b'\f', b'\n': b''}
    text = re.sub(rb'\r\n?', b'\n', token[1:-1])
    return re.sub(rb'\\([0-7]{1,3}|.)', lambda m: bytes([int(m[1], 8) & 255]) if m[1].isdigit() else letters.get(m[1], m[1]), text, flags=re.S)


class Content:
    """A content stream: its marked pieces, the codes that each font shows, the forms that it draws."""
    TOKEN = re.compile(rb'<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|/[^\s<>\[\]()/]*|[\[\]]|[^\s<>\[\]()/]+', re.S)
    OPERAND = re.compile(rb'[-+.0-9]|[<>(/\[\]]|true$|false$|null$')

    def __init__(self, data, fonts, form=False):
        self.fonts, self.font, self.form = fonts, None, form  # fonts by name in the resources
        self.codes = collections.defaultdict(set)  # reference of a font -> codes
        self.texts, self.order = {}, []  # MCID -> text; in order of drawing
        self.forms, self.faults, self.open = [], [], []
        operands = []
        for token in self.TOKEN.findall(data):
            if self.OPERAND.match(token):
                operands.append(token)
            else:
                self.operator(token.decode(), operands)
                operands = []
        if self.open:
            self.faults.append(f'marked content left open: {self.open}')

    def operator(self, name, operands):
        if name == 'Tf':
            self.font = operands[0].decode()
        elif name in ('TJ', 'Tj'):
            self.show(b''.join(string(t) for t in operands if t[:1] in b'<('))
        elif name in ('BMC', 'BDC'):
            self.begin(operands)
        elif name == 'EMC':
            self.open.pop()
        elif name == 'Do':
            self.forms.append((operands[0].decode(), self.marked_as('/Artifact')))

    def begin(self, operands):
        mcid = int(operands[operands.index(b'/MCID') + 1]) if b'/MCID' in operands else None
        text = operands[operands.index(b'/ActualText') + 1] if b'/ActualText' in operands else None
        if text is not None:
            text = string(text).decode('utf-16')
        if mcid is not None:
            self.order.append(mcid)
            self.texts[mcid] = text or ''
        self.open.append((operands[0].decode(), mcid, text))

    def marked_as(self, tag):
        return any(t == tag for t, _, _ in self.open)

    def show(self, data):
        ref, font = self.fonts[self.font]
        codes = [int.from_bytes(data[i:i + 2], 'big') for i in range(0, len(data), 2)]
        self.codes[ref].update(codes)
        mcids = [m for _, m, _ in self.open if m is not None]
        if not mcids and not self.form and not self.marked_as('/Artifact'):
            self.faults.append(f'text outside of marked content: {codes}')
        if mcids and all(text is None for _, _, text in self.open):
            self.texts[mcids[-1]] += ''.join(font.text.get(c, '\ufffd') for c in codes)


Element = collections.namedtuple('Element', 'ref role lang text page mcids path')


class Tags:
    """The structure tree: its elements in reading order."""

    def __init__(self, pdf):
        self.pdf, self.elements = pdf, []
        self.tree = pdf.get(pdf.root['/StructTreeRoot'])
        for kid in pdf.get(self.tree['/K']):
            self.walk(kid, ())

    def walk(self, ref, path):
        value = self.pdf.get(ref)
        kids = self.pdf.get(value.get('/K', []))
        mcids = [k for k in kids if isinstance(k, int)]
        text = value.get('/ActualText')
        self.elements.append(Element(ref, value['/S'][1:], value.get('/Lang', '')[2:], text and text[2:], value.get('/Pg'), mcids, path))
        for kid in kids:
            if not isinstance(kid, int):
                assert self.pdf.get(kid)['/P'] in path[-1:] + (ref,), f'{kid} names another parent'
                self.walk(kid, path + (ref,))

    def faces(self):
        """The elements below each Sect."""
        sections = [e for e in self.elements if e.role == 'Sect']
        return [(s, [e for e in self.elements if s.ref in e.path]) for s in sections]

    def parents(self, node=None):
        """The ParentTree: key of a page -> the element of each MCID."""
        node = node or self.pdf.get(self.tree['/ParentTree'])
        found = {}
        for kid in self.pdf.get(node.get('/Kids', [])):
            leaf = self.pdf.get(kid)
            below = self.parents(leaf)
            assert [min(below), max(below)] == self.pdf.get(leaf['/Limits']), 'limits of a leaf of the ParentTree'
            found.update(below)
        numbers = self.pdf.get(node.get('/Nums', []))
        found.update({k: self.pdf.get(v) for k, v in zip(numbers[::2], numbers[1::2])})
        return found
