#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""cups.py KYR: prints through a real cupsd, on loopback, whose printer is a file: what a driver is given is what was asked for.

The driver is a script of this test: it copies the document to the device, and writes down the title and the options of the job.
"""
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

os.environ["PATH"] += ":/usr/sbin"
KYR, ROOT = os.path.abspath(sys.argv[1]), os.environ["KYR_SOURCE_ROOT"]
PATIENCE_S = 30

PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KYRTEST.PPD"
*Manufacturer: "kyr"
*Product: "(kyr test)"
*ModelName: "kyr test"
*ShortNickName: "kyr test"
*NickName: "kyr test"
*PSVersion: "(3010.000) 0"
*ColorDevice: True
*cupsFilter: "application/pdf 0 %s"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: Letter
*PageSize Letter/Letter: ""
*PageSize A4/A4: ""
*CloseUI: *PageSize
*DefaultPageRegion: Letter
*PageRegion Letter/Letter: ""
*PageRegion A4/A4: ""
*DefaultImageableArea: Letter
*ImageableArea Letter/Letter: "0 0 612 792"
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: Letter
*PaperDimension Letter/Letter: "612 792"
*PaperDimension A4/A4: "595 842"
"""


def write(path, text, mode=0o644):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, mode)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(what, found):
    until = time.monotonic() + PATIENCE_S
    while not found():
        if time.monotonic() > until:
            sys.exit("cups.py: waited in vain for " + what)
        time.sleep(0.05)


class Server:
    """A cupsd with folders of its own; its printer Laser is the file `device`."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        for name in ("etc", "spool", "cache", "run", "log", "tmp"):
            os.mkdir(self.at(name))
            os.chmod(self.at(name), 0o755)
        self.device, self.record = self.at("tmp/device.pdf"), self.at("tmp/record")
        for path in (self.device, self.record):
            write(path, "", 0o666)
        write(self.at("etc/driver"), '#!/bin/sh\nprintf "%%s\\n%%s\\n" "$3" "$5" >%s\ncat "$6"\n' % self.record, 0o755)
        write(self.at("etc/test.ppd"), PPD % self.at("etc/driver"))
        write(self.at("etc/cupsd.conf"),
              "Listen 127.0.0.1:%d\nBrowsing No\nPreserveJobFiles No\n"
              "<Location />\nOrder allow,deny\nAllow 127.0.0.1\n</Location>\n"
              "<Location /admin>\nOrder allow,deny\nAllow 127.0.0.1\n</Location>\n"
              "<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n" % self.port)
        write(self.at("etc/cups-files.conf"),
              "FileDevice Yes\nServerRoot %s\nRequestRoot %s\nCacheDir %s\nStateDir %s\nTempDir %s\nAccessLog %s\nErrorLog %s\n"
              "PageLog %s\nSandboxing relaxed\n" % tuple(self.at(name) for name in
                                                        ("etc", "spool", "cache", "run", "tmp", "log/access", "log/error", "log/page")))
        self.daemon = subprocess.Popen(["cupsd", "-f", "-c", self.at("etc/cupsd.conf"), "-s", self.at("etc/cups-files.conf")],
                                       stdin=subprocess.DEVNULL)
        self.env = dict(os.environ, CUPS_SERVER="127.0.0.1:%d" % self.port, HOME=folder)
        wait_for("cupsd", self.answers)
        subprocess.run(["lpadmin", "-p", "Laser", "-E", "-v", "file://" + self.device, "-P", self.at("etc/test.ppd")], env=self.env,
                       check=True, stderr=subprocess.DEVNULL)

    def at(self, name):
        return os.path.join(self.folder, name)

    def answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def stop(self):
        self.daemon.terminate()
        self.daemon.wait()


def kyr(server, *words):
    return subprocess.run([KYR, "--content", ROOT + "/content", "--locales", ROOT + "/locales", *words], env=server.env, cwd=server.folder,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def check(condition, why):
    if not condition:
        sys.exit("cups.py: " + why)


def prints(server, words, options):
    """A run reaches the driver whole, with these options and a name that tells nothing of what is in it."""
    for path in (server.device, server.record):
        write(path, "", 0o666)
    run = kyr(server, *words, "-o", "same.pdf", "--print", "Laser")
    check(run.returncode == 0, "%s: exit %d\n%s" % (words, run.returncode, run.stderr))
    wanted = read(server.at("same.pdf"))
    wait_for("the document", lambda: len(read(server.device)) >= len(wanted))
    check(read(server.device) == wanted, "%s: the driver was given other bytes" % (words,))
    title, given = read(server.record).decode().split("\n")[:2]
    check(title == "kyr", "%s: the title is %r" % (words, title))
    for option in options:
        check(option in given.split(), "%s: %s is not among %r" % (words, option, given))
    os.remove(server.at("same.pdf"))


def main():
    missing = [name for name in ("cupsd", "lp", "lpadmin", "lpstat") if not shutil.which(name)]
    if missing:
        sys.exit("cups.py: not installed: " + " ".join(missing))
    folder = tempfile.mkdtemp()
    os.chmod(folder, 0o755)
    server = Server(folder)
    try:
        prints(server, ["cards", "es=10"], ["print-scaling=none", "media=Letter", "sides=two-sided-long-edge"])
        prints(server, ["cards", "ar=3", "--stock", "avery-c32011", "--flip", "short"],
               ["print-scaling=none", "media=A4", "sides=two-sided-short-edge"])
        prints(server, ["cards", "en=1", "--flip", "none"], ["print-scaling=none", "sides=one-sided"])
        unknown = kyr(server, "cards", "es=10", "--print", "Attic")
        check(unknown.returncode == 69 and "Laser" in unknown.stderr, "an unknown queue: %d %s" % (unknown.returncode, unknown.stderr))
        server.stop()
        away = kyr(server, "cards", "es=10", "--print", "Laser")
        check(away.returncode == 69 and "Traceback" not in away.stderr, "no server: %d %s" % (away.returncode, away.stderr))
        check(not [name for name in os.listdir(folder) if name.endswith(".pdf")], "a file was left behind")
    finally:
        server.stop()
        shutil.rmtree(folder)


main()
