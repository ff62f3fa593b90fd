#!/usr/bin/env bash
# How many pages of HTML a second one core checks, warm: pages of BYTES (60000 unless given), of
# which TEXT are sentences (14000), all of them REPETITIONS times (15). Prints the medians of
# processor time.
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
"$java" -XX:+UseSerialGC -Xmx1g -cp "$here/target/classes:$(cat "$here/target/classpath")" \
  dev.medlint.benchmark.PageSpeed "${1:-60000}" "${2:-14000}" "${3:-15}"
