#!/usr/bin/env bash
# Fuzzes one target: fuzzing/run.sh TARGET SECONDS. Targets: text page rules settings drafts records;
# several in one process: drafts+records.
#
# What is found lies in fuzzing/target/fuzz/TARGET/found; the inputs that reach new code in corpus,
# where the next run goes on. The last lines tell executions and coverage. Exit code 0: nothing was
# found. How a finding is kept: docs/robustness.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
target=${1:?target: text page rules settings drafts records}
seconds=${2:?seconds}

if [ ! -f target/classpath ] || [ "${MEDLINT_FUZZ_BUILD:-}" = yes ]; then
  (cd .. && mvn -q -B -ntp -Pfuzz -pl fuzzing -am package -DskipTests)
fi
path="target/classes:$(cat target/classpath)"
work=$PWD/target/fuzz/$target
mkdir -p "$work/corpus" "$work/found"
java -cp "$path" dev.medlint.fuzzing.Seeds "$target" "$work"

exec nice -n 19 java -Xmx1500m -Xss1m -XX:+UseSerialGC -Dmedlint.target="$target" -cp "$path" \
  com.code_intelligence.jazzer.Jazzer --target_class=dev.medlint.fuzzing.Fuzz \
  --instrumentation_includes='dev.medlint.**' --custom_hook_includes='dev.medlint.**' \
  --disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection --keep_going=40 --reproducer_path="$work/found" -artifact_prefix="$work/found/" \
  -dict="$work/words.dict" -max_len=6000 -timeout=120 -rss_limit_mb=0 \
  -max_total_time="$seconds" -print_final_stats=1 "$work/corpus" "$work/seeds"
