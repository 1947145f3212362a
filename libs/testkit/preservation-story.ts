/**
 * Tells one complete preservation step by step, as its people do it over HTTP: one State asks, the other decides and
 * orders, the provider preserves, and the answer comes back. The demo prints it; tests and faults run it.
 *
 * Every step waits for what the step before has caused at the other side, as a person would who watches the page.
 */
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { randomUUID } from 'node:crypto';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DossierView } from '@comity/contracts/http/views';
import type { Cast } from './cast.ts';
import type { Person } from './person.ts';
import { orderFor } from './order.ts';
import { PERU_CHILE, type Parties, rolesIn } from './parties.ts';
import { completeRequest } from './request-forms.ts';
import { eventually, PATIENCE_MS } from './waiting.ts';

export interface StepTaken {
  who: string;
  side: 'requesting' | 'receiving' | 'provider';
  what: string;
  /** This is the Idempotency-Key under which the request was sent. */
  key: string;
  receipt: ActReceipt;
}

export interface StoryOptions {
  /** Parties of the story; absent means that Lima asks Santiago. Other parties bring a form of their own. */
  parties?: Parties;
  form?: RequestForm;
  onStep?: (step: StepTaken) => void | Promise<void>;
  /** The provider preserves until this number of days after the snapshot. */
  preservedDays?: number;
  waitMs?: number;
}

export interface Dossiers {
  requesting: string;
  receiving: string;
  provider: string;
}

const DAY = 86_400_000;

export async function preservationStory(cast: Cast, options: StoryOptions = {}): Promise<Dossiers> {
  const step = async (
    side: StepTaken['side'],
    person: Person,
    what: string,
    act: (key: string) => Promise<ActReceipt>,
  ): Promise<void> => {
    const key = randomUUID();
    const receipt = await act(key);
    await options.onStep?.({ who: person.subject, side, what, key, receipt });
  };
  const waitMs = options.waitMs ?? PATIENCE_MS;
  const { prosecutor, requestingPoint, receivingPoint, receivingCentral, executing, secondExecuting, liaison } =
    rolesIn(cast, options.parties ?? PERU_CHILE);

  const draft = await prosecutor.draft(options.form ?? completeRequest());
  const requesting = draft.id;
  await step('requesting', prosecutor, 'submit', (key) => prosecutor.submit(requesting, key));
  await step('requesting', requestingPoint, 'approve_and_send', (key) =>
    requestingPoint.second(requesting, 'approve_and_send', key),
  );

  const receiving = await arrivedAt(receivingPoint, 'SENT_24_7', requesting, waitMs);
  await step('receiving', receivingPoint, 'acknowledge', (key) =>
    receivingPoint.act(receiving, 'acknowledge', {}, key),
  );
  await step('receiving', receivingPoint, 'accept', (key) => receivingPoint.outward(receiving, 'accept', {}, key));
  await step('receiving', receivingCentral, 'approve', (key) => receivingCentral.second(receiving, 'approve', key));

  const order = orderFor(await executing.dossier(receiving));
  await step('receiving', executing, 'draft_order', (key) => executing.outward(receiving, 'draft_order', order, key));
  await step('receiving', secondExecuting, 'issue_order', (key) =>
    secondExecuting.second(receiving, 'issue_order', key),
  );
  const servedAt = await executing.now();
  await step('receiving', executing, 'serve', (key) => executing.act(receiving, 'serve', { servedAt }, key));

  const provider = await arrivedAt(liaison, 'SERVED', receiving, waitMs);
  await step('provider', liaison, 'acknowledge', (key) => liaison.act(provider, 'acknowledge', {}, key));
  const dossier = await liaison.dossier(provider);
  const snapshotAt = await liaison.now();
  const preservedUntil = new Date(Date.parse(snapshotAt) + (options.preservedDays ?? 90) * DAY).toISOString();
  const results = resultsFor(dossier, snapshotAt, preservedUntil);
  await step('provider', liaison, 'confirm_preservation', (key) =>
    liaison.act(provider, 'confirm_preservation', { results }, key),
  );

  const reviewed = await eventually(
    'the answer of the provider',
    async () => {
      const { status, possible } = await receivingPoint.dossier(receiving);
      const waits = possible.some(({ name, refusal }) => name === 'forward_answer' && refusal === null);
      return waits || status === 'HOLDING' ? { waits } : null;
    },
    waitMs,
  );
  if (reviewed.waits) {
    await step('receiving', receivingPoint, 'forward_answer', (key) =>
      receivingPoint.act(receiving, 'forward_answer', { review: null }, key),
    );
  }
  await statusReached(receivingPoint, receiving, 'HOLDING', waitMs);
  await statusReached(prosecutor, requesting, 'HOLDING', waitMs);
  return { requesting, receiving, provider };
}

/** Waits for the dossier that a message has opened at this person's organization and that waits for them. */
export async function arrivedAt(person: Person, status: string, after: string, waitMs = PATIENCE_MS): Promise<string> {
  return eventually(
    `${person.subject} to have a dossier ${status}`,
    async () => {
      const page = await person.must('dossiers', { query: { status, limit: 100 } });
      for (const line of page.items) {
        const view = await person.dossier(line.id);
        if (view.peers.some((peer) => peer.dossier === after)) return line.id;
      }
      return null;
    },
    waitMs,
  );
}

export async function statusReached(
  person: Person,
  dossier: string,
  status: string,
  waitMs = PATIENCE_MS,
): Promise<DossierView> {
  return eventually(
    `${dossier} to be ${status} for ${person.subject}`,
    async () => {
      const view = await person.dossier(dossier);
      return view.status === status ? view : null;
    },
    waitMs,
  );
}

export function resultsFor(dossier: DossierView, snapshotAt: string, preservedUntil: string): object[] {
  return dossier.targets.flatMap((target) =>
    target.categories.map((category) => ({
      target: target.id,
      category,
      snapshotAt,
      from: null,
      to: null,
      bytes: 18_350_080,
      items: 412,
      reference: `LE-${target.id}-${category}`,
      preservedUntil,
      userNotified: false,
    })),
  );
}
