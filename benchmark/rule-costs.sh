#!/usr/bin/env bash
# Which rules take the most time over a sample text: prints the TOP of them (20 unless given), each
# with its share of the matching time; over BYTES of text (1000000), matched REPETITIONS times (15).
# With FILE, plain text in UTF-8, over its text, repeated or cut to BYTES.
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
"$java" -XX:+UseSerialGC -Xmx1g -cp "$here/target/classes:$(cat "$here/target/classpath")" \
  dev.medlint.benchmark.RuleCosts "${1:-20}" "${2:-1000000}" "${3:-15}" "${@:4:1}"
