#!/usr/bin/env bash
# Times, as whole processes, what authors of rules wait for, REPETITIONS times each (9 unless given):
# the test of one rule and of all rules of a pack that is given as a folder of sources.
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
pack=$home/rulesets/src/main/pack
classes=$here/target/classes
rule=$pack/rules/38-fz/art24/cure-story.rule

"$java" -cp "$classes" dev.medlint.benchmark.ProcessTimer time "${1:-9}" \
  "empty main" "$java" -cp "$classes" dev.medlint.benchmark.EmptyMain -- \
  "rules test FILE" "$home/medlint" rules test "$rule" -- \
  "rules test ID --pack DIR" "$home/medlint" rules test cure-story --pack "$pack" -- \
  "rules test --pack DIR" "$home/medlint" rules test --pack "$pack"
