/** Resolves the stage of preservation: Art. 29 of the Budapest Convention and the order of the requested State. */
import type { BilingualText, PreservationSnapshot, RefusalGround } from '@comity/domain/law/snapshot';
import { ASSISTANCE_GROUNDS } from '@comity/vocabulary/values/law-codes';
import { preservationCaveats } from './caveats/caveats.ts';
import type { Pack, PreservationLaw } from './pack.ts';
import { type DigestOf, pinned } from './pinned.ts';
import { firstTerm, pinnedKinds } from './state-orders.ts';
import { type Binding, bindingOf, isVerified, partyOn, type Question, stateLawOf } from './standing.ts';

export function preservationSnapshot(
  question: Question,
  packs: readonly Pack[],
  digestOf: DigestOf,
): PreservationSnapshot {
  const law = preservationLaw(packs);
  const binding = bindingOf(packs, 'budapest', question);
  const bound = binding === 'BINDS';
  return {
    measure: 'PRESERVATION',
    ...pinned(question, packs, digestOf),
    requiredElements: law.elements.map(({ code, rule }) => ({
      code,
      rule,
      blocking: (bound || isOwn(rule)) && isVerified(packs, rule),
    })),
    refusalGrounds: bound ? groundsOfTreaty(law, question, packs) : OPEN_GROUNDS,
    floorDays: law.floor.days,
    order: firstTerm(stateLawOf(packs, question.requestedState)),
    ...pinnedKinds(packs, question.requestedState),
    explanation: explanation(law, binding),
    caveats: preservationCaveats(question, packs),
    bound,
  };
}

function explanation({ explanation: said }: PreservationLaw, binding: Binding): BilingualText {
  if (binding === 'BINDS') return said.binds;
  return binding === 'PRESUMED' ? (said.presumed ?? said.notRecorded) : said.notRecorded;
}

function preservationLaw(packs: readonly Pack[]): PreservationLaw {
  const law = packs.find(({ preservation }) => preservation !== undefined)?.preservation;
  if (law === undefined) throw new Error('No pack knows the stage of preservation');
  return law;
}

/** The project asks for these elements in every request, whichever treaty binds the two States. */
function isOwn(rule: string): boolean {
  return rule.startsWith('COM.');
}

/** Art. 29 binds Parties only, so between others the law of the requested State decides on which grounds it refuses. */
const OPEN_GROUNDS: RefusalGround[] = ASSISTANCE_GROUNDS.map((code) => ({ code, rule: 'COM.NOT_BOUND', needs: [] }));

/**
 * The grounds are those of the table of docs/rules 1.9, column "Bud 29": some are open only where the requested State
 * has made the reservation, and then only for offences outside Arts 2-11.
 */
function groundsOfTreaty(
  { grounds }: PreservationLaw,
  { requestedState, offenceClass, date }: Question,
  packs: readonly Pack[],
): RefusalGround[] {
  const reservations = partyOn(packs, requestedState, 'budapest', date)?.reservations ?? [];
  // Whether a State has reserved is known where somebody has read it; what nobody has read closes no ground, and warns.
  const unread = !isVerified(packs, `${requestedState}.BUDAPEST.29_4`);
  const reserved = (wanted: string): boolean =>
    offenceClass !== 'BUDAPEST_2_11' && (unread || reservations.some(({ article }) => article === wanted));
  return grounds
    .filter(({ ifReserved }) => ifReserved === null || reserved(ifReserved))
    .map(({ code, rule, needs, ifReserved }) => ({
      code,
      rule,
      needs,
      ...(ifReserved !== null && { reaches: 'OUTSIDE_2_11' as const }),
    }));
}
