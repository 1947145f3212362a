/**
 * After a provider in a third State was disclosed (Art. 30), puts the request to that State as a draft into the office
 * that wrote the first one, in the transaction that records the disclosure. The draft's id is derived from the
 * disclosure, so a second run finds the first one's draft; nobody's changes to it are lost.
 *
 * A path that leads back to the requester's own State makes no draft, because there is nothing to ask abroad
 * (docs/rules 2.3).
 */
import { frameLanguage } from '@comity/texts/frame-language';
import type { PathDocument } from '@comity/contracts/path';
import { thirdStateForm } from '@comity/contracts/third-state-form';
import { readDocument } from '@comity/persistence/documents';
import { createDraft, derivedDraftId, readDraft } from '@comity/persistence/drafts';
import { providerNamed, sentOn } from '@comity/persistence/recording/third-state';
import { stateName } from '@comity/texts/state-name';
import type { EntityManager } from 'typeorm';
import { leadsHome } from '@comity/domain/disclosure/reporting';
import type { DossierEvent } from '@comity/domain/events/event';
import type { DossierContext } from './dossier-context.ts';

export async function draftToThirdState(
  manager: EntityManager,
  context: DossierContext,
  event: DossierEvent,
  at: string,
): Promise<void> {
  if (event.kind !== 'message' || event.code !== 'provider_disclosure') return;
  const { ref, organization, reference, state } = context;
  const { summary } = state;
  if (summary === null || reference === null || leadsHome(event.body, summary.requestingState)) return;
  const { disclosure } = event.body;
  const first = await readDraft(manager, ref.organization, ref.dossier);
  const path = await readDocument<PathDocument>(manager, ref.organization, disclosure);
  if (first === null || path === null) return;
  const form = thirdStateForm(first.form, {
    path: { ...path, state: event.body.state },
    provider:
      (await providerNamed(manager, {
        name: path.provider,
        state: event.body.state,
        exercise: organization.exercise,
      })) ?? '',
    prior: {
      kind: 'PRESERVATION',
      reference,
      date: (await sentOn(manager, ref)) ?? '',
      authority: stateName(summary.requestedState, frameLanguage(first.form.language)),
    },
  });
  await createDraft(manager, {
    organizationId: ref.organization,
    id: derivedDraftId(ref.dossier, disclosure),
    officeId: first.officeId,
    authorId: state.responsible[first.officeId] ?? first.authorId,
    form,
    at,
    derivedFrom: ref.dossier,
  });
}
