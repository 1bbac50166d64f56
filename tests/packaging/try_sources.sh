#!/usr/bin/env bash
# Builds the tree from source in a fresh root, as a newcomer does, and uses what comes out:
#   tests/packaging/try_sources.sh [SUITE, else trixie]
# Takes the better part of an hour on two cores (label `portability`). See root.sh for what it needs.
set -euo pipefail

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$tree/tests/packaging/root.sh"
make_root "${1:-trixie}"

mkdir "$root/src"
(cd "$tree" && git ls-files -z | tar --null --files-from - --create) | tar --extract --directory "$root/src"

step "installer/run.sh --headless: packages, build, first answer"
in_root sh -c 'cd /root && nice -n 19 /src/installer/run.sh --headless'
[ -s "$root/root/dsmt-analysis.png" ] || { echo "no picture was written" >&2; exit 1; }
step "starting the window"
in_root apt-get install -q -y --no-install-recommends xvfb xauth xdotool >/dev/null 2>&1
start_window /src/build/release/bin/dsmt-workstation --simulated
step "done"
