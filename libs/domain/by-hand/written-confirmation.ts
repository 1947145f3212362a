/**
 * A request that was made by telephone is confirmed in writing later, where the requested State requires it (Budapest
 * Convention Art. 25(3); docs/rules 2.8 and 2.13 d, scenario 15). By the project's own choice it is asked of every such
 * request. The article sets no days, so the task has no term; it ends when two people have entered the confirmation
 * from its original.
 */
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { Message } from '../events/message.ts';
import type { DossierState } from '../state/dossier.ts';

export function confirmationDue({ entered }: Message<'request'>): Pick<DossierState, 'byHand'> {
  if (entered?.way !== 'TELEPHONE') return {};
  return { byHand: { sides: ['requesting'], unsent: [], entries: [], confirmation: 'DUE' } };
}

export function confirmedInWriting({ byHand }: DossierState): Pick<DossierState, 'byHand'> {
  return byHand?.confirmation === 'DUE' ? { byHand: { ...byHand, confirmation: 'GIVEN' } } : {};
}

/** A second telephone call is no confirmation in writing. */
export function confirmationIsWritten(_state: DossierState, { detail }: Act<'enter_message'>): Refusal | null {
  const spoken = detail.code === 'original_sent' && detail.way === 'TELEPHONE';
  return spoken ? refuse('CONFIRMATION_NOT_WRITTEN', ['way'], 'COM.BY_HAND') : null;
}
