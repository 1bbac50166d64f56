#!/bin/sh
# Retrieving a series from Orthanc on loopback: dsmt pacs get and move, the import into the library included, against movescu +
# storescp of DCMTK, which only write files. Needs Orthanc and DCMTK's programs; other work on the machine moves the times, so
# all are run in turn and what counts are the ratios.
#   tests/bench/pacs_speed.sh DSMT FOLDER_WITH_ONE_SERIES [RUNS]
set -eu
dsmt=$(realpath "$1")
ct=$(realpath "$2")
runs=${3:-5}
for program in Orthanc storescu storescp movescu dcmdump; do
  command -v "$program" >/dev/null || { echo "$program is not installed: installer/packages.sh test" >&2; exit 2; }
done
work=$(mktemp -d)
orthanc_port=4242 own_port=11212
mkdir -p "$work/database" "$work/out"
cat >"$work/orthanc.json" <<JSON
{"StorageDirectory": "$work/database", "IndexDirectory": "$work/database", "Plugins": [], "HttpServerEnabled": false,
 "DicomAet": "ORTHANC", "DicomPort": $orthanc_port, "DicomAlwaysAllowStore": true, "DicomAlwaysAllowFind": true,
 "DicomAlwaysAllowGet": true, "DicomAlwaysAllowMove": true, "DicomModalities": {"dsmt": ["DSMT", "127.0.0.1", $own_port]}}
JSON
Orthanc "$work/orthanc.json" >"$work/log" 2>&1 &
orthanc=$!
trap 'kill $orthanc 2>/dev/null || true; wait $orthanc 2>/dev/null || true; rm -rf "$work"' EXIT INT TERM
until echoscu -aec ORTHANC 127.0.0.1 $orthanc_port 2>/dev/null; do sleep 0.2; done
storescu -aec ORTHANC +sd +r 127.0.0.1 $orthanc_port "$ct"
first=$(find "$ct" -type f | head -n 1)
study=$(dcmdump -M -q +P StudyInstanceUID "$first" | sed 's/.*\[\(.*\)\].*/\1/')
series=$(dcmdump -M -q +P SeriesInstanceUID "$first" | sed 's/.*\[\(.*\)\].*/\1/')
now() { date +%s.%N; }
took() { echo "$1 $(echo "$(now) - $2" | bc)" >>"$work/times"; }
for run in $(seq 0 "$runs"); do # the first is thrown away: files and programs come into memory
  [ "$run" = 1 ] && : >"$work/times"
  rm -rf "$work/out" "$work/library"
  mkdir "$work/out"
  storescp -aet DSMT -od "$work/out" $own_port >/dev/null 2>&1 &
  receiver=$!
  until echoscu -aec DSMT 127.0.0.1 $own_port 2>/dev/null; do sleep 0.05; done
  begin=$(now)
  movescu -S -aet DSMT -aem DSMT -aec ORTHANC -k QueryRetrieveLevel=SERIES -k StudyInstanceUID="$study" \
    -k SeriesInstanceUID="$series" 127.0.0.1 $orthanc_port
  took movescu "$begin"
  kill $receiver
  wait $receiver 2>/dev/null || true
  for way in get move; do
    rm -rf "$work/library"
    begin=$(now)
    "$dsmt" pacs $way ORTHANC@127.0.0.1:$orthanc_port --study "$study" --series "$series" --library "$work/library" \
      $([ $way = move ] && echo --port $own_port) >/dev/null 2>>"$work/said"
    took $way "$begin"
  done
done
for what in movescu get move; do
  awk -v what=$what '$1 == what { print $2 }' "$work/times" | sort -n | awk -v what=$what \
    '{ t[NR] = $1 } END { printf "%-8s median %.2f s of %d runs\n", what, t[int((NR + 1) / 2)], NR }'
done
grep -o 'objects fetched in .* s' "$work/said" | tail -n 2
