import type { Status } from '../protocol.ts';

/** The latest that is known of each open document. */
export class Statuses {
  #byUri = new Map<string, Status>();

  take(status: Status): void {
    const before = this.#byUri.get(status.uri);
    if (isOlder(status, before)) {
      return;
    }
    // While a text is typed, the counts of a moment ago say more than none.
    this.#byUri.set(status.uri, status.state === 'checking' && before !== undefined ? { ...before, version: status.version ?? before.version ?? 0, state: 'checking' } : status);
  }

  of(uri: string): Status | undefined {
    return this.#byUri.get(uri);
  }

  /** A document that is opened again begins to count its versions anew. */
  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  forgetAll(): void {
    this.#byUri.clear();
  }
}

function isOlder(status: Status, before: Status | undefined): boolean {
  return status.version !== undefined && before?.version !== undefined && status.version < before.version;
}
