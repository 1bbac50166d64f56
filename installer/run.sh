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
dsmt_build "$root" release
bin="$root/build/release/bin"

if [ "$headless" = no ]; then
    exec "$bin/dsmt-workstation" ${at:+--at "$at"} ${folder:+"$folder"}
fi
if [ -z "$folder" ]; then
    case_arguments=(--simulated)
else
    case_arguments=("$folder")
fi
if [ -n "$folder" ] && [ -z "$at" ]; then
    exec "$bin/dsmt" analyze "$folder"
fi
picture="$PWD/dsmt-analysis.png"
exec "$bin/dsmt" analyze "${case_arguments[@]}" ${at:+--at "$at"} --picture "$picture"
