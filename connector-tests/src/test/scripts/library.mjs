// What the Node client promises to programs, as lines NAME=VALUE.
import { pathToFileURL } from "node:url";

const connector = pathToFileURL(`${process.env.CONNECTOR}/medlint-client.mjs`).href;
const { Client, MedlintError, Refused, verdict } = await import(connector);
const [scene, url] = process.argv.slice(2);
const client = new Client(url, { token: process.env.MEDLINT_TOKEN, timeout: 20, lang: "en" });
const foreign = process.env.FOREIGN;

function show(name, value) {
  console.log(`${name}=${value}`);
}

function* records(taken) {
  for (let i = 1; i <= 450; i++) {
    taken.push(i);
    if (i === 7) {
      yield { id: "7", text: "Врач принимает по записи.", kind: "blog" };
    } else if (i === 300) {
      yield { id: "300", html: "<p>Гель <b>навсегда избавит от боли</b></p>", kind: "ad", object: "drug" };
    } else if (i === 301) {
      yield { id: "301", text: foreign };
    } else if (i === 302) {
      yield { id: "302", text: "Врач принимает по записи. ".repeat(5000), kind: "page", complete: false };
    } else {
      yield { id: String(i), text: "Регистратура открыта с восьми утра.", kind: "page", complete: false };
    }
  }
}

const scenes = {
  async one() {
    show("health", (await client.health()).status);
    const text = "😀 Гель навсегда избавит от боли";
    const record = await client.check(text, { kind: "ad", object: ["drug"], complete: false });
    show("verdict", verdict(record));
    const finding = record.findings.find((f) => f.rule === "effect-guarantee");
    show("words", text.slice(finding.start, finding.end));
    const facts = { html: true, kind: "ad", object: "drug", complete: false };
    show("html", verdict(await client.check("<p>У вас <i>артроз</i></p>", facts)));
    show("foreign", verdict(await client.check(foreign)));
    show("no-verdict", verdict({ id: null, error: "…" }));
  },
  async many() {
    const taken = [];
    const verdicts = {};
    const ids = [];
    let early = 0;
    let line = 0;
    for await (const answer of client.checkLines(records(taken))) {
      early ||= taken.length;
      ids.push(answer.id);
      verdicts[answer.verdict] = (verdicts[answer.verdict] ?? 0) + 1;
      line = answer.id === "301" ? answer.line : line;
    }
    show("in-order", ids.length === 450 && ids.every((id, i) => id === String(i + 1)));
    show("early", early < 450);
    show("verdicts", Object.entries(verdicts).map(([v, n]) => `${v}:${n}`).sort().join(","));
    show("line", line);
    let none = 0;
    for await (const answer of client.checkLines([])) {
      none += answer ? 1 : 1;
    }
    show("none", none);
  },
  async wrong() {
    try {
      await client.check("Врач принимает по записи.", { kind: process.env.KIND || "article" });
      show("error", "none");
    } catch (e) {
      if (e instanceof Refused) {
        show("error", `refused ${e.status} ${e.problem}`);
        show("told", `${e.title}|${e.detail}|${e.remedy}`);
      } else if (e instanceof MedlintError) {
        show("error", "unreachable");
        show("told", e.message);
      } else {
        throw e;
      }
    }
  },
  async lines() {
    const answers = [];
    try {
      for await (const answer of client.checkLines([{ id: "1", text: "а" }, { id: "2", text: "б" }])) {
        answers.push(answer);
      }
      show("answers", answers.length);
    } catch (e) {
      if (!(e instanceof MedlintError)) {
        throw e;
      }
      show("error", "unreachable");
      show("told", e.message);
    }
  },
  async threads() {
    const ask = () => client.check("Врач принимает по записи.", { kind: "article" });
    const found = (await Promise.all(Array.from({ length: 8 }, ask))).map((r) => r.verdict);
    show("together", [...new Set(found)].sort().join(",") + ":" + found.length);
  },
};
await scenes[scene]();
