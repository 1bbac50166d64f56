# Sourced by the scripts beside it: a fresh Debian root in a temporary folder, and commands in it. Needs root,
# debootstrap and the mirror that this machine uses; $root is gone at the end unless DSMT_KEEP_ROOT is set.

step() { printf '%4ds  %s\n' "$SECONDS" "$*"; }

in_root() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"
}

leave_root() {
    local place
    for place in proc dev/pts dev; do
        mountpoint -q "$root/$place" && { umount "$root/$place" 2>/dev/null || umount --lazy "$root/$place"; }
    done
    [ -n "${DSMT_KEEP_ROOT:-}" ] || rm -rf --one-file-system "$root"
}

# make_root SUITE
make_root() {
    local suite="$1" mirror
    [ "$(id -u)" -eq 0 ] && command -v debootstrap >/dev/null || { echo "needs root and debootstrap"; exit 77; }
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -v security | head -n 1)
    root=$(mktemp -d /tmp/dsmt-root-XXXXXX)
    trap leave_root EXIT
    step "making a $suite root"
    debootstrap --variant=minbase "$suite" "$root" "${mirror:-http://deb.debian.org/debian}" >"$root.log" 2>&1 ||
        { tail "$root.log"; exit 1; }
    rm -f "$root.log"
    # The mirror's other parts (updates, security) where the suite is this machine's own.
    if [ "$suite" = "$(. /etc/os-release && echo "${VERSION_CODENAME:-}")" ]; then
        cp /etc/apt/sources.list "$root/etc/apt/" 2>/dev/null || true
        cp -r /etc/apt/sources.list.d "$root/etc/apt/" 2>/dev/null || true
    fi
    cp -r /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null || true
    cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount --bind /dev/pts "$root/dev/pts"
    in_root apt-get update -qq >/dev/null 2>&1
}

# start_window COMMAND...: starts it in the root under Xvfb, and says whether its window appears.
start_window() {
    in_root xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" sh -c '
        "$@" & program=$!
        for n in $(seq 120); do xdotool search --name "DSMT Workstation" >/dev/null 2>&1 && break; sleep 0.5; done
        xdotool search --name "DSMT Workstation" >/dev/null && echo "the window is there"
        found=$?; kill $program; wait $program 2>/dev/null; exit $found' sh "$@"
}
