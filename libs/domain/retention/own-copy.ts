/**
 * Whoever gave the evidence keeps a copy: the State its files and the package, the provider what it produced. While the
 * evidence is in use abroad, and after the requester has disposed of it, nothing is deleted by itself: two people
 * destroy the copy with a certificate (docs/rules 2.6; that it may also stay is the project's own choice).
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Status } from '@comity/vocabulary/values/statuses';
import { changed } from '../assistance/parts.ts';
import { stop } from '../clocks/stops.ts';
import { challengedIds, setAsideOf } from '../assistance/set-aside.ts';
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { copyIsHere, evidenceIsHere, noLegalHold } from './legal-hold.ts';
import type { AnyActRow, Choice, Effect, SecondPerson } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';
import { ending } from '../events/step.ts';

/**
 * The requester keeps nothing of the evidence any more: the copy that is here keeps the dossier open, and nothing else
 * does.
 */
export const AFTER_USE: Choice = {
  among: ['COPY_KEPT', 'COMPLETED'],
  pick: (state) => (evidenceIsHere(state) ? 'COPY_KEPT' : 'COMPLETED'),
};

interface OwnCopyActs {
  /** Never lies before the evidence was handed over and accepted, because until then it may be asked for again. */
  from: readonly Status[];
  by: readonly Role[];
  second?: SecondPerson;
  /** The status to which a dossier goes that only the copy has kept open. */
  after: Choice;
  /** A provider that destroys what it closed under an annulled order tells the State that had ordered it. */
  sends?: readonly ['set_aside_disposal'] | [];
}

export function ownCopyActs({ from, by, second, after, sends = [] }: OwnCopyActs): readonly AnyActRow[] {
  return from.map((status) => ({
    act: 'destroy_copy',
    offered: copyIsHere,
    from: [status],
    to: status === 'COPY_KEPT' ? after : 'SAME',
    by,
    hands: 'TWO',
    ...(second === undefined ? {} : { second }),
    step: ending('DESTROY_COPY'),
    basis: 'COM.DISPOSAL',
    bars: [someCopy, nothingBeforeCourt, noLegalHold],
    effect: destroyCopy,
    ...(sends.length > 0 && { sends }),
  }));
}

function someCopy(state: DossierState): Refusal | null {
  return copyIsHere(state) ? null : refuse('NO_EVIDENCE_HERE');
}

/** What a court has before it, as a whole or as to single identifiers, is kept until it has decided. */
export function nothingBeforeCourt(state: DossierState): Refusal | null {
  const pending = challengedIds(state);
  return pending.length > 0 ? refuse('COURT_CHALLENGE_PENDING', pending, 'COM.CHALLENGE') : null;
}

/**
 * What the State set aside is returned or destroyed by an act of its own, which tells the others. What the provider closed
 * goes with its copy, and the State that had ordered it hears so as if it had gone alone.
 */
function destroyCopy(state: DossierState, { detail }: Act<'destroy_copy'>, now: Instant): Effect {
  const { files } = setAsideOf(state);
  const goesToo = state.side === 'provider' && files > 0;
  const left = goesToo ? { setAside: { ...setAsideOf(state), files: 0, how: 'DESTROYED' as const } } : {};
  const body = { how: 'DESTROYED' as const, certificate: detail.certificate, files, at: now };
  return {
    state: changed(state, { copyDestroyed: true, ...left }),
    sends: goesToo ? [{ to: 'receiving', code: 'set_aside_disposal', body }] : [],
    stops: stop('RETENTION'),
  };
}
