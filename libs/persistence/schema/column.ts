/**
 * Columns are data: one definition gives the compiler the types of a column, and the test of the schema the facts to
 * compare with the database (`schema.test.ts`). The types on the right are those that `data-source.ts` makes the driver
 * return.
 */
import type { ColumnType } from 'kysely';

/** Names of types as in `information_schema.columns.udt_name`. */
export type SqlType =
  'uuid' | 'text' | 'bpchar' | '_text' | 'int4' | 'int8' | 'bool' | 'jsonb' | 'bytea' | 'timestamptz' | 'date';

declare const contents: unique symbol;
/**
 * JSON text of a `T`. A jsonb column takes this text, because the driver would write an array as one of PostgreSQL's.
 */
export type JsonOf<T> = string & { readonly [contents]: T };

/**
 * `Read` is the type when selected, `Written` when inserted (undefined where the database fills it in), `Changed` when
 * updated.
 */
export interface Column<Read, Written, Changed> {
  readonly sql: SqlType;
  readonly nullable: boolean;
  /** The database has a value for the column: a default, or a number of its own. */
  readonly filled: boolean;
  /** Used by the compiler alone. */
  readonly types?: ColumnType<Read, Written, Changed>;
}

export type AnyColumn = Column<unknown, unknown, unknown>;

/** A table as Kysely describes it. */
export type TableOf<Columns extends Record<string, AnyColumn>> = {
  [Name in keyof Columns]: NonNullable<Columns[Name]['types']>;
};

/** A row of the table when selected. */
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
/** A text of fixed length, e.g. 64 hex characters. */
export const char = (): Column<string, string, string> => column('bpchar');
export const texts = <T extends string = string>(): Column<T[], readonly T[], readonly T[]> => column('_text');
export const int = (): Column<number, number, number> => column('int4');
/** A bigint is exact up to 2^53, which no count of bytes, milliseconds or leaves here comes near. */
export const bigint = (): Column<number, number, number> => column('int8');
export const bool = (): Column<boolean, boolean, boolean> => column('bool');
export const json = <T>(): Column<T, JsonOf<T>, JsonOf<T>> => column('jsonb');
export const bytes = (): Column<Buffer, Buffer, Buffer> => column('bytea');
/** An instant is ISO 8601 UTC text with milliseconds. */
export const instant = (): Column<string, string, string> => column('timestamptz');
/** A day is `YYYY-MM-DD` text. */
export const day = (): Column<string, string, string> => column('date');

export function optional<Read, Written, Changed>(
  of: Column<Read, Written, Changed>,
): Column<Read | null, Written | null | undefined, Changed | null> {
  return { sql: of.sql, nullable: true, filled: of.filled };
}

/** The column has a default. */
export function withDefault<Read, Written, Changed>(
  of: Column<Read, Written, Changed>,
): Column<Read, Written | undefined, Changed> {
  return { sql: of.sql, nullable: of.nullable, filled: true };
}

/** Only the database writes the column. */
export function generated<Read>(of: Column<Read, unknown, unknown>): Column<Read, never, never> {
  return { sql: of.sql, nullable: of.nullable, filled: true };
}
