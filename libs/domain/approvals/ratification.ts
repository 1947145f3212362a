/**
 * One person did an act alone at a risk to life (docs/rules 2.0): a second person ratifies it, or declines with a
 * reason. Declining undoes the act where nothing has followed it. Where something has, an end would need the safeguards
 * of its kind, so the act stands until two people uphold it or end in the lawful way what it began, and both sides know.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { MessageCode } from '@comity/vocabulary/messages';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { levelClock } from '../clocks/service-levels.ts';
import type { Act, Actor } from '../events/act.ts';
import { type ClockStart, type Refusal, refuse } from '../events/decision.ts';
import type { ActRow, AnyActRow, ClockRow, Effect } from '../events/lifecycle.ts';
import { answering, beside } from '../events/step.ts';
import type { Declined, DossierState, Ratification } from '../state/dossier.ts';

/** Declining to ratify an act undoes this while the dossier is still in the status to which the act has led. */
export interface Undoing {
  act: ActName;
  in: Status;
  back: Status;
  effect: (state: DossierState, reason: Digest, now: Instant) => Effect;
  sends: readonly MessageCode[];
}

export interface Ratifying {
  open: readonly Status[];
  /** A ratification may still be due when the dossier is closed. */
  all: readonly Status[];
  by: readonly Role[];
  undoing?: readonly Undoing[];
  /**
   * This side tells the one named here that an act of which it had told was declined, and that two people upheld it.
   */
  tells?: 'requesting';
}

export function ratificationRows(scope: Ratifying): readonly AnyActRow[] {
  return [ratifyRow(scope), ...decliningRows(scope), upholdingRow(scope)];
}

/** Returns what a second person declined and of which nobody has decided what becomes of it. */
export function openDeclined({ declined = [] }: DossierState): Declined[] {
  return declined.filter(({ undone, settled }) => !undone && settled !== true);
}

function ratifyRow({ all, by }: Ratifying): ActRow<'ratify'> {
  return {
    act: 'ratify',
    from: all,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: answering('RATIFY'),
    basis: 'COM.RATIFY',
    given: ({ ratifications }) =>
      ratifications.length === 0 ? [{ act: '', shown: '' }] : ratifications.map(({ act, shown }) => ({ act, shown })),
    checks: [meantHere],
    effect: (state, { detail }) => ({ ...withoutRatification(state, detail), notices: [{ code: 'PROGRESS', to: [] }] }),
  };
}

/** An act is undone only from the status to which it led: from there on something has followed it. */
function decliningRows({ all, by, undoing = [], tells }: Ratifying): readonly ActRow<'decline_ratification'>[] {
  const row = {
    act: 'decline_ratification',
    by,
    hands: 'ONE',
    step: beside('RATIFY'),
    basis: 'COM.RATIFY',
    bars: [ratifiableBy],
    checks: [meantHere],
  } as const;
  const told = tells === undefined ? [] : (['ratification_declined'] as const);
  const undone = undoing.map((one): ActRow<'decline_ratification'> => ({
    ...row,
    from: [one.in],
    to: { among: [one.in, one.back], pick: ({ declined }) => (declined?.at(-1)?.undone === true ? one.back : one.in) },
    effect: (state, act, now) =>
      act.detail.act === one.act ? undoingEffect(state, act, now, one) : standingEffect(state, act, now, { by, tells }),
    sends: [...one.sends, ...told],
  }));
  const elsewhere = all.filter((status) => !undoing.some((one) => one.in === status));
  return [
    ...undone,
    {
      ...row,
      from: elsewhere,
      to: 'SAME',
      effect: (state, act, now) => standingEffect(state, act, now, { by, tells }),
      sends: told,
    },
  ];
}

function upholdingRow({ open, by, tells }: Ratifying): ActRow<'uphold_declined'> {
  return {
    act: 'uphold_declined',
    from: open,
    to: 'SAME',
    by,
    hands: 'TWO',
    step: answering('UPHOLD_DECLINED'),
    basis: 'COM.RATIFY',
    offered: (state) => openDeclined(state).length > 0,
    bars: [(state) => (openDeclined(state).length > 0 ? null : refuse('NOTHING_TO_RATIFY'))],
    effect: (state, { detail }) => ({
      state: { declined: state.declined?.map((one) => (one.undone ? one : { ...one, settled: true })) ?? [] },
      sends: tells === undefined ? [] : [{ to: tells, code: 'declined_upheld', body: { reasons: detail.reasons } }],
      notices: [{ code: 'PROGRESS', to: [...by] }],
    }),
    sends: tells === undefined ? [] : ['declined_upheld'],
  };
}

type Declining = Act<'decline_ratification'>;

function undoingEffect(state: DossierState, act: Declining, now: Instant, { effect }: Undoing): Effect {
  const undone = effect(state, act.detail.reason, now);
  const gone = withoutRatification(state, act.detail);
  return {
    ...undone,
    state: { ...gone.state, ...undone.state, declined: withDeclined(state, act, now, true) },
    stops: [...gone.stops, ...(undone.stops ?? [])],
    starts: [...gone.starts, ...(undone.starts ?? [])],
    notices: [...(undone.notices ?? []), { code: 'RATIFICATION_DECLINED', to: [] }],
  };
}

function standingEffect(
  state: DossierState,
  act: Declining,
  now: Instant,
  { by, tells }: Pick<Ratifying, 'by' | 'tells'>,
): Effect {
  const { act: declined, reason } = act.detail;
  const gone = withoutRatification(state, act.detail);
  return {
    ...gone,
    state: { ...gone.state, declined: withDeclined(state, act, now, false) },
    sends: tells === undefined ? [] : [{ to: tells, code: 'ratification_declined', body: { act: declined, reason } }],
    notices: [{ code: 'RATIFICATION_DECLINED', to: [...by] }],
  };
}

function withDeclined(state: DossierState, { by, detail }: Declining, at: Instant, undone: boolean): Declined[] {
  const done = meant(state, detail)?.by ?? by.member;
  const one = { act: detail.act, by: done, declinedBy: by.member, at, reason: detail.reason, undone };
  return [...(state.declined ?? []), one];
}

function meant(
  { ratifications }: DossierState,
  { act, shown }: { act: string; shown: Digest },
): Ratification | undefined {
  return ratifications.find((one) => one.act === act && one.shown === shown);
}

function withoutRatification(
  state: DossierState,
  detail: { act: string; shown: Digest },
): Required<Pick<Effect, 'state' | 'stops' | 'starts'>> {
  const ratifications = state.ratifications.filter((one) => one !== meant(state, detail));
  return {
    state: { ratifications },
    stops: [{ id: 'RATIFY_4H', subject: detail.act }],
    starts: ratificationClock({ ...state, ratifications }, detail.act),
  };
}

function ratifiableBy({ ratifications }: DossierState, { member }: Actor): Refusal | null {
  if (ratifications.length === 0) return refuse('NOTHING_TO_RATIFY');
  return ratifications.every(({ by }) => by === member) ? refuse('SECOND_PERSON_REQUIRED', [], 'COM.RATIFY') : null;
}

function meantHere(state: DossierState, act: Act<'ratify' | 'decline_ratification'>): Refusal | null {
  const due = state.ratifications.filter((one) => one.act === act.detail.act);
  if (due.length === 0) return refuse('NOTHING_TO_RATIFY', [act.detail.act]);
  const one = meant(state, act.detail);
  if (one === undefined)
    return refuse(
      'TEXT_CHANGED',
      due.map(({ shown }) => shown),
    );
  return one.by === act.by.member ? refuse('SECOND_PERSON_REQUIRED', [one.act], 'COM.RATIFY') : null;
}

/** Starts the clock of the oldest of these acts that is not overdue: an order renewed twice alone is ratified twice. */
export function ratificationClock(
  { ratifications, summary }: Pick<DossierState, 'ratifications' | 'summary'>,
  act: string,
): ClockStart[] {
  const next = ratifications.find((one) => one.act === act && !one.overdue);
  return next === undefined ? [] : levelClock(summary, 'RATIFY', next.at, { subject: act });
}

/** The time to ratify has passed and nobody has ratified: the central authority is notified, and nothing is undone. */
export function ratificationOverdue(all: readonly Status[], escalateTo: readonly Role[]): ClockRow {
  return {
    clock: 'RATIFY_4H',
    phase: 'end',
    from: all,
    to: 'SAME',
    basis: 'COM.RATIFY',
    effect: (state, event) => {
      const late = state.ratifications.find((one) => one.act === event.subject && !one.overdue);
      const ratifications = state.ratifications.map((one) => (one === late ? { ...one, overdue: true } : one));
      return {
        state: { ratifications },
        starts: ratificationClock({ ...state, ratifications }, event.subject),
        notices: [{ code: 'RATIFICATION_OVERDUE', to: [...escalateTo] }],
      };
    },
    involves: escalateTo,
  };
}
