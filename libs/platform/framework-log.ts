/**
 * Passes on what the frameworks report. Their messages may quote what they were given, so a line says only which part
 * speaks and what of an error carries no contents.
 */
import type { Logger } from './log.ts';

/** This is the interface of NestJS's `LoggerService`. */
export interface FrameworkLog {
  log: (message: unknown, ...more: unknown[]) => void;
  error: (message: unknown, ...more: unknown[]) => void;
  warn: (message: unknown, ...more: unknown[]) => void;
}

export function frameworkLog(log: Logger): FrameworkLog {
  const fieldsOf = (given: readonly unknown[]): { err?: unknown; part?: string } => {
    const err = given.find((one) => one instanceof Error);
    const part = given.at(-1);
    return { ...(err === undefined ? {} : { err }), ...(typeof part === 'string' ? { part } : {}) };
  };
  return {
    log: () => undefined,
    error: (...given) => {
      log.error(fieldsOf(given), 'the framework reports an error');
    },
    warn: (...given) => {
      log.warn(fieldsOf(given), 'the framework warns');
    },
  };
}
