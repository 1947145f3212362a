/**
 * A request is written in any language of the OAS. What the form prints around the words of its author stands in Spanish
 * or English, whichever is nearer to that language, and the text says in which language the request is written.
 */
import type { RequestLanguage } from '@comity/vocabulary/values/request-codes';
import type { Locale } from './pair.ts';

const FRAMES: Record<RequestLanguage, Locale> = { es: 'es', en: 'en', pt: 'es', fr: 'en' };

export function frameLanguage(language: RequestLanguage): Locale {
  return FRAMES[language];
}
