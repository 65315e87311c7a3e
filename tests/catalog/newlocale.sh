#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# One file makes a language: in a build tree that is configured already, plain ninja must compile a .po that is new,
# again when it changes, and forget it when it goes. A broken one must stop the build at its file and line.
# usage: newlocale.sh SOURCE_ROOT
set -eu
work=$(mktemp -d /tmp/kyr-newlocale-XXXXXX)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "newlocale: $*" >&2
  [ ! -f "$work/log" ] || cat "$work/log" >&2
  exit 1
}

write_po() { # CODE TEXT [BEFORE]
  cat >"$work/tree/locales/$1.po" <<PO
${3:-}
msgid ""
msgstr ""
"Project-Id-Version: kyr\n"
"PO-Revision-Date: 2026-11-22 12:00+0000\n"
"Last-Translator: kyr\n"
"Language-Team: none\n"
"MIME-Version: 1.0\n"
"Language: $1\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

msgctxt "home.a"
msgid "door"
msgstr "$2"
PO
}

build() {
  ninja -C "$work/build" >"$work/log" 2>&1
}

mkdir -p "$work/tree/locales"
cp "$1/locales/meson.build" "$1/locales/build.sh" "$work/tree/locales/"
printf "project('languages', meson_version: '>=1.0.0')\nsubdir('locales')\n" >"$work/tree/meson.build"
write_po es puerta
meson setup --prefix=/usr "$work/build" "$work/tree" >"$work/log" 2>&1 || fail "cannot configure"
build || fail "cannot build"
mo=$work/build/locales
[ -f "$mo/es.mo" ] || fail "no es.mo"
[ ! -f "$mo/so.mo" ] || fail "so.mo before there is a so.po"

write_po so albaab
build || fail "cannot build with a new language"
[ -f "$mo/so.mo" ] || fail "ninja did not see the new so.po"
build
grep -q 'no work to do' "$work/log" || fail "ninja builds the languages again though none has changed"

sleep 0.01
write_po so irrid
build || fail "cannot build a changed language"
msgunfmt "$mo/so.mo" | grep -q irrid || fail "ninja did not see that so.po has changed"
! msgunfmt "$mo/so.mo" | grep -q kyr.header || fail "a good header was taken for fuzzy"

write_po so irrid '#, fuzzy'
build || fail "cannot build a fuzzy header"
msgunfmt "$mo/so.mo" | grep -q 'msgctxt "kyr.header"' || fail "a fuzzy header leaves no mark in the .mo"

write_po so 'say "no"'
! build || fail "a broken so.po does not stop the build"
grep -q 'locales/so\.po:15' "$work/log" || fail "msgfmt's message does not name file and line"
write_po so irrid
write_po Somali irrid
! build || fail "a file name that is no code does not stop the build"
grep -q 'Somali.po: error: the file name' "$work/log" || fail "the message does not name the file"
rm "$work/tree/locales/Somali.po" "$work/tree/locales/so.po"
build || fail "cannot build after a language went"
[ ! -f "$mo/so.mo" ] || fail "so.mo stays after so.po went"

DESTDIR=$work/root meson install -C "$work/build" >"$work/log" 2>&1 || fail "cannot install"
[ -f "$work/root/usr/share/kyr/locales/es.mo" ] || fail "es.mo is not installed"
