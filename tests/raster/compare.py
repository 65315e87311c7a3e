# SPDX-License-Identifier: GPL-3.0-or-later
"""'kyr picture' beside what pdftoppm makes of 'kyr cards': compare.py KYR COMPARE. Standard library only.

Two rules. BARE: pdftoppm at 300 dpi; poppler moves large letters to whole pixels up and to the left, so its pages are up to 3 % off, and a
picture that is moved the same way passes. FINE: pdftoppm at 1200 dpi, 4 × 4 pixels made one; there only faults differ."""
import os, subprocess, sys, tempfile, unittest

KYR, COMPARE, ROOT = os.path.abspath(sys.argv.pop(1)), os.path.abspath(sys.argv.pop(1)), os.environ['KYR_SOURCE_ROOT']
CONTENT, LOCALES = ROOT + '/content', ROOT + '/locales'
LANGUAGES = 'en es so vi ar hi zh_CN am my'.split()
FACES = ('front', 225), ('back', 1275)  # left edge of card 1 in pixels, avery-5371 turned over the long edge
DPI, TOP, WIDTH, HEIGHT = 300, 150, 1050, 600
BARE = dict(fine=1, share=0.04, alone_mm2=0.1)
FINE = dict(fine=4, share=0.0001, alone_mm2=0.05)
DAMAGES = {  # and whether the bare rule finds it as well
    'dot=8': False, 'dot=20': True, 'glyph': True, 'shift=1,0': True, 'shift=0,1': True, 'shift=-1,0': False, 'shift=0,-1': False}


def run(*args):
    env = {'PATH': os.environ['PATH'], 'HOME': '/nonexistent', 'SOURCE_DATE_EPOCH': '1795392000',
           **{k: v for k, v in os.environ.items() if k.endswith('SAN_OPTIONS')}}
    return subprocess.run(args, env=env, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout


def kyr(*args):
    return run(KYR, '--content', CONTENT, '--locales', LOCALES, *args)


class Pictures(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def page(self, language, face, rule, skin='red'):
        """The card's place on a page, as PPM."""
        pdf, page, fine = self.path(f'{language}-{skin}.pdf'), self.path(f'{face}-{rule["fine"]}'), rule['fine']
        if not os.path.exists(pdf):
            kyr('cards', language + '=1', '--skin', skin, '-o', pdf)
        name, left = FACES[face]
        place = [v for pair in zip('-x -y -W -H'.split(), (left, TOP, WIDTH, HEIGHT)) for v in (pair[0], str(fine * pair[1]))]
        run('pdftoppm', '-singlefile', '-f', str(face + 1), '-l', str(face + 1), '-r', str(fine * DPI), *place, pdf, page)
        return page + '.ppm'

    def measure(self, picture, page, rule):
        """(share, alone in mm²), and whether that is within the rule."""
        share, alone = map(float, run(COMPARE, 'measure', picture, page, str(rule['fine']), str(DPI)).split())
        return (share, alone), share <= rule['share'] and alone < rule['alone_mm2']

    def test_pictures_show_what_the_pdf_does(self):
        picture, worst = self.path('picture.png'), [0, 0]
        for language in LANGUAGES:
            for skin in 'red', 'plain':
                for face in range(2):
                    kyr('picture', 'home', language, '--face', FACES[face][0], '--skin', skin, '-o', picture)
                    for rule in BARE, FINE:
                        found, same = self.measure(picture, self.page(language, face, rule, skin), rule)
                        self.assertTrue(same, (language, skin, FACES[face][0], rule, found))
                        if rule is BARE:
                            worst = [max(pair) for pair in zip(worst, found)]
        print(f'at 300 dpi at most {100 * worst[0]:.2f} % differ, and {worst[1]:.3f} mm² stand alone', file=sys.stderr)

    def test_damage_is_found(self):
        picture = self.path('picture.png')
        for language in LANGUAGES:
            run(COMPARE, 'draw', CONTENT, LOCALES, language, '0', 'none', picture)
            with open(picture, 'rb') as file:
                self.assertEqual(file.read(), kyr('picture', 'home', language, '-o', '-'), language)
            bare, fine = (self.page(language, 0, rule) for rule in (BARE, FINE))
            for damage, seen_bare in DAMAGES.items():
                run(COMPARE, 'draw', CONTENT, LOCALES, language, '0', damage, picture)
                found, same = self.measure(picture, fine, FINE)
                self.assertFalse(same, (language, damage, found))
                found, same = self.measure(picture, bare, BARE)
                self.assertFalse(same and seen_bare, (language, damage, found))


if __name__ == '__main__':
    unittest.main()
