/**
 * Executed without result: everything that was ordered was answered, and nothing of it can be given. The requester
 * learns for each identifier and kind of data why (docs/rules 4.5; Art. 27(7): reasons that make execution impossible),
 * and decides.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { AUTHORITIES } from './stages.ts';
import { acceptanceAwaited, handedOverStatus, soundlyHandedOver } from '../../../assistance/handed-over.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { challengedIds } from '../../../assistance/set-aside.ts';
import { hasProduced } from '../../../assistance/production.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { evidenceIsHere } from '../../../retention/legal-hold.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { named, toldAtHome } from './told-at-home.ts';

/**
 * What is held here is reviewed and handed over, in part if need be; files of an earlier delivery are with the
 * requester.
 */
export function nothingToGive(state: DossierState): Refusal | null {
  const { productions } = partOf(state);
  const pending = challengedIds(state);
  if (pending.length > 0) return refuse('COURT_CHALLENGE_PENDING', pending, 'COM.CHALLENGE');
  const files = !soundlyHandedOver(state) && productions.some((one) => one.files > 0);
  return files || hasProduced(state) ? refuse('SOMETHING_PRODUCED', [], 'COM.NO_RESULT') : null;
}

export function reportNoResult(state: DossierState, { detail }: Act<'report_no_result'>): Effect {
  const { results, reasons, holdContinues } = detail;
  const body = { results, reasons, holdContinues };
  return {
    state: changed(state, { noResult: body, package: null }),
    sends: [{ to: 'requesting', code: 'no_result', body }],
    stops: stop('PRODUCTION_DUE', 'CETS8_SUB', 'CETS8_TRAF'),
  };
}

/**
 * Files that came after the report, or that an annulment has set aside since, are returned or destroyed before the
 * dossier closes.
 */
export const AFTER_NO_RESULT: Choice = {
  among: ['NOT_POSSIBLE', 'TRANSMITTED', 'IN_USE', 'COPY_KEPT'],
  pick: (state) => {
    if (partOf(state).handedOver) return handedOverStatus(state);
    return evidenceIsHere(state) ? 'COPY_KEPT' : 'NOT_POSSIBLE';
  },
};

/** Whatever kept the dossier open is gone: a State that has handed nothing over ends without result. */
export const AFTER_COPY: Choice = {
  among: ['COPY_KEPT', 'COMPLETED', 'NOT_POSSIBLE'],
  pick: (state) => {
    if (evidenceIsHere(state)) return 'COPY_KEPT';
    return partOf(state).handedOver ? 'COMPLETED' : 'NOT_POSSIBLE';
  },
};

/**
 * The requester accepts the report as the end. The preservation here learns whether the data stay held; the report
 * releases nothing. An earlier delivery stays in use under its conditions, and keeps the provider's order open until it
 * is disposed of.
 */
export function noResultAccepted(
  state: DossierState,
  { body: { at } }: Message<'no_result_accepted'>,
  now: Instant,
): Effect {
  const { handedOver, noResult } = partOf(state);
  const holdContinues = noResult?.holdContinues ?? true;
  return {
    state: changed(state, { endToldAtHome: true, ...(handedOver ? { noResult: null } : {}) }),
    starts: acceptanceAwaited(state, now),
    sends: [
      ...(handedOver || state.servedAt === null
        ? []
        : [{ to: 'provider' as const, code: 'production_accepted' as const, body: { at } }]),
      ...toldAtHome(state, { code: 'assistance_without_result', body: { ...named(state), at, holdContinues } }),
    ],
    notices: [{ code: 'DECISION', to: [...AUTHORITIES] }],
  };
}
