/**
 * The request stands here as it is approved and sent: every field of the form under the letter of Art. 29(2) of the
 * Budapest Convention that asks for it, and the legal basis with its citations.
 */
import { formatDay } from '@comity/calendar/format';
import type { RuleSnapshot, SnapshotRule } from '@comity/domain/law/snapshot';
import type { Offence, RequestForm } from '@comity/vocabulary/values/request-form';
import { laidOut, ruleLine, type Section, targetLine, type Words } from './layout.ts';
import type { Locale } from '../pair.ts';
import { text } from '../text.ts';
import { penaltyText } from './penalty.ts';

export interface RequestFacts {
  form: RequestForm;
  requesting: Words;
  requested: Words;
  provider: Words;
  snapshot: RuleSnapshot;
}

export const REQUEST_WORDS = {
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
  contact: { en: 'Whom to ask', es: 'A quién preguntar' },
  secondContact: { en: 'Who can confirm the request', es: 'Quién puede confirmar la solicitud' },
  dualCriminality: { en: 'Dual criminality', es: 'Doble incriminación' },
  personInDanger: { en: 'Person in danger', es: 'Persona en peligro' },
  danger: { en: 'What threatens, and when', es: 'Qué amenaza y cuándo' },
  howDataHelp: { en: 'How the data can avert it', es: 'Cómo pueden los datos evitarlo' },
  costs: { en: 'Costs', es: 'Gastos' },
  attachments: { en: 'Attached documents', es: 'Documentos adjuntos' },
  investigating: {
    en: 'Investigating authority, prosecution office or court',
    es: 'Autoridad investigadora, fiscalía o tribunal',
  },
  answerBy: { en: 'Answer wanted by', es: 'Respuesta deseada para el' },
  answerByReason: { en: 'Why by that day', es: 'Por qué para ese día' },
  keepFor: { en: 'Time for which preservation is wished', es: 'Tiempo de conservación deseado' },
  disclosureWanted: {
    en: 'The disclosure of the traffic data that identify another provider and the path of the communication is also asked for (Art. 30).',
    es: 'Se pide también que se revelen los datos de tráfico que permitan identificar a otro proveedor y la vía de la comunicación (art. 30).',
  },
  offences: {
    en: 'Offence and brief summary of the facts, Art. 29(2)(b)',
    es: 'Delito y breve exposición de los hechos, art. 29(2)(b)',
  },
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
    es: 'El Estado requirente se propone presentar una solicitud de asistencia mutua para el registro o el acceso de forma similar, la confiscación o la obtención de forma similar, o la revelación de los datos.',
  },
  notStated: { en: 'Not stated.', es: 'No consta.' },
  expected: { en: 'Expected on', es: 'Prevista para el' },
  channel: { en: 'Channel', es: 'Vía' },
  urgency: { en: 'Urgency', es: 'Urgencia' },
  confidentiality: { en: 'Confidentiality', es: 'Confidencialidad' },
  noNotice: {
    en: 'The user is not to be told of this request.',
    es: 'No se debe informar al usuario de esta solicitud.',
  },
  noticeAllowed: { en: 'No confidentiality is asked for.', es: 'No se solicita confidencialidad.' },
  facts: { en: 'Facts', es: 'Hechos' },
  nexus: { en: 'Relation to the offence', es: 'Relación con el delito' },
  reason: { en: 'Reason', es: 'Motivo' },
  written: { en: 'Written in', es: 'Redactada en' },
  basis: { en: 'Legal basis', es: 'Base jurídica' },
  resolved: { en: 'Rules as they stood on', es: 'Reglas vigentes al' },
  formalTitle: {
    en: 'REQUEST FOR MUTUAL ASSISTANCE IN CRIMINAL MATTERS',
    es: 'SOLICITUD DE ASISTENCIA MUTUA EN MATERIA PENAL',
  },
  requestingAuthority: { en: 'Requesting authority', es: 'Autoridad requirente' },
  offencesAndFacts: { en: 'Offence and facts', es: 'Delito y hechos' },
  dataSought: {
    en: 'Data sought and their relation to the offence',
    es: 'Datos que se piden y su relación con el delito',
  },
  sought: { en: 'Assistance sought', es: 'Asistencia que se pide' },
  holder: { en: 'Service provider or custodian', es: 'Proveedor de servicios o custodio' },
  necessary: { en: 'Necessity', es: 'Necesidad' },
  follows: { en: 'Follows the preservation', es: 'Sigue a la conservación' },
  legalBasisAtHome: { en: 'Legal basis in the requesting State', es: 'Base jurídica en el Estado requirente' },
  persons: { en: 'Persons concerned', es: 'Personas afectadas' },
  procedure: { en: 'Special procedure', es: 'Procedimiento especial' },
  returnContact: { en: 'To whom the data are to be returned', es: 'A quién deben enviarse los datos' },
  otherMeans: { en: 'Whether sought by other means', es: 'Si se piden por otros medios' },
  offered: { en: 'Conditions offered', es: 'Condiciones que se ofrecen' },
  factConfidential: {
    en: 'The fact and the subject of this request are to be kept confidential.',
    es: 'Deben mantenerse confidenciales el hecho y el objeto de esta solicitud.',
  },
  translation: { en: 'Translation', es: 'Traducción' },
  prior: { en: 'Previous requests in the same matter', es: 'Solicitudes anteriores en el mismo asunto' },
} as const satisfies Record<string, Words>;

/**
 * A preservation request rests on these rules, beside the participation of each State; the snapshot holds many more.
 */
const CITED = ['BUD.16.1', 'BUD.29.1', 'BUD.29.2', 'BUD.29.3', 'BUD.29.7', 'BUD.35'];

const LANGUAGES: Record<RequestForm['language'], Words> = {
  en: { en: 'English', es: 'inglés' },
  es: { en: 'Spanish', es: 'español' },
  pt: { en: 'Portuguese', es: 'portugués' },
  fr: { en: 'French', es: 'francés' },
};

/**
 * Returns plain text in `locale`; the same facts always give the same text. What a draft lacks is named where it is
 * missing.
 */
export function requestText(locale: Locale, { form, requesting, requested, provider, snapshot }: RequestFacts): string {
  const word = (key: keyof typeof REQUEST_WORDS): string => REQUEST_WORDS[key][locale];
  const labelled = (key: keyof typeof REQUEST_WORDS, value: string): string =>
    value === '' ? '' : `${word(key)}: ${value}`;
  const dated = (key: keyof typeof REQUEST_WORDS, day: string): string => labelled(key, formatDay(day, locale));
  const section = (key: keyof typeof REQUEST_WORDS, lines: string[]): Section => {
    const stated = lines.filter((line) => line !== '');
    return { heading: word(key), lines: stated.length > 0 ? stated : [word('notStated')] };
  };
  const whom = [
    labelled('contact', form.contact ?? ''),
    labelled('secondContact', form.secondContact ?? ''),
    labelled('investigating', form.investigating ?? ''),
    labelled('legalBasisAtHome', form.domesticBasis ?? ''),
  ];
  const urgency = [
    text(locale, 'urgencies', form.urgency),
    labelled('reason', form.urgencyReason),
    labelled('personInDanger', form.personInDanger ?? ''),
    labelled('danger', form.danger ?? ''),
    labelled('howDataHelp', form.howDataHelp ?? ''),
    dated('answerBy', form.answerBy ?? ''),
    labelled('answerByReason', form.answerByReason ?? ''),
  ];
  const offences = [
    ...form.offences.map((one) => offenceLine(locale, one)),
    labelled('dualCriminality', form.dualCriminality ?? ''),
  ];
  const { assistance } = form;
  if (assistance !== null) {
    return laidOut(word('formalTitle'), [
      section('parties', [
        labelled('from', requesting[locale]),
        labelled('to', requested[locale]),
        labelled('written', LANGUAGES[form.language][locale]),
        labelled('channel', text(locale, 'channels', assistance.channel)),
      ]),
      section('requestingAuthority', [
        form.authority,
        labelled('case', form.caseNumber),
        ...whom,
        labelled('follows', assistance.preservationReference),
        labelled('legalBasisAtHome', assistance.legalBasis),
      ]),
      section('offencesAndFacts', [
        ...offences,
        labelled('facts', form.facts),
        labelled('persons', assistance.persons),
      ]),
      section('sought', [
        assistance.sought,
        labelled('procedure', assistance.specialProcedure),
        labelled('returnContact', assistance.returnContact),
        labelled('otherMeans', assistance.otherMeans),
        labelled('offered', assistance.conditionsOffered),
        labelled('costs', assistance.costs ?? ''),
      ]),
      section('dataSought', [...form.targets.map((one) => targetLine(locale, one)), labelled('nexus', form.nexus)]),
      section('holder', [labelled('provider', provider[locale]), form.custodian]),
      section('necessary', [form.necessity]),
      section('urgency', urgency),
      section('confidentiality', [
        assistance.confidential ? word('factConfidential') : word('noticeAllowed'),
        form.confidentiality.noUserNotice ? word('noNotice') : '',
        labelled('reason', form.confidentiality.reason),
      ]),
      section('translation', [
        assistance.translation.made === '' ? '' : text(locale, 'translations', assistance.translation.made),
        assistance.translation.text,
      ]),
      ...priorSection(locale, form),
      ...attachedSection(locale, form),
      section('basis', [snapshot.explanation[locale], dated('resolved', snapshot.resolvedOn)]),
    ]);
  }
  return laidOut(word('title'), [
    section('parties', [
      labelled('from', requesting[locale]),
      labelled('to', requested[locale]),
      labelled('written', LANGUAGES[form.language][locale]),
    ]),
    section('authority', [form.authority, labelled('case', form.caseNumber), ...whom]),
    section('offences', [...offences, labelled('facts', form.facts)]),
    section('data', [...form.targets.map((one) => targetLine(locale, one)), labelled('nexus', form.nexus)]),
    section('custodian', [labelled('provider', provider[locale]), form.custodian]),
    section('necessity', [form.necessity]),
    section('intent', [
      form.intent.mlaIntended ? word('intended') : word('notStated'),
      dated('expected', form.intent.expectedDate),
      labelled('channel', form.intent.channel),
      labelled('keepFor', form.keepFor ?? ''),
      form.disclosureWanted === true ? word('disclosureWanted') : '',
    ]),
    section('urgency', urgency),
    section('confidentiality', [
      word(form.confidentiality.noUserNotice ? 'noNotice' : 'noticeAllowed'),
      labelled('reason', form.confidentiality.reason),
    ]),
    ...priorSection(locale, form),
    ...attachedSection(locale, form),
    section('basis', [
      snapshot.explanation[locale],
      ...citedRules(snapshot).map((rule) => `- ${ruleLine(locale, rule)}`),
      dated('resolved', snapshot.resolvedOn),
    ]),
  ]);
}

/** The section is left out whole where nothing is stated, so that what was approved before reads as it did. */
function priorSection(locale: Locale, { prior = [] }: RequestForm): Section[] {
  if (prior.length === 0) return [];
  const lines = prior.map(({ kind, reference, date, authority }) =>
    ['- ' + text(locale, 'priorKinds', kind), reference, formatDay(date, locale), authority]
      .filter((part) => part !== '')
      .join(', '),
  );
  return [{ heading: REQUEST_WORDS.prior[locale], lines }];
}

/** Each document stands here with the digest of its bytes, so whoever approves the text approves these very bytes. */
function attachedSection(locale: Locale, { attachments = [] }: RequestForm): Section[] {
  if (attachments.length === 0) return [];
  const lines = attachments.map(({ kind, title, name, size, sha256 }) => {
    const called = [title, name].filter((part) => part !== '').join(', ');
    return `- ${text(locale, 'attachmentKinds', kind)}: ${called}, ${String(size)} bytes, SHA-256 ${sha256}`;
  });
  return [{ heading: REQUEST_WORDS.attachments[locale], lines }];
}

/** Articles that do not bind the two States are no basis of a request between them. */
function citedRules({ rules, requestingState, requestedState, bound }: RuleSnapshot): SnapshotRule[] {
  const cited = [...(bound === false ? [] : CITED), `${requestingState}.BUDAPEST`, `${requestedState}.BUDAPEST`];
  return rules.filter(({ id }) => cited.includes(id));
}

function offenceLine(locale: Locale, offence: Offence): string {
  const { code, provision, text: wording, maxPenaltyMonths } = offence;
  const parts = [
    text(locale, 'offences', code),
    provision,
    wording,
    maxPenaltyMonths === null ? '' : penaltyText((label) => text(locale, 'documentLabels', label), maxPenaltyMonths),
  ];
  return `- ${parts.filter((part) => part !== '').join('; ')}`;
}
