import type * as vscode from 'vscode';
import { CloseAction, DidChangeConfigurationNotification, ErrorAction, ExecuteCommandRequest } from 'vscode-languageclient/node';
import { SELECTOR } from '../editor/documents.ts';
import type { Command } from '../program/command.ts';
import type { Failure } from '../program/failure.ts';
import type { Execute, Status } from '../protocol.ts';
import type { Said } from '../settings.ts';
import { QuietClient } from './client.ts';
import { Running } from './process.ts';

/** What a session is told and whom it tells. */
export interface Plan {
  /** The program as people know it. */
  program: string;
  command: Command;
  channel: vscode.LogOutputChannel;
  traceChannel: vscode.LogOutputChannel;
  initializationOptions: () => object;
  onStatus: (status: Status) => void;
  /** The program ended although nobody had asked it to. */
  onEnded: (failure: Failure) => void;
}

const LAST_BREATH_MILLIS = 1000;

/** One run of the program, from its start to its end. */
export class Session {
  readonly #plan: Plan;
  readonly #client: QuietClient;
  #running: Running | undefined;
  #isUp = false;
  #isStopping = false;
  #misunderstood = '';

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#client = new QuietClient('medlint', 'medlint', () => this.#launch(), {
      documentSelector: SELECTOR,
      outputChannel: plan.channel,
      traceOutputChannel: plan.traceChannel,
      initializationOptions: plan.initializationOptions,
      initializationFailedHandler: () => false,
      diagnosticPullOptions: { onChange: true, onSave: false },
      errorHandler: {
        error: error => {
          if ('code' in error) {
            // A stream broke, most often because the program has ended.
            void this.#running?.end();
          } else {
            // What it says is no message: whatever comes after that cannot be trusted either.
            this.#misunderstood = error.message;
            this.#running?.kill();
          }
          return { action: ErrorAction.Continue, handled: true };
        },
        // Whether it is started again is decided where runs are counted.
        closed: () => {
          void this.#running?.end();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    this.#client.onNotification('medlint/status', plan.onStatus);
  }

  /** Says why it could not be started; nothing when it runs, or when it was stopped meanwhile. */
  async start(): Promise<Failure | undefined> {
    try {
      await this.#client.start();
    } catch (error) {
      return this.#isStopping ? undefined : await this.#whyNot(error);
    }
    this.#isUp = true;
    void this.#running?.ended.then(how => {
      if (!this.#isStopping) {
        this.#plan.onEnded({ ended: this.#plan.program, how, lastWords: this.#running?.lastWords ?? '', atOnce: false });
      }
    });
    return undefined;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#isUp) {
      // A server that does not say goodbye is ended below.
      await this.#client.stop().catch(() => undefined);
    }
    await this.#running?.end();
  }

  async tell(settings: Said): Promise<void> {
    await this.#client.sendNotification(DidChangeConfigurationNotification.type, { settings: { medlint: settings } });
  }

  execute: Execute = (command, told) =>
    this.#client.sendRequest(ExecuteCommandRequest.type, { command, arguments: told === undefined ? [] : [told] });

  async #launch() {
    const running = await Running.start(this.#plan.command);
    this.#running = running;
    if (this.#isStopping) {
      running.kill();
    }
    return running.child;
  }

  async #whyNot(error: unknown): Promise<Failure> {
    const { program } = this.#plan;
    const message = error instanceof Error ? error.message : String(error);
    if (this.#running === undefined) {
      return { notStarted: program, error: message };
    }
    const how = await this.#running.endedWithin(LAST_BREATH_MILLIS);
    const { lastWords } = this.#running;
    if (how !== undefined && this.#misunderstood === '') {
      return { ended: program, how, lastWords, atOnce: true };
    }
    void this.#running.end();
    return { refused: program, error: this.#misunderstood || message, lastWords };
  }
}
