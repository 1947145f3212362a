/** Computes the pauses between attempts at an effect: 2 s, 4 s, 8 s … at most 10 minutes. */
const FIRST_MS = 2_000;
const LONGEST_MS = 600_000;

/** Returns the milliseconds to wait after the `attempts`-th failed attempt (1 for the first). */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
}
