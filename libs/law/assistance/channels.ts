/** The channel decides the formality, by the project's own choice (docs/rules 1.7, COM.CHANNEL). */
import type { Channel } from '@comity/domain/law/snapshot';
import type { Pack } from '../pack.ts';
import { bindingOf, partyOn, type Question } from '../standing.ts';
import { channel, type InstrumentLaw } from './instrument-law.ts';

export function channelsFor(law: InstrumentLaw, question: Question, packs: readonly Pack[]): Channel[] {
  const bound = (instrument: 'budapest' | 'medellin'): boolean => bindingOf(packs, instrument, question) === 'BINDS';
  const byMail = law.channels.some(({ code }) => code === 'EMAIL');
  return [
    ...law.channels,
    ...(bound('medellin') ? [channel('IBER', 'NET.MEDELLIN')] : []),
    ...(bound('budapest') && !byMail ? [URGENT_MAIL] : []),
    ...(law.id === 'budapest' ? directInUrgency(question, packs) : []),
  ];
}

/** Art. 25(3) is a general principle: it holds whatever treaty governs. It sets no number of days. */
const URGENT_MAIL: Channel = {
  code: 'EMAIL',
  rule: 'BUD.25.3',
  formality: 'ORIGINAL_DUE',
  days: null,
  urgentOnly: true,
};

/**
 * These channels are open by Art. 27(9)(a) and (b), unless the requested State has declared that requests under that
 * paragraph go to its central authority (27(9)(e)).
 */
function directInUrgency({ requestedState, date }: Question, packs: readonly Pack[]): Channel[] {
  const declarations = partyOn(packs, requestedState, 'budapest', date)?.declarations ?? [];
  if (declarations.some(({ article }) => article === '27(9)(e)')) return [];
  return [channel('JUDICIAL_DIRECT', 'BUD.27.9.a', true), channel('INTERPOL', 'BUD.27.9.b', true)];
}
