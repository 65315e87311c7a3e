#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# potfiles.sh ROOT: locales/POTFILES lists every source with a string for translators, once and in order, and no other file.
set -eu
cd "$1"
list=locales/POTFILES
failed=0
if [ ! -f $list ]; then
    echo "$list:1: no such file"
    exit 1
fi
not='^[0-9]+:[[:space:]]*(#[[:space:]]*define[[:space:]]+(N_|NC_|_|C_)\(|/?\*)'
mark='(^|[^A-Za-z0-9_])(N_|NC_|_|C_)\('

# file:line of the first marked string; the macros' own definitions are not strings.
for file in $(find src -name '*.[ch]' | LC_ALL=C sort); do
    line=$(grep -nE "$mark" "$file" | grep -vE "$not" | head -n 1 | cut -d: -f1)
    if [ -n "$line" ] && ! grep -qxF "$file" $list; then
        echo "$file:$line: has a string for translators, but is not in $list"
        failed=1
    elif [ -z "$line" ] && grep -qxF "$file" $list; then
        echo "$list:$(grep -nxF "$file" $list | head -n 1 | cut -d: -f1): $file has no string for translators"
        failed=1
    fi
done

while IFS= read -r file; do
    if [ ! -f "$file" ]; then
        echo "$list:$(grep -nxF "$file" $list | head -n 1 | cut -d: -f1): there is no $file"
        failed=1
    fi
done <$list
if ! LC_ALL=C sort -C -u $list; then
    echo "$list:1: is not in order, or names a file twice"
    failed=1
fi
exit $failed
