#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# release.sh KYR FOLDER [OPTION]...: one sheet of every card in every language that can be printed, for Letter and for A4, as PDFs
# that anybody can print, with LIST.tsv, SHA256SUMS and READ-ME.txt. OPTIONs go to kyr (--content DIR --locales DIR).
set -eu
kyr=$1 folder=$2
shift 2
# What each card is printed on. A folded card needs pairs without a gap, which C32011 has not: it is cut by hand from plain A4.
papers_of() { # SIZE
  case $1 in
  half*) echo letter=half-letter a4=half-a4 ;;
  door* | poster*) echo letter=sheet-letter a4=sheet-a4 ;;
  fold) echo letter=avery-5371 a4=plain-a4 ;;
  *) echo letter=avery-5371 a4=avery-c32011 ;;
  esac
}
tab=$(printf '\t')

rm -rf "$folder.new"
mkdir -p "$folder.new"
why=$(mktemp)
trap 'rm -f "$why"; rm -rf "$folder.new"' EXIT
printf 'file\tcard\tlanguage\tname\tstock\tedition\tstate\tsha256\n' >"$folder.new/LIST.tsv"
printf 'file\tcard\tlanguage\tstock\treason\n' >"$folder.new/LEFT-OUT.tsv"

edition_of() { # CARD LANGUAGE
  awk -F "$tab" -v card="$1" -v language="$2" '$1 == card && $2 == language { print $3 " " $4 }' "$folder.new/editions"
}

"$kyr" "$@" list editions --format tsv >"$folder.new/editions"
"$kyr" "$@" list languages --format tsv | tail -n +2 >"$folder.new/languages"
"$kyr" "$@" list cards --format tsv | tail -n +2 >"$folder.new/cards"
while IFS="$tab" read -r card _ size _ <&3; do
  while IFS="$tab" read -r code _ name _ _ _ state; do
    for pair in $(papers_of "$size"); do
      stock=${pair#*=} file=kyr-$card-$code-${pair%%=*}.pdf
      if "$kyr" "$@" cards "$code" --card "$card" --stock "$stock" -o "$folder.new/$file" >/dev/null 2>"$why"; then
        sum=$(sha256sum "$folder.new/$file" | cut -d ' ' -f 1)
        printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$file" "$card" "$code" "$name" "$stock" "$(edition_of "$card" "$code")" "$state" \
          "$sum" >>"$folder.new/LIST.tsv"
      else
        printf '%s\t%s\t%s\t%s\t%s\n' "$file" "$card" "$code" "$stock" "$(tail -n 1 "$why")" >>"$folder.new/LEFT-OUT.tsv"
      fi
    done
  done <"$folder.new/languages"
done 3<"$folder.new/cards"
rm "$folder.new/cards" "$folder.new/editions" "$folder.new/languages"
[ -n "$(find "$folder.new" -name '*.pdf')" ] || { echo "release.sh: no card could be printed" >&2; exit 1; }

cat >"$folder.new/READ-ME.txt" <<'END'
Know-your-rights cards, ready to print. This is information, not legal advice.

-letter: Avery 5371 or a sheet with the same layout, 10 on Letter.   -a4: Avery Zweckform C32011, 10 on A4; a folded card is
cut from plain A4 along the marks. LIST.tsv names the stock of each file: half-letter and half-a4 are hand-outs, two on a
sheet of plain paper, cut in the middle; sheet-letter and sheet-a4 are door sheets, one on a sheet of plain paper.
Print at 100 %, never "fit to page", on both sides, flipped on the long edge. Try one sheet on plain paper: the bar on the
front must be as long as a bank card, and held to the light the backs must stand behind the fronts.

LIST.tsv tells of each file its language, edition and state. A "draft" says DRAFT on the card: no speaker has checked it.
Ask one before you hand it out. LEFT-OUT.tsv tells what could not be printed, and why.
SHA256SUMS: "sha256sum -c SHA256SUMS" finds a file that is not as it was made.
There is no local hotline on these cards, but a line to write one on.
END
(cd "$folder.new" && sha256sum -- *.pdf *.tsv READ-ME.txt >SHA256SUMS)
rm -rf "$folder"
mv "$folder.new" "$folder"
trap 'rm -f "$why"' EXIT
echo "written: $folder: $(($(wc -l <"$folder/LIST.tsv") - 1)) files, left out: $(($(wc -l <"$folder/LEFT-OUT.tsv") - 1))"
