/**
 * Several formal requests may ask for the same preserved data, one after another or side by side: under another
 * instrument, or as a supplement. Each is told from the others by its reference, and the data wait for the decision on
 * each of them (Budapest Convention Art. 29(7), second sentence). Both States keep them in the same way.
 */
import { type Refusal, refuse } from '../events/decision.ts';
import type { DossierState, FormalRequest } from '../state/dossier.ts';

type Kept = Pick<DossierState, 'mla' | 'furtherMla'>;

export function formalRequests({ mla, furtherMla = [] }: Kept): FormalRequest[] {
  return mla === null ? furtherMla : [mla, ...furtherMla];
}

export function requestNamed(state: Kept, reference: string): FormalRequest | undefined {
  return formalRequests(state).find((one) => isSame(one.reference, reference));
}

/** One person writes a reference with other spaces or letters than another. */
export function isSame(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(reference: string): string {
  return reference.replaceAll(/\s+/gu, '').toLocaleLowerCase('en');
}

/** The request is added, or takes the place of what was known of it. */
export function withRequest(state: Kept, request: FormalRequest): Kept {
  return inOrder(state, [...formalRequests(state).filter((one) => !isSame(one.reference, request.reference)), request]);
}

export function withoutRequest(state: Kept, reference: string): Kept {
  return inOrder(
    state,
    formalRequests(state).filter((one) => !isSame(one.reference, reference)),
  );
}

function inOrder({ furtherMla }: Kept, requests: readonly FormalRequest[]): Kept {
  const [mla = null, ...others] = [
    ...requests.filter(({ status }) => status === 'RECEIVED'),
    ...requests.filter(({ status }) => status === 'SENT'),
  ];
  return others.length === 0 && furtherMla === undefined ? { mla } : { mla, furtherMla: others };
}

/** It was noted by mistake that the request had come: what was announced is awaited again, and nothing else is left of it. */
export function takenBack(state: Kept, { status, reference, sentOn }: FormalRequest): Kept {
  return status === 'RECEIVED' && sentOn !== undefined
    ? withRequest(state, { status: 'SENT', reference, date: sentOn })
    : withoutRequest(state, reference);
}

/** Returns the requests that were received and are not decided, as far as it is known here. */
export function undecided(state: Pick<DossierState, 'mla' | 'furtherMla' | 'releaseNotice'>): FormalRequest[] {
  // An earlier version left a refused request in its place.
  if (state.releaseNotice === 'BY_REFUSAL') return [];
  return formalRequests(state).filter(({ status }) => status === 'RECEIVED');
}

/** The request was announced as sent, and has now been received. */
export function received(state: Kept, { reference, date }: Pick<FormalRequest, 'reference' | 'date'>): FormalRequest {
  const known = requestNamed(state, reference);
  const sentOn = known?.status === 'SENT' ? known.date : known?.sentOn;
  return { status: 'RECEIVED', reference, date, ...(sentOn === undefined ? {} : { sentOn }) };
}

/** Returns the references of the requests that have ended, each once. */
export function withEnded({ mlaEnded = [] }: Pick<DossierState, 'mlaEnded'>, reference: string): string[] {
  return [...mlaEnded.filter((one) => !isSame(one, reference)), reference];
}

/** More is asked for under a reference that had ended. */
export function takenUpAgain(
  { mlaEnded }: Pick<DossierState, 'mlaEnded'>,
  reference: string,
): Pick<DossierState, 'mlaEnded'> {
  return mlaEnded === undefined ? {} : { mlaEnded: mlaEnded.filter((one) => !isSame(one, reference)) };
}

/** A request that has ended stays ended: what follows it has a reference of its own. */
export function stillNew(state: DossierState, reference: string): Refusal | null {
  const ended = state.mlaEnded?.some((one) => isSame(one, reference)) === true;
  return ended ? refuse('MLA_REFERENCE_ENDED', [reference]) : null;
}

export function someAnnounced(state: Kept): boolean {
  return formalRequests(state).some(({ status }) => status === 'SENT');
}

/** The decision on a request follows its receipt. */
export function decidedAfterReceipt(requests: readonly FormalRequest[], decidedOn: string): Refusal | null {
  const latest = requests
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const early = latest !== undefined && decidedOn < latest;
  return early ? refuse('BEFORE_WHAT_IT_FOLLOWS', ['decidedOn', latest]) : null;
}
