/** The requester follows the execution by these rules, and its package: arrived, checked byte by byte, accepted. */
import { grantedTargets } from '../../../assistance/granted-targets.ts';
import type { Instant } from '@comity/vocabulary/values/plain';
import { ABROAD, CENTRAL } from './stages.ts';
import { challengedIds } from '../../../assistance/set-aside.ts';
import { stopping, withChallenged } from '../../../assistance/stopped-identifiers.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { withObjections } from '../../../holds/objections.ts';
import { askedAnew, withResults } from '../../../assistance/production.ts';
import { certificateClock } from '../../../clocks/certificate.ts';
import { levelClock } from '../../../clocks/service-levels.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { keptByCondition } from '../../../retention/keep-until.ts';
import type { DossierState } from '../../../state/dossier.ts';

export function progress(): Effect {
  return { notices: [{ code: 'PROGRESS', to: [] }] };
}

/** Evidence under an order that was annulled is with us: it may only be returned or destroyed. */
export const AFTER_CHALLENGE: Choice = {
  among: [...ABROAD],
  pick: (state) => (partOf(state).annulled === true && state.status !== 'RECALLED' ? 'IN_USE' : state.status),
};

export function challenged(state: DossierState, { body }: Message<'challenge'>, now: Instant): Effect {
  const { standing, delivered } = body;
  const notices: NonNullable<Effect['notices']> = [
    { code: standing === 'DISMISSED' ? 'PROGRESS' : 'CHALLENGED', to: CENTRAL },
  ];
  const { targets = [] } = body;
  if (targets.length > 0) return { state: challengedInPart(state, targets, standing), notices };
  if (standing !== 'UPHELD') return { state: changed(state, { challenged: standing === 'PENDING' }), notices };
  const here = delivered === true;
  return {
    state: {
      ...orderAskedAnew(state),
      ...(here ? { proposal: null } : {}),
      ...changed(state, { challenged: false, noResult: null, ...(here ? { annulled: true, recalled: true } : {}) }),
    },
    stops: here ? stop('VERIFY_RECEIPT') : [],
    starts: here ? certificateClock(state, now) : [],
    notices,
  };
}

/** A court has the order before it, or has decided on it, as to these identifiers alone; the others go on. */
function challengedInPart(
  state: DossierState,
  ids: readonly string[],
  standing: Message<'challenge'>['body']['standing'],
): Partial<DossierState> {
  const pending = challengedIds(state);
  if (standing === 'PENDING')
    return partOf(state).challenged ? {} : withChallenged(state, [...new Set([...pending, ...ids])]);
  const left = withChallenged(
    state,
    pending.filter((id) => !ids.includes(id)),
  );
  if (standing === 'DISMISSED') return left;
  return { ...left, targets: stopping(state, ids, { after: state.seq, annulled: true }).targets };
}

/** What the other State had to set aside was returned or destroyed there; the certificate is on the dossier. */
export function setAsideDisposed(): Effect {
  return { notices: [{ code: 'DISPOSED', to: CENTRAL }] };
}

/** The order has reached the provider, and asks for what was granted. */
export function orderServed(state: DossierState): Effect {
  return { state: orderAskedAnew(state), notices: [{ code: 'PROGRESS', to: [] }] };
}

/** What was granted is asked for anew: earlier answers of the provider count for nothing. */
function orderAskedAnew(state: DossierState): Pick<DossierState, 'targets'> {
  const ids = grantedTargets(state).map(({ id }) => id);
  return { targets: askedAnew(state.targets, ids) };
}

/** What delays the execution is the other State's to mend; the people here learn of it and of its reason. */
export function executionDelayed(): Effect {
  return { notices: [{ code: 'PROGRESS', to: [] }] };
}

export function productionReported(state: DossierState, { body, entered }: Message<'production_report'>): Effect {
  const byHand = entered?.way ?? body.byHand;
  const targets = withObjections(state.targets, body.objections, byHand);
  return {
    state: { targets: withResults(targets, body.results, byHand) },
    notices: [{ code: 'PROVIDER_ANSWERED', to: [] }],
  };
}

const ARRIVED = { handedOver: true, verification: null, noResult: null };

/** The package has arrived. It is checked byte by byte, within 72 hours, before anybody may use it. */
export function evidenceArrived(state: DossierState, { body }: Message<'evidence'>, now: Instant): Effect {
  const { package: digest, bytes, files } = body;
  const arrived = changed(state, {
    package: { digest, bytes, files, sealedAt: now },
    ...ARRIVED,
    brought: null,
  });
  const kept = keptByCondition({ ...state, ...arrived }, now);
  return {
    state: { ...arrived, ...kept.state },
    starts: [...levelClock(state.summary, 'VERIFY_RECEIPT', now), ...(kept.starts ?? [])],
    notices: [{ code: 'EVIDENCE_ARRIVED', to: CENTRAL }],
  };
}

/** Files arrived on a medium. Each is compared with the list that came with them, within the same term as a package. */
export function evidenceBrought(state: DossierState, { body }: Message<'evidence_brought'>, now: Instant): Effect {
  const { brought: before, verification } = partOf(state);
  const held = [...(before?.kept ?? []), ...(before && verification?.failed === 0 ? [before.event] : [])];
  const brought = { ...body, at: now, event: state.seq + 1, kept: held };
  const arrived = changed(state, { ...ARRIVED, package: null, brought });
  const kept = keptByCondition({ ...state, ...arrived }, now);
  return {
    state: { ...arrived, ...kept.state },
    starts: [...levelClock(state.summary, 'VERIFY_RECEIPT', now), ...(kept.starts ?? [])],
    notices: [{ code: 'EVIDENCE_ARRIVED', to: CENTRAL }],
  };
}

export function broughtToReturn(state: DossierState, message: Message<'evidence_brought'>, now: Instant): Effect {
  const { starts = [], ...arrived } = evidenceBrought(state, message, now);
  return { ...arrived, starts: starts.filter(({ id }) => id === 'RETENTION') };
}

/** The package crossed the withdrawal: it is here to be returned or destroyed, and nobody has a term to check it. */
export function evidenceToReturn(state: DossierState, message: Message<'evidence'>, now: Instant): Effect {
  const { starts = [], ...arrived } = evidenceArrived(state, message, now);
  return { ...arrived, starts: starts.filter(({ id }) => id === 'RETENTION') };
}

/** What is to be returned or destroyed is checked all the same, but nothing of it is accepted or asked for again. */
export function verifiedAfterRecall(state: DossierState, { body }: Message<'verification'>): Effect {
  return {
    state: changed(state, { verification: body }),
    notices: [{ code: body.failed === 0 ? 'EVIDENCE_VERIFIED' : 'HASH_MISMATCH', to: CENTRAL }],
  };
}

/** docs/rules scenario 22: one bad byte quarantines the whole delivery, on both sides. */
export const AFTER_VERIFICATION: Choice = {
  among: ['VERIFIED', 'HASH_MISMATCH'],
  pick: (state) => (partOf(state).verification?.failed === 0 ? 'VERIFIED' : 'HASH_MISMATCH'),
};

export function verified(state: DossierState, { body }: Message<'verification'>): Effect {
  const holds = body.failed === 0;
  return {
    state: changed(state, { verification: body }),
    sends: [{ to: 'receiving', code: 'verification', body }],
    notices: [{ code: holds ? 'EVIDENCE_VERIFIED' : 'HASH_MISMATCH', to: CENTRAL }],
  };
}

/** The receipt names the package that was checked; a package that failed the check cannot be accepted. */
export function checkedAndSound(state: DossierState): Refusal | null {
  return partOf(state).verification?.failed === 0 ? null : refuse('NOT_VERIFIED', [], 'COM.VERIFY_RECEIPT');
}

export function acceptEvidence(state: DossierState): Effect {
  const { package: sealed, brought } = partOf(state);
  const body = sealed === null && brought ? { package: brought.delivery, brought: true as const } : null;
  return {
    state: changed(state, { unaccepted: false }),
    sends: [{ to: 'receiving', code: 'evidence_receipt', body: body ?? { package: sealed?.digest ?? '' } }],
    stops: stop('VERIFY_RECEIPT'),
  };
}

/** docs/rules scenario 21: what is missing may be asked for again; what has arrived stays. */
export function askSupplement(state: DossierState, act: Act<'ask_supplement'>): Effect {
  return {
    state: changed(state, { noResult: null, ...(state.status === 'VERIFIED' ? { unaccepted: true } : {}) }),
    sends: [{ to: 'receiving', code: 'supplement_request', body: act.detail }],
    stops: stop('VERIFY_RECEIPT'),
  };
}
