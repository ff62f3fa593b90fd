#!/usr/bin/env bash
# Checks one file by a running medlint server and ends as `medlint check` does:
#   0 nothing at the fail level, 1 findings, 2 wrong usage or no server, 3 not checked.
# Needs bash and curl. Нужны bash и curl.
set -u

address=${MEDLINT_URL:-http://127.0.0.1:8729}
token=${MEDLINT_TOKEN:-}
# The language of what this script says itself; the server is asked for the same.
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-ru}}}" in
  en*) lang=en ;;
  *) lang=ru ;;
esac

say() { # RUSSIAN ENGLISH
  if [ "$lang" = ru ]; then printf '%s\n' "$1" >&2; else printf '%s\n' "$2" >&2; fi
}

usage() {
  say "Как вызвать: check.sh ФАЙЛ [ФАКТ=ЗНАЧЕНИЕ…]
Например:    check.sh листовка.docx kind=ad object=service complete=true
Адрес сервера: переменная MEDLINT_URL (сейчас $address), токен: MEDLINT_TOKEN." \
    "Usage:   check.sh FILE [FACT=VALUE…]
Example: check.sh leaflet.docx kind=ad object=service complete=true
The server's address: the variable MEDLINT_URL (now $address); its token: MEDLINT_TOKEN."
  exit 2
}

[ $# -ge 1 ] || usage
file=$1
shift
if [ ! -f "$file" ] || [ ! -r "$file" ]; then
  say "Файла нет или он не читается: $file" "There is no such file, or it cannot be read: $file"
  exit 2
fi

quoted() { # WORDS: as curl wants them between quotes
  local words=${1//\\/\\\\}
  printf '"%s"' "${words//\"/\\\"}"
}

form=(-F "file=@$(quoted "$file");filename=$(quoted "$file")")
for fact in "$@"; do
  case $fact in
    ?*=?*) form+=(--form-string "$fact") ;;
    *) usage ;;
  esac
done

answer=$(mktemp -d) || exit 2
trap 'rm -rf "$answer"' EXIT
# The token comes by a file, since everybody may read the arguments of a process.
: >"$answer/secret"
chmod 600 "$answer/secret"
if [ -n "$token" ]; then
  printf 'header = %s\n' "$(quoted "Authorization: Bearer $token")" >"$answer/secret"
fi

# What is checked on this machine must not pass a proxy on its way.
if ! status=$(curl -sS --noproxy localhost,127.0.0.1,::1 -K "$answer/secret" -D "$answer/headers" -o "$answer/body" \
  -w '%{http_code}' --max-time "${MEDLINT_TIMEOUT:-120}" \
  "${form[@]}" "${address%/}/v1/files?format=text&lang=$lang" 2>"$answer/trouble"); then
  cat "$answer/trouble" >&2
  say "Сервер medlint по адресу $address не отвечает: «$file» не проверен.
Запустите его (medlint serve) или назовите другой адрес: MEDLINT_URL." \
    "The medlint server at $address does not answer: “$file” was not checked.
Start it (medlint serve), or name another address: MEDLINT_URL."
  exit 2
fi

if [ "$status" != 200 ]; then
  say "Сервер отказал ($status), «$file» не проверен:" \
    "The server refused ($status), “$file” was not checked:"
  cat "$answer/body" >&2
  # A busy or broken server says nothing of how it was asked.
  case $status in 5* | 408 | 429) exit 3 ;; *) exit 2 ;; esac
fi

cat "$answer/body"
outcome=$(tr -d '\r' <"$answer/headers" | sed -n 's/^[Mm]edlint-[Oo]utcome: *//p' | tail -n 1)
case $outcome in
  clean) exit 0 ;;
  findings) exit 1 ;;
  *) exit 3 ;;
esac
