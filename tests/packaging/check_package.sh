#!/usr/bin/env bash
# Looks at the Debian package without installing it: tests/packaging/check_package.sh DEB
# lintian has no error, the desktop entry, the AppStream text and the MIME types are valid, every icon and manual page is
# there, programs carry no path of the machine that built them.
set -euo pipefail

deb=$(realpath -- "${1:?"usage: check_package.sh DEB"}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dpkg-deb -R "$deb" "$folder/root"
cd "$folder/root"

echo "lintian"
lintian --fail-on error --suppress-tags-from-file /dev/null --tag-display-limit 0 "$deb" |
    sort | uniq -c | sort -rn | head -n 40
[ "${PIPESTATUS[0]}" -eq 0 ]
echo "desktop entry"
desktop-file-validate usr/share/applications/*.desktop
echo "AppStream"
appstreamcli validate --no-net usr/share/metainfo/*.metainfo.xml
echo "MIME types"
mkdir -p "$folder/mime/packages"
cp usr/share/mime/packages/*.xml "$folder/mime/packages/"
update-mime-database "$folder/mime"
grep -q 'application/vnd.dsmt.study-archive+json' "$folder/mime/types"
echo "files"
for size in 16 22 24 32 48 64 128 256; do
    file "usr/share/icons/hicolor/${size}x$size/apps/org.dsmt.Workstation.png" | grep -q "$size x $size"
done
for page in dsmt dsmt-workstation dsmt-engine dsmt-decoder; do
    man --warnings -E UTF-8 -l "usr/share/man/man1/$page.1.gz" 2>&1 >/dev/null | { ! grep .; }
done
[ -s usr/share/doc/dsmt-workstation/third-party-notices.txt ]
for program in usr/bin/*; do
    ! readelf -d "$program" | grep -E 'RPATH|RUNPATH' || { echo "$program carries a path" >&2; exit 1; }
done
sed -n '/^Depends/p; /^Installed-Size/p' DEBIAN/control
(cd "$folder/root" && md5sum --quiet -c DEBIAN/md5sums)
echo "good"
