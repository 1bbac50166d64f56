#!/usr/bin/env bash
# Unpacks the tarball in a bare root, away from where it was made, and uses it:
#   tests/packaging/try_tarball.sh TARBALL [SUITE]
# See root.sh for what it needs.
set -euo pipefail

tarball=$(realpath -- "${1:?"usage: try_tarball.sh TARBALL [SUITE]"}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/root.sh"
make_root "${2:-bookworm}"

step "unpacking"
mkdir -p "$root/srv/some where"
tar --extract --file "$tarball" --directory "$root/srv/some where" --strip-components 1
step "first answer, with nothing installed"
in_root "/srv/some where/bin/dsmt" --version
in_root "/srv/some where/bin/dsmt" analyze --simulated | head -n 12
in_root "/srv/some where/bin/dsmt" report 1 --pdf /tmp/report.pdf
step "starting the window"
in_root apt-get install -q -y --no-install-recommends xvfb xauth xdotool >/dev/null 2>&1
start_window "/srv/some where/bin/dsmt-workstation" --simulated
step "done"
