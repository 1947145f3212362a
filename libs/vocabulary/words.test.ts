/** What definitions say to people is there in both languages, and a field that has one name has one label. */
import { describe, expect, it } from '@jest/globals';
import { ADMINISTRATION_ACTS } from './administration/acts.ts';
import { ADMINISTRATION_REFUSALS } from './administration/refusals.ts';
import { ACTS } from './acts.ts';
import { CLOCKS } from './clocks.ts';
import type { Field, Fields } from './field.ts';
import { MESSAGES } from './messages.ts';
import { REFUSALS } from './refusals.ts';
import type { ByKind, Words } from './words.ts';

/** English is known by words that Spanish does not have, and Spanish by words that English does not have. */
const ENGLISH = /\b(the|of|and|is|not|was|were|from|by|with|which|until|yes|this|that|are|for|it|its|on|at)\b/i;
const SPANISH = /\b(el|los|las|de|del|por|que|una|con|se|su|sus|para|en|al)\b|[¿áéíóúñ]/i;
/** These names of States and organizations are not words of the text's language. */
const PROPER = /Medellín|San Luis|Iber@/g;

const definitions: { name: string; fields: Fields }[] = [
  ...Object.entries(ACTS).map(([name, { fields }]) => ({ name, fields })),
  ...Object.entries(MESSAGES).map(([name, { fields }]) => ({ name, fields })),
  ...Object.entries(ADMINISTRATION_ACTS).map(([name, { fields }]) => ({ name, fields })),
];

const worded: { what: string; words: Words }[] = [
  ...Object.entries(ACTS).flatMap(([name, { words }]) => [
    { what: `${name}: do`, words: words.do },
    { what: `${name}: done`, words: words.done },
    ...both(`${name}: hint`, words.hint),
  ]),
  ...Object.entries(ADMINISTRATION_ACTS).flatMap(([name, { words }]) => [
    { what: `${name}: do`, words: words.do },
    { what: `${name}: done`, words: words.done },
    { what: `${name}: hint`, words: words.hint },
  ]),
  ...Object.entries(ADMINISTRATION_REFUSALS).map(([code, words]) => ({ what: code, words })),
  ...Object.entries(MESSAGES).map(([name, { words }]) => ({ what: name, words })),
  ...Object.entries(REFUSALS).map(([code, { words }]) => ({ what: code, words })),
  ...Object.entries(CLOCKS).map(([id, { words }]) => ({ what: id, words })),
  ...definitions.flatMap(({ name, fields }) =>
    Object.entries(fields).flatMap(([field, { label, ask, hint }]: [string, Field]) => [
      ...both(`${name}.${field}: label`, label),
      ...both(`${name}.${field}: ask`, ask),
      ...both(`${name}.${field}: hint`, hint),
    ]),
  ),
];

function both(what: string, words: ByKind<Words> | undefined): { what: string; words: Words }[] {
  if (words === undefined) return [];
  return 'PRESERVATION' in words
    ? [
        { what: `${what} of a preservation`, words: words.PRESERVATION },
        { what: `${what} of a formal request`, words: words.ASSISTANCE },
      ]
    : [{ what, words }];
}

describe('The words of the definitions', () => {
  it.each(worded)('$what is said in both languages, each in its own', ({ words: [en, es] }) => {
    for (const said of [en, es]) {
      expect(said).toBe(said.trim());
      expect(said).not.toBe('');
      expect(said).not.toMatch(/\b[A-Za-z]+_[A-Za-z_]+\b/);
    }
    expect(en).not.toBe(es);
    expect(es).not.toMatch(ENGLISH);
    expect(en.replaceAll(PROPER, '')).not.toMatch(SPANISH);
  });

  it('begin as a heading does where they are a label', () => {
    const labels = worded.filter(({ what }) => what.includes(': label'));
    expect(labels.filter(({ words: [en, es] }) => !/^[\p{Lu}¿]/u.test(en) || !/^[\p{Lu}¿]/u.test(es))).toEqual([]);
  });
});

/**
 * One name stands for different things here: the cause of an impossibility and which message was entered; what is
 * missing, and a path; a request, and what an amendment makes of it.
 */
const SEVERAL: Readonly<Record<string, string[]>> = {
  code: ['Cause', 'Message'],
  elements: ['Missing elements', 'Path of the communication'],
  request: ['Request', 'Request as amended'],
};

describe('A field of one name', () => {
  it('has one label in all acts and messages, but where it is another thing', () => {
    const labels = Object.groupBy(
      definitions.flatMap(({ fields }) => Object.entries(fields)),
      ([name]) => name,
    );
    const different = Object.entries(labels).flatMap(([name, all = []]) => {
      const each = [...new Set(all.map(([, { label }]) => JSON.stringify(label)))];
      return each.length === 1 ? [] : [[name, each.map((label) => (JSON.parse(label) as Words)[0]).sort()] as const];
    });
    expect(Object.fromEntries(different)).toEqual(SEVERAL);
  });
});
