/**
 * The draft of an order to a provider names the identifiers and nothing of the case: a provider never receives the
 * facts, the offences or the requesting State (docs/rules 2.14), so none of them can be given to this function.
 */
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { Target } from '@comity/vocabulary/values/request-form';
import { citedLine, identifierWords, laidOut, orderedLines, type Words } from './layout.ts';
import type { Locale } from '../pair.ts';

export interface OrderFacts {
  targets: readonly Target[];
  /** Not every kind of order reaches all the data, so that the kind which is chosen says which data it names. */
  dataByKind?: boolean;
  /** This is the domestic rule of the order's clock; it is null where none is known. */
  rule: SnapshotRule | null;
  noUserNotice: boolean;
  clock: { days: number; startsAt: 'ORDER' | 'SERVICE' } | null;
}

export const ORDER_WORDS = {
  duty: { en: 'What you are ordered to do', es: 'Lo que se le ordena' },
  preserve: {
    en: 'Preserve at once, complete and unaltered, the stored data described below as they are now. Do not hand them over: this order asks for preservation only.',
    es: 'Conserve de inmediato, íntegros e inalterados, los datos almacenados que se describen a continuación, tal como están ahora. No los entregue: esta orden pide solo su conservación.',
  },
  data: { en: 'Data', es: 'Datos' },
  dataByKind: {
    en: 'Of each identifier: the kinds of data that this order states beside it.',
    es: 'De cada identificador: los tipos de datos que esta orden indica junto a él.',
  },
  duration: { en: 'Duration', es: 'Duración' },
  confirm: {
    en: 'Confirm for each identifier and each kind of data what is preserved, since when and until when. State what you do not hold or cannot preserve.',
    es: 'Confirme para cada identificador y cada tipo de dato qué se conserva, desde cuándo y hasta cuándo. Indique lo que no posee o no puede conservar.',
  },
  secrecy: { en: 'Confidentiality', es: 'Confidencialidad' },
  noNotice: {
    en: 'Do not tell the user or any third person of this order. Tell us at once if that has already happened.',
    es: 'No informe al usuario ni a terceros de esta orden. Avísenos de inmediato si eso ya ocurrió.',
  },
  basis: { en: 'Legal basis', es: 'Base jurídica' },
} as const satisfies Record<string, Words>;

/** Returns plain text in `locale`, to be completed by the person who orders. */
export function orderTemplate(locale: Locale, facts: OrderFacts): string {
  const word = (key: keyof typeof ORDER_WORDS): string => ORDER_WORDS[key][locale];
  const { targets, dataByKind = false, rule, noUserNotice, clock } = facts;
  const named = targets.map((target, index) => `${String(index + 1)}. ${identifierWords(locale, target)}`);
  return laidOut([word('duty'), word('preserve'), word('confirm')].join('\n'), [
    { heading: word('data'), lines: dataByKind ? [...named, word('dataByKind')] : orderedLines(locale, targets) },
    { heading: word('duration'), lines: clock === null ? [] : [durationLine(locale, clock)] },
    { heading: word('secrecy'), lines: noUserNotice ? [word('noNotice')] : [] },
    { heading: word('basis'), lines: rule === null ? [] : [citedLine(locale, rule)] },
  ]);
}

/** The text and the clock count from the same instant. */
function durationLine(locale: Locale, { days, startsAt }: NonNullable<OrderFacts['clock']>): string {
  const from = STARTS[startsAt][locale];
  return locale === 'en'
    ? `At least ${String(days)} calendar ${days === 1 ? 'day' : 'days'} from ${from}, and longer if this order is renewed.`
    : `Al menos ${String(days)} ${days === 1 ? 'día corrido' : 'días corridos'} desde ${from}, y más tiempo si esta orden se renueva.`;
}

const STARTS = {
  ORDER: { en: 'the day of this order', es: 'el día de esta orden' },
  SERVICE: { en: 'service', es: 'la notificación' },
} as const satisfies Record<'ORDER' | 'SERVICE', Words>;
