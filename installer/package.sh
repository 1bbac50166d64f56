#!/usr/bin/env bash
# Builds the Debian package of the workstation: installer/package.sh [FOLDER to put it into, else build/packages]
# Installing it needs nothing else: apt install ./dsmt-workstation_*.deb
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/installer/packages.sh"
. "$root/installer/build.sh"

case "${1:-}" in
-h | --help)
    sed -n '2,3s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
    ;;
esac
folder=$(realpath -m -- "${1:-$root/build/packages}")

dsmt_ensure_packages build run package
dsmt_build "$root" release
mkdir -p "$folder"
log="$root/build/release/package.log"
echo "Packing ..."
(cd "$root/build/release" && cpack -G DEB -B "$folder" >"$log" 2>&1) || { cat "$log" >&2; exit 1; }
rm -rf "$folder/_CPack_Packages"
ls "$folder"/*.deb
