#!/usr/bin/env bash
# Sets everything up, builds, and runs the whole default test suite, windows included: installer/test.sh [preset]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/installer/packages.sh"
. "$root/installer/build.sh"

preset="${1:-release}"
dsmt_ensure_packages build run test
dsmt_build "$root" "$preset"
cd "$root"
# Windows open on a display of their own, so that nothing appears on the desktop and none is needed.
exec xvfb-run --auto-servernum --server-args="-screen 0 1920x1200x24" ctest --preset "$preset" --parallel 2
