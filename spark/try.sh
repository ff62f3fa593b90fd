#!/usr/bin/env bash
# Runs the commands of README's section about Spark, on this machine alone and on a cluster of two workers,
# and compares what they find with what medlint check finds. The build of this module calls it at its end.
set -euo pipefail
home=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
cd -- "$scratch"

fail() {
  printf 'spark/try.sh: %s\n' "$*" >&2
  exit 1
}

expect() { # CODE COMMAND
  local wanted=$1 code=0
  shift
  "$@" >"$scratch/output" || code=$?
  [ "$code" -eq "$wanted" ] || { cat "$scratch/output" >&2; fail "exit code $code instead of $wanted: $*"; }
}

lines() { # FOLDER
  cat "$1"/records/*.jsonl | LC_ALL=C sort
}

same() { # NAME
  cmp -s <(lines "$1") "$scratch/expected" || fail "$1: not what medlint check finds"
  [ -s "$1/summary.json" ] || fail "$1: no summary"
}

cp "$home/examples/ads.jsonl" .
expect 1 "$home/medlint" check --lang ru --input-format jsonl --format jsonl ads.jsonl
LC_ALL=C sort output >expected

expect 1 "$home/medlint-spark" check ads.jsonl -o local
same local
expect 1 "$home/spark/on-local-cluster.sh" check ads.jsonl -o cluster
same cluster
cmp local/summary.json cluster/summary.json || fail "another summary on a cluster"
expect 1 "$home/medlint-spark" check ads.jsonl -o again --previous local
same again
grep -q '"checked" : 0,' again/summary.json || fail "texts of an earlier run were checked again"

# Pages of a folder, as the command finds them.
cp -r "$home/examples/clinic-site" site
rm -f site/medlint.yaml
expect 1 "$home/medlint" check --lang ru --format jsonl site
grep -v '"verdict":"incomplete"' output | LC_ALL=C sort >expected
expect 1 "$home/medlint-spark" check site -o pages
same pages

# Not clean, since not read.
printf '{"id":"1","text":null}\nне JSON\n' >broken.jsonl
expect 3 "$home/medlint-spark" check broken.jsonl -o broken
[ "$(cat broken/unread/*.jsonl | wc -l)" -eq 2 ] || fail "unread records were lost"
expect 2 "$home/medlint-spark" check ads.jsonl -o local
expect 2 "$home/medlint-spark" check nowhere.jsonl -o nowhere
printf 'spark/try.sh: README runs, here and on a cluster of two workers\n'
