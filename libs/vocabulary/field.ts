/**
 * A field of an act or of a message: everything that the house knows of it stands here, and everything else is derived.
 *
 *   posted    what people and programs send to the api            (contract of the API, form)
 *   recorded  what the act or the message carries and the ledger proves: codes, digests, instants   (engine, exchange)
 *   keeps     where `posted` is a text, the kind of document that holds it; `recorded` is then its digest
 *   words     how a person reads either of them                   (exact text, paper, timeline, check of what was typed)
 *   form      how a page asks for it
 *
 * A kind of field is one file in `fields/`.
 */
import type { z } from 'zod';
import type { FieldForm } from './form.ts';
import type { Reader } from './reader.ts';
import type { Digest } from './values/plain.ts';
import type { ByKind, Words } from './words.ts';

/** A document that holds what a field says is of one of these kinds. */
export const DOCUMENT_FORMS = [
  'TEXT',
  'QUESTIONS',
  'ORDER',
  'PRODUCTION',
  'DELIVERY',
  'PATH',
  'TRANSLATION',
  'REQUEST',
  'VERIFICATION',
  'ATTACHMENT',
  'SNAPSHOT',
] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** The keeper keeps what was written as a document and returns its digest. */
export interface Keeper {
  keep: (form: DocumentForm, content: unknown) => Digest;
  /** Names the hold that a confirmation makes: data of one snapshot kept until one day are one hold. */
  hold: (snapshotAt: string, preservedUntil: string) => string;
  locale: 'en' | 'es';
  /** Returns what an order says beside its text. */
  order: (beside: Keeper['beside']) => object;
  /** Returns what was posted in another field of the same act or message. */
  beside: (field: string) => unknown;
}

export interface FieldWords {
  /** Papers and the exact text call the field so. */
  label: ByKind<Words>;
  /** A form asks so, where it puts the question in other words. */
  ask?: Words;
  /** The hint helps to fill the field in. */
  hint?: ByKind<Words>;
}

export interface Field<
  P extends z.ZodType | null = z.ZodType | null,
  R extends z.ZodType | null = z.ZodType | null,
> extends FieldWords {
  /** It is null where the api or the machine makes the value. */
  posted: P;
  /** It is null where the value is asked for and becomes a part of a document. */
  recorded: R;
  keeps: DocumentForm | null;
  /** The documents that a recorded value names; in a message they travel beside it. */
  documents: (value: unknown) => NamedDocument[];
  /** No message carries the value: it stays with the organization that wrote it. */
  stays: boolean;
  /** Papers leave the value out, because it stands in them in another form. */
  unsaid: boolean;
  /**
   * Returns the lines in which a person reads the value, as posted or as recorded; it returns none where there is
   * nothing to say.
   */
  words: (value: unknown, reader: Reader) => string[];
  /** Makes what is recorded from what was posted. */
  record: (value: unknown, keeper: Keeper) => unknown;
  form: FieldForm | null;
  /** An input that is left empty says that there is nothing to say. */
  mayBeEmpty: boolean;
}

export interface NamedDocument {
  digest: Digest;
  form: DocumentForm;
}

interface Kind<P extends z.ZodType | null, R extends z.ZodType | null> {
  posted: P;
  recorded: R;
  keeps?: DocumentForm;
  words: (value: never, reader: Reader) => string[];
  record?: (value: never, keeper: Keeper) => unknown;
  /** Names the documents where the value is not one digest of a document that was made for it. */
  documents?: (value: never) => NamedDocument[];
  form: FieldForm | null;
  mayBeEmpty?: boolean;
}

/** An act or a message states this of one of its fields beside the kind. */
export interface FieldOptions extends Omit<FieldWords, 'label'> {
  stays?: true;
  unsaid?: true;
}

export function field<P extends z.ZodType | null, R extends z.ZodType | null>(
  label: ByKind<Words>,
  kind: Kind<P, R>,
  { stays, unsaid, ...words }: FieldOptions = {},
): Field<P, R> {
  const { posted, recorded, keeps = null, form, mayBeEmpty = false } = kind;
  return {
    label,
    ...words,
    posted,
    recorded,
    keeps,
    stays: stays === true,
    unsaid: unsaid === true,
    form,
    mayBeEmpty,
    // A value reaches these only after one of the two schemas has parsed it, which the erased table cannot express.
    words: kind.words as Field['words'],
    record: (kind.record ?? ((value: unknown) => value)) as Field['record'],
    documents: (kind.documents ?? ((value: unknown) => namedBy(keeps, value))) as Field['documents'],
  };
}

function namedBy(keeps: DocumentForm | null, value: unknown): NamedDocument[] {
  if (keeps === null) return [];
  return [value].flat().flatMap((one) => (typeof one === 'string' ? [{ digest: one, form: keeps }] : []));
}

/** The value is null where nothing is stated: the field is always there. */
export function optional<P extends z.ZodType, R extends z.ZodType>(
  of: Field<P, R>,
): Field<z.ZodNullable<P>, z.ZodNullable<R>> {
  return { ...of, ...unlessNull(of), posted: of.posted.nullable(), recorded: of.recorded.nullable() };
}

/** The value is null or absent where nothing is stated. */
export function omittable<P extends z.ZodType, R extends z.ZodType>(
  of: Field<P, R>,
): Field<z.ZodExactOptional<z.ZodNullable<P>>, z.ZodExactOptional<z.ZodNullable<R>>> {
  return {
    ...of,
    ...unlessNull(of),
    posted: of.posted.nullable().exactOptional(),
    recorded: of.recorded.nullable().exactOptional(),
  };
}

/** The value is absent where nothing is stated, and never null. */
export function sometimes<P extends z.ZodType, R extends z.ZodType>(
  of: Field<P, R>,
): Field<z.ZodExactOptional<P>, z.ZodExactOptional<R>> {
  const { words, record } = unlessNull(of);
  return { ...of, words, record, posted: of.posted.exactOptional(), recorded: of.recorded.exactOptional() };
}

/** The value is asked for, and kept inside a document that the api puts together. */
export function intoDocument<P extends z.ZodType>(of: Field<P>): Field<P, null> {
  return { ...of, recorded: null };
}

/** The api makes the value: nobody is asked. */
export function made<R extends z.ZodType>(of: Field<z.ZodType | null, R>): Field<null, R> {
  return { ...of, posted: null, form: null };
}

/** A person who enters the message states it; a program may leave it out. */
export function notOnEveryArrival<P extends z.ZodType, R extends z.ZodType>(
  of: Field<P, R>,
): Field<P, z.ZodNullable<R>> {
  const { words, record } = unlessNull(of);
  return { ...of, words, record, recorded: of.recorded.nullable() };
}

/** An empty input says nothing, and nothing is said of it. */
function unlessNull(of: Field<z.ZodType, z.ZodType>): Pick<Field, 'words' | 'record' | 'form' | 'mayBeEmpty'> {
  const { words, record, form } = of;
  return {
    mayBeEmpty: true,
    words: (value, reader) => (value === null || value === undefined ? [] : words(value, reader)),
    record: (value, keeper) => (value === null || value === undefined ? value : record(value, keeper)),
    form: form === null ? null : { ...form, read: (name, posted, asking) => readOrNull(form, name, posted, asking) },
  };
}

function readOrNull(
  form: FieldForm,
  ...[name, posted, asking]: Parameters<FieldForm['read']>
): ReturnType<FieldForm['read']> {
  const typed = posted
    .entries()
    .some((one) => (one.name === name || one.name.startsWith(`${name}.`)) && one.value.trim() !== '');
  return typed ? form.read(name, posted, asking) : { value: null };
}

export type Fields = Readonly<Record<string, Field>>;

/** Returns what is recorded of what was posted, field by field; each text becomes a document. */
export function recordPosted(
  fields: Fields,
  posted: Readonly<Record<string, unknown>>,
  keeper: Keeper,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.posted === null || field.recorded === null || !(name in posted)
        ? []
        : [[name, field.record(posted[name], keeper)]],
    ),
  );
}

/** Returns the documents that a recorded act or message names, in the order of its fields. */
export function documentsNamedBy(
  fields: Fields,
  recorded: Readonly<Record<string, unknown>>,
): (NamedDocument & { field: string })[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.recorded === null || recorded[name] === undefined || recorded[name] === null
      ? []
      : field.documents(recorded[name]).map((named) => ({ ...named, field: name })),
  );
}

/** Returns the names of the fields that, as recorded, name a document by its digest. */
export function documentFields(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { recorded, keeps }]) =>
    recorded !== null && keeps !== null ? [name] : [],
  );
}

type Posts<F extends Fields> = {
  [K in keyof F as F[K]['posted'] extends z.ZodType ? K : never]: Exclude<F[K]['posted'], null>;
};
type Records<F extends Fields> = {
  [K in keyof F as F[K]['recorded'] extends z.ZodType ? K : never]: Exclude<F[K]['recorded'], null>;
};

export function postedShape<F extends Fields>(fields: F): Posts<F> & z.ZodRawShape {
  return shape(fields, 'posted') as Posts<F> & z.ZodRawShape;
}

export function recordedShape<F extends Fields>(fields: F): Records<F> & z.ZodRawShape {
  return shape(fields, 'recorded') as Records<F> & z.ZodRawShape;
}

function shape(fields: Fields, of: 'posted' | 'recorded'): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field[of] === null ? [] : [[name, field[of]]])),
  );
}

/** Where `S` is true, the digest of the exact text goes along. */
type ShownDigest<S extends boolean> = S extends true ? { shown: z.ZodString } : unknown;
export type PostedOf<F extends Fields, S extends boolean = false> = z.output<
  z.ZodObject<Posts<F> & ShownDigest<S>, z.core.$strict>
>;
export type RecordedOf<F extends Fields, S extends boolean = false> = z.output<
  z.ZodObject<Records<F> & ShownDigest<S>, z.core.$strict>
>;
