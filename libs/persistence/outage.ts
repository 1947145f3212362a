/**
 * Tells a database that is unavailable from one that rejects what it is given: only the first is worth a repetition.
 */
import { sql } from 'kysely';
import { type DataSource, QueryFailedError } from 'typeorm';
import { publicRows } from './sql/rows.ts';

/** Throws if the database does not respond. */
export async function reachDatabase(dataSource: DataSource): Promise<void> {
  await sql`SELECT 1`.execute(publicRows(dataSource));
}

/**
 * Matches Node's socket errors and PostgreSQL's classes 08 (connection), 53 (resources), 57 (operator intervention,
 * cancel).
 */
const CONNECTION_CODE = /^(E[A-Z]+|08...|53...|57...)$/;

/** The driver and TypeORM report a connection that is gone or was never there by these words, without any code. */
const CONNECTION_LOST =
  /connection terminated|timeout expired|timeout exceeded|query read timeout|not (yet )?established|driver not connected|not queryable|transaction is not started|already released/i;

export function isDatabaseFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  return CONNECTION_CODE.test(sqlStateOf(error) ?? code ?? '') || CONNECTION_LOST.test(error.message);
}

/**
 * PostgreSQL has undone one of several transactions that met: classes 40 (serialization, deadlock) and 55P03 (lock not
 * available). Nothing of it was done, and a repetition finds what the others have left.
 */
export function isConcurrencyFailure(error: unknown): boolean {
  return /^(40...|55P03)$/.test(sqlStateOf(error) ?? '');
}

/** Somebody else has just written what only one may write (23505, unique violation). */
export function isWrittenAlready(error: unknown): boolean {
  return sqlStateOf(error) === '23505';
}

/** Returns the SQLSTATE of a statement that the database refused; null for a failure elsewhere. */
export function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  return (error.driverError as { code?: string }).code ?? null;
}
