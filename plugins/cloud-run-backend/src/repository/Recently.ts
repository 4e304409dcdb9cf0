/** Remembers for a while what was found out last, and no longer. */
export class Recently<Finding> {
  readonly #milliseconds: number;
  readonly #found = new Map<string, { at: number; finding: Finding }>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** About how much something is remembered. */
  get size(): number {
    return this.#found.size;
  }

  /** What was found out about something a short time before now. */
  get(what: string, now: number): Finding | undefined {
    const found = this.#found.get(what);
    return found && now - found.at < this.#milliseconds
      ? found.finding
      : undefined;
  }

  /** Remembers what was found out now. The oldest stands first, so that it is quick to forget. */
  set(what: string, finding: Finding, now: number): void {
    this.#found.delete(what);
    this.#found.set(what, { at: now, finding });
    for (const [other, { at }] of this.#found) {
      if (now - at < this.#milliseconds) {
        return;
      }
      this.#found.delete(other);
    }
  }
}
