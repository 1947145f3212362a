/**
 * The log writes one JSON line per event on standard output. It holds codes, numbers and ids only: no case data, no
 * names or identifiers of persons and accounts, no tokens. So it is an allow-list: a line is a fixed sentence and the
 * fields that are named here, and of an error it keeps what cannot carry contents.
 */
import { pino, type DestinationStream } from 'pino';
import { type LoggedError, withoutContents } from './logged-error.ts';

/** Whoever adds a field here answers for it: its values are codes, numbers or ids of our own making. */
export interface LogFields {
  err?: unknown;
  method?: string;
  /** The route is the template of an address, such as `/api/v1/dossiers/:id`, and never the address. */
  route?: string;
  dossier?: string;
  file?: string;
  organization?: string;
  work?: string;
  what?: string;
  reason?: string;
  /** This is the fault's code within its reason. */
  about?: string;
  expired?: boolean;
  port?: number;
  /** This part of a library speaks; it is a class or a task queue. */
  part?: string;
  activity?: string;
  attempt?: number;
}

export interface Logger {
  error: (fields: LogFields, sentence: string) => void;
  warn: (fields: LogFields, sentence: string) => void;
  info: (fields: LogFields, sentence: string) => void;
  debug: (fields: LogFields, sentence: string) => void;
}

/** Matches a code, a number as text, an id, or the template of an address. */
const PLAIN = /^[\w./:@#-]{1,200}$/;

export function createLog(app: string, level: string, destination?: DestinationStream): Logger {
  const options = { name: app, level, base: { app } };
  const lines = destination === undefined ? pino(options) : pino(options, destination);
  const write =
    (as: 'error' | 'warn' | 'info' | 'debug') =>
    (fields: LogFields, sentence: string): void => {
      lines[as](kept(fields), sentence);
    };
  return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
}

function kept({ err, ...fields }: LogFields): Record<string, unknown> {
  const plain = Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [name, isPlain(value) ? value : '(left out)']),
  );
  const error: { error?: LoggedError } = err === undefined ? {} : { error: withoutContents(err) };
  return { ...plain, ...error };
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && PLAIN.test(value));
