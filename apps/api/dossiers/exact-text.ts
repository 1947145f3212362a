/** The exact text that a person sees before an outward act; its digest is what the act carries as `shown`. */
import { isActRow } from '@comity/domain/dossier/lifecycle';
import { lifecycleOf } from '@comity/domain/dossier/lifecycles';
import type { Caller, CallerOffice } from '@comity/persistence/reads/caller';
import { decisionText } from '@comity/texts/shown/decision-text';
import { orderTemplate } from '@comity/texts/shown/order-text';
import { productionOrderTemplate } from '@comity/texts/shown/production-order-text';
import type { Locale } from '@comity/texts/text';
import { ruleById } from '../problems/rules.ts';
import type { OrderFacts, PostedAct } from './act-documents.ts';
import type { DossierContents } from './dossier-page.ts';
import { partiesOf } from './parties.ts';

export interface Shown {
  text: string;
  locale: Locale;
}

export function shownFor(
  caller: Caller,
  contents: DossierContents,
  { name, ...body }: { name: PostedAct['name'] } & Record<string, unknown>,
  locale: Locale,
): Shown {
  const { row, targets, snapshot, state } = contents;
  const parties = partiesOf(caller, contents);
  const rows = lifecycleOf(state).rows.filter((one) => isActRow(one) && one.act === name);
  const { shown: _shown, ...written } = body;
  const text = decisionText(locale, {
    act: name,
    reference: row.reference,
    requesting: parties.requesting ?? parties.receiving,
    receiving: parties.receiving,
    provider: parties.provider,
    basis: ruleById(rows[0]?.basis ?? name, snapshot?.rules),
    body: written,
    targets,
  });
  return { text, locale };
}

export function orderTemplateFor(caller: Caller, contents: DossierContents): string {
  const { row, state, snapshot } = contents;
  const office = executingOffice(caller);
  if (state.kind === 'ASSISTANCE')
    return productionOrderTemplate(caller.locale, {
      authority: office?.name ?? caller.organization.name,
      state: caller.organization.name,
      provider: row.provider ?? caller.organization.name,
      reference: row.reference,
      targets: orderedTargets(contents),
      noUserNotice: state.summary?.noUserNotice ?? true,
    });
  const clock = state.summary?.rules.order ?? null;
  return orderTemplate(caller.locale, {
    authority: office?.name ?? caller.organization.name,
    state: caller.organization.name,
    provider: row.provider ?? caller.organization.name,
    reference: row.reference,
    targets: orderedTargets(contents),
    rule: clock === null ? null : ruleById(clock.rule, snapshot?.rules),
    noUserNotice: state.summary?.noUserNotice ?? true,
    clock: clock === null ? null : { days: clock.days, rule: clock.rule },
  });
}

export function orderFacts(caller: Caller, contents: DossierContents): OrderFacts {
  return {
    authority: executingOffice(caller)?.name ?? caller.organization.name,
    targets: orderedTargets(contents),
    rule: contents.state.summary?.rules.order?.rule ?? null,
    reference: contents.row.reference,
  };
}

/** Of a formal request only what was granted: the provider learns nothing of what was not. */
function orderedTargets({ state, targets }: DossierContents): DossierContents['targets'] {
  const withdrawn = state.targets.filter((one) => one.withdrawn).map(({ id }) => id);
  const denied = state.assistance?.denied ?? [];
  const isDenied = (target: string, category: string): boolean =>
    denied.some((one) => one.target === target && one.category === category);
  return targets
    .filter(({ id }) => !withdrawn.includes(id))
    .map((target) => ({ ...target, categories: target.categories.filter((one) => !isDenied(target.id, one)) }))
    .filter(({ categories }) => categories.length > 0);
}

function executingOffice(caller: Caller): CallerOffice | undefined {
  return caller.offices.find(({ roles }) => roles.some((role) => role.startsWith('RCV_')));
}
