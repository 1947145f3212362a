/**
 * The draft of a production order (Budapest Convention Art. 18) names identifiers and nothing of the case, like the
 * preservation order: the provider never receives the facts, the offences or the requesting State (docs/rules 2.14).
 */
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { Target } from '@comity/vocabulary/values/request-form';
import { laidOut, citedLine, orderedLines, type Words } from './layout.ts';
import type { Locale } from '../pair.ts';

export interface ProductionOrderFacts {
  /** These identifiers and categories were granted. */
  targets: readonly Target[];
  rule: SnapshotRule;
  noUserNotice: boolean;
}

export const PRODUCTION_WORDS = {
  duty: { en: 'What you are ordered to do', es: 'Lo que se le ordena' },
  produce: {
    en: 'Produce the stored data described below that are in your possession or control, complete and unaltered, those preserved before included.',
    es: 'Presente los datos almacenados que se describen a continuación y que estén en su posesión o bajo su control, íntegros e inalterados, incluidos los ya conservados.',
  },
  answer: {
    en: 'Answer for each identifier and each kind of data: produced, produced in part, no data, not held, deleted, or encrypted. If you object, say to what and why.',
    es: 'Responda para cada identificador y cada tipo de dato: presentado, presentado en parte, sin datos, no se tiene, borrado o cifrado. Si objeta, indique qué y por qué.',
  },
  certify: {
    en: 'Upload the files, each with its SHA-256, and state as custodian how they were obtained and kept.',
    es: 'Suba los archivos, cada uno con su SHA-256, y declare como custodio cómo se obtuvieron y conservaron.',
  },
  term: { en: 'Term', es: 'Plazo' },
  runs: {
    en: 'The days in which you must answer stand beside this order and run from its service.',
    es: 'Los días en que debe responder constan junto a esta orden y corren desde su notificación.',
  },
  data: { en: 'Data', es: 'Datos' },
  secrecy: { en: 'Confidentiality', es: 'Confidencialidad' },
  noNotice: {
    en: 'Do not tell the user or any third person of this order. Tell us at once if that has already happened.',
    es: 'No informe al usuario ni a terceros de esta orden. Avísenos de inmediato si eso ya ocurrió.',
  },
  basis: { en: 'Legal basis', es: 'Base jurídica' },
} as const satisfies Record<string, Words>;

/** Returns plain text in `locale`, to be completed by the person who applies for the order. */
export function productionOrderTemplate(locale: Locale, facts: ProductionOrderFacts): string {
  const word = (key: keyof typeof PRODUCTION_WORDS): string => PRODUCTION_WORDS[key][locale];
  const { targets, rule, noUserNotice } = facts;
  return laidOut([word('duty'), word('produce'), word('answer'), word('certify')].join('\n'), [
    { heading: word('data'), lines: orderedLines(locale, targets) },
    { heading: word('term'), lines: [word('runs')] },
    { heading: word('secrecy'), lines: noUserNotice ? [word('noNotice')] : [] },
    { heading: word('basis'), lines: [citedLine(locale, rule)] },
  ]);
}
