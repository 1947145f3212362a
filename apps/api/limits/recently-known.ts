/**
 * Remembers who was found to be known by what they showed, so that whoever shows what nobody was given cannot use up what
 * the others of their address may ask.
 */
import { digestOf } from './shown.ts';

/** So many are remembered; beyond it the one who was found first counts for the address again. */
const MOST = 10_000;

export class RecentlyKnown {
  private readonly known = new Set<string>();

  has(authorization: string): boolean {
    return this.known.has(digestOf(authorization));
  }

  add(authorization: string): void {
    const [first] = this.known;
    if (first !== undefined && this.known.size >= MOST) this.known.delete(first);
    this.known.add(digestOf(authorization));
  }

  forget(authorization: string): void {
    this.known.delete(digestOf(authorization));
  }
}
