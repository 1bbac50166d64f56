#!/usr/bin/env bash
# Packs the workstation with every library that it needs, to be unpacked anywhere on any Linux of today (glibc 2.36 and
# libstdc++ of GCC 12 or newer; Mesa or a driver for 3-D comes from the system):
#   installer/tarball.sh [--preset PRESET, else package] [FOLDER to put it into, else build/packages]
#   tar xf dsmt-workstation-*.tar.gz && dsmt-workstation-*/bin/dsmt-workstation
# An AppImage of the same folder: installer/appimage.sh.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/installer/packages.sh"
. "$root/installer/build.sh"

case "${1:-}" in
-h | --help)
    sed -n '2,6p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'
    exit 0
    ;;
esac
dsmt_build_to_pack "$root" "$@"

version=$(sed -n 's/^project(dsmt VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
name="dsmt-workstation-$version-linux-$(uname -m)"
rm -rf "${folder:?}/$name"
mkdir -p "$folder"
echo "Gathering ..."
DSMT_ALL_LIBRARIES=1 cmake --install "$root/build/$preset" --strip --prefix "$folder/$name" >"$root/build/$preset/tarball.log"
cd "$folder/$name"
# Programs behind starters of their names, which tell DCMTK where its dictionary lies.
mv bin programs
mkdir -p bin lib lib/engine plugins
for program in dsmt dsmt-workstation; do
    cat >"bin/$program" <<'STARTER'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/../share/fonts/fonts.conf"
DCMDICTPATH="$here/../share/dsmt/dicom.dic" exec "$here/../programs/$(basename "$0")" "$@"
STARTER
    chmod +x "bin/$program"
done
cp /usr/share/libdcmtk*/dicom.dic share/dsmt/dicom.dic

# What belongs to the system: the C library and its loader, the C++ runtime (a graphics driver may want a newer one), and
# the drivers themselves, which libGL and libEGL look for by name.
system='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|mvec|BrokenLocale|anl|nss_.*)|libstdc\+\+|libgcc_s|lib(drm|gbm|LLVM).*|libGLX_mesa|libEGL_mesa|libglapi)(-[0-9.]+)?\.so'
needed() { ldd "$@" 2>/dev/null | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u; }
take() {
    local file name
    for file in "$@"; do
        name=$(basename "$file")
        [[ "$name" =~ $system ]] || [ -e "lib/$name" ] || cp -L "$file" "lib/$name"
    done
}

# Qt loads these by name: the X11 and headless platforms, SVG icons, pictures, printing.
qt=$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || qmake6 -query QT_INSTALL_PLUGINS)
for plugin in platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqminimal.so iconengines/libqsvgicon.so \
    imageformats/libqjpeg.so imageformats/libqsvg.so xcbglintegrations/libqxcb-glx-integration.so \
    platforminputcontexts/libcomposeplatforminputcontextplugin.so printsupport/libcupsprintersupport.so; do
    [ ! -e "$qt/$plugin" ] || install -D -m 644 "$qt/$plugin" "plugins/$plugin"
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = share/qt6/translations\n' >programs/qt.conf
translations=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS 2>/dev/null || qmake6 -query QT_INSTALL_TRANSLATIONS)
mkdir -p share/qt6/translations
cp "$translations"/qtbase_zh_CN.qm share/qt6/translations/ 2>/dev/null || true
# BLAS is an alternative that the system chooses: the fast one.
for blas in /usr/lib/*/openblas-openmp/libblas.so.3 /usr/lib/*/openblas-openmp/liblapack.so.3; do
    [ ! -e "$blas" ] || cp -L "$blas" lib/
done
mapfile -t files < <(needed programs/dsmt* $(find plugins -name '*.so') lib/*)
take "${files[@]}"
# The texts' letters, for systems without fonts.
mkdir -p share/fonts
cp /usr/share/fonts/truetype/dejavu/DejaVuSans{,-Bold,Mono}.ttf share/fonts/ 2>/dev/null || true

printf '<fontconfig><dir prefix="relative">.</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n' >share/fonts/fonts.conf

# DT_RPATH, which also holds for the libraries of the libraries.
for program in programs/dsmt*; do
    patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$program"
done
# OpenCV of Debian's LibTorch wants libdrm, which beside the window is the driver's own.
cp -L "$(ldd programs/dsmt-engine | awk '$1 == "libdrm.so.2" { print $3 }')" lib/engine/
patchelf --force-rpath --set-rpath '$ORIGIN/../lib:$ORIGIN/../lib/engine' programs/dsmt-engine
for library in lib/*.so*; do
    patchelf --force-rpath --set-rpath '$ORIGIN' "$library"
done
find plugins -name '*.so' -exec patchelf --force-rpath --set-rpath '$ORIGIN/../../lib' {} +
cd "$folder"
echo "Packing ..."
tar --create --owner=0 --group=0 --numeric-owner --sort=name "$name" | gzip -6 >"$name.tar.gz"
du -sh "$name" "$name.tar.gz"
