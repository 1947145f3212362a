/** Everything in a dossier is made of these plain values. */

/**
 * A request is a preservation, or the formal request that may follow it: each has a lifecycle of its own on every side.
 */
export const REQUEST_KINDS = ['PRESERVATION', 'ASSISTANCE'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** An instant is written in ISO 8601 UTC, such as `2026-11-23T21:00:00Z`. */
export type Instant = string;
/** A digest is the lower-case hex SHA-256 of a stored document. */
export type Digest = string;

/** A side says whose dossier of a request it is. */
export const SIDES = ['requesting', 'receiving', 'provider'] as const;
export type Side = (typeof SIDES)[number];
