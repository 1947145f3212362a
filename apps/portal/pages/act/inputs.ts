/** Fields of an act's form as the template shows them: label, hint, value as typed, options with their words. */
import { formatDeadline, formatLocal } from '@comity/calendar/format';
import { hasText } from '../../texts/catalogue.ts';
import { domainText } from '../../texts/domain-text.ts';
import { localOf } from '../../web/local-time.ts';
import type { PostedForm } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { type Field, itemsOf, type Option, orderedItemsOf, type Subject } from './fields.ts';
import { hintOf, labelOf } from './labels.ts';
import { stateName } from '@comity/texts/state-name';
import { type PathRow, pathRows } from './path-field.ts';
import { statesByName } from '../../texts/states.ts';

export interface Input {
  kind: Field['kind'];
  name: string;
  label: string;
  hint: string | null;
  optional: boolean;
  rows: number;
  value: string;
  /** For choices, identifiers, colleagues, files, lists and holds. */
  items: Item[];
  /** For the path of a communication. */
  path: PathRow[];
}

export interface Item {
  id: string;
  value: string;
  text: string;
  hint: string | null;
  checked: boolean;
  /** For causes: what can be chosen for this item. */
  choices?: { value: string; text: string; selected: boolean }[];
}

const FIRST_QUESTIONS = 3;

export function inputsFor(
  visit: MemberVisit,
  act: string,
  fields: readonly Field[],
  dossier: Subject,
  form: PostedForm,
): Input[] {
  return fields.map((field) => ({
    kind: field.kind,
    name: field.name,
    label: labelOf(visit, act, field.name),
    hint: hintOf(visit, { act, field: field.name, kind: dossier.kind }, field.hintValues?.(dossier)),
    optional: field.optional ?? false,
    rows: field.kind === 'text' ? field.rows : 1,
    value: form.has(field.name) ? form.text(field.name) : initialValue(field, dossier, visit),
    path: field.kind === 'path' ? pathRows(field.name, form, dossier) : [],
    items: choicesOf(field, dossier, form, visit),
  }));
}

function initialValue(field: Field, dossier: Subject, visit: MemberVisit): string {
  if (field.kind === 'text') return field.initial?.(dossier) ?? '';
  if (field.kind === 'number') return String(field.initial);
  if (field.kind === 'instant' && field.now) return localOf(visit.me.now, visit.zone);
  return '';
}

function choicesOf(field: Field, dossier: Subject, form: PostedForm, visit: MemberVisit): Input['items'] {
  const { locale } = visit;
  const first = field.kind === 'codes' && !form.has('step') ? field.initial?.(dossier) : undefined;
  const chosen = first ?? form.list(field.name);
  const item = (value: string, text: string, index: number, hint: string | null = null) => ({
    id: index === 0 ? field.name : `${field.name}.${index}`,
    value,
    text,
    hint,
    checked: chosen.includes(value),
  });
  switch (field.kind) {
    case 'choice':
    case 'codes':
      return field
        .options(dossier)
        .map((option, i) => item(option.value, wordOf(visit, option), i, citationOf(visit, option, dossier)));
    case 'state':
      return statesByName(locale).map(({ code, name }, i) => ({
        ...item(code, name, i),
        checked: form.text(field.name) === code,
      }));
    case 'yes-no':
      return ['yes', 'no'].map((value, i) => item(value, visit.t(`core.${value}`), i));
    case 'items':
      return itemsOf(dossier).map(({ value, target, category }, i) =>
        item(value, `${target.value} – ${domainText(locale, 'dataCategories', category)}`, i),
      );
    case 'causes':
      return orderedItemsOf(dossier).map(({ value, target, category }): Item => {
        const id = `${field.name}.${value}`;
        const chosen = form.has(id) ? form.text(id) : field.initial(target.outcomes[category as 'TRAFFIC']);
        return {
          id,
          value: chosen,
          text: `${target.value} – ${domainText(locale, 'dataCategories', category)}`,
          hint: target.objection === null ? null : domainText(locale, 'objections', target.objection),
          checked: false,
          choices: field.options.map((code) => ({
            value: code,
            text: domainText(locale, 'impossibilities', code),
            selected: code === chosen,
          })),
        };
      });
    case 'files':
      return field
        .among(dossier)
        .map((file, i) => item(file.id, file.name, i, `${file.size} bytes · SHA-256 ${file.sha256 ?? ''}`));
    case 'targets':
      return field.among(dossier).map((target, i) => {
        return item(
          target.id,
          `${target.id}: ${target.value} (${domainText(locale, 'identifierTypes', target.type)})`,
          i,
        );
      });
    case 'member':
      return dossier.colleagues.map((one, i) => item(`${one.id}/${one.office}`, one.name[locale], i));
    case 'letter':
      return dossier.unacknowledgedLetters.map(({ letter, side, at }, i) => {
        const values = { side: domainText(locale, 'sides', side), at: formatLocal(at, visit.zone, locale) };
        return item(letter, visit.t('act.letter_of', values), i);
      });
    case 'holds':
      return field.among(dossier).map((hold, i) => ({
        id: `holds.${i}`,
        value: form.text(`holds.${i}`),
        text: visit.t('act.hold_until', {
          what: hold.items
            .map((one) => `${one.value} – ${domainText(locale, 'dataCategories', one.category)}`)
            .join('; '),
          until: formatDeadline(hold.preservedUntil, visit.zone, locale),
        }),
        hint: null,
        checked: false,
      }));
    case 'list': {
      const given = form.entries().filter(({ name }) => name.startsWith(`${field.name}.`)).length;
      const first = given === 0 ? (field.initial?.(dossier, locale) ?? []) : [];
      const wanted = form.text('step') === 'more' ? given + 3 : Math.max(given, first.length);
      return Array.from({ length: Math.min(field.max, Math.max(FIRST_QUESTIONS, wanted)) }, (_, i) => ({
        id: `${field.name}.${i}`,
        value: first[i] ?? form.text(`${field.name}.${i}`),
        text: visit.t('act.number', { number: i + 1 }),
        hint: null,
        checked: false,
      }));
    }
    case 'disclosure':
      return underReview(dossier).map(({ path, provider, state }, i, all) => ({
        ...item(path ?? '', `${provider ?? ''} (${stateName(state ?? '', locale)})`, i),
        checked: all.length === 1 || chosen.includes(path ?? ''),
      }));
    case 'path':
    case 'line':
    case 'text':
    case 'number':
    case 'instant':
    case 'date':
    case 'last-day':
      return [];
  }
}

/** Reports of other providers that nobody has decided on. */
export function underReview({ disclosures }: Pick<Subject, 'disclosures'>): Subject['disclosures'] {
  return disclosures.filter(({ status }) => status === 'DISCLOSURE_REVIEW');
}

/** Words that are the portal's own stand in its catalogue; all others are the domain's. */
function wordOf(visit: MemberVisit, option: Option): string {
  if ('words' in option) return option.words[visit.locale];
  const { group, value } = option;
  if (group === 'states') return stateName(value, visit.locale);
  const own = `act.${group}_${value}`;
  return hasText(visit.locale, own) ? visit.t(own) : domainText(visit.locale, group, value);
}

function citationOf(visit: MemberVisit, { rule }: Option, { snapshot }: Subject): string | null {
  return snapshot?.rules.find(({ id }) => id === rule)?.citation[visit.locale] ?? null;
}
