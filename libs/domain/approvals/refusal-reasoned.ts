/** What a refusal must say before two people decide it; the same for either kind of request. */
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { DossierState } from '../state/dossier.ts';

/** Art. 27(6) and (7): no refusal without the assessment, the consultation or why not, and the reasons. */
export function refusalReasoned(_state: DossierState, { detail }: Act<'refuse'>): Refusal | null {
  const lacking = (['assessment', 'consultationRecord', 'reasons'] as const).filter((field) => detail[field] === '');
  return lacking.length === 0 ? null : refuse('ELEMENTS_MISSING', lacking, 'BUD.27.6');
}
