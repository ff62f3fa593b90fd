#!/usr/bin/env bash
# Builds the committed sources twice, as differently as one machine allows: in folders of other names,
# another time zone, locale, umask and user name; then compares the hashes of all that is published.
# The archive of classes (medlint.jsa) is left out: it is a memory image of one virtual machine.
#
#   benchmark/reproducible.sh [MAVEN OPTION...]     such as -o, or -Psbom
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { # FOLDER TIMEZONE LOCALE UMASK [MAVEN OPTION...]
  local folder=$1 zone=$2 locale=$3 mask=$4
  shift 4
  mkdir -p "$folder"
  git archive HEAD | tar -x -C "$folder"
  (
    umask "$mask"
    cd "$folder"
    TZ=$zone LC_ALL=$locale USER=$zone \
      mvn -q -B -ntp -Dmaven.test.skip=true -Dinvoker.skip=true -pl cli,maven-plugin -am "$@" package
  )
}

hashes() { # FOLDER
  (cd "$1" && find . -path '*/target/*' \( -name '*.jar' -o -name '*cyclonedx*' -o -name 'medlint.cdx.json' \) \
    -not -path '*/it/*' -not -path '*/classes/*' -print0 | sort -z | xargs -0 sha256sum)
}

build "$work/one" UTC C 022 "$@"
build "$work/another folder/with a long name" Asia/Kamchatka C.UTF-8 077 "$@"
hashes "$work/one" >"$work/1"
hashes "$work/another folder/with a long name" >"$work/2"
cat "$work/1"
if diff "$work/1" "$work/2"; then
  echo "the same: $(wc -l <"$work/1") files"
else
  echo "NOT the same" >&2
  exit 1
fi
