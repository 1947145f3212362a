/** What was entered, line by line, to be read beside the original. */
import { formatDeadline, formatLocal } from '@comity/calendar/format';
import type { DossierView } from '@comity/contracts/http/views';
import type { EntryView } from '@comity/contracts/http/dossier-part-views';
import { domainText } from '../../texts/domain-text.ts';
import type { MemberVisit } from '../../web/visit.ts';

export interface SaidLine {
  label: string;
  value: string;
}

const GROUPS: Record<string, string> = {
  risk: 'risks',
  code: 'impossibilities',
  finding: 'emergencyFindings',
  decision: 'decisions',
  answer: 'decisions',
  standing: 'decisions',
  how: 'decisions',
};
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

type Item = Record<string, unknown> & { target?: string };

export function saidLines(visit: MemberVisit, dossier: DossierView, { facts }: Pick<EntryView, 'facts'>): SaidLine[] {
  const { locale } = visit;
  const word = (group: string, code: unknown): string => domainText(locale, group, String(code));
  const target = (id: unknown): string => {
    const known = dossier.targets.find((one) => one.id === id);
    return known === undefined ? String(id) : `${known.id}: ${known.value}`;
  };
  const itemLine = (item: Item): SaidLine => {
    const category = item['category'] === undefined ? '' : ` – ${word('dataCategories', item['category'])}`;
    return { label: `${target(item.target)}${category}`, value: itemText(visit, item, word) };
  };
  return Object.entries(facts).flatMap(([name, value]): SaidLine[] => {
    if (name === 'results' || name === 'objections') return (value as Item[]).map(itemLine);
    if (name === 'answers') {
      const answers = value as { results?: Item[]; objections?: Item[] }[];
      return answers.flatMap(({ results, objections }) => (results ?? objections ?? []).map(itemLine));
    }
    if (name === 'holds')
      return (value as { hold: string; preservedUntil: string }[]).map(({ hold, preservedUntil }) => ({
        label: hold,
        value: formatDeadline(preservedUntil, visit.zone, locale),
      }));
    const label = word('documentFacts', name);
    if (name === 'denied') {
      const items = (value as Item[]).map(
        (one) => `${target(one.target)} – ${word('dataCategories', one['category'])}`,
      );
      return items.length === 0 ? [] : [{ label, value: items.join('\n') }];
    }
    if (name === 'conditions') return conditionLines(label, value as { codes: string[] } | null, word);
    if (name === 'ground') {
      const grounds = dossier.kind === 'ASSISTANCE' ? 'assistanceGrounds' : 'grounds';
      return [{ label, value: word(grounds, value) }];
    }
    if (name === 'rule') {
      const rule = dossier.snapshot?.rules.find(({ id }) => id === value);
      return rule === undefined ? [] : [{ label, value: rule.citation[locale] }];
    }
    if (typeof value === 'boolean') return [{ label, value: visit.t(value ? 'core.yes' : 'core.no') }];
    if (typeof value === 'number') return [{ label, value: String(value) }];
    if (name === 'targets') return [{ label, value: (value as string[]).map(target).join('\n') }];
    if (GROUPS[name] !== undefined) return [{ label, value: word(GROUPS[name], value) }];
    if (typeof value === 'string') return [{ label, value: timeText(visit, value) }];
    return value === null ? [] : [{ label, value: JSON.stringify(value) }];
  });
}

/** Their words are a text of their own, shown beside these codes. */
function conditionLines(
  label: string,
  value: { codes: string[] } | null,
  word: (group: string, code: unknown) => string,
): SaidLine[] {
  return value === null ? [] : [{ label, value: value.codes.map((code) => word('conditions', code)).join('\n') }];
}

function itemText(visit: MemberVisit, item: Item, word: (group: string, code: unknown) => string): string {
  const { locale, zone } = visit;
  if (typeof item['preservedUntil'] !== 'string')
    return item['outcome'] === undefined ? word('objections', item['code']) : word('outcomes', item['outcome']);
  return [
    `${word('outcomes', 'PRESERVED')}: ${formatDeadline(item['preservedUntil'], zone, locale)}`,
    `${visit.t('orders.snapshotAt')}: ${timeText(visit, String(item['snapshotAt']))}`,
    `${visit.t('orders.reference')}: ${String(item['reference'])}`,
    `${visit.t('orders.notified')} ${visit.t(item['userNotified'] === true ? 'core.yes' : 'core.no')}`,
  ].join('\n');
}

function timeText(visit: MemberVisit, value: string): string {
  return INSTANT.test(value) ? formatLocal(value, visit.zone, visit.locale) : value;
}
