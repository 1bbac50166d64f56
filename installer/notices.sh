#!/usr/bin/env bash
# Collects the licences of everything that the given programs link and of the headers that they are compiled with,
# from /usr/share/doc/*/copyright of the packages that hold them:
#   installer/notices.sh OUT PROGRAM...
# Libraries that those libraries need are the system's business where the program is installed from a .deb; where they
# are packed along (installer/tarball.sh) DSMT_ALL_LIBRARIES=1 takes them in.
set -euo pipefail

out="${1:?"usage: notices.sh OUT PROGRAM..."}"
shift

# Header-only, so that no program names them.
headers="libboost-dev libcli11-dev libeigen3-dev libfmt-dev nlohmann-json3-dev libxxhash-dev libsqlitecpp-dev libcsv-dev"

libraries() {
    if [ -n "${DSMT_ALL_LIBRARIES:-}" ]; then
        ldd "$@" 2>/dev/null | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u
    else
        # Directly needed ones, at the place where the loader finds them.
        local needed
        needed=$(readelf -d "$@" 2>/dev/null | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u)
        ldd "$@" 2>/dev/null | awk '$2 == "=>" && $3 ~ /^\// { print $1, $3 }' | sort -u |
            awk -v needed="$needed" 'BEGIN { n = split(needed, names, "\n"); for (i = 1; i <= n; ++i) is[names[i]] = 1 }
                                     is[$1] { print $2 }'
    fi
}

packages() {
    libraries "$@" | while read -r file; do
        # Some packages still name files below /lib, which is /usr/lib now.
        dpkg-query -S "$(realpath "$file")" "$file" "${file#/usr}" 2>/dev/null || true
    done | sed 's/:.*//' | tr -d ','
    for package in $headers; do
        dpkg-query -W -f '${Package}\n' "$package" 2>/dev/null || true
    done
}

{
    echo "DSMT Workstation uses the following software of others. Each part gives the package of Debian that it was"
    echo "built with, its version, and the copyright file of that package."
    packages "$@" | sort -u | while read -r package; do
        file="/usr/share/doc/$package/copyright"
        [ -r "$file" ] || continue
        printf '\n%s\n%s %s\n%s\n\n' "$(printf '=%.0s' $(seq 100))" "$package" \
            "$(dpkg-query -W -f '${Version}' "$package" 2>/dev/null | head -c 60)" "$(printf '=%.0s' $(seq 100))"
        cat "$file"
    done
} >"$out.new"
mv "$out.new" "$out"
