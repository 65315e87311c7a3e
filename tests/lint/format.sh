#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh ROOT: every C file is as clang-format writes it.
set -eu
cd "$1"
if ! command -v clang-format >/dev/null; then
    echo 'clang-format is not installed: skipped'
    exit 77 # meson: skipped
fi
# shellcheck disable=SC2046
exec clang-format --dry-run -Werror $(find src tests -name '*.[ch]' | LC_ALL=C sort) 2>&1
