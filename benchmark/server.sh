#!/usr/bin/env bash
# The warm API: how long answers to a 4 KB ad take with 8 clients that each wait for theirs, and what
# the process holds while the number of answered requests grows. benchmark/server.sh [REQUESTS],
# default 100000. Linux only: it reads /proc. Clients and server share the processors.
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
classes=$here/target/classes
requests=${1:-100000}

"$java" -cp "$classes" dev.medlint.benchmark.SampleText text 4000 >"$scratch/ad.txt"
"$home/medlint" serve --no-open --port 0 --lang en >"$scratch/out" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; rm -rf -- "$scratch"' EXIT
until address=$(grep -o 'http://[0-9.:]*/' "$scratch/out"); do sleep 0.1; done
load() { "$java" -XX:+UseSerialGC -cp "$classes" dev.medlint.benchmark.ServerLoad "$address" "$scratch/ad.txt" 8 "$@"; }
held() { awk '/VmRSS/ {printf "resident %d MB, ", $2 / 1024} /VmHWM/ {printf "at most %d MB\n", $2 / 1024}' "/proc/$server/status"; }

load 1000 20000
for part in 1 2 3 4 5; do
  load $((requests / 5)) 0
  held
done
