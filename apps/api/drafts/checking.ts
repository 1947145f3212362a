/**
 * Finds what a draft lacks and composes what it would say: the same check runs before the page is shown and when it is
 * submitted.
 */
import { frameLanguage } from '@comity/texts/frame-language';
import type { DraftCheckView } from '@comity/contracts/http/draft-views';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { missingElements, obstaclesToEntry, warnings } from '@comity/law/missing';
import { resolveSnapshot } from '@comity/law/resolve';
import { offenceClassOf, summarize } from '@comity/law/summary';
import { digestOf } from '@comity/persistence/digest';
import { type Caller, officeDay } from '@comity/persistence/reads/caller';
import { authoritiesOf, organizationByCode } from '@comity/persistence/recording/organizations';
import { organizationNames } from '@comity/persistence/reads/directory';
import { requestText } from '@comity/texts/shown/request-text';
import type { EntityManager } from 'typeorm';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { MissingElement, RequestSummary } from '@comity/vocabulary/values/request-summary';
import { problem } from '../problems/problem.ts';
import type { ExactText } from '../dossiers/exact-text.ts';

export interface CheckedDraft {
  /** The form stands here as it would be sent. */
  form: RequestForm;
  snapshot: RuleSnapshot;
  summary: RequestSummary;
  shown: ExactText;
  view: Omit<DraftCheckView, 'shown'>;
}

interface Checking {
  /** The State for which a request that came by hand is written down. */
  onBehalf?: Pick<Caller['organization'], 'state' | 'name'> | undefined;
  /** The law that was pinned when the request was sent, for an amendment of it. */
  pinned?: RuleSnapshot | null;
}

/**
 * Everything that stands in the way of a request is found here and nowhere else, so that what a check calls complete can
 * be submitted. `requesting` is the State that asks: the caller's own, unless a request that came by hand is written
 * down for another. For such a request only what no dossier can do without counts as missing; whatever else its original
 * does not say is a warning.
 */
export async function checkDraft(
  manager: EntityManager,
  caller: Caller,
  draft: RequestForm,
  { onBehalf, pinned }: Checking = {},
): Promise<CheckedDraft> {
  const form = await withListedProvider(manager, caller, draft);
  const requesting = onBehalf ?? caller.organization;
  const requestingState = requesting.state;
  const snapshot =
    pinned ??
    resolveSnapshot(
      {
        measure: form.kind,
        requestingState,
        requestedState: form.requestedState,
        offenceClass: offenceClassOf(form),
        date: officeDay(caller),
      },
      digestOf,
    );
  const names = await organizationNames(manager, caller.organization.exercise);
  const provider = await organizationByCode(manager, form.provider);
  const unnamed = { en: '—', es: '—' };
  const called = form.providerName === undefined ? unnamed : { en: form.providerName, es: form.providerName };
  const text = requestText(frameLanguage(form.language), {
    form,
    requesting: requesting.name,
    requested: names.ofState(form.requestedState) ?? unnamed,
    provider: names.ofCode(form.provider) ?? called,
    snapshot,
  });
  const unreached = onBehalf === undefined ? await unreachedState(manager, caller, form) : [];
  const { missing, warnings: warned } = lacking(form, snapshot, provider?.state ?? null, onBehalf !== undefined);
  return {
    form,
    snapshot,
    summary: summarize(form, snapshot, digestOf(snapshot), requestingState),
    shown: { text, locale: frameLanguage(form.language) },
    view: { missing: [...unreached, ...missing], warnings: warned, snapshot, text },
  };
}

/**
 * A provider that the directory does not have is kept as what it is called, and nobody needs it in the directory to ask:
 * Art. 29(2)(d) asks for the information that is available.
 */
export async function withListedProvider(
  manager: EntityManager,
  { organization }: Caller,
  form: RequestForm,
): Promise<RequestForm> {
  if (form.provider === '') return form;
  const known = await organizationByCode(manager, form.provider);
  if (known?.kind === 'PROVIDER' && known.exercise === organization.exercise) return form;
  return { ...form, provider: '', providerName: form.providerName ?? form.provider };
}

/** The request goes to the authorities of another State, which the directory names. */
async function unreachedState(
  manager: EntityManager,
  { organization: { exercise, state } }: Caller,
  form: RequestForm,
): Promise<MissingElement[]> {
  if (form.requestedState === '') return [];
  const requested = await authoritiesOf(manager, form.requestedState, exercise);
  if (requested !== null && form.requestedState !== state) return [];
  return [{ field: 'requestedState', code: 'STATE_UNREACHED', rule: 'COM.RECIPIENT' }];
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

/** Throws RECIPIENT_UNKNOWN where a request that came by hand is not for this State. */
export function assertForUs({ organization }: Caller, form: RequestForm): void {
  if (form.requestedState !== organization.state) throw problem('RECIPIENT_UNKNOWN', { about: ['requestedState'] });
}
