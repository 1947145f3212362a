/** A refusal of either kind of request must state its grounds before two people decide it. */
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { DossierState } from '../state/dossier.ts';

/**
 * Art. 27(6) and (7): a refusal needs the assessment, the reasons, and the consultation or the reason why there was
 * none.
 */
export function refusalReasoned(_state: DossierState, { detail }: Act<'refuse'>): Refusal | null {
  const lacking = (['assessment', 'consultationRecord', 'reasons'] as const).filter((field) => detail[field] === '');
  return lacking.length === 0 ? null : refuse('ELEMENTS_MISSING', lacking, 'BUD.27.6');
}
