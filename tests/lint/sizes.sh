#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sizes.sh ROOT: runs sizes.awk over the code of src and tests.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
# shellcheck disable=SC2046
exec awk -f "$here/sizes.awk" $(find src tests \( -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' -o -name '*.py' \) | LC_ALL=C sort)
