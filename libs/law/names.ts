/**
 * Names what of a request other people will search, copy or compare: references, courts, persons, providers. A sentence
 * that explains something is read and not compared.
 */
import type { AssistancePart, RequestForm } from '@comity/vocabulary/values/request-form';

const OF_REQUEST = [
  'authority',
  'caseNumber',
  'providerName',
  'custodian',
  'contact',
  'secondContact',
  'investigating',
  'keepFor',
] as const satisfies (keyof RequestForm)[];
const OF_ASSISTANCE = ['preservationReference', 'persons', 'returnContact'] as const satisfies (keyof AssistancePart)[];

export interface NameIn {
  /** The path of the field in the form. */
  field: string;
  text: string;
}

export function namesOf(form: RequestForm): NameIn[] {
  const { assistance, attachments = [] } = form;
  return [
    ...OF_REQUEST.map((field) => ({ field, text: form[field] ?? '' })),
    { field: 'intent.channel', text: form.intent.channel },
    ...form.offences.map(({ provision }, index) => ({ field: `offences.${String(index)}.provision`, text: provision })),
    ...(assistance === null
      ? []
      : OF_ASSISTANCE.map((field) => ({ field: `assistance.${field}`, text: assistance[field] }))),
    { field: 'attachments', text: attachments.map(({ title, name }) => `${title}\n${name}`).join('\n') },
  ];
}
