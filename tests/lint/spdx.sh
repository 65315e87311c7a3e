#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# spdx.sh ROOT: every code file says its licence in its first line (the second one of a script).
set -eu
cd "$1"
tag='SPDX-License-Identifier: GPL-3.0-or-later'
failed=0
for file in $(find src tests locales meson.build setup.sh \
    \( -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' -o -name '*.py' -o -name meson.build \) -type f | LC_ALL=C sort); do
    case $file in
    *.[ch]) line="/* $tag */" ;;
    *) line="# $tag" ;;
    esac
    want=$(sed -n '1{/^#!/d};p;q' "$file")
    if [ "$want" != "$line" ]; then
        echo "$file:1: does not say \"$line\""
        failed=1
    fi
done
exit $failed
