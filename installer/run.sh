#!/usr/bin/env bash
# Sets everything up, builds, and runs the main job:
#   installer/run.sh [--headless] [--at X,Y,Z] [CT folder]
# With a display the workstation opens on the case. Without one, or with --headless, the nodule is analysed, the result is
# printed and a picture of the three planes is written. Without a CT folder the case is the embedded simulated one.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/installer/packages.sh"
. "$root/installer/build.sh"

headless=no
at=
folder=
while [ $# -gt 0 ]; do
    case "$1" in
    --headless) headless=yes ;;
    --at)
        [ $# -ge 2 ] || { echo "--at takes X,Y,Z in mm (LPS)" >&2; exit 2; }
        at="$2"
        shift
        ;;
    -h | --help)
        sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
        exit 0
        ;;
    -*)
        echo "unknown option $1; see installer/run.sh --help" >&2
        exit 2
        ;;
    *) folder=$(realpath -m -- "$1") ;;
    esac
    shift
done
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=yes

dsmt_ensure_packages build run
dsmt_build "$root" release "${dsmt_programs[@]}"
bin="$root/build/release/bin"

arguments=("${folder:---simulated}")
[ -z "$at" ] || arguments+=(--at "$at")
# Only a nodule whose place is known can be analysed at once; the simulated case brings its own.
known=no
[ -n "$folder" ] && [ -z "$at" ] || known=yes

if [ "$headless" = no ]; then
    [ "$known" = no ] || arguments+=(--analyze)
    exec "$bin/dsmt-workstation" "${arguments[@]}"
fi
[ "$known" = no ] || arguments+=(--picture "$PWD/dsmt-analysis.png")
exec "$bin/dsmt" analyze "${arguments[@]}"
