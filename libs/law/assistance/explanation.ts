/** Explains which instrument applies and why the others do not, in sentences that cite their articles. */
import type { BilingualText } from '@comity/domain/law/snapshot';
import type { Governing } from '@comity/vocabulary/values/law-codes';
import type { Pack } from '../pack.ts';
import { bindingOf, boundBy, type Question } from '../standing.ts';
import { inBoth, type Pair } from '../rule.ts';
import { NAMES, SENTENCES } from './sentences.ts';

interface InstrumentChoice {
  instrument: Governing;
  question: Question;
  packs: readonly Pack[];
}

export function explanation(instrument: Governing, question: Question, packs: readonly Pack[]): BilingualText {
  const found = { instrument, question, packs };
  const sentences = [
    governingSentence(found),
    ...presumptionSentence(found),
    budapestSentence(found),
    ...otherInstruments(found),
    ...closingSentences(found),
  ];
  return inBoth([sentences.map(([en]) => en).join(' '), sentences.map(([, es]) => es).join(' ')]);
}

function governingSentence({
  instrument,
  question: { requestingState, requestedState },
  packs,
}: InstrumentChoice): Pair {
  return SENTENCES.governs[instrument](nameOf(packs, requestingState), nameOf(packs, requestedState));
}

/** A presumed treaty relation is enough to choose the instrument, and the explanation warns of it. */
function presumptionSentence({ instrument, question, packs }: InstrumentChoice): Pair[] {
  if (instrument === 'none') return [];
  const presumed = pairOf(question).filter((state) => boundBy(packs, state, instrument, question.date) === 'PRESUMED');
  return presumed.length === 0 ? [] : [SENTENCES.presumed(listOfStates(packs, presumed))];
}

function budapestSentence({ instrument, question, packs }: InstrumentChoice): Pair {
  if (bindingOf(packs, 'budapest', question) !== 'BINDS') {
    const missing = pairOf(question).filter((state) => boundBy(packs, state, 'budapest', question.date) !== 'BINDS');
    return SENTENCES.noBudapest(listOfStates(packs, missing));
  }
  if (instrument === 'budapest' || instrument === 'cets-224') return SENTENCES.residual;
  const presumed = instrument !== 'none' && bindingOf(packs, instrument, question) === 'PRESUMED';
  return presumed ? SENTENCES.replacedPresumably : SENTENCES.replaced;
}

function otherInstruments({ instrument, question, packs }: InstrumentChoice): Pair[] {
  const rest = (['san-luis', 'nassau', 'cets-224'] as const).filter((one) => one !== instrument);
  const binding = rest.filter((one) => bindingOf(packs, one, question) !== 'NOT_RECORDED');
  const unrecorded = rest.filter((one) => !binding.includes(one));
  const associates = bindingOf(packs, 'mercosur-bolivia-chile', question) !== 'NOT_RECORDED';
  return [
    ...(binding.length > 0 ? [SENTENCES.alsoOpen(listOfInstruments(binding))] : []),
    ...(unrecorded.length > 0 ? [SENTENCES.notRecorded(listOfInstruments(unrecorded))] : []),
    ...(associates ? [SENTENCES.associates] : []),
  ];
}

function closingSentences({ question: { requestedState }, packs }: InstrumentChoice): Pair[] {
  const known = requestedState === '' || packs.some((pack) => pack.state?.state === requestedState);
  return [SENTENCES.bilateral, ...(known ? [] : [SENTENCES.noProfile(nameOf(packs, requestedState))])];
}

function pairOf({ requestingState, requestedState }: Question): string[] {
  return [requestingState, requestedState].filter((state) => state !== '');
}

/** Returns the title of the State's pack; its code where there is none. */
function nameOf(packs: readonly Pack[], state: string): Pair {
  const title = packs.find((pack) => pack.state?.state === state)?.title;
  return title === undefined ? [state, state] : [title.en, title.es];
}

function listOfStates(packs: readonly Pack[], states: readonly string[]): Pair {
  return joinedNames(states.map((state) => nameOf(packs, state)));
}

function listOfInstruments(instruments: readonly (keyof typeof NAMES)[]): Pair {
  return joinedNames(instruments.map((one) => NAMES[one]));
}

function joinedNames(names: readonly Pair[]): Pair {
  const inOne = (words: string[], and: string): string =>
    [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(and);
  return [
    inOne(
      names.map(([en]) => en),
      ' and ',
    ),
    inOne(
      names.map(([, es]) => es),
      ' y ',
    ),
  ];
}
