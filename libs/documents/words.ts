/** Documents take their words from here, with the places filled in. */
import type { DocumentLabel } from '@comity/texts/groups/document-labels';
import type { DocumentNote } from '@comity/texts/groups/document-notes';
import type { PaperLanguage } from '@comity/vocabulary/words';
import { text } from '@comity/texts/text';

type Values = Record<string, string | number>;

export function documentLabel(locale: PaperLanguage, code: DocumentLabel, values: Values = {}): string {
  return filled(text(locale, 'documentLabels', code), values);
}

export function documentNote(locale: PaperLanguage, code: DocumentNote, values: Values = {}): string {
  return filled(text(locale, 'documentNotes', code), values);
}

function filled(words: string, values: Values): string {
  return words.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
