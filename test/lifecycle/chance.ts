/** A test reaches a global object slowly, and chance is asked millions of times. */
const { imul } = Math;

/** A seed repeats these choices, so that a failing story can be told again from its number. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** Returns a whole number from 0 to `limit` - 1 (mulberry32). */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  pick<T>(from: readonly T[]): T {
    const chosen = from[this.below(from.length)];
    if (chosen === undefined && from.length === 0) throw new Error('nothing to choose from');
    return chosen as T;
  }

  /** Returns at least one of `from`, unless it is empty. */
  some<T>(from: readonly T[]): T[] {
    const chosen = from.filter(() => this.below(2) === 0);
    return chosen.length > 0 || from.length === 0 ? chosen : [this.pick(from)];
  }
}
