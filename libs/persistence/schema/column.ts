/**
 * Columns as data: one definition gives the compiler the types of a column and the test of the schema the facts to compare
 * with the database (`schema.test.ts`). The types on the right are those that `data-source.ts` has the driver answer.
 */
import type { ColumnType } from 'kysely';

/** As `information_schema.columns.udt_name` has it. */
export type SqlType =
  'uuid' | 'text' | 'bpchar' | '_text' | 'int4' | 'int8' | 'bool' | 'jsonb' | 'bytea' | 'timestamptz' | 'date';

declare const contents: unique symbol;
/** The JSON text of a `T`: what a jsonb column takes, because the driver would write an array as one of PostgreSQL's. */
export type JsonOf<T> = string & { readonly [contents]: T };

/** `Read`: as selected. `Written`: as inserted; undefined where the database fills it in. `Changed`: as updated. */
export interface Column<Read, Written, Changed> {
  readonly sql: SqlType;
  readonly nullable: boolean;
  /** The database has a value for it: a default, or a number of its own. */
  readonly filled: boolean;
  /** For the compiler alone. */
  readonly types?: ColumnType<Read, Written, Changed>;
}

export type AnyColumn = Column<unknown, unknown, unknown>;

/** A table as Kysely knows it. */
export type TableOf<Columns extends Record<string, AnyColumn>> = {
  [Name in keyof Columns]: NonNullable<Columns[Name]['types']>;
};

/** A row of it, as selected. */
export type RowOf<Columns extends Record<string, AnyColumn>> = {
  [Name in keyof Columns]: Columns[Name] extends Column<infer Read, unknown, unknown> ? Read : never;
};

const column = <Read, Written = Read>(sql: SqlType): Column<Read, Written, Written> => ({
  sql,
  nullable: false,
  filled: false,
});

export const uuid = (): Column<string, string, string> => column('uuid');
export const text = <T extends string = string>(): Column<T, T, T> => column('text');
/** Fixed length, e.g. 64 hex characters. */
export const char = (): Column<string, string, string> => column('bpchar');
export const texts = <T extends string = string>(): Column<T[], readonly T[], readonly T[]> => column('_text');
export const int = (): Column<number, number, number> => column('int4');
/** Exact up to 2^53, which no count of bytes, milliseconds or leaves here comes near. */
export const bigint = (): Column<number, number, number> => column('int8');
export const bool = (): Column<boolean, boolean, boolean> => column('bool');
export const json = <T>(): Column<T, JsonOf<T>, JsonOf<T>> => column('jsonb');
export const bytes = (): Column<Buffer, Buffer, Buffer> => column('bytea');
/** ISO 8601 UTC with milliseconds. */
export const instant = (): Column<string, string, string> => column('timestamptz');
/** `YYYY-MM-DD`. */
export const day = (): Column<string, string, string> => column('date');

export function optional<Read, Written, Changed>(
  of: Column<Read, Written, Changed>,
): Column<Read | null, Written | null | undefined, Changed | null> {
  return { sql: of.sql, nullable: true, filled: of.filled };
}

/** Has a default. */
export function filled<Read, Written, Changed>(
  of: Column<Read, Written, Changed>,
): Column<Read, Written | undefined, Changed> {
  return { sql: of.sql, nullable: of.nullable, filled: true };
}

/** The database alone writes it. */
export function given<Read>(of: Column<Read, unknown, unknown>): Column<Read, never, never> {
  return { sql: of.sql, nullable: of.nullable, filled: true };
}
