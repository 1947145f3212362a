/** Finds names of the program in a document, where words of a language should stand. */
import { ACTS } from '@comity/vocabulary/acts';
import { CLOCKS } from '@comity/vocabulary/clocks';
import { type Fields, recordedShape } from '@comity/vocabulary/field';
import { MESSAGES } from '@comity/vocabulary/messages';
import { REFUSALS } from '@comity/vocabulary/refusals';
import { DATA_CATEGORIES, IDENTIFIER_TYPES } from '@comity/vocabulary/values/request-codes';
import { SIDES } from '@comity/vocabulary/values/plain';
import { z } from 'zod';
import { type Block, type ReadableDocument } from '../model.ts';
import { wordsOf } from '../parts.ts';

/**
 * These shapes are no words: snake_case, SCREAMING_CASE with an underscore, camelCase, `t1`, an instant as it is kept,
 * an id, JSON, a hole.
 */
const SHAPES =
  /\b[a-z]+_[a-z_]+\b|\b[A-Z]+_[A-Z_\d]+\b|\b[a-z]+[A-Z][A-Za-z]*\b|\bt\d+\b|\d{4}-\d\d-\d\dT\d\d:\d\d|\b[0-9a-f]{8}-[0-9a-f]{4}-|[{}]|\[object|undefined|\bnull\b/;

/** These names are also acronyms or words in both languages. */
const WORDS = ['IMSI', 'ICCID', 'IMEI', 'MAC', 'IP', 'URL'];
/** These names are also Spanish words. */
const SPANISH = ['original', 'no', 'bytes'];
/** English is known by these words, which Spanish does not have. */
const ENGLISH = /\b(the|of|and|is|not|was|were|from|by|with|which|until|yes|granted|denied|kept|date|reason|sent)\b/i;

const NAMES = new Set(
  [
    ...Object.keys(ACTS),
    ...Object.keys(MESSAGES),
    ...Object.keys(CLOCKS),
    ...Object.keys(REFUSALS),
    ...SIDES,
    ...IDENTIFIER_TYPES,
    ...DATA_CATEGORIES,
    ...[...Object.values(ACTS), ...Object.values(MESSAGES)].flatMap(({ fields }) => [
      ...Object.keys(fields),
      ...codesIn(fields),
    ]),
  ].filter((name) => !WORDS.includes(name)),
);

/** Returns the codes that the fields may hold. */
function codesIn(fields: Fields): string[] {
  const schema = z.toJSONSchema(z.strictObject(recordedShape(fields)), { io: 'input', unrepresentable: 'any' });
  return [...JSON.stringify(schema).matchAll(/"enum":\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/"([^"]*)"/g)].map(([, code = '']) => code),
  );
}

/**
 * Returns every line in which an identifier stands, or English in a Spanish document; the list is empty where people
 * can read it all.
 */
export function identifiersIn(document: ReadableDocument): string[] {
  const { title, warning, sections, approvals } = document;
  const wordsRead = [
    title,
    warning ?? '',
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(readIn)]),
    ...approvals.flatMap(({ did, roles }) => [did, roles]),
  ];
  return wordsRead.flatMap((text) => text.split('\n')).filter((line) => isIdentifier(line, document.language));
}

/**
 * Digests and hashes are set as such and are not read here, nor is a text that somebody wrote, because its words are
 * theirs.
 */
function readIn(block: Block): string[] {
  if (block.kind === 'exact') return [];
  if (block.kind !== 'definitions') return wordsOf(block);
  return block.items.flatMap(({ term, text, exact }) => (exact === true ? [term] : [term, text]));
}

function isIdentifier(line: string, language: ReadableDocument['language']): boolean {
  // In English a name of one word may be an ordinary word inside a sentence, and never is the whole of a line.
  if (SHAPES.test(line) || NAMES.has(line.trim())) return true;
  if (language === 'en') return false;
  const named = line.split(/[^\p{L}\d_]+/u).some((word) => NAMES.has(word) && !SPANISH.includes(word));
  return named || ENGLISH.test(line);
}
