/**
 * Acceptance scenarios share these steps, each of which says how far a request has come when the story begins. Lima
 * asks Santiago unless another pair is named.
 */
import { randomUUID } from 'node:crypto';
import type { DossierView } from '@comity/contracts/http/views';
import type { ExerciseView } from '@comity/contracts/http/organization-views';
import type { Cast } from '@comity/testkit/cast';
import { orderFor } from '@comity/testkit/order';
import { type Pair, PERU_AND_CHILE } from '@comity/testkit/pairs';
import { type Parties, PERU_CHILE, rolesIn } from '@comity/testkit/parties';
import { arrivedAt, type Dossiers, preservationStory } from '@comity/testkit/preservation-story';
import { eventually } from '@comity/testkit/waiting';
import type { RequestForm } from '@comity/vocabulary/values/request-form';

/** Two people of the requesting State have sent the request, and it has arrived at the other's point of contact. */
export async function sentRequest(
  people: Cast,
  changes: Partial<RequestForm> = {},
  { parties, form }: Pair = PERU_AND_CHILE,
): Promise<{ requesting: string; receiving: string }> {
  const { prosecutor, requestingPoint, receivingPoint } = rolesIn(people, parties);
  const draft = await prosecutor.draft(form(changes));
  await prosecutor.submit(draft.id);
  await requestingPoint.second(draft.id, 'approve_and_send');
  const receiving = await arrivedAt(receivingPoint, 'SENT_24_7', draft.id);
  return { requesting: draft.id, receiving };
}

/** The request is accepted, ordered by two people and served; the provider has acknowledged. */
export async function servedOrder(
  people: Cast,
  changes: Partial<RequestForm> = {},
  pair: Pair = PERU_AND_CHILE,
): Promise<Dossiers> {
  return servedFor(people, await sentRequest(people, changes, pair), pair.parties);
}

export async function servedFor(
  people: Cast,
  { requesting, receiving }: Pick<Dossiers, 'requesting' | 'receiving'>,
  parties: Parties = PERU_CHILE,
): Promise<Dossiers> {
  const { receivingPoint, receivingCentral, executing, secondExecuting, liaison } = rolesIn(people, parties);
  await receivingPoint.act(receiving, 'acknowledge', {});
  await receivingPoint.outward(receiving, 'accept', {});
  await receivingCentral.second(receiving, 'approve');
  await executing.outward(receiving, 'draft_order', orderFor(await executing.dossier(receiving)));
  await secondExecuting.second(receiving, 'issue_order');
  await executing.act(receiving, 'serve', { servedAt: await nowOf(people) });
  const provider = await arrivedAt(liaison, 'SERVED', receiving);
  await liaison.act(provider, 'acknowledge', {});
  return { requesting, receiving, provider };
}

export function heldData(
  people: Cast,
  preservedDays: number,
  changes: Partial<RequestForm> = {},
  { parties, form }: Pair = PERU_AND_CHILE,
): Promise<Dossiers> {
  return preservationStory(people, { parties, preservedDays, form: form(changes) });
}

/** The exercise has one clock for all, so anybody may ask for it. */
export function nowOf(people: Cast): Promise<string> {
  return people.person('cl-poc').now();
}

export async function forward(people: Cast, days: number): Promise<ExerciseView> {
  return people.person('pe-poc').must('forwardExercise', { body: { days }, key: randomUUID() });
}

/** Waits until the dossier's timeline has an event with this code and, if given, this phase. */
export async function eventOf(
  people: Cast,
  subject: string,
  dossier: string,
  code: string,
  phase?: string,
): Promise<DossierView> {
  return eventually(`${code} ${phase ?? ''} on the dossier of ${subject}`, async () => {
    const view = await people.person(subject).dossier(dossier);
    return view.events.some((event) => event.code === code && (phase === undefined || event.phase === phase))
      ? view
      : null;
  });
}
