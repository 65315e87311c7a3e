#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program in real terminals: tmux.py KYR. A tmux server of its own for what is seen and for the shell's job control, a pty
for the bytes that are sent. Own home folders; the network is not needed."""
import fcntl, glob, hashlib, os, pty, re, select, shutil, signal, struct, subprocess, sys, tempfile, termios, time, unittest

KYR, ROOT = os.path.abspath(sys.argv.pop(1)), os.environ['KYR_SOURCE_ROOT']
PATIENCE = 30  # seconds; a sanitizer build on a busy machine is slow
COMMAND = [KYR, '--content', ROOT + '/content', '--locales', ROOT + '/locales']
# Settings of the person who runs the tests would change what kyr does.
LEFT_OUT = re.compile('^(LC_.*|LANG.*|NO_COLOR|TMUX.*|STY|.*_VERSION|TERM.*|XDG_.*|VISUAL|EDITOR|LINES|COLUMNS|WT_SESSION|KITTY.*)$')
SANITIZED = b'__asan_init' in open(KYR, 'rb').read()
REVERSE, LEAVE_SCREEN, EXPLICIT_OFF = b'\x1b[7m', b'\x1b[?1049l', b'\x1b[8h'


def environment(home, **more):
    kept = {k: v for k, v in os.environ.items() if not LEFT_OUT.match(k)}
    return {**kept, 'HOME': home, 'LC_ALL': 'C.UTF-8', 'TERM': 'xterm-256color', 'SOURCE_DATE_EPOCH': '1795392000', **more}


def listing(folder):
    """Every file under folder with a hash of its bytes."""
    found = {}
    for path, folders, names in os.walk(folder):
        for name in folders:
            found[os.path.join(path, name)] = None
        for name in names:
            with open(os.path.join(path, name), 'rb') as file:
                found[os.path.join(path, name)] = hashlib.sha256(file.read()).hexdigest()
    return found


def until(what, look):
    end = time.time() + PATIENCE
    while time.time() < end:
        found = look()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError('not seen in %d s: %s' % (PATIENCE, what))


class Tmux:
    """One window with a shell in it."""

    def __init__(self, home, cols, lines):
        self.socket = os.path.join(home, '..', 'tmux-%d-%dx%d' % (os.getpid(), cols, lines))
        shell = ['env', "PS1=ready$ ", 'TERM=tmux-256color', 'bash', '--norc', '--noprofile']
        self.env = environment(home)
        self.run('-f', '/dev/null', 'new-session', '-d', '-x', str(cols), '-y', str(lines), *shell)
        self.run('set-option', '-g', 'escape-time', '0')
        self.run('set-option', '-g', 'window-size', 'manual')
        self.see('ready$')

    def run(self, *words):
        return subprocess.run(['tmux', '-S', self.socket, *words], env=self.env, check=True, stdout=subprocess.PIPE).stdout.decode()

    def screen(self):
        return self.run('capture-pane', '-p')

    def see(self, text):
        last = ['']

        def look():
            last[0] = self.screen()
            return last[0] if (text in last[0] if isinstance(text, str) else text.search(last[0])) else None
        try:
            return until(text, look)
        except AssertionError as error:
            raise AssertionError('%s\n%s' % (error, last[0])) from None

    def type(self, *keys):
        for key in keys:
            self.run('send-keys', key)

    def shell(self, line):
        self.run('send-keys', '-l', line)
        self.type('Enter')

    def close(self):
        subprocess.run(['tmux', '-S', self.socket, 'kill-server'], env=self.env, check=False, stderr=subprocess.DEVNULL)


class Bytes:
    """kyr alone in a pty: all that it sends, and the modes of the terminal."""

    def __init__(self, home, *arguments, lines=24, cols=80, **more):
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack('HHHH', lines, cols, 0, 0))
        self.before = termios.tcgetattr(self.slave)
        self.sent = b''
        self.process = subprocess.Popen(COMMAND + list(arguments), stdin=self.slave, stdout=self.slave, stderr=self.slave, env=environment(home, **more),
                                        preexec_fn=self.own_terminal)

    def own_terminal(self):
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def take(self, wait=0.05):
        if select.select([self.master], [], [], wait)[0]:
            self.sent += os.read(self.master, 65536)
            return True
        return False

    def quiet(self):
        while self.take(0.3):
            pass

    def see(self, text):
        until(text, lambda: self.take() is None or text in self.sent)
        self.quiet()

    def type(self, keys):
        os.write(self.master, keys.encode())
        self.quiet()

    def end(self):
        until('the end of kyr', lambda: self.take() is None or self.process.poll() is not None)
        self.quiet()
        after = termios.tcgetattr(self.slave)
        os.close(self.slave)
        os.close(self.master)
        return self.process.returncode, after == self.before


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.mkdtemp(prefix='kyr-tmux-')
        self.addCleanup(shutil.rmtree, folder, True)
        self.home = os.path.join(folder, 'home')
        os.mkdir(self.home)

    def window(self, cols=80, lines=24):
        tmux = Tmux(self.home, cols, lines)
        self.addCleanup(tmux.close)
        return tmux

    def app(self, tmux, *arguments, first=' kyr'):
        tmux.shell('clear; ' + ' '.join(COMMAND + list(arguments)))
        tmux.see(re.compile(r'^' + first, re.M))
        tmux.see('? help')


class Sizes(Case):
    def test_opens_moves_and_leaves_at_each_size(self):
        for cols, lines in (80, 24), (120, 36), (40, 12):
            with self.subTest(cols=cols, lines=lines):
                tmux = self.window(cols, lines)
                self.app(tmux)
                tmux.see(re.compile(r'^ *▸ +1 ', re.M))
                tmux.type('Down')
                tmux.see(re.compile(r'^ *▸ +2 ', re.M))
                tmux.type('k', 'Enter')
                tmux.see(re.compile(r'1/\d+', re.M))
                tmux.type('j')
                screen = tmux.see(re.compile(r'2/\d+', re.M))
                rows = screen.split('\n')
                self.assertLessEqual(max(map(len, rows)), cols)
                self.assertIn('? help', rows[lines - 1])
                tmux.type('q', 'q')
                tmux.see('ready$')
                tmux.close()

    def test_resizing_keeps_the_unit_under_the_cursor(self):
        tmux = self.window()
        self.app(tmux)
        tmux.type('Enter', '5')
        tmux.see(re.compile(r' 5/\d+'))
        for cols, lines in (120, 36), (40, 12), (80, 4), (80, 1), (20, 5), (200, 60), (80, 24):
            tmux.run('resize-window', '-x', str(cols), '-y', str(lines))
            if lines >= 4 and cols >= 40:
                tmux.see(re.compile(r' 5/\d+'))
            if lines == 1:
                tmux.see(re.compile(r'\w+ \w+'))
        tmux.see(re.compile(r'^ *▸ 5 ', re.M))

    def test_arabic_is_in_visual_order_and_joined(self):
        tmux = self.window()
        self.app(tmux, '--lang', 'en,ar', '--bidi', 'app')
        tmux.type('Enter')
        screen = tmux.see(re.compile(r'1/\d+'))
        forms = re.findall('[\ufe70-\ufefc]+', screen)
        self.assertTrue(forms)
        self.assertIn('ﺔﻴﺑﺮﻌﻟﺍ', screen)  # al-arabiya, from its last letter to its first


class Pdf(Case):
    def test_a_spanish_card_in_six_keys(self):
        tmux = self.window()
        self.app(tmux)
        for key in 'c', 'Enter', 'e', 's', 'Enter', 'm':
            before = tmux.screen()
            tmux.type(key)
            until('a change by ' + key, lambda: tmux.screen() != before)
        pdf = until('the PDF', lambda: glob.glob(self.home + '/*.pdf'))
        text = subprocess.run(['pdftotext', pdf[0], '-'], check=True, stdout=subprocess.PIPE).stdout.decode()
        self.assertIn('Usted tiene derechos', text)
        tmux.see(os.path.basename(pdf[0]))
        tmux.type('Q')
        tmux.see('ready$')
        self.assertEqual([os.path.basename(path) for path in listing(self.home)], [os.path.basename(pdf[0])])


class Printer(Case):
    def test_a_printer_is_measured_and_its_profile_is_the_only_file_beside_the_sheets(self):
        tmux = self.window()
        self.app(tmux, '--lang', 'en,es')
        for key in 'c', 'Enter', 'End', 'Up', 'Up', 'Enter', 'Enter':
            before = tmux.screen()
            tmux.type(key)
            until('a change by ' + key, lambda: tmux.screen() != before)
        tmux.see('The test sheet is ready.')
        tmux.type('End', 'Enter')
        tmux.see('step 3 of 4')
        for number in '1', '-2', '1', '-1':
            tmux.type(*number, 'Enter')
        tmux.see('▸ E ')
        tmux.type('Enter')
        tmux.see('step 4 of 4')
        tmux.type('m', 'y', 'Enter')
        tmux.see('my is measured.')
        tmux.type('End', 'Enter')
        tmux.see(re.compile(r'Printer +my '))
        files = {os.path.relpath(path, self.home) for path, kept in listing(self.home).items() if kept}
        self.assertEqual(files, {'.config/kyr/printers/my.yaml', 'kyr-printer-letter-long.pdf', 'kyr-printer-letter-long-2.pdf'})
        shown = subprocess.run(COMMAND + ['list', 'printers'], env=environment(self.home), check=True, stdout=subprocess.PIPE).stdout.decode()
        self.assertIn('my', shown)
        tmux.type('Q')
        tmux.see('ready$')


class JobControl(Case):
    def modes(self, tmux, name):
        path = os.path.join(self.home, '..', name)
        tmux.shell('stty -a > %s.new; mv %s.new %s' % (path, path, path))
        until(name, lambda: os.path.exists(path))
        with open(path) as file:
            return file.read()

    def test_q_leaves_screen_and_modes_as_they_were(self):
        tmux = self.window()
        before = self.modes(tmux, 'before')
        tmux.shell('clear; echo still here')
        tmux.see(re.compile(r'^still here', re.M))
        tmux.shell(' '.join(COMMAND))
        tmux.see('? help')
        self.assertNotIn('still here', tmux.screen())
        tmux.type('Q')
        tmux.see(re.compile(r'^still here', re.M))
        self.assertEqual(self.modes(tmux, 'after'), before)

    def test_suspended_and_taken_up_again(self):
        tmux = self.window()
        before = self.modes(tmux, 'before')
        self.app(tmux)
        tmux.type('Enter', '3')
        tmux.see(re.compile(r' 3/\d+'))
        for again in range(2):
            tmux.type('C-z')
            tmux.see('Stopped')
            self.assertNotIn('3/', tmux.screen())
            self.assertEqual(self.modes(tmux, 'while%d' % again), before)
            tmux.shell('clear; fg')
            tmux.see(re.compile(r' 3/\d+'))
            self.assertIn('? help', tmux.screen())
        tmux.type('Q')
        tmux.see('ready$')
        self.assertEqual(self.modes(tmux, 'after'), before)

    def test_stopped_from_outside(self):
        tmux = self.window()
        before = self.modes(tmux, 'before')
        for name in 'TSTP', 'STOP':
            self.app(tmux)
            shell = tmux.run('list-panes', '-F', '#{pane_pid}').strip()
            with open('/proc/%s/task/%s/children' % (shell, shell)) as file:
                os.kill(int(file.read()), getattr(signal, 'SIG' + name))
            tmux.see('Stopped')
            tmux.type('C-u')
            tmux.shell('fg')
            tmux.see('? help')
            tmux.see(re.compile(r'^ *▸ +1 ', re.M))
            tmux.type('Q')
            tmux.see('ready$')
        self.assertEqual(self.modes(tmux, 'after'), before)


class Ends(Case):
    def check_end(self, app, number):
        code, same = app.end()
        self.assertTrue(same, 'the modes of the terminal are not as before')
        self.assertIn(EXPLICIT_OFF, app.sent)
        self.assertGreater(app.sent.rindex(LEAVE_SCREEN), app.sent.rindex(b'\x1b[?1049h'))
        self.assertIn(b'\x1b[?2004l', app.sent)
        self.assertIn(b'\x1b[?1000l', app.sent)
        self.assertIn(b'\x1b[?25h', app.sent.replace(b'\x1b[?12l\x1b[?25h', b'\x1b[?25h'))
        self.assertEqual(code, -number)

    def test_each_signal_leaves_the_terminal_restored_and_is_the_end(self):
        names = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] + ([] if SANITIZED else ['SIGSEGV', 'SIGABRT', 'SIGBUS'])
        for name in names:
            with self.subTest(name=name):
                app = Bytes(self.home)
                app.see(b'help')
                self.assertIn(b'\x1b[8l', app.sent)
                app.process.send_signal(getattr(signal, name))
                self.check_end(app, getattr(signal, name))

    def test_a_terminal_that_goes_away_is_the_end(self):
        app = Bytes(self.home)
        app.see(b'help')
        os.close(app.slave)
        os.close(app.master)
        self.assertEqual(app.process.wait(PATIENCE), -signal.SIGHUP)


class Looks(Case):
    def colors(self, sent):
        return [m for m in re.findall(rb'\x1b\[([0-9;]*)m', sent)
                if any(re.fullmatch(rb'(3[0-8]|4[0-8]|9[0-7]|10[0-7])', part) for part in m.split(b';'))]

    def bytes_of(self, keys, *arguments, **more):
        app = Bytes(self.home, *arguments, **more)
        app.see(b'help')
        for key in keys:
            app.type(key)
        app.type('Q')
        self.assertEqual(app.end(), (0, True))
        return app.sent

    def test_colours_and_none_with_no_color(self):
        self.assertTrue(self.colors(self.bytes_of(['\r', ' ', ' '])))
        self.assertFalse(self.colors(self.bytes_of(['\r', ' ', ' '], NO_COLOR='1')))
        self.assertFalse(self.colors(self.bytes_of(['\r', ' ', ' '], TERM='vt220')))

    def test_ascii_is_ascii(self):
        tour = ['\r', ' ', 's', '?', 'q', 'q', 'c', 'q', '/', 'car', '\x1b']
        for more in {}, {'LC_ALL': 'C'}:
            sent = self.bytes_of(tour, *([] if more else ['--ascii']), **more)
            self.assertEqual([byte for byte in sent if byte >= 0x80], [])
            self.assertIn(b'>', sent)
        self.assertTrue([byte for byte in self.bytes_of([]) if byte >= 0x80])

    def test_plain_is_lines(self):
        app = Bytes(self.home, '--plain')
        app.see(b'Screen: kyr')
        app.type('\r')
        self.assertIn(b'\nScreen: kyr > ', app.sent)
        before = len(app.sent)
        app.type('\x1b[B')
        self.assertGreater(len(app.sent), before)
        self.assertNotIn(b'Screen: ', app.sent[before:])
        self.assertNotIn(b'\x1b', app.sent)
        self.assertNotIn(b'\t\t', app.sent)
        app.type('qq')
        self.assertEqual(app.end(), (0, True))

    def test_a_paste_is_no_key(self):
        app = Bytes(self.home)
        app.see(b'help')
        app.type('\x1b[200~Q\rq\x1b[201~')
        self.assertIsNone(app.process.poll())
        app.type('q')
        self.assertEqual(app.end(), (0, True))

    def test_a_click_moves_and_a_second_one_opens(self):
        tmux = self.window()
        self.app(tmux)
        tmux.see(re.compile(r'^ *▸ +1 ', re.M))
        row = next(i for i, text in enumerate(tmux.screen().split('\n')) if re.match(r' +2 ', text))
        click = '\x1b[<0;10;%dM\x1b[<0;10;%dm' % (row + 1, row + 1)
        tmux.run('send-keys', '-l', click)
        tmux.see(re.compile(r'^ *▸ +2 ', re.M))
        tmux.run('send-keys', '-l', click)
        tmux.see(re.compile(r' 1/\d+'))


class Quiet(Case):
    def test_browsing_leaves_the_home_folder_as_it_was(self):
        os.makedirs(self.home + '/.config/other')
        with open(self.home + '/notes.txt', 'w') as file:
            file.write('mine')
        before = listing(self.home)
        app = Bytes(self.home, '--lang', 'en,es')
        app.see(b'help')
        for key in ['\r', ' ', 's', 'b', 'x', '\x1b[6~', 'G', 'q', '/', 'warrant', '\r', 'n', 'q', 'l', 'so', '\r', 'c', '\r', '3', '\x1b',
                    '?', 'q', 'B', 'q', '.', '.', '\x03', '\x0c']:
            app.type(key)
        app.type('Q')
        self.assertEqual(app.end(), (0, True))
        self.assertEqual(listing(self.home), before)

    def test_without_a_terminal_there_is_usage(self):
        for arguments in [], ['browse']:
            done = subprocess.run(COMMAND + arguments, env=environment(self.home), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE)
            self.assertEqual((done.returncode, done.stdout), (64, b''))
        self.assertIn(b'terminal', done.stderr)

    def test_opens_at_a_topic(self):
        app = Bytes(self.home, 'browse', 'home')
        app.see(b'1/')
        app.type('qq')
        self.assertEqual(app.end(), (0, True))
        app = Bytes(self.home, 'browse', 'nowhere')
        app.see(b"unknown topic 'nowhere'")
        self.assertEqual(app.end(), (64, True))
        self.assertNotIn(b'\x1b', app.sent)

    def test_the_editor_gets_the_file_and_the_line(self):
        os.makedirs(self.home + '/.config/kyr')
        with open(self.home + '/.config/kyr/stocks.yaml', 'w') as file:
            file.write('stocks:\n  - id: [\n')
        editor, told = os.path.join(self.home, '..', 'editor'), os.path.join(self.home, '..', 'told')
        with open(editor, 'w') as file:
            file.write('#!/bin/sh\nprintf "%%s\\n" "$@" > %s; stty -a >> %s; touch %s.done\n' % (told, told, told))
        os.chmod(editor, 0o755)
        app = Bytes(self.home, VISUAL=editor + ' -x')
        app.see(b'stocks.yaml')
        app.type('e')
        until('the editor', lambda: os.path.exists(told + '.done'))
        app.quiet()
        app.type('Q')
        self.assertEqual(app.end(), (0, True))
        with open(told) as file:
            lines = file.read().split('\n')
        self.assertEqual((lines[0], lines[2]), ('-x', self.home + '/.config/kyr/stocks.yaml'))
        self.assertRegex(lines[1], r'^\+\d+$')
        self.assertRegex('\n'.join(lines), r'(?<!-)icanon')


if __name__ == '__main__':
    unittest.main(verbosity=2)
