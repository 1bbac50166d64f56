#!/usr/bin/env bash
# Installs the Debian package into a fresh root, uses it there, upgrades it over a library of an earlier schema, removes
# it, and says what it leaves behind:
#   tests/packaging/try_package.sh DEB [SUITE [OLD_LIBRARY]]
# OLD_LIBRARY is a library.sqlite of an earlier schema (write_earlier_library of the tests makes one); without it the
# upgrade is left out. See root.sh for what it needs.
set -euo pipefail

deb=$(realpath -- "${1:?"usage: try_package.sh DEB [SUITE [OLD_LIBRARY]]"}")
suite="${2:-bookworm}"
old="${3:-}"
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/root.sh"
make_root "$suite"

# Everything but the package manager's own and what belongs to the user (library, cache, log, settings).
files() {
    (cd "$root" && find usr etc opt var/lib root home -xdev ! -type d ! -path 'var/lib/dpkg/*' ! -path 'var/lib/apt/*' \
        ! -path 'root/*/dsmt/*' ! -path 'root/dsmt/*' | sort)
}

in_root apt-get install -q -y --no-install-recommends xvfb xauth xdotool >/dev/null 2>&1
before=$(files)
packages=$(in_root dpkg-query -W -f '${Package}\n' | sort)

cp "$deb" "$root/tmp/package.deb"
if [ -n "$old" ]; then
    step "an older package, and a library of an older schema"
    # The same programs under a lower version: what matters is dpkg's way from one to the other, and the library.
    dpkg-deb -R "$deb" "$root/tmp/older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$root/tmp/older/DEBIAN/control"
    dpkg-deb -b "$root/tmp/older" "$root/tmp/older.deb" >/dev/null
    rm -rf "$root/tmp/older"
    in_root apt-get install -q -y --no-install-recommends /tmp/older.deb >/dev/null 2>&1
    mkdir -p "$root/root/dsmt/old"
    cp "$old" "$root/root/dsmt/old/library.sqlite"
fi

step "installing the package"
installing=$SECONDS
in_root apt-get install -q -y --no-install-recommends /tmp/package.deb >/dev/null 2>&1
installed=$SECONDS
step "from the package to a first answer"
in_root dsmt --version
in_root dsmt analyze --simulated | head -n 12
echo "installed in $((installed - installing)) s, first answer $((SECONDS - installed)) s later"
in_root dsmt about | sed -n '1,30p'
in_root dsmt package verify dsmt-phantom-v1 | tail -n 1
in_root test -s "$(in_root dsmt about --notices)"

if [ -n "$old" ]; then
    step "the older library in the new program"
    schema() { sqlite3 "$1" 'PRAGMA user_version'; }
    rows() { for table in patients series nodules predictions; do sqlite3 "$1" "SELECT '$table', count(*) FROM $table"; done; }
    was=$(schema "$old")
    rows "$old" >"$root.before"
    in_root dsmt nodules list --library /root/dsmt/old
    in_root dsmt library check --library /root/dsmt/old
    rows "$root/root/dsmt/old/library.sqlite" | diff "$root.before" -
    rm -f "$root.before"
    [ "$(schema "$root/root/dsmt/old/library.sqlite")" -gt "$was" ]
    ls "$root"/root/dsmt/old/backups/before-schema-*.sqlite
    echo "schema $was -> $(schema "$root/root/dsmt/old/library.sqlite"), every row is there"
    start_window dsmt-workstation --library /root/dsmt/old
fi

step "starting the window"
start_window dsmt-workstation --simulated

step "removing and purging it"
in_root apt-get purge -q -y dsmt-workstation >/dev/null 2>&1
in_root apt-get autoremove -q -y --purge >/dev/null 2>&1
[ -e "$root/root/.local/share/dsmt/library/library.sqlite" ] || { echo "the case library is gone" >&2; exit 1; }
step "what is left"
left=$(comm -13 <(printf '%s\n' "$before") <(files) | grep -v -E '^(etc/ld.so.cache|etc/(gshadow|group|passwd|shadow)-?$|var/lib/(dbus|systemd|ucf|fontconfig|pam|vim)|usr/share/mime|usr/share/fonts|etc/(fonts|ssl|X11|machine-id))' || true)
kept=$(comm -13 <(printf '%s\n' "$packages") <(in_root dpkg-query -W -f '${Package}\n' | sort))
printf '%s\n' "${left:-no file}" "${kept:-no package}"
[ -z "$(printf '%s\n' "$left" | grep -i dsmt || true)" ]
