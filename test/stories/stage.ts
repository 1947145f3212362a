/** Given-steps that the acceptance scenarios share: how far a request has come when the story begins. */
import { randomUUID } from 'node:crypto';
import type { DossierView } from '@comity/contracts/http/views';
import type { ExerciseView } from '@comity/contracts/http/organization-views';
import type { RequestForm } from '@comity/domain/request/form';
import type { Cast } from '@comity/testkit/cast';
import { arrivedAt, type Dossiers, preservationStory } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';

/** Sent by two persons of Lima and arrived in Santiago. */
export async function sentRequest(
  people: Cast,
  changes: Partial<RequestForm> = {},
): Promise<{ requesting: string; receiving: string }> {
  const prosecutor = people.person('pe-prosecutor');
  const draft = await prosecutor.draft(completeRequest(changes));
  await prosecutor.submit(draft.id);
  await people.person('pe-poc').second(draft.id, 'approve_and_send');
  const receiving = await arrivedAt(people.person('cl-poc'), 'SENT_24_7', draft.id);
  return { requesting: draft.id, receiving };
}

/** Accepted, ordered by two persons and served; the provider has acknowledged. */
export async function servedOrder(people: Cast, changes: Partial<RequestForm> = {}): Promise<Dossiers> {
  return servedFor(people, await sentRequest(people, changes));
}

export async function servedFor(
  people: Cast,
  { requesting, receiving }: Pick<Dossiers, 'requesting' | 'receiving'>,
): Promise<Dossiers> {
  const point = people.person('cl-poc');
  await point.act(receiving, 'acknowledge', {});
  await point.outward(receiving, 'accept', {});
  await people.person('cl-central').second(receiving, 'approve');
  const executing = people.person('cl-executing');
  const { orderTemplate } = await executing.dossier(receiving);
  await executing.outward(receiving, 'draft_order', { order: orderTemplate ?? '' });
  await people.person('cl-executing-2').second(receiving, 'issue_order');
  await executing.act(receiving, 'serve', { servedAt: await nowOf(people) });
  const provider = await arrivedAt(people.person('cl-liaison'), 'SERVED', receiving);
  await people.person('cl-liaison').act(provider, 'acknowledge', {});
  return { requesting, receiving, provider };
}

export function heldData(people: Cast, preservedDays: number, changes: Partial<RequestForm> = {}): Promise<Dossiers> {
  return preservationStory(people, { preservedDays, form: completeRequest(changes) });
}

export async function nowOf(people: Cast): Promise<string> {
  return (await people.person('cl-poc').must<{ now: string }>('GET', '/me')).now;
}

export async function forward(people: Cast, days: number): Promise<ExerciseView> {
  return people.person('pe-poc').must<ExerciseView>('POST', '/exercise/forward', { days }, { key: randomUUID() });
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
