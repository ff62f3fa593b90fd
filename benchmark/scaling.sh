#!/usr/bin/env bash
# Compiles packs of synthetic rules, beside the shipped ones and alone, matches one text by each in turn, REPETITIONS times each (9 unless
# given), and prints how much longer the last pack takes than the first.
# Second argument: how many of ten words of the rules occur in texts on health (0 unless given).
# Further arguments: numbers of rules (500 5000 unless given).
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
repetitions=${1:-9}
medical=${2:-0}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- 500 5000
"$java" -XX:+UseSerialGC -Xmx2g -cp "$here/target/classes:$(cat "$here/target/classpath")" \
  dev.medlint.benchmark.RuleScaling "$home/rulesets/src/main/pack" "$repetitions" "$medical" "$@"
