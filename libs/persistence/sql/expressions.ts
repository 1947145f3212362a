/**
 * These are expressions of PostgreSQL for which Kysely has no name. Columns come in as references, so the compiler
 * knows them.
 */
import type { Reached } from '@comity/vocabulary/values/by-hand';
import { type AliasedRawBuilder, type Expression, type RawBuilder, type Selectable, sql } from 'kysely';
import type { AnyColumn, JsonOf, RowOf, TableOf } from '../schema/column.ts';
import type { SCALAR_FUNCTIONS, TABLE_FUNCTIONS } from '../schema/functions.ts';

export interface Words {
  en: string;
  es: string;
}

/** Makes the JSON text for a jsonb column. */
export function jsonOf<T>(value: T): JsonOf<T> {
  return JSON.stringify(value) as JsonOf<T>;
}

export function jsonOrNull<T>(value: T | null | undefined): JsonOf<T> | null {
  return value === null || value === undefined ? null : jsonOf(value);
}

type JsonParts = Record<string, Expression<unknown>>;
type JsonObjectOf<P extends JsonParts> = { [Key in keyof P]: P[Key] extends Expression<infer Value> ? Value : never };

/**
 * Writes `jsonb_build_object`. Instants MUST come as `isoInstant`: PostgreSQL writes them into JSON in another form.
 */
export function jsonObject<P extends JsonParts>(parts: P): RawBuilder<JsonObjectOf<P>> {
  const pairs = Object.entries(parts).flatMap(([key, value]) => [sql.lit(key), value]);
  return sql<JsonObjectOf<P>>`jsonb_build_object(${sql.join(pairs)})`;
}

export function words(en: Expression<string | null>, es: Expression<string | null>): RawBuilder<Words> {
  return sql<Words>`jsonb_build_object('en', ${en}, 'es', ${es})`;
}

/** Gives null where `present` is null, which means that the row of an outer join is missing. */
export function ifThere<T>(present: Expression<unknown>, value: Expression<T>): RawBuilder<T | null> {
  return sql<T | null>`CASE WHEN ${present} IS NULL THEN NULL ELSE ${value} END`;
}

/** Writes an instant in the form in which `data-source.ts` makes the driver return it. */
export function isoInstant(at: Expression<string>): RawBuilder<string> {
  return sql<string>`to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** A row of a list that is cut says how many rows the list has. */
export type OneOf<T> = T & { all: number };
export const inAll = sql<number>`(count(*) OVER ())::int`;

/** Wall clock at the beginning of the transaction. */
export const now = sql<string>`now()`;
/** Wall clock at this moment. */
export const wallClock = sql<string>`clock_timestamp()`;

export function inMilliseconds(from: Expression<string>, pause: Expression<number> | number): RawBuilder<string> {
  return sql<string>`${from} + ${pause}::float8 * interval '1 millisecond'`;
}

/** Aggregates over the entries of an organization in the directory; null if it has none. */
export function noneByComity(reached: Expression<Reached>): RawBuilder<boolean | null> {
  return sql<boolean | null>`bool_and(${reached} <> 'COMITY')`;
}

/** Counts from the wall clock; 0 where no instant is given. */
export function millisecondsUntil(at: Expression<string | null>): RawBuilder<number> {
  return sql<number>`(extract(epoch FROM coalesce(${at}, now()) - now()) * 1000)::int`;
}

/** Lists the elements of a jsonb array as the column `one` of `each`. */
export function eachOf<T>(list: Expression<readonly T[]>): AliasedRawBuilder<{ one: T }, 'each'> {
  return sql<{ one: T }>`jsonb_array_elements(${list})`.as<'each'>(sql`each (one)`);
}

/** Reads an ISO 8601 instant that is written in JSON. */
export function instantIn(text: Expression<string>): RawBuilder<string> {
  return sql<string>`(${text})::timestamptz`;
}

/** True if `value` is one of `values`, which are one parameter however many they are. */
export function isOneOf<T>(value: Expression<T>, values: readonly T[]): RawBuilder<boolean> {
  return sql<boolean>`${value} = ANY (${values})`;
}

/** The server may run in the locale C, which knows no capital letters beyond ASCII. */
const anyCase = (text: Expression<unknown>): RawBuilder<string> => sql<string>`lower((${text}) COLLATE "und-x-icu")`;

/** True if `text` stands in one of the columns, in capital or small letters. */
export function standsIn(text: string, ...columns: Expression<string | null>[]): RawBuilder<boolean> {
  return sql<boolean>`strpos(${anyCase(sql`concat_ws(E'\\n', ${sql.join(columns)})`)}, ${anyCase(sql`${text}::text`)}) > 0`;
}

/** Waits for any other holder of the lock and holds it until the transaction ends. */
export function lockUntilCommit(name: string): RawBuilder<unknown> {
  return sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Turns the given rows into a table of these columns: one parameter per column, however many rows there are. */
export function unnested<Alias extends string, Columns extends Record<string, AnyColumn>>(
  alias: Alias,
  columns: Columns,
  rows: readonly RowOf<Columns>[],
): AliasedRawBuilder<RowOf<Columns>, Alias> {
  const names = Object.keys(columns);
  const values = Object.entries(columns).map(([name, { sql: type }]) => {
    const list = rows.map((row) => row[name]);
    return sql`${type === 'jsonb' ? list.map((value) => jsonOrNull(value)) : list}::${sql.raw(type)}[]`;
  });
  return sql<RowOf<Columns>>`unnest(${sql.join(values)})`.as<Alias>(
    sql`${sql.id(alias)} (${sql.join(names.map((name) => sql.id(name)))})`,
  );
}

type TableFunctions = typeof TABLE_FUNCTIONS;
type FunctionRow<Name extends keyof TableFunctions> = Selectable<TableOf<TableFunctions[Name]['answers']>>;
type Arguments<Takes extends readonly unknown[]> = { [Place in keyof Takes]: unknown };

/** Calls the function as a table to select from. */
export function answersOf<Name extends keyof TableFunctions>(
  name: Name,
  ...taken: Arguments<TableFunctions[Name]['takes']>
): RawBuilder<FunctionRow<Name>> {
  return sql<FunctionRow<Name>>`${sql.id(name)}(${sql.join([...taken])})`;
}

type ScalarFunctions = typeof SCALAR_FUNCTIONS;

/** Calls the function as the number that it returns. */
export function answerOf<Name extends keyof ScalarFunctions>(
  name: Name,
  ...taken: Arguments<ScalarFunctions[Name]['takes']>
): RawBuilder<number | null> {
  return sql<number | null>`${sql.id(name)}(${sql.join([...taken])})`;
}
