/**
 * A requester that has not withdrawn is told before its data are released (docs/rules 2.1, the project's own choice beside
 * Art. 29(7)): it hears the reason and has a term to answer. Only after its answer or that term do two people decide.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { AUTHORITIES, EXECUTING, RELEASABLE } from './stages.ts';
import { extensionClock } from '../../../holds/hold-clocks.ts';
import { extensionAsked } from './hold-rules.ts';
import { undecided } from '../../../holds/formal-requests.ts';
import { noAmendmentOpen } from '../../../amending/open-amendment.ts';
import { reconsideration, reconsiderationOver } from './reconsideration.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import type { DossierState } from '../../../state/dossier.ts';

export function releaseNotAnnounced({ releaseNotice }: DossierState): Refusal | null {
  return releaseNotice == null ? null : refuse('RELEASE_ANNOUNCED', [], 'COM.RELEASE_NOTICE');
}

/** A requester that has withdrawn waits for the release itself. */
export function releaseAnnounced({ status, releaseNotice }: DossierState): Refusal | null {
  if (status === 'RELEASE_DUE' || releaseNotice != null) return null;
  return refuse('RELEASE_NOT_ANNOUNCED', [], 'COM.RELEASE_NOTICE');
}

/** An extension that the requester has asked for is decided before its data are let go. */
export function extensionDecided({ status, extension }: DossierState): Refusal | null {
  const open = extension?.status === 'EXT_SENT' || extension?.status === 'EXT_SILENT';
  return open && status !== 'RELEASE_DUE' ? refuse('EXTENSION_OPEN', [], 'COM.RELEASE_NOTICE') : null;
}

/** What the requester has asked to be changed is answered before its data are let go. */
export function amendmentAnswered(state: DossierState): Refusal | null {
  return state.status === 'RELEASE_DUE' ? null : noAmendmentOpen(state);
}

/** True where an intended release waits to be decided or given up. */
export function releaseToDecide(state: DossierState): boolean {
  const mayRelease = RELEASABLE.some((one) => one === state.status);
  return state.releaseNotice != null && mayRelease && reconsiderationOver(state) === null;
}

/**
 * A requester that has withdrawn its preservation has not withdrawn a formal request for the data: they wait for the
 * decision on it (Art. 29(7), second sentence), and their order can be renewed meanwhile.
 */
export function dataAreNeeded(state: DossierState): boolean {
  return state.status !== 'RELEASE_DUE' || undecided(state).length > 0;
}

export function stillNeeded(state: DossierState): Refusal | null {
  return dataAreNeeded(state) ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

export function announceRelease(state: DossierState, { detail }: Act<'announce_release'>, now: Instant): Effect {
  const { starts, days } = reconsideration(state, now);
  return {
    state: { releaseNotice: 'ANNOUNCED' },
    sends: [{ to: 'requesting', code: 'release_announced', body: { reason: detail.reason, days } }],
    starts,
  };
}

export function dropRelease(_state: DossierState, { detail }: Act<'drop_release'>): Effect {
  return {
    state: { releaseNotice: null },
    sends: [{ to: 'requesting', code: 'release_dropped', body: { reason: detail.reason } }],
    stops: stop('RECONSIDERATION'),
  };
}

/**
 * Only a consent ends the wait, and a later answer of another kind gives the whole term again. A release that waits for
 * its second person was proposed before this answer and goes back. An extension that is asked for here is a question like
 * any other, without an end that the requester has named yet.
 */
export function releaseAnswered(
  state: DossierState,
  { body: { answer } }: Message<'release_answer'>,
  now: Instant,
): Effect {
  const told = [{ code: 'RELEASE_ANSWERED' as const, to: [...AUTHORITIES, ...EXECUTING] }];
  if (state.releaseNotice == null) return { notices: told };
  const consents = answer === 'CONSENTS';
  const again = !consents && state.releaseNotice === 'CONSENTS';
  const asks = answer === 'ASKS_EXTENSION' && extensionAsked(state) !== null;
  const returned = state.proposal?.act === 'release';
  return {
    state: {
      releaseNotice: answer,
      ...(asks ? { extension: { status: 'EXT_SENT' as const, until: null } } : {}),
      ...(returned ? { proposal: null } : {}),
    },
    stops: consents ? stop('RECONSIDERATION') : [],
    starts: [...(again ? reconsideration(state, now).starts : []), ...(asks ? extensionClock(state, now) : [])],
    notices: [
      ...told,
      ...(asks ? [{ code: 'EXTENSION_ASKED' as const, to: [...AUTHORITIES, ...EXECUTING] }] : []),
      ...(returned ? [{ code: 'RETURNED' as const, to: [] }] : []),
    ],
  };
}
