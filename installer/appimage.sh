#!/usr/bin/env bash
# Makes an AppImage of what installer/tarball.sh gathered: installer/appimage.sh FOLDER [OUT.AppImage]
# FOLDER is the unpacked tarball. Needs appimagetool (github.com/AppImage/appimagetool), which Debian does not pack: this
# recipe was not tried.
set -euo pipefail

source=$(realpath -- "${1:?"usage: appimage.sh FOLDER [OUT.AppImage]"}")
out=$(realpath -m -- "${2:-$(basename "$source").AppImage}")
command -v appimagetool >/dev/null || { echo "appimagetool is missing" >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/AppDir"
cp -a "$source" "$folder/AppDir/usr"
cp "$source/share/applications/org.dsmt.Workstation.desktop" "$source/share/icons/hicolor/scalable/apps/org.dsmt.Workstation.svg" "$folder/AppDir/"
# AppImage starts AppRun; `dsmt` by a link of that name, or as the first word.
cat >"$folder/AppDir/AppRun" <<'RUN'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
case "$(basename "${ARGV0:-}")" in dsmt) exec "$here/usr/bin/dsmt" "$@" ;; esac
if [ "${1:-}" = dsmt ]; then shift; exec "$here/usr/bin/dsmt" "$@"; fi
exec "$here/usr/bin/dsmt-workstation" "$@"
RUN
chmod +x "$folder/AppDir/AppRun"
appimagetool --no-appstream "$folder/AppDir" "$out"
