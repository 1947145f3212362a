/** What an order to a provider says besides its text, and the text that stands in it before anybody has typed. */
import type { OrderedKind } from '@comity/contracts/documents';
import { grantedTargets } from '@comity/domain/assistance/granted-targets';
import { unordered } from '@comity/domain/orders/unordered';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { TargetState } from '@comity/domain/state/dossier';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { kindNamed, ofKind, reachedTargets, reachOf } from '@comity/domain/orders/kinds';
import type { Caller, CallerOffice } from '@comity/persistence/reads/caller';
import { orderTemplate } from '@comity/texts/shown/order-text';
import { productionOrderTemplate } from '@comity/texts/shown/production-order-text';
import type { Locale } from '@comity/texts/text';
import { orderKindLines } from '@comity/vocabulary/fields/order-kind';
import { ruleById } from '../problems/rules.ts';
import type { OrderFacts } from './document-facts.ts';
import type { DossierContents } from './dossier-page.ts';

const PRODUCTION = 'BUD.18.1.a';

/** Returns what was posted in another field beside the text of the order. */
type Beside = (field: string) => unknown;
type Contents = Pick<DossierContents, 'state' | 'snapshot'>;

/**
 * The kind of an order to preserve says by itself how long it holds and on which rule it rests. A request of an earlier
 * version knows no kinds, and its order says so in its text.
 */
export function orderTemplateFor(caller: Caller, contents: DossierContents, added?: readonly TargetState[]): string {
  const { state, snapshot } = contents;
  const shared = {
    targets: added === undefined ? orderedTargets(contents) : only(orderedTargets(contents), added),
    noUserNotice: state.summary?.noUserNotice ?? true,
  };
  if (state.kind === 'ASSISTANCE')
    return productionOrderTemplate(caller.locale, { ...shared, rule: ruleById(PRODUCTION, snapshot?.rules) });
  const term = kindNamed(state) === null ? (state.summary?.rules.order ?? null) : null;
  return orderTemplate(caller.locale, {
    ...shared,
    dataByKind: reachDiffers(contents),
    rule: term === null ? null : ruleById(term.rule, snapshot?.rules),
    clock: term,
  });
}

export function orderFacts(caller: Caller, contents: DossierContents, beside: Beside): OrderFacts {
  const { state, row } = contents;
  const kind = orderedKind(contents, beside);
  const rule = kindNamed(state, named(beside('kind')))?.rule ?? state.summary?.rules.order?.rule ?? null;
  return {
    authority: executingOffice(caller)?.name ?? caller.organization.name,
    targets: targetsOf(contents, beside),
    rule: state.kind === 'ASSISTANCE' ? PRODUCTION : rule,
    reference: row.reference,
    ...(kind !== null && { kind }),
  };
}

/** Returns what the order names: a renewal what was ordered, any other what its kind reaches of what is still to be ordered. */
export function targetsOf(contents: DossierContents, beside: Beside): Target[] {
  const { state } = contents;
  const asked = orderedTargets(contents);
  if (state.kind === 'ASSISTANCE' || beside('until') !== undefined) return asked;
  const kind = ofKind(state, { detail: { kind: named(beside('kind')) } });
  return reachedTargets(state, kind, supplements(state, beside) ? only(asked, unordered(state)) : asked);
}

/** The law knows kinds of order that do not reach all the data that are asked for. */
function reachDiffers({ state }: DossierContents): boolean {
  const asked = state.targets.flatMap(({ categories }) => categories);
  return (state.summary?.rules.orders ?? []).some(({ rule }) => reachOf(state, { rule }, asked).length < asked.length);
}

/** An order to preserve that is written after service and names no end of its own supplements the one that was served. */
function supplements({ kind, servedAt }: DossierContents['state'], beside: Beside): boolean {
  return kind === 'PRESERVATION' && servedAt !== null && beside('until') === undefined;
}

export function only(targets: readonly Target[], some: readonly TargetState[]): Target[] {
  return targets.flatMap((target) => {
    const one = some.find(({ id }) => id === target.id);
    return one === undefined ? [] : [{ ...target, categories: one.categories }];
  });
}

/** Returns in lines what the law of the State says of the kind; none where no kind is recorded. */
export function orderLines(contents: Contents, body: Readonly<Record<string, unknown>>, locale: Locale): string[] {
  const kind = 'order' in body ? orderedKind(contents, (field) => body[field]) : null;
  if (kind === null) return [];
  const cited = kind.citation === null ? [] : [kind.citation[locale]];
  return [kind.paper[locale], ...cited, ...orderKindLines(kind, locale)];
}

/** A renewal names its own end in place of the days of its kind. */
function orderedKind({ state, snapshot }: Contents, beside: Beside): OrderedKind | null {
  const kind = kindNamed(state, named(beside('kind')));
  const pinned = kindsOf(snapshot).find(({ rule }) => rule === kind?.rule);
  if (kind === null || pinned === undefined) return null;
  const { startsAt, by, rule, verified } = kind;
  return {
    paper: pinned.paper,
    citation: verified ? ruleById(rule, snapshot?.rules).citation : null,
    days: beside('until') === undefined ? kind.days : null,
    startsAt,
    by: named(beside('madeBy')) ?? by,
  };
}

function named(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function kindsOf(snapshot: RuleSnapshot | null) {
  return snapshot?.measure === 'PRESERVATION' ? (snapshot.orders ?? []) : [];
}

/**
 * Returns what the provider is asked for: nothing that was withdrawn, and for a formal request only what was granted.
 */
export function orderedTargets({ state, targets }: DossierContents): DossierContents['targets'] {
  const granted = grantedTargets(state);
  return targets.flatMap((target) => {
    const one = granted.find(({ id }) => id === target.id);
    return one === undefined ? [] : [{ ...target, categories: one.categories }];
  });
}

function executingOffice(caller: Caller): CallerOffice | undefined {
  return caller.offices.find(({ roles }) => roles.some((role) => role.startsWith('RCV_')));
}
