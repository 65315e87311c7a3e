#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The layers test must pass a small clean tree, and fail with file and line on every kind of wrong include.
set -u
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/kyr-layers-XXXXXX")
trap 'rm -rf "$scratch"' EXIT
failed=0

fresh_tree() {
    rm -rf "$scratch/src"
    mkdir -p "$scratch/src"
    for module in util content catalog text draw card sheet pdf cli; do
        mkdir "$scratch/src/$module"
        echo "subdir('$module')" >>"$scratch/src/meson.build"
    done
    printf '#include "draw/draw.h"\n\n#include <stdio.h>\n\n#include "text/text.h"\n' >"$scratch/src/draw/list.c"
    printf '#include <hb.h>\n#include <unicode/ubidi.h>\n' >"$scratch/src/text/shape.c"
    printf '#include <unicode/unorm2.h>\n' >"$scratch/src/util/unicode.c"
    printf '#include "cli/cli.h"\n' >"$scratch/src/main.c"
}

# expect FILE LINE CONTENT WORDS: the file with that content must give one fault at that line with those words.
expect() {
    fresh_tree
    printf '%b' "$3" >"$scratch/src/$1"
    found=$(sh "$here/layers.sh" "$scratch")
    status=$?
    case $found in
    "src/$1:$2: "*"$4"*) ;;
    *) status=0 ;;
    esac
    if [ "$status" -eq 0 ] || [ "$(printf '%s\n' "$found" | wc -l)" -ne 1 ]; then
        echo "$0: src/$1:$2 should be refused ($4); the test said: ${found:-nothing}"
        failed=1
    fi
}

fresh_tree
if ! found=$(sh "$here/layers.sh" "$scratch"); then
    echo "$0: a clean tree is refused: $found"
    failed=1
fi

expect draw/list.c 3 '#include "draw/draw.h"\n\n#include "card/card.h"\n' 'draw is a lower layer than card'
expect util/buf.c 1 '#include "content/content.h"\n' 'util is a lower layer than content'
expect pdf/write.c 2 '\n  #  include "cli/cli.h"\n' 'pdf is a lower layer than cli'
expect text/font.c 1 '#include "content/content.h"\n' 'text and content do not see each other'
expect content/read.c 1 '#include "catalog/catalog.h"\n' 'content and catalog do not see each other'
expect sheet/impose.c 1 '#include "card/card.h"\n' 'sheet and card do not see each other'
expect sheet/marks.h 1 '#include "marks.h"\n' 'include paths are always'
expect sheet/marks.c 1 '#include "tui/term.h"\n' 'no module tui'
expect draw/ink.c 2 '#include <stdio.h>\n#include <hb.h>\n' '<hb.h> belongs to'
expect draw/ink.c 1 '#include <hb-subset.h>\n' '<hb-subset.h> belongs to'
expect card/fit.c 1 '#include <hpdf_objects.h>\n' '<hpdf_objects.h> belongs to'
expect catalog/mo.c 1 '#include <gettext-po.h>\n' '<gettext-po.h> belongs to'
expect catalog/po.c 1 '#include <yaml.h>\n' '<yaml.h> belongs to'
expect util/buf.c 1 '#include <unicode/uchar.h>\n' '<unicode/uchar.h> belongs to'
expect text/shape.c 1 '#include <fontconfig/fontconfig.h>\n' '<fontconfig/fontconfig.h> belongs to'
expect cli/cards.c 1 '#include <ncursesw/curses.h>\n' '<ncursesw/curses.h> belongs to'
exit $failed
