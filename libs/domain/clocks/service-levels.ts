/**
 * These clocks run for the project's own service levels, for as long as the rules pinned to the dossier say. A dossier
 * that knows no request, such as a provider's, has none of them.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Urgency } from '@comity/vocabulary/values/request-codes';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { EARLIER_SERVICE_LEVELS } from '@comity/vocabulary/values/earlier-law';
import { levelOf, type LevelCode, type ServiceLevels } from '@comity/vocabulary/values/service-levels';
import type { ClockStart } from '../events/decision.ts';

export type Levelled = Pick<RequestSummary, 'rules'> | null;

/** These are the ways in which a clock may differ from one on the whole dossier. */
type ClockOptions = Partial<Pick<ClockStart, 'subject' | 'reminderDays'>> & { notAfter?: Instant };

/** Starts the clock of a service level at `start`. */
export function levelClock(
  request: Levelled,
  code: LevelCode,
  start: Instant,
  { notAfter, ...particulars }: ClockOptions = {},
): ClockStart[] {
  const { clock, rule, warns = false } = levelOf(code);
  if (request === null || clock === null) return [];
  const length = { ...lengthOf(request, code), ...(notAfter === undefined ? {} : { notAfter }) };
  return [{ id: clock, subject: 'dossier', start, length, rule, warns, ...particulars }];
}

/** A dossier that was opened before a level was added has pinned none, and counts as dossiers did before it. */
function lengthOf(
  request: NonNullable<Levelled>,
  code: LevelCode,
): { days: number } | { hours: number } | { minutes: number } {
  const pinned: Partial<ServiceLevels> = request.rules.levels;
  const count = pinned[code] ?? EARLIER_SERVICE_LEVELS[code];
  const { unit, elapsed = false } = levelOf(code);
  if (unit === 'days') return elapsed ? { hours: 24 * count } : { days: count };
  return unit === 'hours' ? { hours: count } : { minutes: count };
}

/** Returns the level for the acknowledgement of the 24/7 point. */
export function ackLevel(urgency: Urgency): LevelCode {
  return `ACK_${urgency}`;
}

/** Returns the level for the provider's confirmation, which counts from service of the order. */
export function confirmLevel(urgency: Urgency): LevelCode {
  return urgency === 'NORMAL' ? 'CONFIRM' : 'CONFIRM_URGENT';
}

/** Returns the level for the central authority's acknowledgement of a formal request. */
export function assistanceAckLevel(urgency: Urgency): LevelCode {
  return urgency === 'NORMAL' ? 'MLA_ACK' : 'MLA_ACK_URGENT';
}

/** Returns the rule of the project that has set the term of this request's acknowledgement. */
export function assistanceAckRule({ summary }: { summary: Pick<RequestSummary, 'urgency'> | null }): string {
  return levelOf(assistanceAckLevel(summary?.urgency ?? 'NORMAL')).rule;
}
