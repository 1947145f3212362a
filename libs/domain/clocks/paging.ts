/**
 * A request that claims danger to life pages whoever is on duty at the contact point, until somebody acknowledges it: at
 * once, again, then those who stand behind, then the whole desk (docs/rules 2.8). The requesting side does not wait for
 * the other installation to say that nobody has answered: a clock of its own tells it.
 */
import { CLOCK_IDS, type ClockId, clockOf } from '@comity/vocabulary/clocks';
import type { DutyAsked } from '@comity/vocabulary/values/duty';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { ClockStart, Notice } from '../events/decision.ts';
import type { ClockRow } from '../events/lifecycle.ts';
import { stop } from './stops.ts';

const RULE = 'COM.PAGING';

const pagesOf = (id: ClockId): DutyAsked | null => clockOf(id).pages ?? null;
export const PAGING_CLOCKS: readonly ClockId[] = CLOCK_IDS.filter((id) => pagesOf(id) !== null);
export const isPaging = (id: string): boolean => PAGING_CLOCKS.some((one) => one === id);

function clocksAt({ urgency }: RequestSummary, ids: readonly ClockId[], start: Instant): ClockStart[] {
  if (urgency !== 'CRITICAL_LIFE') return [];
  return ids.flatMap((id) => {
    const { minutes } = clockOf(id);
    return minutes === undefined
      ? []
      : [{ id, subject: 'dossier', start, length: { minutes }, rule: RULE, warns: false }];
  });
}

export const pagingClocks = (summary: RequestSummary, start: Instant): ClockStart[] =>
  clocksAt(summary, PAGING_CLOCKS, start);
export const answerExpected = (summary: RequestSummary, start: Instant): ClockStart[] =>
  clocksAt(summary, ['NOT_ANSWERED'], start);

/** Somebody answers: nobody else is woken. */
export const answered = () => stop('ACK_SLA', 'NOT_ANSWERED', ...PAGING_CLOCKS);

export function page(to: readonly Role[], duty: DutyAsked): Notice {
  return { code: duty === 'EVERYBODY' ? 'PAGE_ALL' : 'PAGE', to, duty };
}

/** The urgency may have been found not to be borne by the facts meanwhile: a person has looked at it then. */
export function pagingRows(from: readonly Status[], to: readonly Role[]): ClockRow[] {
  return PAGING_CLOCKS.map((clock) => ({
    clock,
    phase: 'end',
    from,
    to: 'SAME',
    basis: RULE,
    effect: ({ summary }) => {
      const duty = pagesOf(clock);
      return duty === null || summary?.urgency !== 'CRITICAL_LIFE' ? {} : { notices: [page(to, duty)] };
    },
  }));
}

export function notAnsweredRow(from: readonly Status[], to: readonly Role[]): ClockRow {
  return {
    clock: 'NOT_ANSWERED',
    phase: 'end',
    from,
    to: 'SAME',
    basis: RULE,
    effect: () => ({ notices: [{ code: 'NOT_ANSWERED', to }] }),
  };
}
