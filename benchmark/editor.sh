#!/usr/bin/env bash
# How long an editor waits: from the start of the language server to the first diagnostics, and from the
# last key of a burst to the diagnostics of the text that it made, both through the protocol.
# benchmark/editor.sh [STARTS [BURSTS]], default 11 and 60; bursts of 10 keys, one each 80 ms.
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
classes=$here/target/classes
type_into() { # LENGTH
  "$java" -cp "$classes" dev.medlint.benchmark.SampleText text "$1" >"$scratch/text.md"
  "$java" -XX:+UseSerialGC -cp "$classes" dev.medlint.benchmark.EditorLatency \
    "$home/medlint" "$scratch/text.md" "$2" "$3" 10 80
}
type_into 4000 "${1:-11}" 20
type_into 67000 "${1:-11}" "${2:-60}" # 5,000 words
