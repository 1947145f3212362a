/** What an act on an amendment says of it: what changes, between which versions, and why it was asked for. */
import type { AmendmentView } from '@comity/contracts/http/dossier-part-views';
import { openAmendment } from '@comity/domain/amending/open-amendment';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { Refusal } from '@comity/domain/events/decision';
import { refuse } from '@comity/domain/events/decision';
import { amendedRequest } from '@comity/law/amended-request';
import { missingElements } from '@comity/law/missing';
import { summarize } from '@comity/law/summary';
import { amendingDraft } from '@comity/persistence/drafts';
import type { Caller } from '@comity/persistence/reads/caller';
import type { EntityManager } from 'typeorm';
import { ACTS, type PostedActName } from '@comity/vocabulary/acts';
import type { AmendmentChanges } from '@comity/vocabulary/values/amendment';
import type { Digest } from '@comity/vocabulary/values/plain';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { DossierContents } from './dossier-page.ts';
import { identityView } from './target-view.ts';

/** The amendment that is being sent, as the draft of the office says it. */
export interface WrittenAmendment {
  changes: AmendmentChanges;
  before: Digest;
  form: RequestForm;
  summary: RequestSummary;
}

/** The amendment that waits to be decided on or recalled. */
export interface OpenAmendment {
  changes: AmendmentChanges;
  request: Digest;
  asked: Digest;
}

export interface Amending {
  written: WrittenAmendment | null;
  open: OpenAmendment | null;
  /** Something that the rules cannot see stands in the way: the amended request lacks an element. */
  obstacle: Refusal | null;
  targets: Target[];
}

/** Returns null for an act that is not about an amendment. */
export async function amendingOf(
  manager: EntityManager,
  caller: Caller,
  contents: DossierContents,
  name: PostedActName,
): Promise<Amending | null> {
  const { fields } = ACTS[name];
  if ('before' in fields) return written(manager, caller, contents);
  const open = 'changes' in fields ? openAmendment(contents.state) : null;
  if (open === null) return null;
  const { changes, request, reason } = open;
  return { written: null, open: { changes, request, asked: reason }, obstacle: null, targets: contents.versions };
}

async function written(manager: EntityManager, caller: Caller, contents: DossierContents): Promise<Amending | null> {
  const { row, state, form: before, snapshot, versions } = contents;
  const { summary } = state;
  if (before === null || snapshot === null || summary === null || row.requestDigest === null) return null;
  const draft = await amendingDraft(manager, caller.organization.id, row.id);
  const { form, changes } = amendedRequest(before, draft?.form ?? before, state.targets);
  const missing = missingElements(form, snapshot);
  const fields = missing.map(({ field }) => field);
  return {
    written: {
      changes,
      before: row.requestDigest,
      form,
      summary: summarize(form, snapshot, summary.snapshot, summary.requestingState),
    },
    open: null,
    obstacle:
      missing.length === 0 ? null : { ...refuse('ELEMENTS_MISSING', fields, missing[0]?.rule ?? null), missing },
    targets: [...versions, ...form.targets.filter(({ id }) => !versions.some((one) => one.id === id))],
  };
}

/** What an act on an amendment states in its text, beside what was typed. */
export function statedInText({ written: asking, open }: Amending, { words }: DossierContents): Record<string, unknown> {
  if (asking !== null) return { changes: asking.changes };
  return open === null ? {} : { changes: open.changes, asked: words.get(open.asked) ?? '' };
}

/** Every amendment of the request with what became of it; one that is open when the dossier ends has no object any more. */
export function amendmentViews({ state, versions, words }: DossierContents): AmendmentView[] {
  const closed = lifecycleOf(state).terminal.includes(state.status);
  return (state.amendments ?? []).map(({ at, status, changes, reason, before, request }) => ({
    at,
    status: closed && (status === 'ASKED' || status === 'RECALLING') ? 'MOOT' : status,
    changes,
    reason: words.get(reason) ?? '',
    before,
    request,
    identifiers: versions
      .filter(({ id }) => changes.withdrawn.includes(id) || changes.added.some((one) => one.id === id))
      .map(identityView),
  }));
}
