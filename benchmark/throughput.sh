#!/usr/bin/env bash
# How many MB of text a second one core takes through each stage and the whole line, warm, in
# processor time of the thread that works: BYTES of text (10000000 unless given), ROUNDS times (7).
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
"$java" -XX:+UseSerialGC -Xmx1500m -cp "$here/target/classes:$(cat "$here/target/classpath")" \
  dev.medlint.benchmark.Throughput "${1:-10000000}" "${2:-7}"
