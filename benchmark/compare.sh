#!/usr/bin/env bash
# Runs medlint and its peers on the same Russian texts, as whole processes and in turn, and prints
# how their times compare: LanguageTool for Russian (all rules that are on by default, one thread),
# textlint with a rule of four Russian terms, a plain Java program with the same four as regular
# expressions, and on the shortest text a virtual machine with an empty main.
#
#   compare.sh [--runs N] [--seconds S] [INPUT...]
#
# INPUT: ad (4 KB of Markdown), 1mb, 10mb (plain text), pages (1,000 of HTML); all unless given.
# N (7): how often each program runs; one that has taken S seconds (60) runs no more. LanguageTool
# gets 20 KB instead of 1 MB and 100 KB instead of 10 MB; speeds are then compared for each MB.
#
# The peers are installed by Maven and npm into a folder of their own, medlint-peers in the user's
# folder of caches (PEERS names another).
set -euo pipefail
runs=7
seconds=60
inputs=()
while [ $# -gt 0 ]; do
  case $1 in
    --runs) runs=$2 && shift ;;
    --seconds) seconds=$2 && shift ;;
    ad | 1mb | 10mb | pages) inputs+=("$1") ;;
    *)
      sed -n '2,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
      exit 2
      ;;
  esac
  shift
done
[ ${#inputs[@]} -gt 0 ] || inputs=(ad 1mb 10mb pages)
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
classes=$here/target/classes
peers=${PEERS:-${XDG_CACHE_HOME:-$HOME/.cache}/medlint-peers}

install_peers() {
  local languagetool=$peers/languagetool textlint=$peers/textlint
  mkdir -p "$languagetool" "$textlint"
  if ! cmp -s "$here/peers/pom.xml" "$languagetool/pom.xml"; then
    cp "$here/peers/pom.xml" "$languagetool/pom.xml.new"
    mvn -q -B -ntp -f "$languagetool/pom.xml.new" dependency:build-classpath \
      -Dmdep.outputFile="$languagetool/classpath"
    mv "$languagetool/pom.xml.new" "$languagetool/pom.xml"
  fi
  mkdir -p "$languagetool/classes"
  "${java%java}javac" -cp "$(cat "$languagetool/classpath")" -d "$languagetool/classes" \
    "$here/peers/LanguageToolCheck.java"
  cp "$here"/peers/*.yml "$here"/peers/*.json "$textlint"
  npm install --prefix "$textlint" --silent --no-audit --no-fund >/dev/null
}

sample() { "$java" -cp "$classes" dev.medlint.benchmark.SampleText "$@"; }
megabytes() { cat -- "$@" | wc -c | awk '{printf "%.4f", $1 / 1e6}'; }
compare() {
  "$java" -cp "$classes" dev.medlint.benchmark.Comparison "$runs" "$seconds" "$@"
}

install_peers
medlint=("$home/medlint" check --no-cache --as-of 2026-11-22)
textlint=(node "$peers/textlint/node_modules/.bin/textlint" --config "$peers/textlint/textlintrc.json" --format json)
four=("$java" -cp "$classes" dev.medlint.benchmark.FourExpressions)
languagetool=("$java" -cp "$peers/languagetool/classes:$(cat "$peers/languagetool/classpath")" LanguageToolCheck)
ad=$here/src/main/resources/ad.md

for input in "${inputs[@]}"; do
  case $input in
    ad)
      echo "an ad of 4 KB, cold:"
      compare \
        "medlint" 0 "${medlint[@]}" "$ad" -- \
        "empty main" 0 "$java" -cp "$classes" dev.medlint.benchmark.EmptyMain -- \
        "four expressions in Java" 0 "${four[@]}" "$ad" -- \
        "textlint, four terms" 0 "${textlint[@]}" "$ad" -- \
        "LanguageTool" 0 "${languagetool[@]}" "$ad"
      ;;
    1mb | 10mb)
      bytes=1000000
      [ "$input" = 1mb ] || bytes=10000000
      text=$scratch/$input.txt
      part=$scratch/part.txt
      sample text "$bytes" >"$text"
      sample text $((bytes > 1000000 ? 100000 : 20000)) >"$part"
      echo "$input of plain text:"
      compare \
        "medlint" "$(megabytes "$text")" "${medlint[@]}" "$text" -- \
        "four expressions in Java" "$(megabytes "$text")" "${four[@]}" "$text" -- \
        "textlint, four terms" "$(megabytes "$text")" "${textlint[@]}" "$text" -- \
        "LanguageTool, a part of it" "$(megabytes "$part")" "${languagetool[@]}" "$part"
      ;;
    pages)
      "$java" -cp "$classes" dev.medlint.benchmark.PageFiles "$scratch/pages" 1000
      size=$(megabytes "$scratch"/pages/*)
      echo "1,000 pages of HTML (LanguageTool reads none):"
      compare \
        "medlint" "$size" "${medlint[@]}" "$scratch/pages" -- \
        "medlint --jobs 1" "$size" "${medlint[@]}" --jobs 1 "$scratch/pages" -- \
        "four expressions in Java" "$size" "${four[@]}" "$scratch"/pages/* -- \
        "textlint, four terms" "$size" "${textlint[@]}" "$scratch/pages/*.html"
      ;;
  esac
done
echo "*: the programs read different amounts; times for each MB are compared."
