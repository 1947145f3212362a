/** Rules become rows of a page that state source, verification and validity in words. */
import type { PackView, StandingView } from '@comity/contracts/http/law-views';
import { SOURCES } from '@comity/texts/sources';
import { dataCategories } from '@comity/vocabulary/codes/request';
import { orderKindLines, sequelWords } from '@comity/vocabulary/fields/order-kind';
import { wordOf } from '@comity/vocabulary/words';
import type { Visit } from '../../web/visit.ts';

type Rule = StandingView['rule'];

export interface RuleRow extends Rule {
  /** Says in words where the rule comes from. */
  origin: string;
  verified: boolean;
}

export function ruleRow(visit: Visit, rule: Rule): RuleRow {
  return { ...rule, origin: originOf(visit, rule.source), verified: rule.status === 'VERIFIED' };
}

/**
 * Names published sources by their codes, or says what mark the rule bears: general knowledge, or a choice of the
 * project (docs/rules marks).
 */
export function originOf(visit: Visit, source: string): string {
  if (source === 'D') return visit.t('law.origin_chosen');
  if (source === 'K') return visit.t('law.origin_known');
  if (source === 'K?') return visit.t('law.origin_unsure');
  const names = source.split(',').map((code) => SOURCES[code]?.[visit.locale] ?? code);
  return visit.t('law.origin_published', { sources: names.join('; ') });
}

/** Returns the days of a rule or an instrument; a rule without days of its own lives as long as its instrument. */
export function validityOf(
  visit: Visit,
  days: { validFrom?: string | null; validTo?: string | null; from?: string | null; until?: string | null },
  { inForce }: Pick<PackView, 'inForce'>,
): string {
  const from = days.validFrom ?? days.from ?? null;
  const until = days.validTo ?? days.until ?? null;
  if (from !== null && until !== null) return visit.t('law.valid_between', { from, until });
  if (from !== null) return visit.t('law.valid_from', { from });
  if (until !== null) return visit.t('law.valid_until', { until });
  return visit.t('validFrom' in days && inForce !== null ? 'law.valid_as_instrument' : 'law.valid_unrecorded');
}

/** An instrument that is signed and not in force has no days. */
export function forceOf(visit: Visit, force: NonNullable<PackView['inForce']>, view: PackView): string {
  return force.pending === true ? visit.t('law.not_in_force') : validityOf(visit, force, view);
}

/** Says of a kind of order who makes it, how long it holds, what follows and which data it reaches. */
export function orderTerms(visit: Visit, { rule, by, only, ...order }: PackView['orders'][number]): string {
  const { locale } = visit;
  const maker = by === null ? null : { maker: by.maker, verified: by.rule.status === 'VERIFIED' };
  const kind = { ...order, rule: rule.id, by: maker, verified: rule.status === 'VERIFIED' };
  const data = only.map((one) => wordOf(dataCategories, one, locale)).join(', ');
  return [
    ...(order.days === null ? [visit.t('law.order_no_term')] : []),
    ...orderKindLines(kind, locale),
    sequelWords(kind, locale),
    ...(only.length === 0 ? [] : [visit.t('law.order_only', { data })]),
  ].join('. ');
}
