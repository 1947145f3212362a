/**
 * What is decided on, beside what was written in the act: whoever approves reads which request this is, which
 * identifiers and data it is about, and what is still held for it, and decides on no single sentence. A text that lies
 * in a provider's file names the identifiers alone (docs/rules 2.14).
 */
import { formatDay, formatEnd, type Zones } from '@comity/calendar/format';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import { type Section, targetLine, type Words } from './layout.ts';
import { type HeldItems, heldData } from './named-data.ts';
import type { Locale } from '../pair.ts';
import { text } from '../text.ts';

export interface DecidedRequest {
  /** Null at a provider, which never receives the request. */
  form: Pick<RequestForm, 'authority' | 'caseNumber' | 'offences' | 'urgency'> | null;
  /**
   * Our references of the formal requests that follow the preservation and are open: who decides what becomes of the data
   * reads that they are asked for. They are our own, and tell a provider nothing.
   */
  formal?: readonly string[];
  /** Formal requests that were announced or have come; those that have a dossier here are named by it. */
  announced?: readonly { reference: string; status: 'SENT' | 'RECEIVED'; date: string; decidedOn?: string }[];
  /** What is still asked for; of a formal request that was granted, what was granted. */
  targets: readonly Target[];
  holds: readonly { id: string; items: HeldItems; preservedUntil: string }[];
}

export const DECIDED_WORDS = {
  request: { en: 'The request', es: 'La solicitud' },
  authority: { en: 'Requesting authority', es: 'Autoridad requirente' },
  caseNumber: { en: 'Case number', es: 'Número de caso' },
  offence: { en: 'Offence', es: 'Delito' },
  urgency: { en: 'Urgency', es: 'Urgencia' },
  targets: { en: 'Identifiers and data', es: 'Identificadores y datos' },
  holds: { en: 'Data held for it', es: 'Datos conservados para ella' },
  until: { en: 'until', es: 'hasta' },
  formal: { en: 'Formal request that is open', es: 'Solicitud formal en curso' },
  SENT: { en: 'announced as sent on', es: 'anunciada como enviada el' },
  RECEIVED: { en: 'received on', es: 'recibida el' },
  decidedOn: { en: 'decided on', es: 'decidida el' },
} as const satisfies Record<string, Words>;

export function requestSections(
  locale: Locale,
  { form, targets, holds, formal = [], announced = [] }: DecidedRequest,
  { forProvider, zones, listed }: { forProvider: boolean; zones: Zones; listed: readonly Target[] },
): Section[] {
  const said = (name: keyof typeof DECIDED_WORDS, value: string): string => `${DECIDED_WORDS[name][locale]}: ${value}`;
  const about = forProvider || form === null ? null : form;
  return [
    {
      heading: DECIDED_WORDS.request[locale],
      lines:
        about === null
          ? []
          : [
              about.authority === '' ? null : said('authority', about.authority),
              about.caseNumber === '' ? null : said('caseNumber', about.caseNumber),
              ...about.offences.map(({ text: words, provision }) =>
                said('offence', [words, provision].filter((one) => one !== '').join(', ')),
              ),
              said('urgency', text(locale, 'urgencies', about.urgency)),
            ],
    },
    {
      heading: DECIDED_WORDS.formal[locale],
      lines: [
        ...formal.map((reference) => `- ${reference}`),
        ...announced.map((one) => `- ${announcedLine(locale, one, { forProvider })}`),
      ],
    },
    { heading: DECIDED_WORDS.targets[locale], lines: targets.map((target) => targetLine(locale, target)) },
    {
      heading: DECIDED_WORDS.holds[locale],
      lines: holds.map(
        ({ items, preservedUntil }) =>
          `- ${heldData(locale, listed, items)}, ${DECIDED_WORDS.until[locale]} ${formatEnd(preservedUntil, zones, locale)}`,
      ),
    },
  ];
}

/** Another State has given the reference, so a provider does not read it. */
function announcedLine(
  locale: Locale,
  { reference, status, date, decidedOn }: NonNullable<DecidedRequest['announced']>[number],
  { forProvider }: { forProvider: boolean },
): string {
  const onDay = (name: 'SENT' | 'RECEIVED' | 'decidedOn', day: string): string =>
    `${DECIDED_WORDS[name][locale]} ${formatDay(day, locale)}`;
  return [
    ...(forProvider ? [] : [reference]),
    onDay(status, date),
    ...(decidedOn === undefined ? [] : [onDay('decidedOn', decidedOn)]),
  ].join(', ');
}
