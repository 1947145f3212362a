/**
 * Finds what is not verified or not known of the law that applies to a request. Each caveat names what is missing, for
 * whoever acts and can look it up; it blocks nothing and goes out with nothing (docs/rules marks).
 */
import type { BilingualText } from '@comity/domain/law/snapshot';
import type { Governing, Instrument } from '@comity/vocabulary/values/law-codes';
import { TREATIES } from '../assistance/choice.ts';
import type { Pack, PackRule } from '../pack.ts';
import { inBoth, type Pair } from '../rule.ts';
import { bindingOf, isVerified, partyOn, type Question, standingOf, stateLawOf } from '../standing.ts';
import { joinedNames, nameOf } from '../state-names.ts';
import { CAVEATS, NAMES } from './sentences.ts';

export function preservationCaveats(question: Question, packs: readonly Pack[]): BilingualText[] {
  return [
    ...standingCaveats(['budapest'], question, packs),
    ...reservationCaveats(question, packs),
    ...orderCaveats(question, packs),
    ...profileCaveats(question, packs),
  ].map(inBoth);
}

export function assistanceCaveats(instrument: Governing, question: Question, packs: readonly Pack[]): BilingualText[] {
  const instruments: Instrument[] = [...TREATIES, ...(instrument === 'nassau' ? (['nassau-protocol'] as const) : [])];
  return [
    ...(instrument === 'none' ? [CAVEATS.noTreaty] : []),
    ...standingCaveats(instruments, question, packs),
    ...(instrument === 'budapest' ? declarationCaveats(question, packs) : []),
    ...otherTreaties(instrument, question, packs),
    CAVEATS.bilateral,
    ...profileCaveats(question, packs),
  ].map(inBoth);
}

function pairOf({ requestingState, requestedState }: Question): string[] {
  return [requestingState, requestedState].filter((state) => state !== '');
}

/** Makes a caveat for each State of which something about an instrument is unknown, unverified or undated. */
function standingCaveats(instruments: readonly Instrument[], question: Question, packs: readonly Pack[]): Pair[] {
  return instruments.flatMap((instrument) =>
    pairOf(question).flatMap((state) => {
      const found = standingOf(packs, state, instrument);
      if (found === null)
        return instrument === 'budapest' ? [CAVEATS.nothingRecorded(nameOf(packs, state), NAMES[instrument])] : [];
      if (isBeside(instrument, question, packs)) return [];
      const party = partyOn(packs, state, instrument, question.date);
      return [
        ...unverified(packs, [found.rule, `${found.rule}.from`, `${found.rule}.note`]),
        ...(party !== null && party.from === null && isVerified(packs, party.rule)
          ? [CAVEATS.undated(nameOf(packs, state), NAMES[instrument])]
          : []),
      ];
    }),
  );
}

/** Most pairs of the Americas fall under one of these, so whatever is not known of them matters to every pair. */
const USUAL: readonly Instrument[] = ['budapest', 'nassau'];

/**
 * Nothing suggests an instrument between two States of neither of which anything is recorded; the page of the law shows
 * both as unknown.
 */
function isBeside(instrument: Instrument, question: Question, packs: readonly Pack[]): boolean {
  if (USUAL.includes(instrument)) return false;
  return pairOf(question).every((state) => (standingOf(packs, state, instrument)?.standing ?? 'UNKNOWN') === 'UNKNOWN');
}

/** Whether the requested State has reserved Art. 29(4) decides which grounds are open to it. */
function reservationCaveats({ requestedState, offenceClass }: Question, packs: readonly Pack[]): Pair[] {
  if (offenceClass === 'BUDAPEST_2_11') return [];
  return unverified(packs, [`${requestedState}.BUDAPEST.29_4`, `${requestedState}.BUDAPEST.29_4.words`]);
}

/** Whether it has declared under Art. 27(9)(e) decides which channels are open. */
function declarationCaveats({ requestedState }: Question, packs: readonly Pack[]): Pair[] {
  return unverified(packs, [`${requestedState}.BUDAPEST.27_9_e`]);
}

function orderCaveats({ requestedState }: Question, packs: readonly Pack[]): Pair[] {
  const law = stateLawOf(packs, requestedState);
  const rules = (law?.orders ?? []).flatMap(({ rule, by }) => [
    rule,
    `${rule}.days`,
    ...(by === null ? [] : [by.rule]),
  ]);
  const earlier = law?.order == null ? [] : [law.order.rule, `${law.order.rule}.days`];
  return unverified(packs, [...new Set([...rules, ...earlier])]);
}

function profileCaveats({ requestedState }: Question, packs: readonly Pack[]): Pair[] {
  const known = requestedState === '' || packs.some((pack) => pack.state?.state === requestedState);
  return known ? [] : [CAVEATS.noProfile(nameOf(packs, requestedState))];
}

function otherTreaties(instrument: Governing, question: Question, packs: readonly Pack[]): Pair[] {
  const open = TREATIES.filter((one) => one !== instrument && bindingOf(packs, one, question) !== 'NOT_RECORDED');
  const treaties = open.filter((one) => one !== 'budapest');
  return [
    ...(treaties.length > 0 ? [CAVEATS.alsoOpen(joinedNames(treaties.map((one) => NAMES[one])))] : []),
    ...(bindingOf(packs, 'cets-224', question) === 'BINDS' ? [CAVEATS.procedureBeside] : []),
    ...(bindingOf(packs, 'mercosur-bolivia-chile', question) === 'NOT_RECORDED' ? [] : [CAVEATS.associates]),
  ];
}

/** Returns in words those of the rules that are not verified. */
function unverified(packs: readonly Pack[], ids: readonly string[]): Pair[] {
  const rules = packs.flatMap((pack) => pack.rules);
  return ids
    .map((id) => rules.find((rule) => rule.id === id))
    .filter((rule): rule is PackRule => rule?.status === 'UNVERIFIED')
    .map(CAVEATS.rule);
}
