#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of README from real cards: ninja -C build readme-pictures
#   pictures.sh KYR OUTPUT_FOLDER. The screens need python3-pil and fonts-dejavu-core besides.
set -eu
kyr=$(realpath "$1") out=$(realpath "$2") here=$(realpath "$(dirname "$0")")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# A made-up region: 555-01xx numbers reach nobody.
mkdir -p "$scratch/config/kyr/regions" "$out"
cat > "$scratch/config/kyr/regions/example.yaml" <<'YAML'
id: example
name: Example
place: US
organisation: Lake Street Neighbors
hotlines:
  - phone: 612-555-0123
as_of: 2026-11-22
YAML

card() { # NAME LANG DPI OPTION...
  name=$1; language=$2; dpi=$3; shift 3
  XDG_CONFIG_HOME="$scratch/config" "$kyr" picture home "$language" --region example --dpi "$dpi" -o "$out/$name.png" "$@" 2>/dev/null
}
card card-es es 200
card card-agent es 200 --face back
card card-ar ar 200
card half-es es 70 --size half
card half-es-back es 70 --size half --face back

python=$(command -v /usr/bin/python3 || command -v python3) # the one that python3-pil belongs to

screen() { # NAME COLSxROWS KEYS... -- ARGUMENT...: the app, as a volunteer sees it
  name=$1 size=$2; shift 2
  (cd "$scratch" && HOME="$scratch" XDG_CONFIG_HOME="$scratch/config" SOURCE_DATE_EPOCH=1795348800 "$python" "$here/screen-picture.py" "$size" "$out/$name.png" "$@")
}
screen app-both 80x24 Enter Down Down -- "$kyr" --lang en,es
screen app-form 80x24 c Enter -- "$kyr" --lang en,es
