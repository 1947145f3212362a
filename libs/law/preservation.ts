/** The stage of preservation: Art. 29 of the Budapest Convention and the order of the requested State. */
import type { PreservationSnapshot, RefusalGround, BilingualText } from '@comity/domain/law/snapshot';
import type { Pack, PreservationLaw } from './pack.ts';
import { type DigestOf, pinned } from './pinned.ts';
import { bindingOf, boundBy, type Question, standingOf, stateLawOf } from './standing.ts';

export function preservationSnapshot(
  question: Question,
  packs: readonly Pack[],
  digestOf: DigestOf,
): PreservationSnapshot {
  const law = preservationLaw(packs);
  return {
    measure: 'PRESERVATION',
    ...pinned(question, packs, digestOf),
    requiredElements: law.elements.map(({ code, rule }) => ({ code, rule, blocking: isVerified(packs, rule) })),
    refusalGrounds: refusalGrounds(law, question, packs),
    floorDays: law.floor.days,
    order: stateLawOf(packs, question.requestedState)?.order ?? null,
    explanation: explanation(law, question, packs),
  };
}

function preservationLaw(packs: readonly Pack[]): PreservationLaw {
  const law = packs.find(({ preservation }) => preservation !== undefined)?.preservation;
  if (law === undefined) throw new Error('No pack knows the stage of preservation');
  return law;
}

export function isVerified(packs: readonly Pack[], id: string): boolean {
  return packs.some((pack) => pack.rules.some((rule) => rule.id === id && rule.status === 'VERIFIED'));
}

/**
 * Table of docs/rules 1.9, column "Bud 29": some grounds only where the requested State has reserved, never for Arts
 * 2-11.
 */
function refusalGrounds(
  { grounds }: PreservationLaw,
  { requestedState, offenceClass }: Question,
  packs: readonly Pack[],
): RefusalGround[] {
  const reservations = standingOf(packs, requestedState, 'budapest')?.reservations ?? [];
  const reserved = (wanted: string): boolean =>
    offenceClass === 'OTHER' && reservations.some(({ article }) => article === wanted);
  return grounds
    .filter(({ ifReserved }) => ifReserved === null || reserved(ifReserved))
    .map(({ code, rule, needs }) => ({ code, rule, needs }));
}

function explanation(
  { explanation: said }: PreservationLaw,
  question: Question,
  packs: readonly Pack[],
): BilingualText {
  const { requestingState, requestedState, date } = question;
  if (bindingOf(packs, 'budapest', question) === 'BINDS') return said.binds;
  const states = [requestingState, requestedState]
    .filter((state) => state !== '' && boundBy(packs, state, 'budapest', date) !== 'BINDS')
    .join(', ');
  const { en, es } = said.notRecorded;
  return { en: en.replace('{states}', states), es: es.replace('{states}', states) };
}
