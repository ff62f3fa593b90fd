#!/usr/bin/env bash
# The same short ads through medlint check with two jobs, Spark with two cores in one process, and a standalone
# cluster of two workers with one core each: benchmark/spark.sh [RECORDS [ROUNDS]], 1000000 and 3 unless given.
# Prints seconds, ads a second and core, and the ratio to the command; says when findings differ.
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
records=${1:-1000000}
rounds=${2:-3}
"$home/medlint-spark" --version >/dev/null
"$java" -cp "$here/target/classes" dev.medlint.benchmark.SampleText ads "$records" 0 3 >"$scratch/ads.jsonl"
cd -- "$scratch"

seconds() { # COMMAND
  local start end code=0
  start=$(date +%s.%N)
  "$@" >"$scratch/output" || code=$?
  end=$(date +%s.%N)
  [ "$code" -eq 1 ] || { echo "exit code $code: $*" >&2; exit 1; }
  awk -v a="$start" -v b="$end" 'BEGIN {printf "%.1f", b - a}'
}

line() { # NAME SECONDS COMMAND_SECONDS
  awk -v name="$1" -v s="$2" -v c="$3" -v n="$records" \
    'BEGIN {printf "%-22s %8.1f s %8.0f ads/s and core   %.2f of the command\n", name, s, n / s / 2, c / s}'
}

printf '%d ads, %d MB\n' "$records" "$(($(stat -c %s ads.jsonl) >> 20))"
for ((round = 1; round <= rounds; round++)); do
  rm -rf local cluster
  command=$(seconds "$home/medlint" check --lang ru --jobs 2 --input-format jsonl --format jsonl ads.jsonl)
  expected=$(grep -v '"verdict":"incomplete"' output | LC_ALL=C sort | sha256sum)
  line "medlint check" "$command" "$command"
  line "Spark local[2]" "$(seconds "$home/medlint-spark" --master 'local[2]' check ads.jsonl -o local)" "$command"
  line "cluster, 2 x 1 core" "$(seconds "$home/spark/on-local-cluster.sh" check ads.jsonl -o cluster)" "$command"
  for result in local cluster; do
    [ "$expected" = "$(cat $result/records/*.jsonl | LC_ALL=C sort | sha256sum)" ] || echo "$result: other findings"
  done
done
