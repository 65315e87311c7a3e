#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# All set-up of kyr on Debian 12 or Ubuntu 24.04, safe to run again.
#   ./setup.sh        installs what kyr needs and builds build/kyr
#   ./setup.sh test   does that and runs every test, once plain and once under sanitizers
#   ./setup.sh release  makes the PDFs for people who build nothing, in build/release
#   ./setup.sh bench  measures the app and the cards, and writes the table of README.md
set -eu
cd "$(dirname "$0")"

# What building and running kyr needs.
BUILD_PACKAGES="meson ninja-build gcc libc6-dev pkg-config gettext libgettextpo-dev libhpdf-dev zlib1g-dev
  libicu-dev libdeflate-dev libqrencode-dev libfreetype-dev libpng-dev libharfbuzz-dev libfontconfig-dev libyaml-dev libncurses-dev
  fonts-noto-core fonts-wqy-microhei fonts-sil-padauk fonts-tlwg-loma-ttf"
# What only the tests need: other people's readers of what kyr writes, and the linters.
TEST_PACKAGES="check poppler-utils mupdf-tools qpdf zbar-tools clang-format python3 libharfbuzz-bin libfribidi-bin gawk tmux
  cups-daemon cups-client fonts-noto-cjk fonts-gfs-didot"
# What kyr is measured beside, with the tables of texts that there are.
BENCH_PACKAGES="libpango1.0-dev libcairo2-dev valgrind"

missing() {
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || printf '%s ' "$package"
  done
}

install_packages() {
  wanted=$(missing "$@")
  [ -z "$wanted" ] && return 0
  if [ "$(id -u)" = 0 ]; then run=env
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then run='sudo env'
  else
    echo "setup.sh: these Debian packages are missing and need root: $wanted" >&2
    echo "setup.sh: ask an administrator to run: apt-get install --no-install-recommends $wanted" >&2
    exit 1
  fi
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  # shellcheck disable=SC2086  # both are lists of words
  if ! { $run DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
         $run DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $wanted; } >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    echo "setup.sh: could not install: $wanted" >&2
    exit 1
  fi
}

configure() { # DIR OPTION...: anew each time, since what is installed may have changed
  dir=$1; shift
  if [ -f "$dir/build.ninja" ]; then set -- --reconfigure "$@"; fi
  meson setup "$dir" "$@" >/dev/null
}

case ${1:-build} in
build)
  # shellcheck disable=SC2086
  install_packages $BUILD_PACKAGES
  configure build
  ninja -C build --quiet
  ;;
test)
  # shellcheck disable=SC2086
  install_packages $BUILD_PACKAGES $TEST_PACKAGES
  configure build -Dwerror=true
  ninja -C build --quiet
  configure build/sanitize -Dbuildtype=debug -Dwerror=true -Db_sanitize=address,undefined
  ninja -C build/sanitize --quiet
  # A busy machine may be three times as slow: a timeout is there for what hangs.
  meson test -C build --no-rebuild --print-errorlogs --timeout-multiplier 3
  # Suite plain: what poppler paints and zbar reads, and hundreds of whole sheets, are the same without sanitizers.
  meson test -C build/sanitize --no-rebuild --print-errorlogs --timeout-multiplier 3 --no-suite lint --no-suite plain
  ;;
release)
  # shellcheck disable=SC2086
  install_packages $BUILD_PACKAGES
  configure build
  ninja -C build --quiet
  src/release.sh build/kyr build/release
  ;;
bench)
  # shellcheck disable=SC2086
  install_packages $BUILD_PACKAGES $TEST_PACKAGES $BENCH_PACKAGES
  configure build
  ninja -C build --quiet
  meson test -C build --benchmark --no-rebuild app
  ninja -C build readme-benchmarks
  ;;
*)
  echo "usage: ./setup.sh [test|release|bench]" >&2
  exit 64
  ;;
esac
