/** What the amendment of a request changes (docs/rules 2.7): codes and short names of identifiers, never an identifier. */
import type { DataCategory } from './request-codes.ts';
import type { TargetSummary } from './request-summary.ts';

export interface AddedTarget extends TargetSummary {
  /** This identifier of the request is withdrawn, and the added one stands in its place. */
  instead?: string;
  /** These kinds of data were asked for of the identifier that it replaces. */
  was?: DataCategory[];
  /** Both are the same account: only the kinds of data or the period are others. */
  same?: true;
}

export interface AmendmentChanges {
  /** These identifiers are no longer asked for. */
  withdrawn: string[];
  /** These are asked for now; each has a short name that no identifier of the request had before. */
  added: AddedTarget[];
  caseNumber?: { was: string; now: string };
}

/** `RELEASED`: nobody has decided on it, because it reached a State that was releasing the data. */
export const AMENDMENT_DECISIONS = ['ACCEPTED', 'DECLINED', 'RECALLED', 'RELEASED'] as const;
export type AmendmentDecision = (typeof AMENDMENT_DECISIONS)[number];
