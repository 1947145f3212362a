/** A refusal of either kind of request must state its grounds before two people decide it. */
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { ruleAt } from '../law/basis.ts';
import type { DossierState } from '../state/dossier.ts';

/**
 * A refusal needs the assessment, the reasons, and the consultation or the reason why there was none: by Art. 27(6) and (7)
 * where these govern, else by choice of the project (docs/rules 1.11). Art. 29 itself asks for neither.
 */
export function refusalReasoned(state: DossierState, { detail }: Pick<Act<'refuse'>, 'detail'>): Refusal | null {
  const rule = state.kind === 'PRESERVATION' ? 'COM.CONSULT_FIRST' : ruleAt(state, 'CONSULTATION');
  const lacking = (['assessment', 'consultationRecord', 'reasons'] as const).filter((field) => detail[field] === '');
  return lacking.length === 0 ? null : refuse('ELEMENTS_MISSING', lacking, rule);
}
