#!/usr/bin/env bash
# Writes the examples of all rules evasively (look-alike letters, cut words, missing letters…) and
# prints how many breaches are still found.
#   evasion.sh                        the table
#   evasion.sh --list EVASION         of one way, and the texts in which a breach is no longer found
#   evasion.sh --filter EVASION SHARE rewrites texts of your own; EvasionFilter says in which form
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
main=dev.medlint.benchmark.EvasionRecall
if [ "${1:-}" = --filter ]; then
  main=dev.medlint.benchmark.EvasionFilter
  shift
fi
"$java" -XX:+UseSerialGC -cp "$here/target/classes:$(cat "$here/target/classpath")" "$main" "$@"
