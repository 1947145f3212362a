/**
 * Evidence is kept until a day (docs/rules 4.6 and 2.17). A condition of use of the State that gave it sets the day,
 * and only that State's consent moves it later; that consent is asked for like any use that the conditions do not
 * allow. Where no condition sets a day, a person does (the project's own choice). When the day passes nothing is
 * deleted: a person decides to destroy, to return or to keep longer.
 */
import type { ConditionCode } from '@comity/vocabulary/values/law-codes';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import { clock } from '../assistance/clocks.ts';
import { changed, partOf } from '../assistance/parts.ts';
import type { Act } from '../events/act.ts';
import { type ClockStart, type Refusal, refuse } from '../events/decision.ts';
import type { Effect } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';
import { officeDay } from '../state/office-day.ts';
import type { Retention } from '../state/retention.ts';

/** These conditions end the keeping of evidence; the first two say nothing without a day. */
export const NEEDS_DAY = ['DESTROY_BY', 'TIME_LIMIT'] as const satisfies ConditionCode[];
export const MAY_HAVE_DAY = [...NEEDS_DAY, 'RETURN'] as const satisfies ConditionCode[];

const among = (codes: readonly ConditionCode[], some: readonly ConditionCode[]): boolean =>
  codes.some((code) => some.includes(code));

/** Checks proposed conditions: the day is given where one of them needs it, lies ahead, and belongs to one of them. */
export function conditionDayFits(
  state: Pick<DossierState, 'policies'>,
  { conditions, keepUntil }: Pick<Act<'grant'>['detail'], 'conditions' | 'keepUntil'>,
  now: Instant,
): Refusal | null {
  const day = keepUntil ?? null;
  if (day === null)
    return among(conditions, NEEDS_DAY) ? refuse('CONDITION_DATE_MISSING', conditions, 'COM.RETENTION') : null;
  return among(conditions, MAY_HAVE_DAY) ? liesAhead(state, day, now) : refuse('RETENTION_DATE_INVALID', [day]);
}

/** Returns the latest day that the State which gave the evidence allows; null where it set none or has waived it. */
export function bindingDay(state: DossierState): string | null {
  const { retention, returnWaived } = partOf(state);
  return returnWaived ? null : (retention?.notAfter ?? null);
}

export function dayFits(state: DossierState, { detail }: Act<'set_retention'>, now: Instant): Refusal | null {
  const latest = bindingDay(state);
  if (latest !== null && detail.keepUntil > latest) return refuse('RETENTION_BOUND', [latest], 'COM.RETENTION');
  return liesAhead(state, detail.keepUntil, now);
}

/** The same holds for a day that is asked for together with a use beyond the conditions. */
export function askedDayFits(state: DossierState, { detail }: Act<'ask_secondary_use'>, now: Instant): Refusal | null {
  return keptLonger(state, detail.keepUntil, now);
}

/** No day need be named. */
export function keptLonger(
  state: Pick<DossierState, 'policies'>,
  day: string | null | undefined,
  now: Instant,
): Refusal | null {
  return day == null || day === '' ? null : liesAhead(state, day, now);
}

function liesAhead(state: Pick<DossierState, 'policies'>, day: string, now: Instant): Refusal | null {
  return day > officeDay(state, now) ? null : refuse('RETENTION_DATE_INVALID', [day], 'COM.RETENTION');
}

export function setRetention(state: DossierState, { detail }: Act<'set_retention'>, now: Instant): Effect {
  const { keepUntil: until, reason } = detail;
  return kept(state, { until, source: 'PERSON', reason, notAfter: bindingDay(state), over: false }, now);
}

/** When evidence arrives, the accepted conditions say until when it is kept; a day that was set before stays. */
export function keptByCondition(state: DossierState, now: Instant): Effect {
  const { conditions, retention } = partOf(state);
  const until = conditions?.status === 'ACCEPTED' ? (conditions.keepUntil ?? null) : null;
  if (until === null || retention != null) return {};
  return kept(state, { until, source: 'CONDITION', reason: null, notAfter: until, over: false }, now);
}

/** The State whose condition binds consents to a later day. */
export function keptByConsent(state: DossierState, until: string, now: Instant): Effect {
  return kept(state, { until, source: 'CONSENT', reason: null, notAfter: until, over: false }, now);
}

function kept(state: DossierState, retention: Retention, now: Instant): Effect {
  return { state: changed(state, { retention }), starts: [retentionClock(retention, now)] };
}

function retentionClock({ until }: Retention, now: Instant): ClockStart {
  return clock('RETENTION', now, { throughDay: until }, 'COM.RETENTION', true);
}

/** Tells whether the day until which the evidence is kept has passed; a person then decides what becomes of it. */
export function retentionIsOver(state: DossierState): boolean {
  return partOf(state).retention?.over === true;
}

export function dayPassed(told: readonly Role[]) {
  return (state: DossierState): Effect => {
    const { retention } = partOf(state);
    return {
      state: retention == null ? {} : changed(state, { retention: { ...retention, over: true } }),
      notices: [{ code: 'RETENTION_OVER', to: [...told] }],
    };
  };
}
