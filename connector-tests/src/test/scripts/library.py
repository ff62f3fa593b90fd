"""What the Python client promises to programs, as lines NAME=VALUE."""

import os
import sys
import threading

sys.path.insert(0, os.environ["CONNECTOR"])
from medlint_client import Client, MedlintError, Refused, span, verdict  # noqa: E402

scene, url = sys.argv[1:3]
client = Client(url, token=os.environ.get("MEDLINT_TOKEN"), timeout=20, lang="en")
sys.stdout.reconfigure(encoding="utf-8")


def show(name, value):
    print("%s=%s" % (name, value))


def records(taken):
    for i in range(1, 451):
        taken.append(i)
        if i == 7:
            yield {"id": "7", "text": "Врач принимает по записи.", "kind": "blog"}
        elif i == 300:
            yield {"id": "300", "html": "<p>Гель <b>навсегда избавит от боли</b></p>", "kind": "ad", "object": "drug"}
        elif i == 301:
            yield {"id": "301", "text": os.environ["FOREIGN"]}
        elif i == 302:
            yield {"id": "302", "text": "Врач принимает по записи. " * 5000, "kind": "page", "complete": False}
        else:
            yield {"id": str(i), "text": "Регистратура открыта с восьми утра.", "kind": "page", "complete": False}


def one():
    show("health", client.health()["status"])
    text = "😀 Гель навсегда избавит от боли"
    record = client.check(text, kind="ad", object=["drug"], complete=False)
    show("verdict", verdict(record))
    finding = [f for f in record["findings"] if f["rule"] == "effect-guarantee"][0]
    start, end = span(text, finding)
    show("words", text[start:end])
    html = client.check("<p>У вас <i>артроз</i></p>", html=True, kind="ad", object="drug", complete=False)
    show("html", verdict(html))
    show("foreign", verdict(client.check(os.environ["FOREIGN"])))
    show("no-verdict", verdict({"id": None, "error": "…"}))


def many():
    taken, verdicts, ids, early, line = [], {}, [], 0, 0
    for answer in client.check_lines(records(taken)):
        early = early or len(taken)
        ids.append(answer["id"])
        verdicts[answer["verdict"]] = verdicts.get(answer["verdict"], 0) + 1
        line = answer["line"] if answer["id"] == "301" else line
    show("in-order", str(ids == [str(i) for i in range(1, 451)]).lower())
    show("early", str(early < 450).lower())
    show("verdicts", ",".join("%s:%d" % pair for pair in sorted(verdicts.items())))
    show("line", line)
    show("none", len(list(client.check_lines([]))))


def wrong():
    try:
        client.check("Врач принимает по записи.", kind=os.environ.get("KIND", "article"))
        show("error", "none")
    except Refused as e:
        show("error", "refused %d %s" % (e.status, e.name))
        show("told", "%s|%s|%s" % (e.title, e.detail, e.remedy))
    except MedlintError as e:
        show("error", "unreachable")
        show("told", e)


def lines():
    try:
        show("answers", len(list(client.check_lines([{"id": "1", "text": "а"}, {"id": "2", "text": "б"}]))))
    except MedlintError as e:
        show("error", "unreachable")
        show("told", e)


def threads():
    found = []

    def ask():
        found.append(client.check("Врач принимает по записи.", kind="article")["verdict"])

    workers = [threading.Thread(target=ask) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    show("together", ",".join(sorted(set(found))) + ":" + str(len(found)))


{"one": one, "many": many, "wrong": wrong, "lines": lines, "threads": threads}[scene]()
