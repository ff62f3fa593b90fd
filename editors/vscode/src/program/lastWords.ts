import { stripVTControlCharacters } from 'node:util';
import { shortened } from '../words.ts';

const LINES = 5;
const LONGEST = 300;

/** Keeps the end of what a program said, for the message that it has ended. */
export class LastWords {
  #said = '';

  add(words: string): void {
    this.#said = (this.#said + words).slice(-LINES * LONGEST);
  }

  /** The last lines that say something, each cut to a readable length. */
  text(): string {
    const lines = stripVTControlCharacters(this.#said).split(/\r?\n/).map(line => line.trim());
    return lines
      .filter(line => line !== '')
      .slice(-LINES)
      .map(line => shortened(line, LONGEST))
      .join('\n');
  }
}
