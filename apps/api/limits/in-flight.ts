/**
 * Bounds the bytes of parcels that are held at one moment, of each peer and of all together: a parcel stands in memory
 * whole until it is judged, and nobody's parcels may take the memory in which everybody's work is done. Only bytes that
 * have come are counted, so a parcel that says it is long and never comes keeps nobody out. Where all places are taken,
 * whoever holds most makes room: the oldest of their parcels that has not come whole is broken off, so a few networks
 * that send parcels without ending them cannot close the exchange to everybody else.
 */
import { PARCEL_LIMIT } from './body-limits.ts';

const OF_ONE = 2 * PARCEL_LIMIT;
const OF_ALL = 4 * PARCEL_LIMIT;
/** A parcel may take this long, and longer only while it comes at this rate, which is about one megabit a second. */
const SLOWEST = { graceMs: 30_000, bytesPerS: 128 * 1024 };

/** This is what one request holds. */
export interface Held {
  /** Returns false where these bytes would be too many. */
  take(bytes: number): boolean;
  /** The parcel has come whole: it will be judged at once, and is broken off no more. */
  whole(): void;
  giveBack(): void;
}

interface Holding {
  peer: string;
  bytes: number;
  breakOff: () => void;
}

interface Bounds {
  ofOne: number;
  ofAll: number;
  graceMs?: number;
}

export class InFlight {
  private all = 0;
  private readonly of = new Map<string, number>();
  /** The parcels that have not come whole, the oldest first. */
  private readonly coming = new Set<Holding>();

  constructor(private readonly most: Bounds = { ofOne: OF_ONE, ofAll: OF_ALL }) {}

  /** `breakOff` is called where the parcel must make room; what it held has been given back by then. */
  hold(peer: string, breakOff: () => void): Held {
    const holding: Holding = { peer, bytes: 0, breakOff };
    this.coming.add(holding);
    return {
      take: (bytes) => {
        const own = (this.of.get(peer) ?? 0) + bytes;
        if (own > this.most.ofOne || !this.makeRoom(bytes, own)) return false;
        this.of.set(peer, own);
        this.all += bytes;
        holding.bytes += bytes;
        return true;
      },
      whole: () => void this.coming.delete(holding),
      giveBack: () => {
        this.giveBack(holding);
      },
    };
  }

  /** Tells for how many milliseconds a parcel of which so much has come may have been on its way. */
  mostMs(bytes: number): number {
    return (this.most.graceMs ?? SLOWEST.graceMs) + (bytes / SLOWEST.bytesPerS) * 1000;
  }

  private giveBack(holding: Holding): void {
    const { peer, bytes } = holding;
    const own = (this.of.get(peer) ?? 0) - bytes;
    if (own > 0) this.of.set(peer, own);
    else this.of.delete(peer);
    this.all -= bytes;
    holding.bytes = 0;
    this.coming.delete(holding);
  }

  /** Nobody is broken off for somebody who would then hold as much. */
  private makeRoom(bytes: number, own: number): boolean {
    while (this.all + bytes > this.most.ofAll) {
      const most = Math.max(...this.of.values());
      const oldest = [...this.coming].find((one) => one.bytes > 0 && this.of.get(one.peer) === most);
      if (oldest === undefined || most <= own) return false;
      this.giveBack(oldest);
      oldest.breakOff();
    }
    return true;
  }
}
