/** Fields of an act's form as the template shows them: label, hint, value as typed, options with their words. */
import type { DossierView } from '@comity/contracts/http/views';
import { formatDeadline } from '@comity/calendar/format';
import { domainText } from '../../texts/domain-text.ts';
import { localOf } from '../../web/local-time.ts';
import type { PostedForm } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import type { Field } from './fields.ts';
import { hintOf, labelOf } from './labels.ts';

export interface Input {
  kind: Field['kind'];
  name: string;
  label: string;
  hint: string | null;
  optional: boolean;
  rows: number;
  value: string;
  /** For choices, identifiers, colleagues, lists and holds. */
  items: { id: string; value: string; text: string; checked: boolean }[];
}

const FIRST_QUESTIONS = 3;

export function inputsFor(
  visit: MemberVisit,
  act: string,
  fields: readonly Field[],
  dossier: DossierView,
  form: PostedForm,
): Input[] {
  return fields.map((field) => ({
    kind: field.kind,
    name: field.name,
    label: labelOf(visit, act, field.name),
    hint: hintOf(visit, act, field.name),
    optional: field.optional ?? false,
    rows: field.kind === 'text' ? field.rows : 1,
    value: form.has(field.name) ? form.text(field.name) : initialValue(field, dossier, visit),
    items: itemsOf(field, dossier, form, visit),
  }));
}

function initialValue(field: Field, dossier: DossierView, visit: MemberVisit): string {
  if (field.kind === 'text') return field.initial?.(dossier) ?? '';
  if (field.kind === 'instant' && field.now) return localOf(visit.me.now, visit.zone);
  return '';
}

function itemsOf(field: Field, dossier: DossierView, form: PostedForm, visit: MemberVisit): Input['items'] {
  const { locale } = visit;
  const chosen = form.list(field.name);
  const item = (value: string, text: string, index: number) => ({
    id: index === 0 ? field.name : `${field.name}.${index}`,
    value,
    text,
    checked: chosen.includes(value),
  });
  switch (field.kind) {
    case 'choice':
      return field.options(dossier).map(({ value, group }, i) => item(value, wordOf(visit, group, value), i));
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
        checked: false,
      }));
    case 'list': {
      const given = form.entries().filter(({ name }) => name.startsWith(`${field.name}.`)).length;
      const count = Math.min(field.max, Math.max(FIRST_QUESTIONS, form.text('step') === 'more' ? given + 3 : given));
      return Array.from({ length: count }, (_, i) => ({
        id: `${field.name}.${i}`,
        value: form.text(`${field.name}.${i}`),
        text: visit.t('act.number', { number: i + 1 }),
        checked: false,
      }));
    }
    case 'line':
    case 'text':
    case 'instant':
    case 'date':
    case 'last-day':
      return [];
  }
}

/** Words that are the portal's own stand in its catalogue; all others are the domain's. */
function wordOf(visit: MemberVisit, group: string, code: string): string {
  if (group === 'consultations' || group === 'extensionDecisions') return visit.t(`act.${group}_${code}`);
  return domainText(visit.locale, group, code);
}
