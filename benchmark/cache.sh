#!/usr/bin/env bash
# Times whole processes: `medlint check` on a folder of PAGES pages of HTML (1000 unless given, of 20
# to 60 KB, made of own text) without the cache, with one that knows all of them, with one page
# changed, and the first time, when the cache is made. In turn, REPETITIONS times each (5 unless given).
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
pages=$scratch/pages
"$java" -cp "$here/target/classes" dev.medlint.benchmark.PageFiles "$pages" "${2:-1000}"
check=("$home/medlint" check "$pages" --as-of 2026-11-22)

"$java" -cp "$here/target/classes" dev.medlint.benchmark.ProcessTimer time "${1:-5}" \
  "without the cache" "${check[@]}" --no-cache -- \
  "nothing changed" "${check[@]}" --cache-dir "$scratch/kept" -- \
  "one page changed" sh -c 'printf " " >>"$0"; exec "$@"' "$pages/page-1.html" \
  "${check[@]}" --cache-dir "$scratch/kept" -- \
  "the first time" sh -c 'rm -rf -- "$0"; exec "$@"' "$scratch/first" \
  "${check[@]}" --cache-dir "$scratch/first"
printf ' ' >>"$pages/page-1.html"
echo "after a change of one page:"
"${check[@]}" --cache-dir "$scratch/kept" --timing --lang en 2>&1 >/dev/null | tail -n 1
du -k "$scratch/kept/results.bin" | awk '{print "size of the cache: " $1 " KB"}'
