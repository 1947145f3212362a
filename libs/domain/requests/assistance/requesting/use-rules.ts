/** These are the rules of evidence in use, and of its return, destruction or keeping. */
import type { Instant } from '@comity/vocabulary/values/plain';
import { CENTRAL } from './stages.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { ruleAt } from '../../../law/basis.ts';
import { bindingDay, keptByConsent } from '../../../retention/keep-until.ts';
import type { DossierState } from '../../../state/dossier.ts';

export function useReportAsked(state: DossierState): Effect {
  return { state: changed(state, { useReport: 'ASKED' }), notices: [{ code: 'USE_REPORT_ASKED', to: CENTRAL }] };
}

export function reportUse(state: DossierState, act: Act<'report_use'>): Effect {
  return {
    state: changed(state, { useReport: 'REPORTED' }),
    sends: [{ to: 'receiving', code: 'use_report', body: act.detail }],
  };
}

export function askSecondaryUse(state: DossierState, act: Act<'ask_secondary_use'>): Effect {
  return {
    state: changed(state, { secondaryUse: 'ASKED' }),
    sends: [{ to: 'receiving', code: 'secondary_use_request', body: act.detail }],
  };
}

export function secondaryUseDecided(
  state: DossierState,
  { body }: Message<'secondary_use_decision'>,
  now: Instant,
): Effect {
  const decided = changed(state, { secondaryUse: body.decision });
  const until = body.decision === 'CONSENTED' ? (body.keepUntil ?? null) : null;
  const kept = until === null ? {} : keptByConsent({ ...state, ...decided }, until, now);
  return {
    state: { ...decided, ...kept.state },
    starts: kept.starts ?? [],
    notices: [{ code: 'DECISION', to: CENTRAL }],
  };
}

export function returnWaived(state: DossierState): Effect {
  return { state: changed(state, { returnWaived: true }), notices: [{ code: 'PROGRESS', to: CENTRAL }] };
}

/**
 * Evidence given on condition of return or destruction, or until a day, may not simply be kept unless the condition was
 * waived. What was withdrawn, or came under an order that was annulled, is not kept at all.
 */
export function disposalFits(state: DossierState, act: Act<'dispose'>): Refusal | null {
  const { conditions, recalled, returnWaived: waived, useReport } = partOf(state);
  if (act.detail.how === 'KEPT' && recalled) return refuse('MUST_RETURN', [], 'COM.DISPOSAL');
  if (act.detail.how === 'KEPT' && useReport === 'ASKED')
    return refuse('USE_REPORT_OWED', [], ruleAt(state, 'USE_REPORT'));
  const bound = conditions?.status === 'ACCEPTED' ? conditions.codes : [];
  const must = bound.some((code) => code === 'RETURN' || code === 'DESTROY_BY') || bindingDay(state) !== null;
  return act.detail.how === 'KEPT' && must && !waived ? refuse('MUST_RETURN', [...bound]) : null;
}

export function dispose(state: DossierState, act: Act<'dispose'>): Effect {
  const { how, certificate } = act.detail;
  return {
    state: changed(state, { disposed: how }),
    sends: [{ to: 'receiving', code: 'disposal', body: { how, certificate } }],
    stops: stop('RETENTION'),
  };
}
