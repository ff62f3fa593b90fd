#!/usr/bin/env bash
# Runs the JMH benchmarks; arguments go to JMH, such as `LineBenchmark -f 1`. On Linux they are held
# to one core, so that neither the collector nor the compiler adds a second one.
. "$(dirname -- "${BASH_SOURCE[0]}")/build.sh"
one_core=()
if command -v taskset >/dev/null; then
  one_core=(taskset -c 0)
fi
"${one_core[@]}" "$java" -cp "$here/target/classes:$(cat "$here/target/classpath")" \
  org.openjdk.jmh.Main "$@"
