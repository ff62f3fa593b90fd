/** How often a program that has ended is started anew before people are told. */
export class Restarts {
  #times: number[] = [];

  constructor(
    readonly most = 3,
    readonly withinMillis = 180_000,
  ) {}

  /** Whether it may be started once more; counts that it is. */
  allows(now: number): boolean {
    this.#times = this.#times.filter(time => now - time < this.withinMillis);
    if (this.#times.length >= this.most) {
      return false;
    }
    this.#times.push(now);
    return true;
  }

  forget(): void {
    this.#times = [];
  }
}
