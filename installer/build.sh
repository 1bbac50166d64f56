# Sourced by run.sh and test.sh: configure once, then build what changed.

# dsmt_build ROOT PRESET
dsmt_build() {
    local root="$1" preset="$2" log="$1/build/$2/build.log"
    mkdir -p "$root/build/$preset"
    if [ ! -f "$root/build/$preset/build.ninja" ]; then
        echo "Configuring ($preset) ..."
        (cd "$root" && cmake --preset "$preset" >"$log" 2>&1) || { cat "$log" >&2; return 1; }
    fi
    echo "Building ($preset); the first time takes some minutes ..."
    # The whole log on failure, its progress line otherwise.
    (cd "$root" && cmake --build --preset "$preset" >"$log" 2>&1) || { tail -n 80 "$log" >&2; return 1; }
    tail -n 1 "$log"
}
