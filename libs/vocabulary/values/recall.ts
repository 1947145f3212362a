/**
 * What a withdrawn request has reached and what became of it, holder by holder, in files (docs/rules 2.7). The requested
 * State counts and tells it, anew with each step, until nothing is left to do.
 */
export interface RecallCounts {
  /** The provider had produced this number of files. */
  produced: number;
  /** Some of it had been handed over to the requesting State, which returns or destroys it. */
  transmitted: boolean;
  /** These had reached the requested State; they were closed at once. */
  received: number;
  stateDestroyed: number;
  stateReturned: number;
  /** The provider has destroyed these of its own copies; null while it has not confirmed, or where nobody has an order. */
  providerDestroyed: number | null;
  /** The provider had begun these uploads, half or whole, and produced none of them; null as above. */
  providerUploads: number | null;
  /** Nobody has anything left to do. */
  allDone: boolean;
}
