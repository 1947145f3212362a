/** The plain values of which everything in a dossier is made. */

/** Preservation, and the formal request that may follow it: each has a lifecycle of its own on every side. */
export const REQUEST_KINDS = ['PRESERVATION', 'ASSISTANCE'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** ISO 8601 UTC instant, e.g. `2026-11-23T21:00:00Z`. */
export type Instant = string;
/** Lower-case hex SHA-256 of a stored document. */
export type Digest = string;

/** Whose dossier of a request it is. */
export const SIDES = ['requesting', 'receiving', 'provider'] as const;
export type Side = (typeof SIDES)[number];
