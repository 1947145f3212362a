/** At most one amendment of a request is open at a time, so that both States always mean the same two versions. */
import { type Refusal, refuse } from '../events/decision.ts';
import type { Amendment } from '../state/amendment.ts';
import type { DossierState } from '../state/dossier.ts';

type Amended = Pick<DossierState, 'amendments'>;

export function openAmendment({ amendments = [] }: Amended): Amendment | null {
  return amendments.find(({ status }) => status === 'ASKED' || status === 'RECALLING') ?? null;
}

export function noAmendmentOpen(state: Amended): Refusal | null {
  return openAmendment(state) === null ? null : refuse('AMENDMENT_WAITS');
}

export function someAmendmentOpen(state: Amended): Refusal | null {
  return openAmendment(state) === null ? refuse('NO_AMENDMENT') : null;
}

/** A recall that is under way is not sent a second time. */
export function mayBeRecalled(state: Amended): Refusal | null {
  return openAmendment(state)?.status === 'ASKED' ? null : refuse('NO_AMENDMENT');
}
