/**
 * Whoever was told to let data go or to destroy them says so, and whoever waits for that has a term: the one that a question
 * has in the rules of the request. When it passes people are told; they remind, or close for reasons without the confirmation.
 */
import type { Instant, RequestKind } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { type ClockStart, type Refusal, refuse } from '../events/decision.ts';
import type { ClockRow } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';
import { deadlineNear, deadlinePassed } from './deadlines.ts';
import { levelClock } from './service-levels.ts';

/** Data are released, and evidence is returned or destroyed, by people who say so. */
const RULE = { PRESERVATION: 'COM.RELEASE', ASSISTANCE: 'COM.DISPOSAL' } as const satisfies Record<RequestKind, string>;

export function certificateClock({ kind, summary }: DossierState, start: Instant): ClockStart[] {
  return levelClock(summary, 'CLARIFICATION', start).map((one) => ({ ...one, id: 'CERTIFICATE', rule: RULE[kind] }));
}

/** Nobody closes without a confirmation while its term runs. */
export function certificateOverdue({ clocks, status }: DossierState): Refusal | null {
  return clocks.some(({ id }) => id === 'CERTIFICATE') ? refuse('NOT_POSSIBLE_IN_STATE', [status]) : null;
}

export function certificateRows(kind: RequestKind, from: readonly Status[], told: readonly Role[]): ClockRow[] {
  const row = { clock: 'CERTIFICATE', from, to: 'SAME', basis: RULE[kind] } as const;
  return [
    { ...row, phase: 'warning', effect: deadlineNear() },
    { ...row, phase: 'end', effect: deadlinePassed(told), involves: told },
  ];
}
