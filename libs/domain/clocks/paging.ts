/**
 * A claim of danger to life, with the request or later, pages whoever is on duty at the contact point, until somebody
 * answers it: at once, again, then those who stand behind, then the whole desk (docs/rules 2.8). The requesting side does
 * not wait for the other installation to say that nobody has answered: a clock of its own tells it.
 */
import { CLOCK_IDS, type ClockId, clockOf } from '@comity/vocabulary/clocks';
import type { DutyAsked } from '@comity/vocabulary/values/duty';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { ClockStart, Notice } from '../events/decision.ts';
import type { ClockRow } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';
import { stop } from './stops.ts';

const RULE = 'COM.PAGING';

const pagesOf = (id: ClockId): DutyAsked | null => clockOf(id).pages ?? null;
export const PAGING_CLOCKS: readonly ClockId[] = CLOCK_IDS.filter((id) => pagesOf(id) !== null);
export const isPaging = (id: string): boolean => PAGING_CLOCKS.some((one) => one === id);

function clocksAt(ids: readonly ClockId[], start: Instant): ClockStart[] {
  return ids.flatMap((id) => {
    const { minutes } = clockOf(id);
    return minutes === undefined
      ? []
      : [{ id, subject: 'dossier', start, length: { minutes }, rule: RULE, warns: false }];
  });
}

export const pagingClocks = (start: Instant): ClockStart[] => clocksAt(PAGING_CLOCKS, start);
export const answerExpected = (start: Instant): ClockStart[] => clocksAt(['NOT_ANSWERED'], start);

/** The claim is answered, or given up: nobody else is woken, and nobody is told to telephone. */
export const nobodyPaged = () => stop('NOT_ANSWERED', ...PAGING_CLOCKS);

/** Somebody answers: nobody else is woken. */
export const answered = () => [...stop('ACK_SLA'), ...nobodyPaged()];

export function page(to: readonly Role[], duty: DutyAsked): Notice {
  return { code: duty === 'EVERYBODY' ? 'PAGE_ALL' : 'PAGE', to, duty };
}

/** A claim that was found not to be borne by the facts, or was given up, wakes nobody; one that is made anew does. */
const isClaimed = ({ summary, claimUnjudged }: DossierState): boolean =>
  summary?.urgency === 'CRITICAL_LIFE' || claimUnjudged === true;

export function pagingRows(from: readonly Status[], to: readonly Role[]): ClockRow[] {
  return PAGING_CLOCKS.map((clock) => ({
    clock,
    phase: 'end',
    from,
    to: 'SAME',
    basis: RULE,
    effect: (state) => {
      const duty = pagesOf(clock);
      return duty === null || !isClaimed(state) ? {} : { notices: [page(to, duty)] };
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
    effect: (state) => (isClaimed(state) ? { notices: [{ code: 'NOT_ANSWERED', to }] } : {}),
  };
}
