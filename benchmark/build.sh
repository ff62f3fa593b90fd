# Sourced by the scripts beside it: builds the program and the benchmarks, sets what they use.
set -euo pipefail
here=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
home=$(dirname -- "$here")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
(cd -- "$home" && mvn -q -B -ntp -pl benchmark,cli -am -DskipTests package)
"$home/medlint" --version >/dev/null # builds anew if anything is older than it looks
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
