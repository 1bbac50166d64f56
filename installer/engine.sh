#!/usr/bin/env bash
# Builds dsmt-engine, the only program that uses LibTorch, with another LibTorch (CUDA), and installs it beside an
# installed workstation, which then prefers it:
#   installer/engine.sh LIBTORCH            for this user:  ~/.local/lib/dsmt/VERSION
#   installer/engine.sh --system LIBTORCH   for all users:  /usr/local/lib/dsmt/VERSION
#   installer/engine.sh --remove [--system] takes it away again
# LIBTORCH is an unpacked LibTorch (2.x, cxx11 ABI) with share/cmake/Torch in it, or `debian` for the system's own.
# Needs CMake, ninja, a C++20 compiler and the headers of fmt, CLI11, nlohmann-json, Eigen and xxHash; no nvcc.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/installer/build.sh"
version=$(sed -n 's/^project(dsmt VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")

place="${HOME:?}/.local/lib/dsmt/$version"
libtorch=
remove=no
sudo=
while [ $# -gt 0 ]; do
    case "$1" in
    --system)
        place="/usr/local/lib/dsmt/$version"
        [ "$(id -u)" -eq 0 ] || sudo=sudo
        ;;
    --remove) remove=yes ;;
    -h | --help)
        sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
        exit 0
        ;;
    -*)
        echo "unknown option $1; see installer/engine.sh --help" >&2
        exit 2
        ;;
    *) libtorch="$1" ;;
    esac
    shift
done

if [ "$remove" = yes ]; then
    $sudo rm -f "$place/dsmt-engine"
    echo "removed $place/dsmt-engine: the workstation uses its own engine again"
    exit 0
fi
[ -n "$libtorch" ] || { echo "which LibTorch? see installer/engine.sh --help" >&2; exit 2; }
options=()
if [ "$libtorch" != debian ]; then
    libtorch=$(realpath -- "$libtorch")
    [ -f "$libtorch/share/cmake/Torch/TorchConfig.cmake" ] ||
        { echo "$libtorch is no LibTorch: it has no share/cmake/Torch/TorchConfig.cmake" >&2; exit 1; }
    options+=(-DTorch_DIR="$libtorch/share/cmake/Torch" -DCMAKE_BUILD_RPATH="$libtorch/lib")
fi

# Configured each time: Torch_DIR may be another one than last time.
mkdir -p "$root/build/engine"
log="$root/build/engine/configure.log"
echo "Configuring dsmt-engine ..."
(cd "$root" && cmake --preset engine -DDSMT_BUILD_TESTS=OFF "${options[@]}" >"$log" 2>&1) || { tail -n 30 "$log" >&2; exit 1; }
dsmt_build "$root" engine dsmt-engine
engine="$root/build/engine/bin/dsmt-engine"
# That it loads, and what it was built with, before anything is put in place.
says=$("$engine" --version)
$sudo install -D -m 755 "$engine" "$place/dsmt-engine.new"
$sudo mv -f "$place/dsmt-engine.new" "$place/dsmt-engine"
echo "$says"
echo "installed as $place/dsmt-engine; \`dsmt about\` tells its device"
[ "$libtorch" = debian ] || echo "keep $libtorch where it is: the engine loads it from there"
