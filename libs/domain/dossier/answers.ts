/** The codes in which a provider, a court and a duty officer answer. */
import type { Item } from '../assistance/state.ts';
import type { ItemOutcome } from './state.ts';

/** What the provider answers to a production order, per identifier and data category (rules.md 2.5). */
export const PRODUCED_OUTCOMES = [
  'PRODUCED',
  'PARTLY_PRODUCED',
  'NO_DATA',
  'NOT_HELD',
  'DELETED',
  'ENCRYPTED',
] as const;
export interface ProducedResult extends Item {
  outcome: (typeof PRODUCED_OUTCOMES)[number] & ItemOutcome;
}

/** How a court challenge of an order stands. */
export const CHALLENGE_STANDINGS = ['PENDING', 'DISMISSED', 'UPHELD'] as const;

/** rules.md 2.5. */
export const OBJECTION_CODES = [
  'WRONG_ADDRESSEE',
  'INSUFFICIENT_PARTICULARITY',
  'OVERBROAD',
  'WRONG_IDENTIFIER',
  'CONFLICT_OF_LAWS',
  'PRIVILEGE',
  'DATA_NOT_HELD',
  'ENCRYPTED',
  'DATA_DELETED',
  'COST',
  'COURT_CHALLENGE',
] as const;

/** Whether the facts bear an imminent risk to life (rules.md 2.8): if not, the request goes on as HIGH_VOLATILE. */
export type EmergencyFinding = 'MET' | 'NOT_MET';
