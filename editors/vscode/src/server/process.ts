import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Command } from '../program/command.ts';
import type { Ended } from '../program/failure.ts';
import { LastWords } from '../program/lastWords.ts';

const PATIENCE_MILLIS = 2000;

/** The program while it runs. */
export class Running {
  readonly ended: Promise<Ended>;
  readonly #lastWords = new LastWords();

  private constructor(readonly child: ChildProcessWithoutNullStreams) {
    child.stderr.setEncoding('utf8').on('data', (words: string) => this.#lastWords.add(words));
    this.ended = new Promise(resolve => child.once('close', (code, signal) => resolve({ code, signal })));
  }

  /** Fails where the system cannot start the program at all. */
  static async start({ file, args, verbatim }: Command): Promise<Running> {
    const child = spawn(file, args, {
      // A script of Windows looks for java in the current folder first: it must not be one of strangers.
      cwd: homedir(),
      windowsHide: true,
      windowsVerbatimArguments: verbatim,
      stdio: 'pipe',
    });
    const running = new Running(child);
    await once(child, 'spawn');
    // Whoever writes to a program that has ended hears of it from the connection.
    child.on('error', () => undefined);
    return running;
  }

  get lastWords(): string {
    return this.#lastWords.text();
  }

  /** How it ended, if it does so within a moment. */
  async endedWithin(millis: number): Promise<Ended | undefined> {
    return Promise.race([this.ended, after(millis, undefined, { ref: false })]);
  }

  /** Lets it end by itself when its input ends, and ends it if it does not. */
  async end(): Promise<void> {
    this.child.stdin.end();
    if ((await this.endedWithin(PATIENCE_MILLIS)) === undefined) {
      this.kill();
      await this.endedWithin(PATIENCE_MILLIS);
    }
  }

  kill(): void {
    const { pid } = this.child;
    if (process.platform !== 'win32' || pid === undefined) {
      this.child.kill('SIGKILL');
      return;
    }
    // The shell that runs a script would end and leave the program behind.
    const taskkill = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe');
    spawn(taskkill, ['/pid', String(pid), '/T', '/F'], { windowsHide: true, stdio: 'ignore' }).on('error', () => this.child.kill());
  }
}
