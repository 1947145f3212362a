/**
 * What was handed over and passed its check is accepted by two people of the requester. A supplement that is asked for
 * before takes nothing from that: where it brings nothing, the acceptance is waited for again, at both States.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { levelClock } from '../clocks/service-levels.ts';
import type { ClockStart } from '../events/decision.ts';
import type { DossierState } from '../state/dossier.ts';
import { partOf } from './parts.ts';

/** Returns the status at the State that gives to which a supplement goes back that has brought nothing. */
export function handedOverStatus(state: DossierState): 'TRANSMITTED' | 'IN_USE' {
  return partOf(state).unaccepted === true ? 'TRANSMITTED' : 'IN_USE';
}

/** The time to check and accept runs anew where the supplement had stopped it. */
export function acceptanceAwaited(state: DossierState, now: Instant): ClockStart[] {
  return partOf(state).unaccepted === true ? levelClock(state.summary, 'VERIFY_RECEIPT', now) : [];
}

/** A package that did not pass its check gave nothing: the files are here, and are handed over anew. */
export function soundlyHandedOver(state: DossierState): boolean {
  const { handedOver, verification } = partOf(state);
  return handedOver && (verification === null || verification.failed === 0);
}
