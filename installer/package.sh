#!/usr/bin/env bash
# Builds the Debian package of the workstation:
#   installer/package.sh [--preset PRESET, else package] [FOLDER to put it into, else build/packages]
# Installing it needs nothing else: apt install ./dsmt-workstation_*.deb
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/installer/packages.sh"
. "$root/installer/build.sh"

case "${1:-}" in
-h | --help)
    sed -n '2,4p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'
    exit 0
    ;;
esac
dsmt_build_to_pack "$root" "$@"
mkdir -p "$folder"
log="$root/build/$preset/package.log"
echo "Packing ..."
(cd "$root/build/$preset" && cpack -G DEB -B "$folder" >"$log" 2>&1) || { cat "$log" >&2; exit 1; }
rm -rf "$folder/_CPack_Packages"
ls "$folder"/*.deb
