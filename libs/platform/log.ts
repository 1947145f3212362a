/** One JSON line per event on standard output. No case data, no identifiers, no tokens: codes and ids only. */
import { pino, type Logger } from 'pino';

export type { Logger };

export function createLog(app: string, level: string): Logger {
  return pino({ name: app, level, base: { app }, redact: ['*.authorization', '*.cookie', 'req.headers'] });
}
