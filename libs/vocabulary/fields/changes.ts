/**
 * States what the amendment of a request changes, line by line: what was asked for and what is asked for now. The
 * identifiers are read from the versions of the request, which the act or the message names beside it.
 */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { Reader } from '../reader.ts';
import { line } from '../schemas.ts';
import type { AmendmentChanges } from '../values/amendment.ts';
import { DATA_CATEGORIES, type DataCategory, IDENTIFIER_TYPES, MAX_TARGETS } from '../values/request-codes.ts';
import { inLocale, type Words } from '../words.ts';
import { targetId } from './targets.ts';

const added = z.strictObject({
  id: targetId,
  type: z.enum(IDENTIFIER_TYPES),
  categories: z.array(z.enum(DATA_CATEGORIES)).min(1),
  instead: targetId.exactOptional(),
  was: z.array(z.enum(DATA_CATEGORIES)).exactOptional(),
  same: z.literal(true).exactOptional(),
});
const caseNumber = line(120);
const changes = z.strictObject({
  withdrawn: z.array(targetId).max(MAX_TARGETS),
  added: z.array(added).max(MAX_TARGETS),
  caseNumber: z.strictObject({ was: caseNumber, now: caseNumber }).exactOptional(),
});

export const CHANGE_WORDS = {
  WAS: ['Was asked for', 'Se pedía'],
  NOW: ['Is asked for now', 'Se pide ahora'],
  ADDED: ['Added', 'Se agrega'],
  WITHDRAWN: ['No longer asked for', 'Deja de pedirse'],
  CASE_WAS: ['Case number before', 'Número de caso anterior'],
  CASE_NOW: ['Case number now', 'Número de caso actual'],
  NONE: ['none', 'ninguno'],
} as const satisfies Record<string, Words>;

export function changesOf(label: Words, options: FieldOptions = {}): Field<null, z.ZodType<AmendmentChanges>> {
  return field(label, { posted: null, recorded: changes, words: changeLines, form: null }, options);
}

function changeLines({ withdrawn, added: asked, caseNumber: number }: AmendmentChanges, reader: Reader): string[] {
  const say = (code: keyof typeof CHANGE_WORDS, what: string): string =>
    `${inLocale(CHANGE_WORDS[code], reader.locale)}: ${what === '' ? inLocale(CHANGE_WORDS.NONE, reader.locale) : what}`;
  const known = (id: string, data?: readonly DataCategory[]): string =>
    reader.identifier(id, data).split('\n').join(', ').replace(/^- /, '');
  const replaced = asked.flatMap(({ instead }) => instead ?? []);
  return [
    ...asked.flatMap((one) =>
      one.instead === undefined
        ? [say('ADDED', known(one.id, one.categories))]
        : [say('WAS', known(one.instead, one.was)), say('NOW', known(one.id, one.categories))],
    ),
    ...withdrawn.filter((id) => !replaced.includes(id)).map((id) => say('WITHDRAWN', known(id))),
    ...(number === undefined ? [] : [say('CASE_WAS', number.was), say('CASE_NOW', number.now)]),
  ];
}
