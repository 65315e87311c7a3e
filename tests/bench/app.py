#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the app costs, beside a bare ncurses program in the same run: app.py KYR BARE.   meson test -C build --benchmark app

Start: CPU of the process from exec to its first full screen. Keys: CPU and bytes sent for one more key, from the difference of a
session with many and one with few. Nothing is asserted: machines are noisy; the ratios are what counts.
"""
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROUNDS = 15


class Session:
    def __init__(self, command, home):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm-256color", "HOME": home, "LC_ALL": "C.UTF-8"})
            os.execv(command[0], command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.sent = 0
        self.quiet()

    def quiet(self, wait=0.15):
        """Reads until nothing comes any more: the screen is whole."""
        while select.select([self.fd], [], [], wait)[0]:
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                break
            if not data:
                break
            self.sent += len(data)

    def cpu_ms(self):
        with open("/proc/%d/schedstat" % self.pid) as stat:
            return int(stat.read().split()[0]) / 1e6

    def press(self, keys, each=0.02):
        for key in keys:
            os.write(self.fd, key.encode())
            time.sleep(each)
            self.quiet(0.005)
        self.quiet()

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def start_ms(command, home):
    values = []
    for _ in range(ROUNDS):
        session = Session(command, home)
        values.append(session.cpu_ms())
        session.close()
    return statistics.median(values)


def key_cost(kyr, home, arguments, before, keys):
    session = Session([kyr] + arguments, home)
    session.press(before)
    cpu, sent = session.cpu_ms(), session.sent
    session.press(keys)
    cost = ((session.cpu_ms() - cpu) / len(keys), (session.sent - sent) / len(keys))
    session.close()
    return cost


DOWN, PAGE = "\x1b[B", "\x1b[6~"
KEYS = [
    ("home, down", [], [], [DOWN] * 2 + ["k"] * 2, 10),
    ("reader, down", [], ["\r"], [DOWN] * 8 + ["k"] * 8, 5),
    ("reader, page", [], ["\r"], [PAGE, PAGE, "g"], 10),
    ("both, English and Arabic, down", ["--lang", "en,ar"], ["\r"], [DOWN] * 8 + ["k"] * 8, 5),
    ("open a topic, back", [], [], ["\r", "q"], 20),
    ("find, a letter", [], ["/"], list("warrant") + ["\x7f"] * 7, 4),
    ("languages, a letter", [], ["l"], list("span") + ["\x7f"] * 4, 6),
    ("cards form, a digit", ["--lang", "en,es"], ["c", "\r"], ["4", "\x7f"], 20),
]


def install(kyr, folder):
    """As installed: content and compiled languages beside the program, wherever it was built."""
    os.makedirs(folder + "/bin")
    os.makedirs(folder + "/share/kyr")
    shutil.copy(kyr, folder + "/bin/kyr")
    os.symlink(os.environ["KYR_SOURCE_ROOT"] + "/content", folder + "/share/kyr/content")
    os.symlink(os.environ["KYR_BUILD_ROOT"] + "/locales", folder + "/share/kyr/locales")
    return folder + "/bin/kyr"


def main():
    kyr, bare = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as prefix:
        kyr = install(kyr, prefix)
        floor, app = start_ms([bare], home), start_ms([kyr], home)
        print("exec to first screen, ms of CPU, median of %d: bare ncurses %.1f, kyr %.1f, more %.1f (goal: 10)" % (ROUNDS, floor, app, app - floor))
        libraries = subprocess.run(["ldd", kyr], capture_output=True, text=True, check=True).stdout.count("\n")
        print("ldd lines: %d (goal: at most 40)" % libraries)
        print("%-34s %8s %8s" % ("a key", "ms CPU", "bytes"))
        for name, arguments, before, keys, times in KEYS:
            print("%-34s %8.2f %8.0f" % ((name,) + key_cost(kyr, home, arguments, before, keys * times)))


if __name__ == "__main__":
    main()
