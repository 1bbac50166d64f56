#!/usr/bin/env bash
# Installs what is missing of the Debian packages of the named groups: installer/packages.sh build run test
# Sourced or run; quick and silent when nothing is missing.
set -euo pipefail

dsmt_missing_packages() {
    local list="$1"; shift
    local wanted
    wanted=$(awk -v groups=" $* " '!/^#/ && NF && index(groups, " " $1 " ") { print $2 }' "$list" | sort)
    # dpkg-query fails for unknown names, which are missing too.
    comm -23 <(printf '%s\n' "$wanted") \
        <(dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | awk '$1 == "installed" { print $2 }' | sort -u)
}

dsmt_ensure_packages() {
    local here list missing sudo=
    here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    list="$here/packages-debian.txt"
    command -v apt-get >/dev/null || {
        echo "This is no Debian system: install the libraries named in $list yourself, then run this again." >&2
        command -v cmake >/dev/null && return 0
        return 1
    }
    missing=$(dsmt_missing_packages "$list" "$@")
    [ -n "$missing" ] || return 0
    echo "To be installed with apt-get ($(wc -w <<<"$missing") packages and what they need):"
    fold -s -w 100 <<<"  $(tr '\n' ' ' <<<"$missing")"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Run this as root, or install sudo." >&2; return 1; }
        echo "sudo may ask for your password."
        sudo=sudo
    fi
    $sudo apt-get update -q
    # Debian 13 has some in one package that Debian 12 has in two; what is truly missing, CMake names.
    local unknown
    unknown=$(comm -23 <(printf '%s\n' "$missing") <(apt-cache --generate pkgnames | sort))
    [ -z "$unknown" ] || echo "Not in this Debian:" $unknown
    missing=$(comm -23 <(printf '%s\n' "$missing") <(printf '%s\n' "$unknown"))
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    dsmt_ensure_packages "${@:-build run}"
fi
