#!/usr/bin/env bash
# Installs the Debian package into a fresh root, uses it there, removes it, and says what it leaves behind:
#   tests/packaging/try_package.sh DEB [SUITE]
# Needs root, debootstrap, and the mirror that this machine uses. The root is made in a temporary folder.
set -euo pipefail

deb=$(realpath -- "${1:?"usage: try_package.sh DEB [SUITE]"}")
suite="${2:-bookworm}"
mirror=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | head -n 1)
root=$(mktemp -d /tmp/dsmt-root-XXXXXX)

leave() {
    for place in proc dev/pts dev; do
        mountpoint -q "$root/$place" && umount "$root/$place"
    done
    rm -rf --one-file-system "$root"
}
trap leave EXIT

in_root() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
step() { printf '%4ds  %s\n' "$SECONDS" "$*"; }
# Everything but the package manager's own and what belongs to the user (library, cache, log, settings).
files() { (cd "$root" && find usr etc opt var/lib root home -xdev ! -type d ! -path 'var/lib/dpkg/*' ! -path 'var/lib/apt/*' ! -path 'root/*/dsmt/*' | sort); }

step "making a $suite root"
debootstrap --variant=minbase "$suite" "$root" "${mirror:-http://deb.debian.org/debian}" >"$root.log" 2>&1 || { tail "$root.log"; exit 1; }
rm -f "$root.log"
cp /etc/apt/sources.list "$root/etc/apt/" 2>/dev/null || true
cp -r /etc/apt/sources.list.d /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"

in_root apt-get update -qq >/dev/null 2>&1
in_root apt-get install -q -y --no-install-recommends xvfb xauth xdotool >/dev/null 2>&1
before=$(files)
packages=$(in_root dpkg-query -W -f '${Package}\n' | sort)

step "installing the package"
cp "$deb" "$root/tmp/package.deb"
in_root apt-get install -q -y --no-install-recommends /tmp/package.deb >/dev/null 2>&1
step "from the package to a first answer"
in_root dsmt --version
in_root dsmt analyze --simulated | tail -n +1 | head -n 12
in_root man -w dsmt >/dev/null 2>&1 || test -e "$root/usr/share/man/man1/dsmt.1" || test -e "$root/usr/share/man/man1/dsmt.1.gz"
in_root dsmt package verify dsmt-phantom-v1 | tail -n 1

step "starting the window"
in_root xvfb-run --auto-servernum sh -c '
    dsmt-workstation --simulated & program=$!
    for n in $(seq 120); do xdotool search --name "DSMT Workstation" >/dev/null 2>&1 && break; sleep 0.5; done
    xdotool search --name "DSMT Workstation" >/dev/null && echo "the window is there"
    found=$?; kill $program; wait $program 2>/dev/null; exit $found'

step "removing and purging it"
in_root apt-get purge -q -y dsmt-workstation >/dev/null 2>&1
in_root apt-get autoremove -q -y --purge >/dev/null 2>&1
[ -e "$root/root/.local/share/dsmt/library/library.sqlite" ] || { echo "the case library is gone" >&2; exit 1; }
step "what is left"
left=$(comm -13 <(printf '%s\n' "$before") <(files) | grep -v -E '^(etc/ld.so.cache|etc/(gshadow|group|passwd|shadow)-?$|var/lib/(dbus|systemd|ucf|fontconfig|pam|vim)|usr/share/mime|usr/share/fonts|etc/(fonts|ssl|X11|machine-id))' || true)
kept=$(comm -13 <(printf '%s\n' "$packages") <(in_root dpkg-query -W -f '${Package}\n' | sort))
printf '%s\n' "${left:-no file}" "${kept:-no package}"
[ -z "$(printf '%s\n' "$left" | grep -i dsmt || true)" ]
