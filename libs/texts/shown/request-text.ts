/**
 * The request as it is approved and sent: every field of the form under the letter of Art. 29(2) of the Budapest
 * Convention that asks for it, and the legal basis with its citations.
 */
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { Offence, RequestForm } from '@comity/domain/request/form';
import { type Locale, text } from '../text.ts';
import { laidOut, ruleLine, targetLine, type Words } from './layout.ts';

export interface RequestFacts {
  form: RequestForm;
  requesting: Words;
  requested: Words;
  provider: Words;
  snapshot: RuleSnapshot;
}

const WORDS = {
  title: {
    en: 'REQUEST FOR EXPEDITED PRESERVATION OF STORED COMPUTER DATA',
    es: 'SOLICITUD DE CONSERVACIÓN RÁPIDA DE DATOS INFORMÁTICOS ALMACENADOS',
  },
  parties: { en: 'Parties', es: 'Partes' },
  from: { en: 'Requesting State', es: 'Estado requirente' },
  to: { en: 'Requested State', es: 'Estado requerido' },
  authority: {
    en: 'Authority that seeks the preservation, Art. 29(2)(a)',
    es: 'Autoridad que solicita la conservación, art. 29(2)(a)',
  },
  case: { en: 'Case number', es: 'Número de caso' },
  offences: {
    en: 'Offence and brief summary of the facts, Art. 29(2)(b)',
    es: 'Delito y breve exposición de los hechos, art. 29(2)(b)',
  },
  penalty: { en: 'maximum penalty, months', es: 'pena máxima, meses' },
  data: {
    en: 'Data to be preserved and their relation to the offence, Art. 29(2)(c)',
    es: 'Datos que deben conservarse y su relación con el delito, art. 29(2)(c)',
  },
  custodian: {
    en: 'Custodian or location of the computer system, Art. 29(2)(d)',
    es: 'Custodio o ubicación del sistema informático, art. 29(2)(d)',
  },
  provider: { en: 'Service provider', es: 'Proveedor de servicios' },
  necessity: { en: 'Necessity of the preservation, Art. 29(2)(e)', es: 'Necesidad de la conservación, art. 29(2)(e)' },
  intent: {
    en: 'Intent to submit a request for mutual assistance, Art. 29(2)(f)',
    es: 'Intención de presentar una solicitud de asistencia mutua, art. 29(2)(f)',
  },
  intended: {
    en: 'The requesting State intends to submit a request for mutual assistance for the search or similar access, seizure or similar securing, or disclosure of the data.',
    es: 'El Estado requirente se propone presentar una solicitud de asistencia mutua para el registro o acceso similar, el decomiso u obtención similar, o la revelación de los datos.',
  },
  notIntended: { en: 'Not stated.', es: 'No se declara.' },
  expected: { en: 'Expected on', es: 'Prevista para el' },
  channel: { en: 'Channel', es: 'Vía' },
  urgency: { en: 'Urgency', es: 'Urgencia' },
  confidentiality: { en: 'Confidentiality', es: 'Confidencialidad' },
  noNotice: {
    en: 'The user is not to be told of this request.',
    es: 'No se debe informar al usuario de esta solicitud.',
  },
  noticeAllowed: { en: 'No confidentiality is asked for.', es: 'No se solicita confidencialidad.' },
  basis: { en: 'Legal basis', es: 'Base jurídica' },
} as const satisfies Record<string, Words>;

/** Rules on which a preservation request stands; the snapshot holds all that apply to the pair of States. */
const CITED = ['BUD.16.1', 'BUD.29.1', 'BUD.29.2', 'BUD.29.3', 'BUD.29.7', 'BUD.35'];

/** Plain text in `locale`; the same facts always give the same text. */
export function requestText(locale: Locale, { form, requesting, requested, provider, snapshot }: RequestFacts): string {
  const word = (key: keyof typeof WORDS): string => WORDS[key][locale];
  const labelled = (key: keyof typeof WORDS, value: string): string | null =>
    value === '' ? null : `${word(key)}: ${value}`;
  return laidOut(word('title'), [
    {
      heading: word('parties'),
      lines: [labelled('from', requesting[locale]), labelled('to', requested[locale])],
    },
    { heading: word('authority'), lines: [form.authority, labelled('case', form.caseNumber)] },
    {
      heading: word('offences'),
      lines: [...form.offences.map((one) => offenceLine(locale, one, word('penalty'))), form.facts],
    },
    { heading: word('data'), lines: [...form.targets.map((one) => targetLine(locale, one)), form.nexus] },
    { heading: word('custodian'), lines: [labelled('provider', provider[locale]), form.custodian] },
    { heading: word('necessity'), lines: [form.necessity] },
    {
      heading: word('intent'),
      lines: [
        word(form.intent.mlaIntended ? 'intended' : 'notIntended'),
        labelled('expected', form.intent.expectedDate),
        labelled('channel', form.intent.channel),
      ],
    },
    { heading: word('urgency'), lines: [text(locale, 'urgencies', form.urgency), form.urgencyReason] },
    {
      heading: word('confidentiality'),
      lines: [word(form.confidentiality.noUserNotice ? 'noNotice' : 'noticeAllowed'), form.confidentiality.reason],
    },
    {
      heading: word('basis'),
      lines: [
        snapshot.explanation[locale],
        ...snapshot.rules.filter((rule) => CITED.includes(rule.id)).map((rule) => `- ${ruleLine(locale, rule)}`),
      ],
    },
  ]);
}

function offenceLine(locale: Locale, offence: Offence, penalty: string): string {
  const { code, provision, text: wording, maxPenaltyMonths } = offence;
  const parts = [
    text(locale, 'offences', code),
    provision,
    wording,
    maxPenaltyMonths === null ? '' : `${penalty}: ${String(maxPenaltyMonths)}`,
  ];
  return `- ${parts.filter((part) => part !== '').join('; ')}`;
}
