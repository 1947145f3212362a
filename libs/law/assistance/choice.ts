/**
 * Chooses the instrument that governs the formal request. Art. 27 of the Budapest Convention is residual, so it comes
 * last (27(1)).
 */
import { GOVERNING, type Governing } from '@comity/vocabulary/values/law-codes';
import type { Pack } from '../pack.ts';
import { bindingOf, type Question } from '../standing.ts';

/** Precedence among treaties is the project's choice (COM.INSTRUMENT), and the explanation says which others bind. */
export function governingInstrument(question: Question, packs: readonly Pack[]): Governing {
  return GOVERNING.find((id) => id !== 'none' && bindingOf(packs, id, question) !== 'NOT_RECORDED') ?? 'none';
}
