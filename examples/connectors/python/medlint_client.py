#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Client of a medlint server (``medlint serve``). Python 3.8 or newer, nothing to install.

    from medlint_client import Client, verdict

    client = Client("http://127.0.0.1:8729", token=None)
    record = client.check("Гель навсегда избавит от боли", kind="ad", object="drug")
    if verdict(record) != "pass":
        for finding in record.get("findings", []):
            print(finding["message"])

As a command: ``python3 medlint_client.py FILE… [--kind ad] [--object service]``.

``start`` and ``end`` of a finding count UTF-16 units, as Java and JavaScript do; ``span`` turns them
into places of a Python string.
"""

import argparse
import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

DEFAULT_URL = "http://127.0.0.1:8729"

# A request of this size is taken by the buffers of the connection as a whole. A larger one could have
# both sides wait for each other, since the server answers the first lines while others are on their way.
_BATCH_BYTES = 48 * 1024
_BATCH_LINES = 200
_RETRIES = 3


class MedlintError(Exception):
    """The text was not checked. ``str()`` says what is wrong and what to do."""


class Unreachable(MedlintError):
    """No server answers at the address, or it broke off."""


class Refused(MedlintError):
    """The server answered with a problem (RFC 9457).

    ``status`` is that of HTTP, ``name`` the kind of problem such as ``unauthorized``; ``title``,
    ``detail`` and ``remedy`` are for people.
    """

    def __init__(self, status, name, title, detail, remedy):
        super().__init__("%s (%s). %s %s" % (title, status, detail, remedy))
        self.status = status
        self.name = name
        self.title = title
        self.detail = detail
        self.remedy = remedy


def verdict(record):
    """Returns ``pass``, ``review``, ``fail`` or ``incomplete``; what has no verdict was not checked."""
    known = record.get("verdict")
    return known if known in ("pass", "review", "fail") else "incomplete"


def span(text, finding):
    """Returns the place of a finding in a string, as a pair of indexes that Python counts by."""
    units = text.encode("utf-16-le")

    def index(offset):
        return len(units[: 2 * offset].decode("utf-16-le"))

    return index(finding["start"]), index(finding["end"])


class Client:
    """Asks one server. Instances keep no state between calls and may be shared by threads.

    ``timeout`` is in seconds and holds for each step of a request. ``lang`` is ``ru`` or ``en``.
    """

    def __init__(self, base_url=DEFAULT_URL, token=None, timeout=60, lang="ru"):
        self._base = base_url.rstrip("/")
        self._token = token
        self._timeout = timeout
        self._lang = lang
        handlers = []
        if urllib.parse.urlsplit(self._base).hostname in ("localhost", "127.0.0.1", "::1"):
            # What is checked on this machine must not pass a proxy on its way.
            handlers.append(urllib.request.ProxyHandler({}))
        self._opener = urllib.request.build_opener(*handlers)

    def health(self):
        """Returns version, rules and law day of the server. Needs no token."""
        return json.loads(self._ask("/health"))

    def check(self, text, html=False, id="text", **facts):
        """Checks one text (or HTML) and returns its record.

        Facts are those of the command: ``kind="ad"``, ``object="service,device"`` or a list,
        ``audience``, ``medium``, ``platform``, ``stage``, ``complete=True``, ``date``.
        """
        record = dict(facts)
        record["id"] = id
        record["html" if html else "text"] = text
        answer = self._ask("/v1/check", _json(record), "application/json")
        return _checked(json.loads(answer))

    def check_lines(self, records):
        """Checks many records, and yields an answer for each, in the same order.

        A record is a dict with ``id``, ``text`` or ``html``, and facts. Records are taken from the
        iterable as they are needed, some at a time; memory does not grow with their number. What
        could not be checked has the verdict ``incomplete`` and an ``error``.
        """
        batch, size, done = [], 0, 0
        for record in records:
            line = _json(record) + b"\n"
            if batch and (size + len(line) > _BATCH_BYTES or len(batch) == _BATCH_LINES):
                yield from self._batch(batch, done)
                done += len(batch)
                batch, size = [], 0
            batch.append((record, line))
            size += len(line)
        if batch:
            yield from self._batch(batch, done)

    def check_files(self, paths, **facts):
        """Checks files, one request each, and yields their reports (``medlint/1``) in order.

        ``report["summary"]["outcome"]`` is ``clean``, ``findings`` (at the fail level of the server's
        configuration) or ``incomplete``. Paths are sent as they are given, since the configuration
        of the server may go by them.
        """
        for path in paths:
            with open(path, "rb") as file:
                content = file.read()
            name = os.fspath(path).replace(os.sep, "/")
            body, kind = _form(name, content, facts)
            yield json.loads(self._ask("/v1/files", body, kind))

    def _batch(self, batch, done):
        body = b"".join(line for _, line in batch)
        answer = self._ask("/v1/check", body, "application/x-ndjson").decode("utf-8")
        answers = [json.loads(line) for line in answer.split("\n") if line.strip()]
        if len(answers) != len(batch):
            raise self._unreachable(
                "%s (%d/%d)"
                % (self._say("ответы пришли не все", "not all answers came"), len(answers), len(batch))
            )
        for (record, _), result in zip(batch, answers):
            if result.get("id") is None:
                result["id"] = record.get("id") if isinstance(record, dict) else None
            if "line" in result:
                result["line"] += done
            yield _checked(result)

    def _ask(self, path, body=None, kind=None):
        address = "%s%s?%s" % (self._base, path, urllib.parse.urlencode({"lang": self._lang}))
        if path == "/health":
            address = self._base + path
        headers = {"Accept-Language": self._lang}
        if kind:
            headers["Content-Type"] = kind
        if self._token:
            headers["Authorization"] = "Bearer " + self._token
        for attempt in range(_RETRIES + 1):
            request = urllib.request.Request(address, data=body, headers=headers)
            try:
                with self._opener.open(request, timeout=self._timeout) as answer:
                    return answer.read()
            except urllib.error.HTTPError as e:
                with e:
                    problem = self._problem(e)
                if problem.name != "busy" or attempt == _RETRIES:
                    raise problem from None
                time.sleep(_seconds(e.headers.get("Retry-After")))
            except (OSError, http.client.HTTPException) as e:
                reason = getattr(e, "reason", None) or e
                raise self._unreachable(reason) from e
        raise AssertionError("the last attempt returns or raises")

    def _say(self, ru, en):
        return en if self._lang == "en" else ru

    def _unreachable(self, reason):
        return Unreachable(
            self._say(
                "Сервер medlint по адресу %s не отвечает: %s. Запустите его (medlint serve) или"
                " исправьте адрес.",
                "The medlint server at %s does not answer: %s. Start it (medlint serve), or correct"
                " the address.",
            )
            % (self._base, reason)
        )

    def _problem(self, error):
        try:
            body = json.loads(error.read().decode("utf-8"))
            name = body["type"].rsplit(":", 1)[-1]
            return Refused(error.code, name, body["title"], body["detail"], body["remedy"])
        except (ValueError, KeyError, TypeError, AttributeError, OSError):
            return Refused(
                error.code,
                "foreign",
                self._say("Ответил не medlint", "The answer is not one of medlint"),
                self._say(
                    "По этому адресу отвечает что-то другое, например прокси.",
                    "Something else answers at this address, such as a proxy.",
                ),
                self._say("Проверьте адрес.", "Check the address."),
            )


def _seconds(header):
    return min(int(header), 30) if header and header.isdigit() else 2


def _json(record):
    return json.dumps(record, ensure_ascii=False).encode("utf-8")


def _checked(record):
    record["verdict"] = verdict(record)
    return record


def _form(name, content, facts):
    boundary = "medlint-" + uuid.uuid4().hex
    lines = []
    for fact, value in facts.items():
        if isinstance(value, bool):
            value = "true" if value else "false"
        elif not isinstance(value, str):
            value = ",".join(value)
        lines.append(
            '--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (boundary, fact, value)
        )
    safe = name.replace("\\", "\\\\").replace('"', '\\"').replace("\r", " ").replace("\n", " ")
    lines.append(
        '--%s\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n" % (boundary, safe)
    )
    body = "".join(lines).encode("utf-8", "surrogateescape") + content + ("\r\n--%s--\r\n" % boundary).encode("ascii")
    return body, "multipart/form-data; boundary=" + boundary


def _print(report, lang, out):
    for file in report["files"]:
        for finding in file["findings"]:
            if finding["disposition"] != "open" or finding["severity"] == "info":
                continue
            place = file["path"]
            if finding["quote"]:
                place += ":%d:%d" % (finding["line"], finding["column"])
            kind = "%s[%s]" % (finding["severity"], finding["rule"])
            print("%s: %s %s" % (place, kind, finding["message"]), file=out)
            if finding.get("rewrite"):
                print("    -> " + finding["rewrite"], file=out)
    for unread in report["unread"]:
        words = "not checked" if lang == "en" else "не проверено"
        print("%s: %s: %s" % (unread["path"], words, unread["reason"]), file=out)


def main(arguments=None):
    """Runs the command; returns 0 nothing at the fail level, 1 findings, 2 wrong usage or no server,
    3 not checked."""
    parser = argparse.ArgumentParser(description="Checks files by a running medlint server. The token comes from MEDLINT_TOKEN.")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument(
        "--url",
        default=os.environ.get("MEDLINT_URL") or DEFAULT_URL,
        help="default: the variable MEDLINT_URL, else " + DEFAULT_URL,
    )
    parser.add_argument("--lang", choices=("ru", "en"), default="ru")
    parser.add_argument("--timeout", type=float, default=60, metavar="SECONDS")
    for fact in ("kind", "object", "audience", "medium", "platform", "stage"):
        parser.add_argument("--" + fact)
    whole = parser.add_mutually_exclusive_group()
    whole.add_argument(
        "--complete", action="store_const", const=True, help="each file is a whole ad"
    )
    whole.add_argument(
        "--fragment", action="store_const", const=False, dest="complete", help="a part of one"
    )
    given = parser.parse_args(arguments)
    facts = {
        fact: getattr(given, fact)
        for fact in ("kind", "object", "audience", "medium", "platform", "stage", "complete")
        if getattr(given, fact) is not None
    }
    # The token comes from the environment, since everybody may read the arguments of a process.
    client = Client(given.url, os.environ.get("MEDLINT_TOKEN"), given.timeout, given.lang)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    outcomes = set()
    try:
        for report in client.check_files(given.files, **facts):
            _print(report, given.lang, sys.stdout)
            outcomes.add(report["summary"]["outcome"])
    except Refused as e:
        print("medlint: " + str(e), file=sys.stderr)
        return 3 if e.status >= 500 or e.status == 408 else 2
    except (MedlintError, OSError) as e:
        print("medlint: " + str(e), file=sys.stderr)
        return 2
    if "findings" in outcomes:
        return 1
    return 0 if outcomes == {"clean"} else 3


if __name__ == "__main__":
    sys.exit(main())
