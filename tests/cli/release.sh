#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# release.sh RELEASE KYR ROOT: what ./setup.sh release makes is whole: every language on both papers, listed, with true sums.
set -eu
release=$1 kyr=$(realpath "$2") root=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
set -- --content "$root/content" --locales "$root/locales"
fail() { echo "$1" >&2; exit 1; }

"$release" "$kyr" "$scratch/set" "$@" >"$scratch/said"
cd "$scratch/set"
sha256sum --quiet -c SHA256SUMS
tail -n +2 LIST.tsv | cut -f 1 | LC_ALL=C sort >"$scratch/listed"
for file in *.pdf; do echo "$file"; done | LC_ALL=C sort >"$scratch/there"
cmp "$scratch/listed" "$scratch/there" || fail "LIST.tsv and the files differ"
for code in $("$kyr" "$@" list languages --format tsv | tail -n +2 | cut -f 1); do
  for card in home home-fold; do
    for paper in letter a4; do
      file=kyr-$card-$code-$paper.pdf
      [ -f "$file" ] || fail "there is no $file"
      size=612; [ $paper = letter ] || size=595
      pdfinfo "$file" | grep -Eq "^Page size: +$size" || fail "$file is not on $paper"
      edition=$("$kyr" "$@" list editions --format tsv | awk -v card=$card -v code="$code" '$1 == card && $2 == code { print $4 }')
      [ -n "$edition" ] && pdftotext "$file" - | grep -q "$edition" || fail "$file does not carry its edition, $edition"
      grep -q "^$file	.* $edition	" LIST.tsv || fail "LIST.tsv does not tell the edition of $file"
    done
  done
done
for stock in $(tail -n +2 LIST.tsv | cut -f 5 | sort -u); do
  case $stock in
  avery-* | plain-a4) ;;
  *) grep -q "$stock" READ-ME.txt || fail "READ-ME.txt does not tell what $stock is" ;;
  esac
done
[ -f kyr-sheet-home-es-a4.pdf ] || fail "there is no hand-out"
[ "$(wc -l <LEFT-OUT.tsv)" = 1 ] || fail "something shipped cannot be printed: $(tail -n 1 LEFT-OUT.tsv)"

# A second run gives the same bytes, and takes the place of the first.
cp SHA256SUMS "$scratch/sums"
"$release" "$kyr" "$scratch/set" "$@" >"$scratch/said"
cmp "$scratch/sums" "$scratch/set/SHA256SUMS" || fail "a second run gave other bytes"

# What cannot be printed is told, with the reason.
mkdir "$scratch/po"
cat >"$scratch/po/xx.po" <<'END'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: xx\n"
"X-Kyr-Autonym: Xish\n"
"X-Kyr-English-Name: Xish\n"
"X-Kyr-Script: Latn\n"
"X-Kyr-Direction: ltr\n"
END
"$release" "$kyr" "$scratch/few" --content "$root/content" --locales "$scratch/po" >"$scratch/said"
grep -q "^kyr-home-xx-letter.pdf	home	xx	avery-5371	kyr: .*home\." "$scratch/few/LEFT-OUT.tsv" || fail "it is not told why xx is left out"
ls "$scratch/few" | grep -q "xx" && fail "a card without its words was made"
[ -f "$scratch/few/kyr-home-en-letter.pdf" ] || fail "English was left out with the other language"

# A program that prints nothing leaves the old set as it was.
if "$release" false "$scratch/set" >/dev/null 2>&1; then fail "a run that made nothing called itself done"; fi
(cd "$scratch/set" && sha256sum --quiet -c SHA256SUMS)
[ ! -e "$scratch/set.new" ] || fail "a half-made set was left behind"
