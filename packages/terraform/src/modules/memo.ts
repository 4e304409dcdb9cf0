/** Values that are computed when they are first asked for. */
export class Memo<T> {
  private readonly values = new Map<string, T>();
  private readonly underWay = new Set<string>();

  /** The value of a key; `onCycle` where computing it leads back to it. */
  get(key: string, compute: () => T, onCycle: () => T): T {
    const known = this.values.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.underWay.has(key)) {
      return onCycle();
    }
    this.underWay.add(key);
    try {
      const value = compute();
      this.values.set(key, value);
      return value;
    } finally {
      this.underWay.delete(key);
    }
  }
}
