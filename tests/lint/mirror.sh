#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# mirror.sh ROOT: each src/MODULE/FILE.c has its tests/MODULE/FILE.c, and the other way round.
set -eu
cd "$1"
failed=0

# main.c starts the program or lists the suites; a storm and benchmarks drive the whole program; a test file with a header of its own is what the module's tests share.
excepted() {
    case $1 in
    src/main.c | tests/support/* | tests/bench/* | tests/type/* | tests/raster/compare.c | tests/*/main.c | tests/*/storm.c) return 0 ;;
    tests/*) [ -f "${1%.c}.h" ] ;;
    *) return 1 ;;
    esac
}

check() {
    for file in $(find "$1" -name '*.c' | LC_ALL=C sort); do
        other=$2/${file#*/}
        if ! excepted "$file" && [ ! -f "$other" ]; then
            echo "$file:1: there is no $other"
            failed=1
        fi
    done
}

check src tests
check tests src
exit $failed
