#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What meson runs for the languages (locales/meson.build):
#   build.sh compile LOCALES OUT DEPFILE STAMP   msgfmt -c over every LOCALES/CODE.po into OUT/CODE.mo
#   build.sh install OUT FOLDER                  copies OUT/*.mo to FOLDER
#   build.sh pot ROOT KYR OUT.pot                the strings of content (kyr template) and of the program (xgettext)
#   build.sh update LOCALES POT                  msgmerge into every LOCALES/CODE.po
set -eu
LC_ALL=C
export LC_ALL

fail() {
  echo "$*" >&2
  exit 1
}

# A .mo does not say that the header of its .po was fuzzy, and its sign-off counts only if it was not. So such a .mo gets
# one message more (src/catalog/mo.h). The header must be the first entry.
header_is_fuzzy() { # PO
  awk '/^#[,=]/ && /fuzzy/ { fuzzy = 1 }
       /^[ \t]*msg(ctxt|id)/ { first = $0; exit }
       END { exit !(fuzzy || first !~ /^[ \t]*msgid[ \t]*""[ \t\r]*$/) }' "$1"
}

compile_one() { # PO MO
  msgfmt -c -o "$2.new" "$1" || { rm -f "$2.new"; return 1; }
  if header_is_fuzzy "$1"; then
    { cat "$1"; printf '\nmsgctxt "kyr.header"\nmsgid "fuzzy"\nmsgstr "yes"\n'; } | msgfmt -o "$2.new" -
  fi
  mv "$2.new" "$2"
}

compile() { # LOCALES OUT DEPFILE STAMP
  good=true depends=$1
  for mo in "$2"/*.mo; do # a language that was taken out
    [ -f "$1/$(basename "$mo" .mo).po" ] || rm -f "$mo"
  done
  for po in "$1"/*.po; do
    [ -f "$po" ] || continue
    code=$(basename "$po" .po)
    if ! printf '%s\n' "$code" | grep -Eqx '[a-z]{2,3}(_[A-Z]{2})?(@[a-z]+)?'; then
      echo "$po: error: the file name is no language code such as so, zh_CN or uz@cyrillic" >&2
      good=false
    fi
    depends="$depends $po"
    compile_one "$po" "$2/$code.mo" || good=false
  done
  $good || fail "build.sh: not all languages could be compiled; see the lines above"
  printf '%s: %s\n' "$4" "$depends" >"$3"
  : >"$2/$(basename "$4")"
}

install_mo() { # OUT FOLDER
  mkdir -p "$2"
  for mo in "$1"/*.mo; do
    [ ! -f "$mo" ] || install -m 644 "$mo" "$2"
  done
}

pot() { # ROOT KYR OUT.pot
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  "$2" template --content "$1/content" >"$work/content.pot"
  xgettext --from-code=UTF-8 --language=C --keyword --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
    --add-comments=TRANSLATORS --add-location=file --package-name=kyr --directory="$1" --files-from="$1/locales/POTFILES" \
    --output="$work/program.pot"
  [ -f "$work/program.pot" ] || : >"$work/program.pot"
  msgcat --use-first --add-location=file -o "$3" "$work/content.pot" "$work/program.pot"
}

update() { # LOCALES POT
  for po in "$1"/*.po; do
    [ ! -f "$po" ] || msgmerge --quiet --no-fuzzy-matching --previous --update --backup=none "$po" "$2"
  done
}

action=$1
shift
case $action in
compile) compile "$@" ;;
install) install_mo "$1" "${MESON_INSTALL_DESTDIR_PREFIX:-}/$2" ;;
pot) pot "$@" ;;
update) update "$@" ;;
*) fail "build.sh: unknown action $action; one of: compile install pot update" ;;
esac
