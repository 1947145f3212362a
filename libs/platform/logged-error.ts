/**
 * Reduces an error to what tells a developer where to look and cannot carry contents: its class, its code, the frames of
 * its stack, and what the database names of its own schema. Messages are left out, because those of the database, of
 * JSON and of validators quote what they were given, and so do the parameters that a query's error carries.
 */
export interface LoggedError {
  type: string;
  code?: string;
  /** The write was refused by this table, constraint and routine of PostgreSQL. */
  table?: string;
  constraint?: string;
  routine?: string;
  frames: string[];
  cause?: LoggedError;
}

const MOST_FRAMES = 20;
const MOST_CAUSES = 5;
const NAME = /^[\w$.:-]{1,100}$/;
/** A line of a stack that names a place: `    at function (file:line:column)`. */
const FRAME = /^\s+at [^\n]{1,300}$/;

export function withoutContents(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] };
  const { code, table, constraint, routine, cause, driverError } = error as ErrorWithParts;
  const inner = driverError ?? cause;
  return {
    type: nameOf(error.constructor.name) ?? nameOf(error.name) ?? 'Error',
    ...named({ code, table, constraint, routine }),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => FRAME.test(line))
      .slice(0, MOST_FRAMES)
      .map((line) => line.trim()),
    ...(inner === undefined || depth === MOST_CAUSES ? {} : { cause: withoutContents(inner, depth + 1) }),
  };
}

type ErrorWithParts = Error &
  Partial<Record<'code' | 'table' | 'constraint' | 'routine' | 'cause' | 'driverError', unknown>>;

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'string' && NAME.test(value) ? value : undefined;

function named(parts: Record<'code' | 'table' | 'constraint' | 'routine', unknown>): Partial<LoggedError> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, value]) => (nameOf(value) === undefined ? [] : [[part, value]])),
  );
}
