/** Composes the exact text that a person sees before an outward act; the act carries its digest as `shown`. */
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { type TakesEffect, takesEffect } from '@comity/domain/machine/possible';
import type { AnyAct } from '@comity/domain/events/act';
import { currentFrom, isActRow, rolesOf } from '@comity/domain/events/lifecycle';
import { citedRule } from '@comity/domain/law/basis';
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import { type Caller, officeZone } from '@comity/persistence/reads/caller';
import { type DecisionFacts, decisionText } from '@comity/texts/shown/decision-text';
import { pathText } from '@comity/texts/shown/path-text';
import type { Locale } from '@comity/texts/text';
import { strangersIn } from '@comity/domain/request/recognised';
import { formalRequests } from '@comity/domain/holds/formal-requests';
import { type FormalRequest, isKept, providerOf } from '@comity/domain/state/dossier';
import { ruleById } from '../problems/rules.ts';
import { type Amending, statedInText } from './amendments.ts';
import type { DossierContents } from './dossier-page.ts';
import { writesOrder } from './act-documents.ts';
import { orderedTargets, orderLines, orderTemplateFor, targetsOf } from './order-facts.ts';
import { partiesOf } from './parties.ts';
import { actorFor } from './perform.ts';

/**
 * A text needs these beside the dossier: the files that the act names, in words, the formal requests that are open, and the
 * files that are not handed over.
 */
export type ShownContents = DossierContents & {
  attached: ReadonlyMap<string, string>;
  formal: readonly string[];
  amending: Amending | null;
  withheld: NonNullable<DecisionFacts['subject']>['withheld'];
};

export interface ExactText {
  text: string;
  locale: Locale;
}

export function exactTextFor(
  caller: Caller,
  contents: ShownContents,
  { name, ...body }: { name: PostedAct['name'] } & Record<string, unknown>,
  locale: Locale,
): ExactText {
  const { row, targets, snapshot, state, amending } = contents;
  const parties = partiesOf(caller, contents);
  const { shown: _shown, ...written } = body;
  const text = decisionText(locale, {
    act: name,
    kind: state.kind,
    reference: row.reference,
    requesting: parties.requesting,
    receiving: parties.receiving,
    provider: parties.provider,
    basis: ruleById(basisOfAct(state, name, written), snapshot?.rules),
    body: {
      ...withFilesByName(contents, withPathInWords(contents, written, locale)),
      ...(amending && statedInText(amending, contents)),
    },
    targets: amending?.targets ?? targets,
    zones: { reader: officeZone(caller), custodian: row.zone },
    takesEffect: effectOf(caller, contents, name, body),
    ratifyHours: state.summary?.rules.levels.RATIFY ?? null,
    subject: subjectOf(contents),
    request: decidedRequest(contents, name, written),
    strangers: strangersOf(caller, contents, body),
    order: orderLines(contents, written, locale),
  });
  return { text, locale };
}

/** Tells when the act takes effect; the act as it was posted is judged by the codes that will be recorded of it. */
export function effectOf(
  caller: Caller,
  { state }: Pick<DossierContents, 'state'>,
  name: PostedAct['name'],
  detail: object,
): TakesEffect {
  const lifecycle = lifecycleOf(state);
  const by = actorFor(caller, rolesOf(lifecycle, name), null);
  return takesEffect(lifecycle, state, { name, by, detail: detail as AnyAct['detail'] });
}

/**
 * Returns what of the request is decided on: nothing that was withdrawn, and of a formal request only what was granted.
 */
function decidedRequest(
  contents: ShownContents,
  name: PostedAct['name'],
  written: Readonly<Record<string, unknown>>,
): DecisionFacts['request'] {
  const { form, state } = contents;
  return {
    form,
    targets: writesOrder(name) ? targetsOf(contents, (field) => written[field]) : orderedTargets(contents),
    holds: state.holds.filter(isKept),
    formal: contents.formal,
    announced: state.kind === 'PRESERVATION' ? withoutDossierHere(contents) : [],
  };
}

/** A formal request that is not known to have come on paper may be one of those that have a dossier here. */
function withoutDossierHere({ state, formal }: ShownContents): FormalRequest[] {
  return formalRequests(state).filter(({ came }) => came === 'ON_PAPER' || (came === undefined && formal.length === 0));
}

/** Returns the rule that the record of the act will cite, so that people read it before they decide. */
function basisOfAct(state: DossierContents['state'], name: string, detail: Record<string, unknown>): string {
  const rows = lifecycleOf(state)
    .rows.filter(isActRow)
    .filter((row) => row.act === name);
  const row = rows.find(({ from }) => from.includes(currentFrom(state))) ?? rows[0];
  return row === undefined ? name : citedRule(row, state, { detail });
}

/**
 * Returns what an order's text names beside the identifiers of the request. What stands in the template is the house's
 * own: the request's reference, the authority.
 */
export function strangersOf(caller: Caller, contents: DossierContents, body: Record<string, unknown>): string[] {
  const { order } = body;
  if (typeof order !== 'string') return [];
  const provider = providerOf(contents.state) ?? '';
  const { requestingState, requestedState } = contents.state.summary ?? {};
  const states = [caller.organization.state, requestingState, requestedState].filter((state) => state !== undefined);
  const composed = orderTemplateFor(caller, contents);
  return strangersIn(order, orderedTargets(contents), { provider, composed, states });
}

/**
 * A disclosure is reviewed as it will be read: the provider and the path replace the digest of their document in the
 * act.
 */
function withPathInWords(
  { paths, targets }: DossierContents,
  written: Record<string, unknown>,
  locale: Locale,
): Record<string, unknown> {
  const { path: named } = written;
  const path = typeof named === 'string' ? paths.get(named) : undefined;
  return path === undefined ? written : { ...written, path: pathText(locale, path, targets) };
}

/** A file that was given with the act is read by its name, size and SHA-256 instead of the digest of its document. */
function withFilesByName({ attached }: ShownContents, written: Record<string, unknown>): Record<string, unknown> {
  const named = (value: unknown): unknown => (typeof value === 'string' ? (attached.get(value) ?? value) : value);
  return Object.fromEntries(
    Object.entries(written).map(([field, value]) => [field, Array.isArray(value) ? value.map(named) : value]),
  );
}

function subjectOf({ state, conditionsText, withheld }: ShownContents): DecisionFacts['subject'] {
  if (state.assistance === null) return null;
  const { conditions, package: sealed, brought } = state.assistance;
  return {
    conditions: conditions && {
      codes: conditions.codes,
      words: conditionsText ?? '',
      ...(conditions.keepUntil == null ? {} : { keepUntil: conditions.keepUntil }),
    },
    package: sealed,
    brought: brought ?? null,
    withheld,
  };
}
