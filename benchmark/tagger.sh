#!/usr/bin/env bash
# Trains CoreNLP's part-of-speech tagger for Russian on CoNLL-U treebanks of your own, or measures it.
#   tagger.sh train MODEL TREEBANK… [--without TREEBANK…]   sentences of the latter are left out
#   tagger.sh measure MODEL TREEBANK…
#   tagger.sh start MODEL [REPETITIONS]                     what a cold process takes to load it
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
classpath=$here/target/classes:$(cat "$here/target/classpath")
package=dev.medlint.benchmark.tagger
case ${1:-} in
  train) "$java" -XX:+UseSerialGC -Xmx2g -cp "$classpath" $package.TaggerTraining "${@:2}" ;;
  measure) "$java" -XX:+UseSerialGC -Xmx1500m -cp "$classpath" $package.TaggerReport "${@:2}" ;;
  start)
    "$java" -cp "$classpath" dev.medlint.benchmark.ProcessTimer time "${3:-15}" \
      "empty main" "$java" -cp "$classpath" dev.medlint.benchmark.EmptyMain -- \
      "load, tag one sentence" "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
      -cp "$classpath" $package.TaggerReport "$2"
    ;;
  *)
    sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
