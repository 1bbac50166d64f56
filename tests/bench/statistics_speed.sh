#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Paired DeLong tests of 10^5 and 10^6 cases beside pROC, on the same numbers in one run; the ratio of the medians.
#   tests/bench/statistics_speed.sh [the program statistics_speed]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=${1:-$here/../../build/release/bin/statistics_speed}
[ -x "$program" ] || { echo "$program is not there: cmake --build --preset release --target statistics_speed" >&2; exit 1; }
Rscript -e 'suppressMessages(library(pROC))' >/dev/null || { echo "pROC is missing: installer/packages.sh bench" >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$program" 9 "$folder" | tee "$folder/ours"
for cases in 100000 1000000; do
    Rscript "$here/statistics_speed.R" "$folder/$cases.csv" | tee "$folder/theirs"
    # Both use one thread; what else the machine does moves the clock, not the processor's time.
    ours=$(sed -n "s/^paired DeLong, $cases cases .*processor *\([0-9.]*\) s.*/\1/p" "$folder/ours")
    theirs=$(sed -n 's/.*processor \([0-9.]*\) s.*/\1/p' "$folder/theirs")
    awk -v cases="$cases" -v ours="$ours" -v theirs="$theirs" \
        'BEGIN { printf "%d cases: %.4f s of the processor beside %.4f s, %.1f times as fast\n", cases, ours, theirs, theirs / ours }'
done
