/** The definitions of acts, messages, refusals and clocks carry their words; here these become groups of codes. */
import { ADMINISTRATION_ACTS } from '@comity/vocabulary/administration/acts';
import { ACTS } from '@comity/vocabulary/acts';
import { CLOCKS } from '@comity/vocabulary/clocks';
import { MESSAGES } from '@comity/vocabulary/messages';
import { REFUSALS } from '@comity/vocabulary/refusals';
import { TASKS } from '@comity/vocabulary/tasks';
import { EARLIER_ORDER_TERMS } from '@comity/vocabulary/values/earlier-law';
import type { Words } from '@comity/vocabulary/words';

/** Says what a person does, as on a button. */
export const acts = wordsOf(ACTS, ({ words }) => words.do);
/** Says what a person did, as in the timeline. */
export const actsDone = wordsOf(ACTS, ({ words }) => words.done);
export const administrationActs = wordsOf(ADMINISTRATION_ACTS, ({ words }) => words.do);
export const messages = wordsOf(MESSAGES, ({ words }) => words);
export const refusals = wordsOf(REFUSALS, ({ words }) => words);
/** A task says what waits to be done, whoever has to do it. */
export const tasks = TASKS;
/** The group includes the terms of orders that earlier versions recorded as clocks of their own. */
export const clocks = {
  ...wordsOf(CLOCKS, ({ words }) => words),
  ...wordsOf(EARLIER_ORDER_TERMS, ({ label: { en, es } }) => [en, es]),
};

function wordsOf<K extends string, D>(
  definitions: Readonly<Record<K, D>>,
  words: (definition: D) => Words,
): Readonly<Record<K, Words>> {
  const worded = Object.entries<D>(definitions).map(([code, definition]) => [code, words(definition)] as const);
  return Object.fromEntries(worded) as Record<K, Words>;
}
