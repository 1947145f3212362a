/**
 * Single identifiers are withdrawn by the requester, recalled from the provider by two people, and released when the
 * provider says so (docs/rules 2.7, 2.13 g). What others still ask for is kept.
 */
import type { ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { Instant } from '@comity/vocabulary/values/plain';
import { afterAnswers, isReleasing, resumeMovesOn } from './hold-rules.ts';
import { AUTHORITIES } from './stages.ts';
import { certificateClock, certificateOverdue } from '../../../clocks/certificate.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { confirmationStops, providerIsDone } from '../../../holds/answers.ts';
import { undecided } from '../../../holds/formal-requests.ts';
import { releaseTargets, waitsForRelease } from '../../../holds/release.ts';
import { withoutTargets } from '../../../holds/targets.ts';
import type { DossierState } from '../../../state/dossier.ts';

export const AFTER_IDENTIFIERS: Choice = {
  among: ['SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED', 'LOST', 'RELEASE_DUE', 'NOT_POSSIBLE'],
  pick: (state) => (state.unforwarded.length === 0 ? afterAnswers(state) : state.status),
};

export function identifiersWithdrawn(state: DossierState, message: Message<'identifiers_withdrawn'>): Effect {
  const targets = withoutTargets(state.targets, message.body.targets);
  return resumeMovesOn(state, {
    state: { targets },
    stops: state.servedAt === null ? [] : confirmationStops(state, { targets }),
    notices: [{ code: 'WITHDRAWN', to: [...AUTHORITIES] }],
  });
}

/** Only what the requester has withdrawn may be released while the rest is still held. */
export function somethingWithdrawn({ targets }: DossierState): Refusal | null {
  return targets.some(waitsForRelease) ? null : refuse('NOTHING_TO_RELEASE');
}

/** Data stay preserved pending the decision on a formal request, which may be for these identifiers too (Art. 29(7)). */
export function noFormalRequestPending(state: DossierState): Refusal | null {
  const pending = undecided(state).map(({ reference }) => reference);
  return pending.length === 0 ? null : refuse('FORMAL_REQUEST_PENDING', pending, 'BUD.29.7.pending');
}

export function targetsWithdrawn(state: DossierState, act: Act<'release_identifiers'>): Refusal | null {
  const waiting = state.targets.filter(waitsForRelease).map((target) => target.id);
  const others = act.detail.targets.filter((id) => !waiting.includes(id));
  return others.length > 0 ? refuse('TARGET_UNKNOWN', others) : null;
}

export function releaseIdentifiers(state: DossierState, act: Act<'release_identifiers'>, now: Instant): Effect {
  return {
    sends: [{ to: 'provider', code: 'targets_recalled', body: { targets: act.detail.targets } }],
    // What is recalled later does not lengthen the time for what was recalled before.
    starts: certificateOverdue(state) === null ? certificateClock(state, now) : [],
  };
}

/** An answer that waits for review no longer reports data that are gone; that they are gone is reported at once. */
export function identifiersReleased(state: DossierState, { body }: Message<'identifiers_released'>): Effect {
  const { state: change, stops } = releaseTargets(state, body.targets);
  const unforwarded = state.unforwarded.flatMap((answer) => withoutResults(answer, body.targets));
  const over = isReleasing(state.status) && providerIsDone({ ...state, ...change });
  return resumeMovesOn(state, {
    state: { ...change, unforwarded },
    stops: [...stops, ...noneAwaited({ ...state, ...change })],
    sends: [
      { to: 'requesting', code: 'identifiers_released', body },
      ...(over ? [{ to: 'requesting' as const, code: 'release_notice' as const, body: { at: body.at } }] : []),
    ],
    notices: [{ code: 'RELEASED', to: [...AUTHORITIES] }],
  });
}

/** No identifier is left of which the provider has to say that it let its data go; a release as a whole still is. */
export function noneAwaited(state: DossierState): ReturnType<typeof stop> {
  return isReleasing(state.status) || state.targets.some(waitsForRelease) ? [] : stop('CERTIFICATE');
}

function withoutResults(answer: ProviderAnswer, targets: readonly string[]): ProviderAnswer[] {
  if (answer.kind !== 'PRESERVED') return [answer];
  const results = answer.results.filter((result) => !targets.includes(result.target));
  return results.length === 0 ? [] : [{ ...answer, results }];
}
