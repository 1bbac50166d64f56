# Sourced by run.sh, test.sh and package.sh: configure once, then build what changed.

# What is run, without its tests.
dsmt_programs=(dsmt dsmt-workstation dsmt-engine dsmt-decoder)
# What is packed beside it.
dsmt_packed=(dsmt_manual dsmt-decoder_manual dsmt-engine_manual dsmt-workstation_manual dsmt_icons dsmt_debian_documents)

# dsmt_build ROOT PRESET [TARGET...]
dsmt_build() {
    local root="$1" preset="$2" log="$1/build/$2/build.log"
    shift 2
    mkdir -p "$root/build/$preset"
    if [ ! -f "$root/build/$preset/build.ninja" ]; then
        echo "Configuring ($preset) ..."
        (cd "$root" && cmake --preset "$preset" >"$log" 2>&1) || { cat "$log" >&2; return 1; }
    fi
    echo "Building ($preset); the first time takes some minutes ..."
    # The whole log on failure, its progress line otherwise.
    (cd "$root" && cmake --build --preset "$preset" ${1:+--target "$@"} >"$log" 2>&1) || { tail -n 80 "$log" >&2; return 1; }
    tail -n 1 "$log"
}

# dsmt_build_to_pack ROOT [--preset PRESET] [FOLDER]: builds what is packed; sets preset and folder.
dsmt_build_to_pack() {
    local root="$1" targets=()
    shift
    preset=package
    if [ "${1:-}" = --preset ]; then
        preset="${2:?"which preset?"}"
        shift 2
    fi
    folder=$(realpath -m -- "${1:-$root/build/packages}")
    dsmt_ensure_packages build run package
    [ "$preset" = package ] || targets=("${dsmt_programs[@]}" "${dsmt_packed[@]}") # its tests are not packed
    dsmt_build "$root" "$preset" ${targets[@]+"${targets[@]}"}
}
