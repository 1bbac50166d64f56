#!/bin/sh
# Reading DICOM against dcm2niix: medians of whole processes by hyperfine, all in one run. Other work on the machine moves
# the times, so what counts are the ratios. Needs dcm2niix, hyperfine, time and about 1.5 GB under $TMPDIR.
#   tests/bench/dicom_speed.sh [RUNS]
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-9}
for program in dcm2niix hyperfine /usr/bin/time python3; do
  command -v "$program" >/dev/null || { echo "$program is not installed: installer/packages.sh test bench" >&2; exit 2; }
done
cmake --preset core-only -DDSMT_BUILD_BENCHMARKS=ON >/dev/null
cmake --build --preset core-only --target dicom_speed | tail -n 1
ours=$PWD/build/core-only/bin/dicom_speed
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
"$ours" make "$folder/plain" 300
"$ours" make-jpeg "$folder/jpeg" 300
"$ours" make "$folder/many" 2000 64
mkdir "$folder/out"
theirs="dcm2niix -z n -b n -f ct -o $folder/out"
# Round after round, so that what else the machine does meets all of them alike.
for round in $(seq 0 "$runs"); do # the first is thrown away: files and programs come into memory
  hyperfine -N --runs 1 --prepare "rm -f $folder/out/ct.nii" --export-json "$folder/times.$round.json" --style none \
    -n "read plain" "$ours read $folder/plain" -n "dcm2niix plain" "$theirs $folder/plain" \
    -n "read jpeg" "$ours read $folder/jpeg" -n "dcm2niix jpeg" "$theirs $folder/jpeg" \
    -n "scan 2000" "$ours scan $folder/many" \
    -n "first plain" "$ours first $folder/plain" -n "first jpeg" "$ours first $folder/jpeg" >/dev/null
done
for kind in plain jpeg; do
  /usr/bin/time -f %M -o "$folder/memory.$kind" "$ours" read "$folder/$kind" >/dev/null
done
python3 - "$folder" "$runs" <<'END'
import json, statistics, sys
folder, runs = sys.argv[1], int(sys.argv[2])
times = {}
for n in range(1, runs + 1):
    for result in json.load(open(f"{folder}/times.{n}.json"))["results"]:
        times.setdefault(result["command"], []).append(result["median"])
median = {name: statistics.median(seconds) for name, seconds in times.items()}
missed = 0
def line(text, value, unit, most):
    global missed
    missed += value > most
    print(f"{text:62} {value:7.2f} {unit:4} (at most {most:g}{'' if value <= most else ', MISSED'})")
for name, seconds in median.items():
    print(f"{name:62} {1000 * seconds:7.0f} ms")
print()
line("300 uncompressed slices into a volume : dcm2niix", median["read plain"] / median["dcm2niix plain"], "x", 0.5)
line("300 slices of lossless JPEG into a volume : dcm2niix", median["read jpeg"] / median["dcm2niix jpeg"], "x", 0.5)
line("headers of 2,000 files", median["scan 2000"], "s", 1)
for kind in ("plain", "jpeg"):
    line(f"first slice of 300, from the start of the process, {kind}", 1000 * median["first " + kind], "ms", 150)
    more = int(open(f"{folder}/memory.{kind}").read()) / 1024 - 300 * 512 * 512 * 2 / 2**20
    line(f"memory of the whole process beyond its volume, {kind}", more, "MiB", 64)
sys.exit(1 if missed else 0)
END
