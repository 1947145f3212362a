/**
 * The summary in an act is what the rules decide on; so it is derived again from the documents that the act names, and
 * an act whose summary its text does not bear is not recorded. That can only be a bug or an attack, hence an error.
 */
import { storedSnapshot } from '@comity/contracts/documents';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { changesHold } from '@comity/law/amended-request';
import { summaryAsIn } from '@comity/law/summary';
import { digestOf } from '@comity/persistence/digest';
import { readDocument } from '@comity/persistence/documents';
import { keepsDraftFiles } from '@comity/persistence/draft-files';
import { ApplicationFailure } from '@temporalio/activity';
import type { EntityManager } from 'typeorm';
import { attachedDigests, type RequestForm } from '@comity/vocabulary/values/request-form';
import type { AnyAct } from '@comity/domain/events/act';
import type { DossierContext } from './dossier-context.ts';

export async function assertSummaryHolds(manager: EntityManager, context: DossierContext, act: AnyAct): Promise<void> {
  if (!('summary' in act.detail)) return;
  const { request, summary } = act.detail;
  const owner = context.ref.organization;
  const form = await readDocument<RequestForm>(manager, owner, request);
  const snapshot = await readDocument<RuleSnapshot>(manager, owner, summary.snapshot);
  if (form === null || snapshot === null)
    throw ApplicationFailure.nonRetryable('A document of this act is not kept', 'DOCUMENT_UNKNOWN');
  const derived = summaryAsIn(summary, form, storedSnapshot(snapshot), context.organization.state);
  if (digestOf(derived) !== digestOf(summary)) {
    throw ApplicationFailure.nonRetryable('The summary is not what the request says', 'SUMMARY_MISMATCH');
  }
  if (act.name === 'submit' && !(await namesItsDocuments(manager, context, form, act.detail.attachments ?? [])))
    throw ApplicationFailure.nonRetryable('The request names other documents', 'DOCUMENT_UNKNOWN');
  if (!('changes' in act.detail)) return;
  const before = await readDocument<RequestForm>(manager, owner, act.detail.before);
  if (before === null || !changesHold(before, form, act.detail.changes))
    throw ApplicationFailure.nonRetryable('The changes are not those between the versions', 'SUMMARY_MISMATCH');
}

/** The act names the documents that its request describes, and each is kept. */
async function namesItsDocuments(
  manager: EntityManager,
  { ref }: DossierContext,
  form: RequestForm,
  attached: readonly string[],
): Promise<boolean> {
  const { attachments: described = [] } = attachedDigests(form);
  if (described.join() !== attached.join()) return false;
  return keepsDraftFiles(manager, { organizationId: ref.organization, id: ref.dossier }, described);
}
