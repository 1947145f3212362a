/** Says what is wrong with a time that names no instant, or two. */
import type { LocalTime } from './local-time.ts';
import type { Visit } from './visit.ts';

export function timeMistake(t: Visit['t'], label: string, read: Extract<LocalTime, { ok: false }>): string {
  const { reason } = read;
  if (reason !== 'comes_twice') return t(`core.${reason}`, { label });
  return t(`core.${reason}`, { label, first: read.first, second: read.second });
}
