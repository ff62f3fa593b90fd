#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Client of a medlint server (`medlint serve`). Node 18 or newer, nothing to install.
 *
 *     import { Client } from "./medlint-client.mjs";
 *     const client = new Client("http://127.0.0.1:8729");
 *     const record = await client.check("Гель навсегда избавит от боли", { kind: "ad", object: "drug" });
 *     if (record.verdict !== "pass") console.log(record.findings);
 *
 * As a command: `node medlint-client.mjs FILE… [--kind ad] [--object service]`.
 *
 * `start` and `end` of a finding count UTF-16 units, so `text.slice(start, end)` are the words found.
 */

import { readFile, realpath } from "node:fs/promises";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";

export const DEFAULT_URL = "http://127.0.0.1:8729";

// A request of this size is taken by the buffers of the connection as a whole. A larger one could have
// both sides wait for each other, since the server answers the first lines while others are on their way.
const BATCH_BYTES = 48 * 1024;
const BATCH_LINES = 200;
const RETRIES = 3;

/** The text was not checked. The message says what is wrong and what to do. */
export class MedlintError extends Error {}

/** No server answers at the address, or it broke off. */
export class Unreachable extends MedlintError {}

/**
 * The server answered with a problem (RFC 9457): `status` of HTTP; `problem`, its kind, such as
 * `unauthorized`; `title`, `detail` and `remedy` for people.
 */
export class Refused extends MedlintError {
  constructor(status, problem, title, detail, remedy) {
    super(`${title} (${status}). ${detail} ${remedy}`);
    Object.assign(this, { status, problem, title, detail, remedy });
  }
}

/** Returns `pass`, `review`, `fail` or `incomplete`; what has no verdict was not checked. */
export function verdict(record) {
  return ["pass", "review", "fail"].includes(record.verdict) ? record.verdict : "incomplete";
}

/** Asks one server. */
export class Client {
  #base;
  #token;
  #timeout;
  #lang;

  /**
   * @param {string} baseUrl address of the server
   * @param {{token?: string, timeout?: number, lang?: "ru" | "en"}} options timeout in seconds, for
   *     a whole request
   */
  constructor(baseUrl = DEFAULT_URL, { token, timeout = 60, lang = "ru" } = {}) {
    this.#base = baseUrl.replace(/\/+$/, "");
    this.#token = token;
    this.#timeout = timeout;
    this.#lang = lang;
  }

  /** Returns version, rules and law day of the server. Needs no token. */
  async health() {
    return JSON.parse(await this.#ask("/health"));
  }

  /**
   * Checks one text and returns its record.
   *
   * @param {string} text
   * @param {object} facts as the command has them, such as `{ kind: "ad", object: ["service"],
   *     complete: true }`; with `html: true` the text is HTML
   */
  async check(text, { html = false, id = "text", ...facts } = {}) {
    const record = { ...facts, id, [html ? "html" : "text"]: text };
    const answer = await this.#ask("/v1/check", JSON.stringify(record), "application/json");
    return checked(JSON.parse(answer));
  }

  /**
   * Checks many records, and yields an answer for each, in the same order. Records are taken as they
   * are needed, some at a time; memory does not grow with their number. What could not be checked
   * has the verdict `incomplete` and an `error`.
   *
   * @param {Iterable<object> | AsyncIterable<object>} records with `id`, `text` or `html`, and facts
   */
  async *checkLines(records) {
    let batch = [];
    let size = 0;
    let done = 0;
    for await (const record of records) {
      const line = JSON.stringify(record) + "\n";
      const bytes = Buffer.byteLength(line);
      if (batch.length > 0 && (size + bytes > BATCH_BYTES || batch.length === BATCH_LINES)) {
        yield* this.#batch(batch, done);
        done += batch.length;
        batch = [];
        size = 0;
      }
      batch.push({ record, line });
      size += bytes;
    }
    if (batch.length > 0) {
      yield* this.#batch(batch, done);
    }
  }

  /**
   * Checks files, one request each, and yields their reports (`medlint/1`) in order.
   * `report.summary.outcome` is `clean`, `findings` (at the fail level of the server's configuration)
   * or `incomplete`. Paths are sent as they are given, since the configuration may go by them.
   */
  async *checkFiles(paths, facts = {}) {
    for (const path of paths) {
      const content = await readFile(path);
      const { body, type } = form(path.replaceAll(sep, "/"), content, facts);
      yield JSON.parse(await this.#ask("/v1/files", body, type));
    }
  }

  async *#batch(batch, done) {
    const body = batch.map(({ line }) => line).join("");
    const answer = await this.#ask("/v1/check", body, "application/x-ndjson");
    const answers = answer.split("\n").filter((line) => line.trim() !== "");
    if (answers.length !== batch.length) {
      const words = this.#say("ответы пришли не все", "not all answers came");
      throw this.#unreachable(`${words} (${answers.length}/${batch.length})`);
    }
    for (let i = 0; i < answers.length; i++) {
      const result = JSON.parse(answers[i]);
      result.id ??= batch[i].record?.id ?? null;
      if (result.line !== undefined) {
        result.line += done;
      }
      yield checked(result);
    }
  }

  async #ask(path, body, type) {
    const query = path === "/health" ? "" : `?lang=${this.#lang}`;
    const headers = { "Accept-Language": this.#lang };
    if (type) {
      headers["Content-Type"] = type;
    }
    if (this.#token) {
      headers.Authorization = `Bearer ${this.#token}`;
    }
    for (let attempt = 0; ; attempt++) {
      let answer;
      let content;
      try {
        answer = await fetch(this.#base + path + query, {
          method: body === undefined ? "GET" : "POST",
          headers,
          body,
          signal: AbortSignal.timeout(this.#timeout * 1000),
        });
        content = await answer.text();
      } catch (e) {
        throw this.#unreachable(e.cause?.message || e.message, e);
      }
      if (answer.ok) {
        return content;
      }
      const refusal = this.#problem(answer.status, content);
      if (refusal.problem !== "busy" || attempt === RETRIES) {
        throw refusal;
      }
      const seconds = Math.min(Number(answer.headers.get("Retry-After")) || 2, 30);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  #say(ru, en) {
    return this.#lang === "en" ? en : ru;
  }

  #unreachable(reason, cause) {
    const words = this.#say(
      `Сервер medlint по адресу ${this.#base} не отвечает: ${reason}. Запустите его (medlint serve)` +
        " или исправьте адрес.",
      `The medlint server at ${this.#base} does not answer: ${reason}. Start it (medlint serve), or` +
        " correct the address.",
    );
    return new Unreachable(words, { cause });
  }

  #problem(status, content) {
    try {
      const { type, title, detail, remedy } = JSON.parse(content);
      return new Refused(status, type.slice(type.lastIndexOf(":") + 1), title, detail, remedy);
    } catch {
      return new Refused(
        status,
        "foreign",
        this.#say("Ответил не medlint", "The answer is not one of medlint"),
        this.#say(
          "По этому адресу отвечает что-то другое, например прокси.",
          "Something else answers at this address, such as a proxy.",
        ),
        this.#say("Проверьте адрес.", "Check the address."),
      );
    }
  }
}

function checked(record) {
  return { ...record, verdict: verdict(record) };
}

function form(name, content, facts) {
  const boundary = `medlint-${crypto.randomUUID()}`;
  const safe = name.replace(/["\\]/g, "\\$&").replace(/[\r\n]/g, " ");
  const fields = Object.entries(facts).map(
    ([fact, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${fact}"\r\n\r\n${value}\r\n`,
  );
  const head =
    `${fields.join("")}--${boundary}\r\nContent-Disposition: form-data; name="file";` +
    ` filename="${safe}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

function print(report, lang) {
  for (const file of report.files) {
    for (const finding of file.findings) {
      if (finding.disposition !== "open" || finding.severity === "info") {
        continue;
      }
      const place = finding.quote ? `${file.path}:${finding.line}:${finding.column}` : file.path;
      console.log(`${place}: ${finding.severity}[${finding.rule}] ${finding.message}`);
      if (finding.rewrite) {
        console.log(`    -> ${finding.rewrite}`);
      }
    }
  }
  for (const unread of report.unread) {
    console.log(`${unread.path}: ${lang === "en" ? "not checked" : "не проверено"}: ${unread.reason}`);
  }
}

const USAGE = `Usage: node medlint-client.mjs FILE… [--url ADDRESS] [--lang ru|en] [--timeout SECONDS]
         [--kind K] [--object O] [--audience A] [--medium M] [--platform P] [--stage S]
         [--complete | --fragment]
The address may come from the variable MEDLINT_URL, the token comes from MEDLINT_TOKEN.`;

function understood(given) {
  const files = [];
  const facts = {};
  const options = { url: process.env.MEDLINT_URL || DEFAULT_URL, lang: "ru", timeout: "60" };
  const words = [...given];
  while (words.length > 0) {
    const word = words.shift();
    const name = word.slice(2);
    if (word === "--complete" || word === "--fragment") {
      facts.complete = word === "--complete";
    } else if (!word.startsWith("--")) {
      files.push(word);
    } else if (words.length > 0 && name in options) {
      options[name] = words.shift();
    } else if (
      words.length > 0 &&
      ["kind", "object", "audience", "medium", "platform", "stage"].includes(name)
    ) {
      facts[name] = words.shift();
    } else {
      return null;
    }
  }
  const right = files.length > 0 && ["ru", "en"].includes(options.lang) && options.timeout > 0;
  return right ? { files, facts, ...options } : null;
}

/**
 * Runs the command; returns 0 nothing at the fail level, 1 findings, 2 wrong usage or no server,
 * 3 not checked.
 */
export async function main(given) {
  const asked = understood(given);
  if (asked === null) {
    console.error(USAGE);
    return 2;
  }
  // The token comes from the environment, since everybody may read the arguments of a process.
  const client = new Client(asked.url, {
    token: process.env.MEDLINT_TOKEN,
    timeout: Number(asked.timeout),
    lang: asked.lang,
  });
  const outcomes = new Set();
  try {
    for await (const report of client.checkFiles(asked.files, asked.facts)) {
      print(report, asked.lang);
      outcomes.add(report.summary.outcome);
    }
  } catch (e) {
    if (!(e instanceof MedlintError) && e.code === undefined) {
      throw e;
    }
    console.error(`medlint: ${e.message}`);
    return e instanceof Refused && (e.status >= 500 || e.status === 408) ? 3 : 2;
  }
  if (outcomes.has("findings")) {
    return 1;
  }
  return outcomes.size === 1 && outcomes.has("clean") ? 0 : 3;
}

async function isCommand() {
  const [, started] = process.argv;
  return started && (await realpath(started)) === (await realpath(fileURLToPath(import.meta.url)));
}

if (await isCommand()) {
  process.exitCode = await main(process.argv.slice(2));
}
