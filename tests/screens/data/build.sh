#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The data that the screens are tested with, put together in the build folder:
#   build.sh FIXTURE SHIPPED OUT DEPFILE STAMP
# FIXTURE/content with the tables of fonts and stocks that kyr ships; FIXTURE/locales, each language merged with the words of the
# interface that kyr ships for it; and one language as it is shipped.
set -eu
LC_ALL=C
export LC_ALL
fixture=$1 shipped=$2 out=$3 depfile=$4 stamp=$5
depends="$0 $fixture/content/topics $fixture/content/cards $fixture/locales" # the folders: files that come and go

use() { # FILE...
  for file in "$@"; do
    depends="$depends $file"
  done
}

copy() { # FILE TO
  use "$1"
  cp "$1" "$2"
}

rm -rf "$out/content" "$out/locales"
mkdir -p "$out/content/topics" "$out/content/cards" "$out/locales"
for file in "$fixture"/content/*.yaml "$fixture"/content/*/*.yaml; do
  copy "$file" "$out/content/${file#"$fixture/content/"}"
done
copy "$shipped/content/fonts.yaml" "$out/content"
copy "$shipped/content/stocks.yaml" "$out/content"

for po in "$fixture"/locales/*.po; do
  name=$(basename "$po")
  use "$po" "$shipped/locales/$name"
  msgcat --use-first --no-wrap -o "$out/locales/$name" "$po" "$shipped/locales/$name"
  msgfmt -c -o /dev/null "$out/locales/$name"
done
copy "$shipped/locales/my.po" "$out/locales"

printf '%s: %s\n' "$stamp" "$depends" >"$depfile"
: >"$stamp"
