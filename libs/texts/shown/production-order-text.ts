/** The draft of a production order to a provider; like every order it names nothing of the case (rules.md 2.14). */
import type { Target } from '@comity/domain/request/form';
import type { Locale } from '../text.ts';
import { laidOut, targetLine, type Words } from './layout.ts';

export interface ProductionOrderFacts {
  /** The office that asks for the order. */
  authority: Words;
  /** The State whose law orders. */
  state: Words;
  provider: Words;
  reference: string;
  /** Each with the kinds of data that were granted. */
  targets: readonly Target[];
  noUserNotice: boolean;
}

const WORDS = {
  title: { en: 'PRODUCTION ORDER', es: 'ORDEN DE PRESENTACIÓN' },
  to: { en: 'To', es: 'A' },
  by: { en: 'Ordered by', es: 'Dispuesta por' },
  reference: { en: 'Our reference', es: 'Nuestra referencia' },
  duty: { en: 'What you are ordered to do', es: 'Lo que se le ordena' },
  produce: {
    en: 'Produce the stored data described below, complete and unaltered, each file with its SHA-256, and certify how they were found, copied and kept.',
    es: 'Entregue los datos almacenados que se describen a continuación, íntegros e inalterados, cada archivo con su SHA-256, y certifique cómo se encontraron, copiaron y conservaron.',
  },
  answer: {
    en: 'Answer for each identifier and each kind of data what is produced. State what you do not hold or cannot produce, and why. Preserve the data until you are told otherwise.',
    es: 'Responda para cada identificador y cada tipo de dato qué se entrega. Indique lo que no posee o no puede entregar, y por qué. Conserve los datos hasta que se le indique otra cosa.',
  },
  data: { en: 'Data', es: 'Datos' },
  secrecy: { en: 'Confidentiality', es: 'Confidencialidad' },
  noNotice: {
    en: 'Do not tell the user or any third person of this order. Tell us at once if that has already happened.',
    es: 'No informe al usuario ni a terceros de esta orden. Avísenos de inmediato si eso ya ocurrió.',
  },
} as const satisfies Record<string, Words>;

/** Plain text in `locale`, to be completed by the person who applies for the order. */
export function productionOrderTemplate(locale: Locale, facts: ProductionOrderFacts): string {
  const word = (key: keyof typeof WORDS): string => WORDS[key][locale];
  const { authority, state, provider, reference, targets, noUserNotice } = facts;
  return laidOut(word('title'), [
    {
      heading: `${word('to')}: ${provider[locale]}`,
      lines: [`${word('by')}: ${authority[locale]}, ${state[locale]}`, `${word('reference')}: ${reference}`],
    },
    { heading: word('duty'), lines: [word('produce'), word('answer')] },
    { heading: word('data'), lines: targets.map((target) => targetLine(locale, target)) },
    { heading: word('secrecy'), lines: noUserNotice ? [word('noNotice')] : [] },
  ]);
}
