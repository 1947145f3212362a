/**
 * The time that is left is said in the unit that matters: thirty minutes are not a "last day". The server writes it, and
 * `comity.js` counts on from the organization's present instant, so that a page that stays open stays true.
 */
import type { DeadlineView } from '@comity/contracts/http/dossier-line-views';
import nunjucks from 'nunjucks';
import type { Visit } from './visit.ts';

const MINUTE = 60_000;
/** Below these many minutes minutes are counted, and below those hours. */
const IN_MINUTES = 120;
const IN_HOURS = 48 * 60;

export type LeftUnit = 'passed' | 'minutes' | 'hours' | 'days';

/** Returns the unit with its number; `days` are calendar days where the deadline was counted in such. */
export function leftOf(dueAt: string, now: string, days: number | null = null): { unit: LeftUnit; count: number } {
  const minutes = Math.floor((Date.parse(dueAt) - Date.parse(now)) / MINUTE);
  if (minutes < 0) return { unit: 'passed', count: 0 };
  if (minutes < IN_MINUTES) return { unit: 'minutes', count: minutes };
  if (minutes < IN_HOURS) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: days ?? Math.floor(minutes / (24 * 60)) };
}

/** Writes the time left until an instant, marked so that the browser can count on. */
export function timeLeft(visit: Visit, dueAt: string, days: number | null = null): nunjucks.runtime.SafeString {
  const { unit, count } = leftOf(dueAt, nowOf(visit), days);
  const near = unit === 'days' ? 'calm' : unit === 'passed' ? 'passed' : 'near';
  const words = visit.t(`core.left_${unit}`, { count });
  const kept = days === null ? '' : ` data-days="${String(days)}"`;
  return new nunjucks.runtime.SafeString(
    `<span class="comity-left comity-left--${near}" data-left="${dueAt}"${kept}>${words}</span>`,
  );
}

/** Writes the time left of a deadline; one that no longer runs says so. */
export function deadlineLeft(visit: Visit, deadline: DeadlineView): nunjucks.runtime.SafeString | string {
  if (deadline.state === 'STOPPED') return visit.t('core.clock_stopped');
  if (deadline.state === 'PASSED') return visit.t('core.left_passed');
  return timeLeft(visit, deadline.dueAt, Math.max(0, deadline.daysLeft));
}

/** This is the present instant of the visitor's organization, on its own clock. */
export function nowOf({ me }: Visit): string {
  return me?.now ?? new Date().toISOString();
}
