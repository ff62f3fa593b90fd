import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { startCommand } from '../program/command.ts';
import { type Failure, failureText } from '../program/failure.ts';
import { find } from '../program/find.ts';
import { Restarts } from '../program/restarts.ts';
import type { Execute, Status } from '../protocol.ts';
import { type Get, initializationOptions, program, said } from '../settings.ts';
import type { ProgramState } from '../status/statusText.ts';
import { Session } from './session.ts';

export interface ServerPlan {
  get: Get;
  channel: vscode.LogOutputChannel;
  traceChannel: vscode.LogOutputChannel;
  onStatus: (status: Status) => void;
  /** The program has begun to start, runs, or has failed. */
  onState: (state: ProgramState) => void;
}

/** Keeps the program running. */
export class Server {
  readonly #plan: ServerPlan;
  readonly #restarts = new Restarts();
  #session: Session | undefined;
  /** Counts how often somebody wanted it stopped. */
  #stops = 0;

  constructor(plan: ServerPlan) {
    this.#plan = plan;
  }

  async start(): Promise<void> {
    this.#plan.onState('starting');
    const name = program(this.#plan.get);
    const folder = vscode.workspace.workspaceFolders?.find(one => one.uri.scheme === 'file')?.uri.fsPath;
    const found = find(name, {
      platform: process.platform,
      home: homedir(),
      searchPath: process.env['PATH'] ?? '',
      ...(folder === undefined ? {} : { folder }),
      isProgram,
    });
    if (!('file' in found)) {
      this.#fail(found);
      return;
    }
    const { channel, traceChannel, onStatus, get } = this.#plan;
    channel.info(`${found.file} lsp`);
    const session: Session = new Session({
      program: found.file,
      command: startCommand(found.file, process.platform, process.env['ComSpec']),
      channel,
      traceChannel,
      initializationOptions: () => initializationOptions(get),
      onStatus: status => this.#session === session && onStatus(status),
      onEnded: failure => this.#session === session && this.#revive(failure),
    });
    this.#session = session;
    const failure = await session.start();
    if (this.#session !== session) {
      return;
    }
    if (failure === undefined) {
      this.#plan.onState('running');
    } else {
      this.#session = undefined;
      this.#fail(failure);
    }
  }

  async stop(): Promise<void> {
    this.#stops += 1;
    const session = this.#session;
    this.#session = undefined;
    await session?.stop();
  }

  /** Starts it anew because somebody asked for it. */
  async restart(): Promise<void> {
    this.#restarts.forget();
    const stopped = this.stop();
    const stops = this.#stops;
    await stopped;
    // Whoever asked later starts it, or wants it no more.
    if (stops === this.#stops) {
      await this.start();
    }
  }

  /** Tells the settings as they are now. */
  async tellSettings(): Promise<void> {
    try {
      await this.#session?.tell(said(this.#plan.get));
    } catch (error) {
      // The next start tells them anew; that it did not start or has ended is told elsewhere.
      this.#plan.channel.warn(String(error));
    }
  }

  execute: Execute = (command, told) =>
    this.#session === undefined
      ? Promise.reject(new Error(vscode.l10n.t('medlint is not running. The command “medlint: Start Again” starts it.')))
      : this.#session.execute(command, told);

  #revive(failure: Failure): void {
    this.#session = undefined;
    this.#plan.channel.warn(failureText(failure, vscode.l10n.t));
    if (this.#restarts.allows(Date.now())) {
      void this.start();
    } else {
      this.#fail(failure);
    }
  }

  #fail(failure: Failure): void {
    const text = failureText(failure, vscode.l10n.t);
    this.#plan.channel.error(text);
    this.#plan.onState({ failed: text });
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
