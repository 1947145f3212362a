/**
 * Finds what a draft lacks and composes what it would say: the same check runs before the page is shown and when it is
 * submitted.
 */
import type { DraftCheckView } from '@comity/contracts/http/draft-views';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { missingElements, obstaclesToEntry, warnings } from '@comity/law/missing';
import { resolveSnapshot } from '@comity/law/resolve';
import { offenceClassOf, summarize } from '@comity/law/summary';
import { digestOf } from '@comity/persistence/digest';
import type { Caller } from '@comity/persistence/reads/caller';
import { authoritiesOf, organizationByCode } from '@comity/persistence/recording/organizations';
import { organizationNames } from '@comity/persistence/reads/directory';
import { requestText } from '@comity/texts/shown/request-text';
import type { EntityManager } from 'typeorm';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { problem } from '../problems/problem.ts';
import type { ExactText } from '../dossiers/exact-text.ts';

export interface CheckedDraft {
  snapshot: RuleSnapshot;
  summary: RequestSummary;
  shown: ExactText;
  view: Omit<DraftCheckView, 'shown'>;
}

/**
 * `requesting` is the State that asks: the caller's own, unless a request that came by hand is written down for
 * another. For such a request only what no dossier can do without counts as missing; whatever else its original does
 * not say is a warning.
 */
export async function checkDraft(
  manager: EntityManager,
  caller: Caller,
  form: RequestForm,
  onBehalf?: Pick<Caller['organization'], 'state' | 'name'>,
): Promise<CheckedDraft> {
  const requesting = onBehalf ?? caller.organization;
  const requestingState = requesting.state;
  const snapshot = resolveSnapshot(
    {
      measure: form.kind,
      requestingState,
      requestedState: form.requestedState,
      offenceClass: offenceClassOf(form),
      date: caller.now.slice(0, 10),
    },
    digestOf,
  );
  const names = await organizationNames(manager, caller.organization.exercise);
  const provider = await organizationByCode(manager, form.provider);
  const unnamed = { en: '—', es: '—' };
  const text = requestText(form.language, {
    form,
    requesting: requesting.name,
    requested: names.ofState(form.requestedState) ?? unnamed,
    provider: names.ofCode(form.provider) ?? unnamed,
    snapshot,
  });
  return {
    snapshot,
    summary: summarize(form, snapshot, digestOf(snapshot), requestingState),
    shown: { text, locale: form.language },
    view: { ...lacking(form, snapshot, provider?.state ?? null, onBehalf !== undefined), snapshot, text },
  };
}

function lacking(
  form: RequestForm,
  snapshot: RuleSnapshot,
  providerState: string | null,
  byHand: boolean,
): Pick<DraftCheckView, 'missing' | 'warnings'> {
  const [missing, warned] = [missingElements(form, snapshot), warnings(form, snapshot, providerState)];
  if (!byHand) return { missing, warnings: warned };
  const stops = obstaclesToEntry(form, snapshot);
  const asked = missing.filter((one) => !stops.some(({ field, code }) => field === one.field && code === one.code));
  return { missing: stops, warnings: [...asked, ...warned] };
}

/** Throws RECIPIENT_UNKNOWN where a request that came by hand is not for this State, or names no known provider. */
export async function assertForUs(manager: EntityManager, caller: Caller, form: RequestForm): Promise<void> {
  const { exercise, state } = caller.organization;
  const provider = await organizationByCode(manager, form.provider);
  const errors = [
    form.requestedState === state ? null : 'requestedState',
    provider?.kind === 'PROVIDER' && provider.exercise === exercise ? null : 'provider',
  ].filter((field) => field !== null);
  if (errors.length > 0) throw problem('RECIPIENT_UNKNOWN', { about: errors });
}

/** Throws RECIPIENT_UNKNOWN where the directory has nobody to send the request to, or no such provider. */
export async function assertRecipients(manager: EntityManager, caller: Caller, form: RequestForm): Promise<void> {
  const { exercise, state } = caller.organization;
  const requested = await authoritiesOf(manager, form.requestedState, exercise);
  const provider = await organizationByCode(manager, form.provider);
  const errors = [
    requested === null || form.requestedState === state ? 'requestedState' : null,
    provider?.kind !== 'PROVIDER' || provider.exercise !== exercise ? 'provider' : null,
  ].filter((field) => field !== null);
  if (errors.length > 0) throw problem('RECIPIENT_UNKNOWN', { about: errors });
}
