/** A partial disclosure of traffic data may be withheld on these grounds. */

/**
 * The grounds are those of the table of docs/rules 1.9, column "Bud 30": what Art. 30(2) lists, and nothing beside it.
 */
export const WITHHOLDING_GROUNDS = ['POLITICAL_OFFENCE', 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC'] as const;
export type WithholdingGround = (typeof WITHHOLDING_GROUNDS)[number];
