/**
 * The summary in an act is what the rules decide on; so it is derived again from the documents that the act names, and
 * an act whose summary its text does not bear is not recorded. That can only be a bug or an attack, hence an error.
 */
import { storedSnapshot } from '@comity/contracts/documents';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
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
  if (act.name !== 'submit') return;
  const { request, summary, attachments } = act.detail;
  const owner = context.ref.organization;
  const form = await readDocument<RequestForm>(manager, owner, request);
  const snapshot = await readDocument<RuleSnapshot>(manager, owner, summary.snapshot);
  if (form === null || snapshot === null)
    throw ApplicationFailure.nonRetryable('A document of this act is not kept', 'DOCUMENT_UNKNOWN');
  const derived = summaryAsIn(summary, form, storedSnapshot(snapshot), context.organization.state);
  if (digestOf(derived) !== digestOf(summary)) {
    throw ApplicationFailure.nonRetryable('The summary is not what the request says', 'SUMMARY_MISMATCH');
  }
  const named = attachedDigests(form).attachments ?? [];
  const draft = { organizationId: owner, id: context.ref.dossier };
  if (named.join() !== (attachments ?? []).join() || !(await keepsDraftFiles(manager, draft, named))) {
    throw ApplicationFailure.nonRetryable('The request names other documents', 'DOCUMENT_UNKNOWN');
  }
}
