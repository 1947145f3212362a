/** A page shows a paper in the language of the visit unless its address asks for another. */
import { PAPER_LANGUAGES, type PaperLanguage } from '@comity/vocabulary/words';
import { PageUnknown } from './interruptions.ts';
import type { Visit } from './visit.ts';

export function paperLanguage({ locale }: Visit, asked: unknown): { language: PaperLanguage } {
  if (asked === undefined) return { language: locale };
  const language = PAPER_LANGUAGES.find((one) => one === asked);
  if (language === undefined) throw new PageUnknown();
  return { language };
}
