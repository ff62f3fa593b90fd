#!/usr/bin/env bash
# Times whole processes: `medlint check` on one ad of 4 KB against a virtual machine that runs an
# empty main, in turn, REPETITIONS times each (25 unless given).
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
ad=$here/src/main/resources/ad.md
classes=$here/target/classes
jar=$home/cli/target/medlint.jar

"$java" -cp "$classes" dev.medlint.benchmark.ProcessTimer time "${1:-25}" \
  "empty main" "$java" -cp "$classes" dev.medlint.benchmark.EmptyMain -- \
  "medlint check" "$home/medlint" check "$ad" -- \
  "medlint check --format json" "$home/medlint" check --format json "$ad" -- \
  "java -jar, no archive" "$java" -Xshare:auto -jar "$jar" check "$ad"

# The archive serves any class path that begins as the one it was made with.
echo "processor time of the stages in a cold process:"
"$java" -XX:SharedArchiveFile="$home/cli/target/medlint.jsa" -Xshare:auto \
  -Xbootclasspath/a:"$home/cli/target/medlint-data.jar:$home/cli/target/medlint-start.jar:$jar" -cp "$classes" dev.medlint.benchmark.ColdStages "$ad"
