/** What was filled in, as "check your answers" shows it. */
import { formatDay, formatDeadline, formatLocal } from '@comity/calendar/format';
import type { MemberVisit } from '../../web/visit.ts';
import { PostedForm } from '../../web/posted-form.ts';
import type { Field, Subject } from './fields.ts';
import { inputsFor } from './inputs.ts';
import { domainText } from '../../texts/domain-text.ts';
import { labelOf } from './labels.ts';
import { stateName } from '../../texts/states.ts';

interface Item {
  target: string;
  category: string;
}

export interface AnswerRow {
  label: string;
  value: string;
}

/** `body`: the parsed body of the act. */
export function answersOf(
  visit: MemberVisit,
  act: string,
  fields: readonly Field[],
  dossier: Subject,
  body: Record<string, unknown>,
): AnswerRow[] {
  return fields.map((field) => ({
    label: labelOf(visit, act, field.name),
    value: valueText(visit, act, field, dossier, body) || visit.t('core.none'),
  }));
}

function valueText(
  visit: MemberVisit,
  act: string,
  field: Field,
  dossier: Subject,
  body: Record<string, unknown>,
): string {
  const value = body[field.name];
  switch (field.kind) {
    case 'instant':
      return typeof value === 'string' ? formatLocal(value, visit.zone, visit.locale) : '';
    case 'last-day':
      return typeof value === 'string' ? formatDeadline(value, visit.zone, visit.locale) : '';
    case 'list':
      return (value as string[]).map((one, i) => `${i + 1}. ${one}`).join('\n');
    case 'state':
      return stateName(String(value), visit.locale);
    case 'yes-no':
      return visit.t(value === true ? 'core.yes' : 'core.no');
    case 'number':
      return String(value);
    case 'items':
      return chosenText(
        visit,
        act,
        field,
        dossier,
        (value as Item[]).map((one) => `${one.target}/${one.category}`),
      );
    case 'causes':
      return (value as (Item & { cause: string })[])
        .map(({ target, category, cause }) => {
          const named = dossier.targets.find(({ id }) => id === target)?.value ?? target;
          const data = domainText(visit.locale, 'dataCategories', category);
          return `${named} – ${data}: ${domainText(visit.locale, 'impossibilities', cause)}`;
        })
        .join('\n');
    case 'choice':
    case 'codes':
    case 'files':
    case 'targets':
    case 'member':
    case 'letter':
      return chosenText(visit, act, field, dossier, value as string | string[]);
    case 'holds':
      return (value as { hold: string; preservedUntil: string }[])
        .map(({ hold, preservedUntil }) => `${hold}: ${formatDeadline(preservedUntil, visit.zone, visit.locale)}`)
        .join('\n');
    case 'date':
      return typeof value === 'string' ? formatDay(value, visit.locale) : '';
    case 'line':
    case 'text':
      return typeof value === 'string' ? value : '';
  }
}

/** The words beside the options that were chosen. */
function chosenText(visit: MemberVisit, act: string, field: Field, dossier: Subject, value: string | string[]): string {
  const chosen = [value].flat().map(String);
  const [input] = inputsFor(visit, act, [field], dossier, new PostedForm({}));
  const items = input?.items ?? [];
  return items
    .filter((item) => chosen.some((one) => item.value === one || item.value.startsWith(`${one}/`)))
    .map((item) => item.text)
    .join('\n');
}
