/**
 * Finds the rule on each point of the procedure: an article of the governing instrument, or the project's own rule
 * where that instrument is silent.
 */
import type { AssistanceSnapshot } from '@comity/domain/law/snapshot';
import { INSTRUMENT_POINTS, type InstrumentPoint } from '@comity/vocabulary/values/law-codes';
import type { InstrumentLaw } from './instrument-law.ts';

/** These rules of the project are the last column of the table of docs/rules 1.11. */
const WHERE_SILENT: Record<InstrumentPoint, string> = {
  REFUSAL: 'COM.NO_INSTRUMENT',
  REASONS: 'COM.REASONS',
  CONSULTATION: 'COM.CONSULT_FIRST',
  POSTPONEMENT: 'COM.POSTPONEMENT',
  CONDITIONS: 'COM.CONDITION',
  CONDITION_ANSWER: 'COM.ANSWER_CONDITIONS',
  CONFIDENTIALITY: 'COM.CONFIDENTIALITY',
  USE_LIMIT: 'COM.USE_LIMIT',
  USE_REPORT: 'COM.USE_REPORT',
  FORWARDING: 'COM.FORWARD',
};

export function articleOf(law: InstrumentLaw, point: InstrumentPoint): string {
  return law.articles[point] ?? WHERE_SILENT[point];
}

export function articlesOfInstrument(law: InstrumentLaw): NonNullable<AssistanceSnapshot['articles']> {
  return INSTRUMENT_POINTS.map((point) => ({ point, rule: articleOf(law, point) }));
}
