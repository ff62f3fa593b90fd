#!/usr/bin/env bash
# Shows by the system itself that medlint asks no network for anything: counts the calls of the kernel
# that a run makes for one, then runs the same without any network and compares what comes out.
# Needs Linux with strace and unshare. The tests of program-tests watch the same from within Java.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r examples "$work/examples"
cat >"$work/page.html" <<'HTML'
<!DOCTYPE html PUBLIC "-//X//Y" "http://medlint.invalid/x.dtd" [<!ENTITY far SYSTEM "http://medlint.invalid/f">]>
<html><head><base href="http://medlint.invalid/"><link rel="stylesheet" href="s.css"><script src="j.js"></script></head>
<body><img src="http://medlint.invalid/i.png"><p>&far; После курса я вылечилась от гастрита за неделю.</p></body></html>
HTML
cat >"$work/export.xml" <<'XML'
<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://medlint.invalid/x.dtd" [<!ENTITY far SYSTEM "http://medlint.invalid/f">]>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version>
<item><title>&far;</title><content:encoded>После курса я вылечилась от гастрита.</content:encoded></item></channel></rss>
XML
medlint=$PWD/medlint
"$medlint" --version >/dev/null # builds it, if it is not

run() { # OUTPUTS: every format, then the commands that only read
  cd "$work"
  local formats=() format
  for format in json jsonl sarif github gitlab checkstyle junit csv xlsx html; do
    formats+=(--output "$format=$1/$format")
  done
  mkdir -p "$1"
  "$medlint" check examples page.html export.xml --as-of 2026-11-22 --lang ru --with-text --no-cache \
    "${formats[@]}" >"$1/text" || [ $? -eq 1 ]
  "$medlint" explain cure-story --lang ru >"$1/explain"
  "$medlint" law list --as-of 2026-11-22 --lang ru >"$1/law"
  "$medlint" check examples/9-draft.docx --object drug --as-of 2026-11-22 --lang ru \
    --annotate "$1/draft.docx" >"$1/draft" || [ $? -eq 1 ]
}

export medlint work
export -f run
strace -f -qq -e trace=%network -o "$work/calls" bash -c 'run "$work/traced"'
unshare --map-root-user --net bash -c 'run "$work/alone"'

# Java asks the kernel whether it knows IPv4 and IPv6 when it first opens a file, by a socket that it
# closes unconnected; a program that does nothing else makes the same calls. What counts is whom
# anybody wanted to reach or hear.
reaching='(connect|bind|listen|accept4?|sendto|sendmsg|sendmmsg|recvfrom|recvmsg)\('
printf 'threads that made such calls:             %s\n' "$(cut -d' ' -f1 "$work/calls" | sort -u | wc -l)"
printf 'sockets of the Internet that were made:  %s\n' "$(grep -c -E 'socket\(AF_INET' "$work/calls" || :)"
printf 'calls to reach or hear anybody by them:  %s\n' \
  "$(grep -E "$reaching" "$work/calls" | grep -v -c AF_UNIX || :)"
printf 'and of this machine itself (AF_UNIX):\n'
grep -E "$reaching" "$work/calls" | sed 's/^[0-9]* *//' | sort | uniq -c
if grep -E "$reaching" "$work/calls" | grep -q -v AF_UNIX; then
  exit 1
fi
if diff -r "$work/traced" "$work/alone" >/dev/null; then
  printf 'without any network: the same bytes in %s files\n' "$(find "$work/alone" -type f | wc -l)"
else
  printf 'without any network: OTHER BYTES\n'
  exit 1
fi
