/**
 * These acts are the same on every side: the second person's approval, its return, the ratification of what one person
 * did alone, the housekeeping of a dossier (who answers for it, internal notes, own reference numbers), what people do
 * by hand where another side does not use Comity, and letters.
 */
import type { Instant, Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { byHandActs } from '../by-hand/rows.ts';
import { type Ratifying, ratificationRows } from './ratification.ts';
import { OWN_RETURN } from './grounds.ts';
import { proposedText } from './two-person.ts';
import { correspondenceRows } from './correspondence.ts';
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { ActRow, AnyActRow, Row } from '../events/lifecycle.ts';
import { GIVES_BACK, HOUSEKEEPING, answering } from '../events/step.ts';
import type { DossierState } from '../state/dossier.ts';

interface Scope {
  /** Work goes on in these statuses. */
  open: readonly Status[];
  /** All statuses that the side knows, terminal ones included: notes and references may always be added. */
  all: readonly Status[];
  by: readonly Role[];
}

/**
 * Sides that do outward legal acts use these rows; one person may do such an act alone where policy allows it at
 * CRITICAL_LIFE.
 */
export function commonActs(scope: Scope & Pick<Ratifying, 'undoing' | 'tells'>): readonly Row[] {
  return [...approvalActs(scope), ...ratificationRows(scope), ...housekeepingActs(scope)];
}

/** The provider uses these rows too: one person reports facts, and two decide what becomes of evidence. */
export function approvalActs({ open, by }: Pick<Scope, 'open' | 'by'>): readonly AnyActRow[] {
  const approve: ActRow<'approve'> = {
    act: 'approve',
    from: open,
    to: 'SAME',
    by,
    hands: 'SECOND',
    step: answering('APPROVE'),
    basis: 'COM.TWO_PERSONS',
    given: proposedText,
  };
  const returnProposal: ActRow<'return_proposal'> = {
    act: 'return_proposal',
    from: open,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: GIVES_BACK,
    basis: 'COM.TWO_PERSONS',
    bars: [
      (state) => {
        if (state.proposal === null) return refuse('NOTHING_PROPOSED');
        return OWN_RETURN.includes(state.status) ? refuse('NOT_POSSIBLE_IN_STATE', [state.status]) : null;
      },
    ],
    effect: () => ({ state: { proposal: null }, notices: [{ code: 'RETURNED', to: [] }] }),
  };
  return [approve, returnProposal];
}

export function housekeepingActs({ open, all, by }: Scope): readonly Row[] {
  const assign: ActRow<'assign'> = {
    act: 'assign',
    from: open,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: HOUSEKEEPING,
    basis: 'COM.RESPONSIBLE',
    effect: (state, act) => ({
      state: { responsible: { ...state.responsible, [act.detail.office]: act.detail.member } },
      notices: [{ code: 'ASSIGNED', to: [] }],
    }),
  };
  const takeOver: ActRow<'take_over'> = {
    act: 'take_over',
    from: open,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: HOUSEKEEPING,
    basis: 'COM.RESPONSIBLE',
    effect: (state, act) => ({ state: { responsible: { ...state.responsible, [act.by.office]: act.by.member } } }),
  };
  const handOver: ActRow<'hand_over'> = {
    act: 'hand_over',
    from: open,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: HOUSEKEEPING,
    basis: 'COM.RESPONSIBLE',
    checks: [absentYet],
    effect: (state, act) => ({
      state: { responsible: { ...state.responsible, [act.by.office]: act.detail.member } },
      notices: [{ code: 'ASSIGNED', to: [] }],
    }),
  };
  const note: ActRow<'note'> = {
    act: 'note',
    from: all,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: HOUSEKEEPING,
    basis: 'COM.NOTE',
  };
  const cite: ActRow<'cite_reference'> = {
    act: 'cite_reference',
    from: all,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: HOUSEKEEPING,
    basis: 'COM.REFERENCE',
    checks: [
      (state, act) =>
        state.references.includes(act.detail.reference)
          ? refuse('REFERENCE_ALREADY_CITED', [act.detail.reference])
          : null,
    ],
    effect: (state, act) => ({ state: { references: [...state.references, act.detail.reference] } }),
  };
  return [
    ...[assign, takeOver, handOver, note, cite],
    ...byHandActs(all, by),
    ...correspondenceRows({ open, all, by, others: othersOf(by) }),
  ];
}

/** Returns the sides with which people of these roles exchange letters. */
function othersOf(by: readonly Role[]): Side[] {
  return by.some((role) => role.startsWith('RCV_')) ? ['requesting', 'provider'] : ['receiving'];
}

/** An absence that is over everywhere needs no colleague: the latest zone is twelve hours behind UTC. */
function absentYet(_state: DossierState, { detail }: Act<'hand_over'>, now: Instant): Refusal | null {
  const over = Date.parse(detail.until) + 36 * 3_600_000 <= Date.parse(now);
  return over ? refuse('END_IN_PAST', ['until']) : null;
}
