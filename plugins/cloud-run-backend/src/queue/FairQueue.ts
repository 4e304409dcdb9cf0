/** There is so much to do already that nothing more is taken on. */
export class BusyError extends Error {
  name = 'BusyError';
}

/** How much is done at a time, and how much may wait. */
export interface QueueBounds {
  atOnce: number;
  waiting: number;
  waitingOfOne: number;
}

/**
 * Does so many things at a time, and lets those who ask take turns: whoever asks for many waits for their own, and not the
 * others for them.
 */
export class FairQueue {
  readonly #bounds: QueueBounds;
  readonly #lanes = new Map<string, (() => void)[]>();
  #running = 0;
  #waiting = 0;

  constructor(bounds: QueueBounds) {
    this.#bounds = bounds;
  }

  /** How many things wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** How many things are being done. */
  get running(): number {
    return this.#running;
  }

  /**
   * Does something for somebody when it is their turn.
   *
   * @throws BusyError when too much waits already
   */
  async run<T>(who: string, work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#bounds.atOnce) {
      this.#running += 1;
    } else {
      await this.#turn(who);
    }
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #turn(who: string): Promise<void> {
    const lane = this.#lanes.get(who) ?? [];
    if (
      this.#waiting >= this.#bounds.waiting ||
      lane.length >= this.#bounds.waitingOfOne
    ) {
      throw new BusyError('Too much is waiting to be done');
    }
    this.#waiting += 1;
    this.#lanes.set(who, lane);
    return new Promise(begin => lane.push(begin));
  }

  /** The place that was free goes to the one who has waited for a turn longest. */
  #next(): void {
    const [turn] = this.#lanes;
    if (!turn) {
      this.#running -= 1;
      return;
    }
    const [who, lane] = turn;
    const begin = lane.shift();
    this.#waiting -= 1;
    this.#lanes.delete(who);
    if (lane.length > 0) {
      this.#lanes.set(who, lane);
    }
    begin?.();
  }
}
