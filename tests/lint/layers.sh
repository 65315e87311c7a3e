#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# layers.sh ROOT: runs layers.awk over the sources.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
# Names in the source tree have no spaces.
# shellcheck disable=SC2046
exec awk -f "$here/layers.awk" src/meson.build $(find src -name '*.[ch]' | LC_ALL=C sort)
