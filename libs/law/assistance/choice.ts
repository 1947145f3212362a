/**
 * Chooses the instrument that governs the formal request. Art. 27 of the Budapest Convention is residual, so it comes
 * last (27(1)). Art. 8 of CETS 224 is a procedure beside a treaty and no alternative to it, so it is never chosen here.
 */
import type { Governing } from '@comity/vocabulary/values/law-codes';
import type { Pack } from '../pack.ts';
import { bindingOf, type Question } from '../standing.ts';

/** Precedence among treaties is the project's choice (COM.INSTRUMENT), and a caveat says which others bind. */
export const TREATIES = ['san-luis', 'nassau', 'budapest'] as const satisfies Governing[];

export function governingInstrument(question: Question, packs: readonly Pack[]): Governing {
  if (question.procedure !== undefined && bindingOf(packs, question.procedure, question) === 'BINDS')
    return question.procedure;
  return TREATIES.find((id) => bindingOf(packs, id, question) !== 'NOT_RECORDED') ?? 'none';
}
