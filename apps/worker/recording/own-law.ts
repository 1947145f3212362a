/**
 * Resolves, for a request that arrived, the law of this State on the day of its office, whatever the State that asks
 * has resolved (docs/rules 0.3). Both are kept, and what differs is noted.
 */
import { dayAt } from '@comity/vocabulary/judges/local-day';
import { storedSnapshot } from '@comity/contracts/documents';
import type { AnyMessage, Message } from '@comity/domain/events/message';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { lawDifferences } from '@comity/law/differences';
import { resolveSnapshot } from '@comity/law/resolve';
import { offenceClassOf, summarize } from '@comity/law/summary';
import { digestOf } from '@comity/persistence/digest';
import { readDocument, saveDocument } from '@comity/persistence/documents';
import type { EntityManager } from 'typeorm';
import type { OwnLaw } from '@comity/vocabulary/values/law-difference';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { DossierContext } from './dossier-context.ts';

/** A request that was written down here by hand was resolved here when it was written down. */
export async function withOwnLaw(
  manager: EntityManager,
  { organization, ref, state }: DossierContext,
  message: AnyMessage,
  at: string,
): Promise<AnyMessage> {
  if (message.code === 'amendment') return amendedUnderOwnLaw(manager, { ref, state }, message);
  if (message.code !== 'request' || message.entered !== undefined || state.seq > 0) return message;
  const { request, summary } = message.body;
  const form = await readDocument<RequestForm>(manager, ref.organization, request);
  const theirs = await readDocument<RuleSnapshot>(manager, ref.organization, summary.snapshot);
  if (form === null || theirs === null) return message;
  const { requestingState } = summary;
  const snapshot = resolveSnapshot(
    {
      measure: ref.kind,
      requestingState,
      requestedState: organization.state,
      offenceClass: offenceClassOf(form),
      date: dayAt(at, organization.zone),
    },
    digestOf,
  );
  const pinned = await saveDocument(manager, ref.organization, 'SNAPSHOT', snapshot);
  const ownLaw: OwnLaw = {
    summary: summarize(form, snapshot, pinned, requestingState),
    differs: lawDifferences(storedSnapshot(theirs), snapshot),
  };
  return { ...message, ownLaw };
}

/** The law of an amended request is what was pinned when the request arrived; what it says of other data may differ. */
async function amendedUnderOwnLaw(
  manager: EntityManager,
  { ref, state }: Pick<DossierContext, 'ref' | 'state'>,
  message: Message<'amendment'>,
): Promise<Message<'amendment'>> {
  if (state.summary === null) return message;
  const { snapshot: pinned, requestingState } = state.summary;
  const form = await readDocument<RequestForm>(manager, ref.organization, message.body.request);
  const own = await readDocument<RuleSnapshot>(manager, ref.organization, pinned);
  if (form === null || own === null) return message;
  return {
    ...message,
    ownLaw: { summary: summarize(form, storedSnapshot(own), pinned, requestingState), differs: [] },
  };
}
