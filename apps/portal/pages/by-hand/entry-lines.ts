/** What was entered is written line by line, to be read beside the original. */
import type { Fields } from '@comity/vocabulary/field';
import { MESSAGES } from '@comity/vocabulary/messages';
import { inLocale, ofKind, type Words } from '@comity/vocabulary/words';
import type { EntryView } from '@comity/contracts/http/dossier-part-views';
import type { DossierView } from '@comity/contracts/http/views';
import { readerFor } from '../../fields/reader.ts';
import type { ReadBack } from '../../fields/read-back.ts';
import type { MemberVisit } from '../../web/visit.ts';

/** Texts stand whole beside these lines, because the digest of a text alone says nothing to a person. */
export function entryLines(
  visit: MemberVisit,
  dossier: DossierView,
  { code, facts }: Pick<EntryView, 'code' | 'facts'>,
): ReadBack[] {
  const reader = readerFor(visit, { dossier, files: [] });
  const fields: Fields = MESSAGES[code].fields;
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = facts[name];
    if (value === undefined || value === null || field.recorded === null || field.keeps !== null) return [];
    const lines = field.words(value, reader);
    const label = inLocale(ofKind<Words>(field.label, reader.kind), visit.locale);
    return lines.length === 0 ? [] : [{ label, value: lines.join('\n') }];
  });
}
