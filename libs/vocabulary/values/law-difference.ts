/**
 * Two States resolve the law of one request, each for itself (docs/rules 0.3). On these points they may come to
 * different results.
 */
import type { RequestSummary } from './request-summary.ts';

export const LAW_POINTS = ['INSTRUMENT', 'GROUND', 'ELEMENT', 'FLOOR', 'ORDER', 'TERM', 'LANGUAGE'] as const;
export type LawPoint = (typeof LAW_POINTS)[number];

export interface LawDifference {
  point: LawPoint;
  /** The ground, element, term or language that differs; the point itself where there is only one. */
  code: string;
  /**
   * What each State has resolved: the code of an instrument, `YES` or `NO`, or a length as an ISO 8601 duration such as
   * `P60D`. Empty where a State knows none.
   */
  requesting: string;
  receiving: string;
}

/** The requested State has resolved this for a request that arrived. */
export interface OwnLaw {
  summary: RequestSummary;
  /** On these points the State that asks has resolved the law otherwise; the list is empty where both agree. */
  differs: LawDifference[];
}
