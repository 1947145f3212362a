/**
 * A report on the use of what was given relates to a condition of use. Art. 28(4) knows two such conditions, confidentiality
 * and the stated case only; where another instrument governs, any accepted condition is one (docs/rules 1.11).
 */
import type { ConditionCode } from '@comity/vocabulary/values/law-codes';
import { partOf } from './parts.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { ruleAt } from '../law/basis.ts';
import type { DossierState } from '../state/dossier.ts';

const OF_ART_28: readonly ConditionCode[] = ['CONFIDENTIAL', 'SPECIALTY'];

/** Returns false where a report is made a condition without any other to which it could relate. */
export function reportHasCondition(state: DossierState, conditions: readonly ConditionCode[]): boolean {
  return !knowsArticles(state) || !conditions.includes('USE_REPORT') || relates(state, conditions);
}

export function conditionAccepted(state: DossierState): Refusal | null {
  const { conditions } = partOf(state);
  const accepted = conditions?.status === 'ACCEPTED' ? conditions.codes : [];
  if (!knowsArticles(state) || relates(state, accepted)) return null;
  return refuse('REPORT_WITHOUT_CONDITION', [], ruleAt(state, 'USE_REPORT'));
}

function relates(state: DossierState, conditions: readonly ConditionCode[]): boolean {
  const others = conditions.filter((code) => code !== 'USE_REPORT');
  return ruleAt(state, 'USE_REPORT') === 'BUD.28.4'
    ? others.some((code) => OF_ART_28.includes(code))
    : others.length > 0;
}

/** Requests of an earlier version have pinned the report without its condition, and go on as they were pinned. */
function knowsArticles({ summary }: DossierState): boolean {
  return summary?.assistance?.articles !== undefined;
}
