/**
 * Bounds the bytes of parcels that are held at one moment, of each peer and of all together: a parcel stands in memory
 * whole until it is judged, and nobody's parcels may take the memory in which everybody's work is done. Only bytes that
 * have come are counted, so a parcel that says it is long and never comes keeps nobody out.
 */
import { PARCEL_LIMIT } from './body-limits.ts';

const OF_ONE = 2 * PARCEL_LIMIT;
const OF_ALL = 4 * PARCEL_LIMIT;

/** This is what one request holds. */
export interface Held {
  /** Returns false where these bytes would be too many. */
  take(bytes: number): boolean;
  giveBack(): void;
}

export class InFlight {
  private all = 0;
  private readonly of = new Map<string, number>();

  constructor(private readonly most: { ofOne: number; ofAll: number } = { ofOne: OF_ONE, ofAll: OF_ALL }) {}

  hold(peer: string): Held {
    let held = 0;
    return {
      take: (bytes) => {
        const own = (this.of.get(peer) ?? 0) + bytes;
        if (own > this.most.ofOne || this.all + bytes > this.most.ofAll) return false;
        this.of.set(peer, own);
        this.all += bytes;
        held += bytes;
        return true;
      },
      giveBack: () => {
        const own = (this.of.get(peer) ?? 0) - held;
        if (own > 0) this.of.set(peer, own);
        else this.of.delete(peer);
        this.all -= held;
        held = 0;
      },
    };
  }
}
