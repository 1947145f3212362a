/**
 * A provider answers per identifier and kind of data: kept, not kept, objected to, produced. People answer on the page
 * of the order, which shows a table, so these kinds have no input of their own.
 */
import { YES_OR_NO } from './yes-no.ts';
import { z } from 'zod';
import { objections as objectionCodes, outcomes } from '../codes/outcomes.ts';
import { type Field, field, type FieldOptions, type Keeper } from '../field.ts';
import type { Reader } from '../reader.ts';
import { id, instant, line, signedInstant, writtenLine } from '../schemas.ts';
import { OBJECTION_CODES, PRODUCED_OUTCOMES } from '../values/answers.ts';
import { WAYS } from '../values/by-hand.ts';
import { type Words, wordOf } from '../words.ts';
import { dataWords, requestedData } from './data.ts';
import { MAX_DATA, MAX_TARGETS } from '../values/request-codes.ts';
import { targetId } from './targets.ts';

/**
 * A production travels in one parcel with the facts of each file, and parcels have at most 6 MiB. Whoever has more files
 * produces them in several goes, or packs them.
 */
export const MOST_FILES = 10_000;

function preserved<I extends z.ZodType, L extends z.ZodString>(at: I, reference: L) {
  return {
    snapshotAt: at,
    from: at.nullable(),
    to: at.nullable(),
    bytes: z.int().min(0).nullable(),
    items: z.int().min(0).nullable(),
    reference,
    preservedUntil: at,
    userNotified: z.boolean(),
  };
}

/** Nobody writes the id of a hold: the act that confirms it names it. */
export const preservedPosted = z
  .array(requestedData.extend(preserved(instant, writtenLine(120))))
  .min(1)
  .max(MAX_DATA);
export const preservedRecorded = z
  .array(requestedData.extend({ hold: line(32), ...preserved(signedInstant, line(120)) }))
  .min(1)
  .max(MAX_DATA);
export const notPreserved = z
  .array(requestedData.extend({ outcome: z.enum(['NOT_HELD', 'DELETED', 'ENCRYPTED']) }))
  .min(1)
  .max(MAX_DATA);
export const objection = z.strictObject({ target: targetId, code: z.enum(OBJECTION_CODES) });
export const objectionList = z.array(objection).min(1).max(MAX_TARGETS);
export const producedList = z.array(requestedData.extend({ outcome: z.enum(PRODUCED_OUTCOMES) })).max(MAX_DATA);
const fileCount = z.int().min(0).max(100_000);
const producedFileList = z.array(requestedData.extend({ id })).max(MOST_FILES);

type Preserved = z.output<typeof preservedPosted>[number] & { hold?: string };

const PARTS = {
  snapshotAt: ['copied at', 'copiados el'],
  from: ['from', 'desde'],
  to: ['to', 'hasta'],
  bytes: ['bytes', 'bytes'],
  items: ['items', 'elementos'],
  reference: ['reference', 'referencia'],
  preservedUntil: ['preserved until', 'conservados hasta'],
  userNotified: ['user notified', 'usuario avisado'],
  hold: ['kept under', 'conservados como'],
} as const satisfies Record<string, Words>;

function preservedWords(one: Preserved, reader: Reader): string {
  const part = (name: keyof typeof PARTS, text: string | null): string[] =>
    text === null ? [] : [`${wordOf(PARTS, name, reader.locale)}: ${text}`];
  return [
    dataWords(one, reader),
    ...part('hold', one.hold ?? null),
    ...part('snapshotAt', reader.instant(one.snapshotAt)),
    ...part('from', one.from === null ? null : reader.instant(one.from)),
    ...part('to', one.to === null ? null : reader.instant(one.to)),
    ...part('bytes', one.bytes === null ? null : String(one.bytes)),
    ...part('items', one.items === null ? null : String(one.items)),
    ...part('reference', one.reference),
    ...part('preservedUntil', reader.term(one.preservedUntil)),
    ...part('userNotified', wordOf(YES_OR_NO, one.userNotified ? 'yes' : 'no', reader.locale).toLowerCase()),
  ].join('; ');
}

function withHold(one: Preserved, keeper: Keeper): Preserved {
  return { ...one, hold: keeper.hold(one.snapshotAt, one.preservedUntil) };
}

export function preservedResults(
  label: Words,
  options: FieldOptions = {},
): Field<typeof preservedPosted, typeof preservedRecorded> {
  return field(
    label,
    {
      posted: preservedPosted,
      recorded: preservedRecorded,
      words: (value: Preserved[], reader) => value.map((one) => preservedWords(one, reader)),
      record: (value: Preserved[], keeper) => value.map((one) => withHold(one, keeper)),
      form: null,
    },
    options,
  );
}

export function notPreservedResults(
  label: Words,
  options: FieldOptions = {},
): Field<typeof notPreserved, typeof notPreserved> {
  return field(
    label,
    {
      posted: notPreserved,
      recorded: notPreserved,
      words: (value: z.output<typeof notPreserved>, reader) =>
        value.map((one) => `${dataWords(one, reader)}: ${wordOf(outcomes, one.outcome, reader.locale)}`),
      form: null,
    },
    options,
  );
}

export function objectionWords({ target, code }: z.output<typeof objection>, reader: Reader): string {
  return `${reader.target(target)}: ${wordOf(objectionCodes, code, reader.locale)}`;
}

/** `none` lets an empty list say that there are none. */
export function objections(
  label: Words,
  { none = false, ...options }: FieldOptions & { none?: boolean } = {},
): Field<typeof objectionList, typeof objectionList> {
  const schema = none ? z.array(objection).max(MAX_TARGETS) : objectionList;
  return field(
    label,
    {
      posted: schema,
      recorded: schema,
      words: (value: z.output<typeof objectionList>, reader) => value.map((one) => objectionWords(one, reader)),
      form: null,
    },
    options,
  );
}

/**
 * States what a production order brought, per kind of data. `none` lets an empty list say that it has brought nothing
 * yet.
 */
export function producedResults(
  label: Words,
  { none = false, ...options }: FieldOptions & { none?: boolean } = {},
): Field<typeof producedList, typeof producedList> {
  const schema = none ? producedList : producedList.min(1);
  return field(
    label,
    {
      posted: schema,
      recorded: schema,
      words: (value: z.output<typeof producedList>, reader) =>
        value.map((one) => `${dataWords(one, reader)}: ${wordOf(outcomes, one.outcome, reader.locale)}`),
      form: null,
    },
    options,
  );
}

/**
 * States which identifier and kind of data a file answers. Every file that is here whole is produced, named or not, and
 * counted.
 */
export function producedFiles(
  label: Words,
  options: FieldOptions = {},
): Field<typeof producedFileList, typeof fileCount> {
  return field(
    label,
    {
      posted: producedFileList,
      recorded: fileCount,
      words: (value: z.output<typeof producedFileList> | number, reader) =>
        typeof value === 'number'
          ? [String(value)]
          : value.map((one) => `${reader.file(one.id)}: ${dataWords(one, reader)}`),
      form: null,
    },
    options,
  );
}

const perTarget = z
  .array(z.strictObject({ target: targetId.nullable(), files: fileCount }))
  .max(MAX_TARGETS + 1)
  .exactOptional();

/** Counts the files of a production by the identifier that each answers; null counts those that name none. */
export function filesPerTarget(label: Words, options: FieldOptions = {}): Field<null, typeof perTarget> {
  return field(label, { posted: null, recorded: perTarget, words: () => [], form: null }, options);
}

const byHand = z.enum(WAYS).exactOptional();
function answerList<R extends z.ZodType>(preservedList: R) {
  return z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('PRESERVED'), results: preservedList, byHand }),
        z.strictObject({ kind: z.literal('NOT_PRESERVED'), results: notPreserved, byHand }),
        z.strictObject({ kind: z.literal('OBJECTED'), objections: objectionList, byHand }),
      ]),
    )
    .min(1);
}
const answersRecorded = answerList(preservedRecorded).max(MAX_DATA);
const answersPosted = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('PRESERVED'), results: preservedPosted }),
      z.strictObject({ kind: z.literal('NOT_PRESERVED'), results: notPreserved }),
      z.strictObject({ kind: z.literal('OBJECTED'), objections: objectionList }),
    ]),
  )
  .min(1)
  .max(3);

type AnswerPosted = z.output<typeof answersPosted>[number];

/**
 * States what a provider has answered, as the State that ordered passes it on: structured facts and never free text.
 */
export function answersOfProvider(
  label: Words,
  options: FieldOptions = {},
): Field<typeof answersPosted, typeof answersRecorded> {
  return field(
    label,
    {
      posted: answersPosted,
      recorded: answersRecorded,
      words: (value: AnswerPosted[], reader) =>
        value.flatMap((one) => {
          if (one.kind === 'OBJECTED') return one.objections.map((each) => objectionWords(each, reader));
          if (one.kind === 'PRESERVED') return one.results.map((each) => preservedWords(each, reader));
          return one.results.map(
            (each) => `${dataWords(each, reader)}: ${wordOf(outcomes, each.outcome, reader.locale)}`,
          );
        }),
      record: (value: AnswerPosted[], keeper) =>
        value.map((one) =>
          one.kind === 'PRESERVED' ? { ...one, results: one.results.map((each) => withHold(each, keeper)) } : one,
        ),
      form: null,
    },
    options,
  );
}
