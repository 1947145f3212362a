/**
 * What has become of one identifier of a request to preserve (docs/rules scenario 8). It is the project's own choice and
 * derived on each side from what that side knows of the provider's answers, never stored.
 */
export const IDENTIFIER_STATUSES = [
  'AWAITED',
  'PRESERVED',
  'PARTLY_PRESERVED',
  'OBJECTED',
  'IN_CLARIFICATION',
  'NOT_FOUND',
  'NOT_OWED',
  'LOST',
  'RELEASED',
  'WITHDRAWN',
] as const;
export type IdentifierStatus = (typeof IDENTIFIER_STATUSES)[number];

/** Nothing may be to have of an identifier in one of these: whoever asks for its data formally decides on it. */
export const UNCERTAIN: readonly IdentifierStatus[] = ['OBJECTED', 'IN_CLARIFICATION', 'NOT_FOUND', 'NOT_OWED', 'LOST'];
