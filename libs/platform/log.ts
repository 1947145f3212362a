/**
 * The log writes one JSON line per event on standard output. It holds codes and ids only: no case data, no identifiers
 * of persons or accounts, no tokens.
 */
import { pino, type Logger } from 'pino';

export type { Logger };

export function createLog(app: string, level: string): Logger {
  return pino({ name: app, level, base: { app }, redact: ['*.authorization', '*.cookie', 'req.headers'] });
}
