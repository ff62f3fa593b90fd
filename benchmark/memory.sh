#!/usr/bin/env bash
# Greatest resident set of `medlint check` for a file of 10 MB and for batches that grow fourfold:
# the batches must all come to about the same. Linux only: it reads /proc. At first, what of the heap
# the dictionaries and the whole pack hold for good.
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
classes=$here/target/classes

sample() { "$java" -cp "$classes" dev.medlint.benchmark.SampleText "$@"; }
peak() {
  printf '%-28s ' "$1"
  "$java" -cp "$classes" dev.medlint.benchmark.ProcessTimer memory "$home/medlint" check "${@:2}"
}

"$java" -XX:+UseSerialGC -cp "$classes:$(cat "$here/target/classpath")" dev.medlint.benchmark.LiveHeap
sample text 10000000 >"$scratch/large.txt"
peak "file of 10 MB, 1 job" --jobs 1 "$scratch/large.txt"
peak "file of 10 MB" "$scratch/large.txt"
for records in 1000 4000 16000 64000; do
  sample jsonl "$records" >"$scratch/batch.jsonl"
  peak "batch of $records ($(($(wc -c <"$scratch/batch.jsonl") / 1000000)) MB)" \
    --input-format jsonl --format jsonl "$scratch/batch.jsonl"
done
