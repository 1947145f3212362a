/**
 * Finds the grounds on which a formal request may be refused: those of the column of docs/rules 1.9, less what other
 * treaties close.
 */
import type { RefusalGround } from '@comity/domain/law/snapshot';
import type { Pack } from '../pack.ts';
import { bindingOf, type Question } from '../standing.ts';
import type { InstrumentLaw } from './instrument-law.ts';

/**
 * By Art. 25(5) dual criminality is judged by the conduct, so that ground needs an analysis of it. That an offence is
 * fiscal is no ground at all between Parties to the Optional Protocol A-59, and between Parties to the Budapest Convention
 * none for offences of Arts 2-11, whichever treaty governs (25(4), second sentence). By Art. 2 of that Protocol the measures
 * of Art. 5 of Nassau are not declined where the act corresponds to a tax crime of the same nature in the requested State.
 */
export function groundsOf(law: InstrumentLaw, question: Question, packs: readonly Pack[]): RefusalGround[] {
  const taxProtocol = law.id === 'nassau' && bindingOf(packs, 'nassau-protocol', question) === 'BINDS';
  const fiscalOutsideOnly = bindingOf(packs, 'budapest', question) === 'BINDS';
  const closed = taxProtocol || (fiscalOutsideOnly && question.offenceClass === 'BUDAPEST_2_11');
  return law.grounds
    .filter(({ code }) => code !== 'FISCAL' || !closed)
    .map(({ code, rule, coerciveOnly }) => ({
      code,
      rule,
      needs: code === 'DUAL_CRIMINALITY' ? ['CONDUCT_ANALYSIS'] : [],
      ...(coerciveOnly === true && { coerciveOnly }),
      ...(code === 'DUAL_CRIMINALITY' && taxProtocol && { limitedBy: 'APR.2' }),
      ...(code === 'FISCAL' && fiscalOutsideOnly && { reaches: 'OUTSIDE_2_11' as const }),
    }));
}
