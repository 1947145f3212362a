/**
 * Explains which instrument applies and what of the Budapest Convention applies beside it, in sentences that cite their
 * articles. The explanation goes out with the request; what is not verified or not known stands in the caveats.
 */
import type { BilingualText } from '@comity/domain/law/snapshot';
import type { Governing } from '@comity/vocabulary/values/law-codes';
import type { Pack } from '../pack.ts';
import { inBoth, type Pair } from '../rule.ts';
import { bindingOf, type Question } from '../standing.ts';
import { nameOf } from '../state-names.ts';
import { SENTENCES } from './sentences.ts';

export function explanation(instrument: Governing, question: Question, packs: readonly Pack[]): BilingualText {
  const { requestingState, requestedState } = question;
  const governs = SENTENCES.governs[instrument](nameOf(packs, requestingState), nameOf(packs, requestedState));
  const sentences = [governs, budapestSentence(instrument, question, packs)];
  return inBoth([sentences.map(([en]) => en).join(' '), sentences.map(([, es]) => es).join(' ')]);
}

function budapestSentence(instrument: Governing, question: Question, packs: readonly Pack[]): Pair {
  const budapest = bindingOf(packs, 'budapest', question);
  if (budapest === 'NOT_RECORDED') return SENTENCES.noBudapest;
  if (instrument === 'cets-224') return SENTENCES.beside;
  if (instrument === 'budapest') return SENTENCES.residual;
  return SENTENCES.replaced;
}
