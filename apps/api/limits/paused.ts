/**
 * Whoever has asked too often goes on asking, for the same reason as before. Until they may ask again they are refused by
 * what they show alone: neither is its signature checked nor does the database look up whose session it is. The refusal is
 * held back a moment, so that whoever asks again as soon as they are answered does not ask as fast as we can refuse.
 */
import { setTimeout } from 'node:timers/promises';
import type { Asker } from '../identity/asker.ts';
import { digestOf } from './shown.ts';

/** So many are remembered; beyond it the one who was paused first is looked up again. */
const MOST = 10_000;
const HELD_MS = 250;
/** No more refusals than these are held back at once; the others are answered, so that nobody fills the memory. */
const MOST_HELD = 500;

export class Paused {
  private readonly known = new Map<string, { asker: Asker; until: number }>();
  private held = 0;

  /** `authorization` was found to be of `asker`, who may ask again after so many seconds. */
  pause(authorization: string | undefined, asker: Asker, seconds: number): void {
    if (authorization === undefined) return;
    const [first] = this.known.keys();
    if (first !== undefined && this.known.size >= MOST) this.known.delete(first);
    this.known.set(digestOf(authorization), { asker, until: Date.now() + seconds * 1_000 });
  }

  /** Returns null for whoever may ask, and who cannot be told by this alone. */
  find(authorization: string | undefined): { asker: Asker; seconds: number } | null {
    if (authorization === undefined || this.known.size === 0) return null;
    const key = digestOf(authorization);
    const paused = this.known.get(key);
    if (paused === undefined) return null;
    const seconds = Math.ceil((paused.until - Date.now()) / 1_000);
    if (seconds > 0) return { asker: paused.asker, seconds };
    this.known.delete(key);
    return null;
  }

  async holdBack(): Promise<void> {
    if (this.held >= MOST_HELD) return;
    this.held += 1;
    await setTimeout(HELD_MS);
    this.held -= 1;
  }
}
