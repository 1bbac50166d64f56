#!/usr/bin/env bash
# Packs what was built in BUILD_FOLDER and tries it: the .deb (with an upgrade of a library of schema 3) and the tarball.
#   tests/packaging/try_everything.sh BUILD_FOLDER
set -euo pipefail

build=$(realpath -- "${1:?"usage: try_everything.sh BUILD_FOLDER"}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ "$(id -u)" -eq 0 ] && command -v debootstrap >/dev/null || { echo "needs root and debootstrap"; exit 77; }
preset=$(basename "$build")
"$here/../../installer/package.sh" --preset "$preset" "$build/packages"
"$here/../../installer/tarball.sh" --preset "$preset" "$build/packages"
"$here/check_package.sh" "$build"/packages/dsmt-workstation_*.deb
old=$(mktemp -d)
trap 'rm -rf "$old"' EXIT
"$build/bin/write_earlier_library" "$old/library" 3
"$here/try_package.sh" "$build"/packages/dsmt-workstation_*.deb bookworm "$old/library/library.sqlite"
"$here/try_tarball.sh" "$build"/packages/dsmt-workstation-*.tar.gz
