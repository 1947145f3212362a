/** The law of a State knows these of a kind of order by which data are preserved (docs/rules 1.8). */
import type { DataCategory } from './request-codes.ts';

export const ORDER_MAKERS = [
  'PEACE_OFFICER',
  'JUSTICE',
  'JUDGE',
  'MAGISTRATE_OR_JUDGE',
  'PROSECUTOR',
  'JUDGE_OR_PROSECUTOR',
  'PROSECUTOR_WITH_JUDGE',
  'POLICE_ADMINISTRATION_OR_PROSECUTOR',
  'GOVERNMENTAL_ENTITY',
] as const;
export type OrderMaker = (typeof ORDER_MAKERS)[number];

/** Only a court makes an order that one of these makes. */
const COURTS: readonly OrderMaker[] = ['JUSTICE', 'JUDGE', 'MAGISTRATE_OR_JUDGE'];

/** An unverified law warns that a court may be needed, and demands none. */
export function needsCourt({ by }: Pick<OrderKind, 'by'>): boolean {
  return by !== null && by.verified && COURTS.includes(by.maker);
}

/**
 * What follows when the term is over: a renewal of the same order; where the law provides for none, a new application
 * for another one, which has a term of its own; or the leave of a court, for which one has to ask within the term.
 */
export const ORDER_SEQUELS = ['RENEWAL', 'NEW_APPLICATION', 'LEAVE_OF_COURT'] as const;

/**
 * The law of a State counts the term of its order from one of these days: that of the order, or that of its service.
 */
export const ORDER_STARTS = ['ORDER', 'SERVICE'] as const;

/** Decisions read these facts of a kind of order. */
export interface OrderKind {
  /** The rule is the name of the kind: no two kinds rest on one. */
  rule: string;
  /** Calendar days; null where no length is recorded, and then nothing is computed. */
  days: number | null;
  /** How often it may be renewed; null where that is not known. */
  renewals: number | null;
  then: (typeof ORDER_SEQUELS)[number];
  startsAt: (typeof ORDER_STARTS)[number];
  /** The order reaches these kinds of data alone; absent where it reaches every kind. */
  only?: DataCategory[];
  /** Who makes it, and whether that is verified; null where it is not recorded. */
  by: { maker: OrderMaker; verified: boolean } | null;
  /** What is verified of length, number and data binds; the rest warns. */
  verified: boolean;
}

/** A snapshot pins besides what people call the term, and what the paper is called. */
export interface PinnedOrderKind extends OrderKind {
  label: { en: string; es: string };
  paper: { en: string; es: string };
}
