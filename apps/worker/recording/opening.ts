/**
 * Takes from the first event what it says about the dossier: parties, subject, identifiers to search by, and who sees
 * it.
 */
import { readDocument } from '@comity/persistence/documents';
import { readMarkKey } from '@comity/persistence/mark-keys';
import { markIdentifiers, marksUnder } from '@comity/persistence/recording/identifier-marks';
import { addPeer } from '@comity/persistence/recording/peers';
import { authoritiesOf, organizationByCode } from '@comity/persistence/recording/organizations';
import { openDossier, saveSubject, type Subject } from '@comity/persistence/recording/states';
import type { EntityManager } from 'typeorm';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import type { DossierEvent } from '@comity/domain/events/event';
import { type DossierState, providerOf } from '@comity/domain/state/dossier';
import type { DossierContext } from './dossier-context.ts';

/** The sender of the event, if it is a message: its organization and dossier become the peer of this one. */
export interface EventSender {
  organization: string;
  dossier: string;
}

/** Opens the dossier with its first event, or updates its subject to what a resubmitted request says. */
export async function recordSubject(
  manager: EntityManager,
  context: DossierContext,
  event: DossierEvent,
  state: DossierState,
  { at, sender }: { at: string; sender: EventSender | null },
  masterKey: Buffer,
): Promise<void> {
  const subject = await subjectOf(manager, context, event, { state, sender });
  if (subject === null) return;
  const { ref, organization } = context;
  context.zone = subject.about.zone;
  if (context.reference === null) {
    context.reference = await openDossier(manager, {
      ...ref,
      state,
      subject: subject.about,
      exercise: organization.exercise,
      at,
    });
  } else {
    await saveSubject(manager, ref, subject.about);
  }
  if (sender !== null && event.kind === 'message') {
    await addPeer(manager, ref, event.from, sender.organization, sender.dossier);
  }
  const known = marksUnder(await readMarkKey(manager, ref.organization, masterKey));
  const provider = providerOf(state) ?? (ref.side === 'provider' ? organization.code : '');
  const marks = subject.targets.map((target) => ({ target: target.id, mark: known.of(target, provider) }));
  await markIdentifiers(manager, ref, marks);
}

interface SubjectWithTargets {
  about: Subject;
  targets: Pick<Target, 'id' | 'type' | 'value'>[];
}

async function subjectOf(
  manager: EntityManager,
  context: DossierContext,
  event: DossierEvent,
  { state: { summary }, sender }: { state: DossierState; sender: EventSender | null },
): Promise<SubjectWithTargets | null> {
  if (event.kind === 'act' && event.name === 'submit') return requestSubject(manager, context, event.detail, null);
  if (event.kind === 'message' && event.code === 'request' && summary !== null)
    return requestSubject(manager, context, { request: event.body.request, summary }, sender);
  const isOrder = event.kind === 'message' && (event.code === 'order' || event.code === 'production_order');
  if (!isOrder || sender === null) return null;
  const order = await readDocument<{ targets: Target[] }>(manager, context.ref.organization, event.body.order);
  return {
    targets: order?.targets ?? [],
    about: {
      counterpart: sender.organization,
      provider: context.ref.organization,
      requestingState: null,
      requestedState: context.organization.state,
      caseReference: null,
      content: event.body.order,
      snapshot: null,
      zone: context.organization.zone,
    },
  };
}

async function requestSubject(
  manager: EntityManager,
  context: DossierContext,
  { request, summary }: { request: string; summary: NonNullable<DossierState['summary']> },
  sender: EventSender | null,
): Promise<SubjectWithTargets> {
  const { ref, organization } = context;
  const form = await readDocument<RequestForm>(manager, ref.organization, request);
  const provider = await organizationByCode(manager, summary.provider);
  const counterpart =
    sender?.organization ?? (await authoritiesOf(manager, summary.requestedState, organization.exercise))?.id ?? null;
  return {
    targets: form?.targets ?? [],
    about: {
      counterpart,
      provider: provider?.id ?? null,
      requestingState: summary.requestingState,
      requestedState: summary.requestedState,
      caseReference: form?.caseNumber ?? null,
      content: request,
      snapshot: summary.snapshot,
      zone: provider?.zone ?? organization.zone,
    },
  };
}
