/** The plain values of which everything in a dossier is made. */

/** ISO 8601 UTC instant, e.g. `2026-11-23T21:00:00Z`. */
export type Instant = string;
/** Lower-case hex SHA-256 of a stored document. */
export type Digest = string;
