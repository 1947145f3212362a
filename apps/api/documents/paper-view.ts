/** A document becomes data for a page, in the parts and the order of its PDF. */
import type { PaperView } from '@comity/contracts/http/paper-views';
import type { ReadableDocument } from '@comity/documents/model';
import { headOf, partsOf } from '@comity/documents/parts';
import { documentLabel, documentNote } from '@comity/documents/words';
import { LOCALES, PAPER_LANGUAGES } from '@comity/vocabulary/words';

export function paperView(document: ReadableDocument): PaperView {
  const { kind, language, title, issuer, exercise, warning, letterhead, verificationCode } = document;
  const notices = [exercise ? documentNote(language, 'EXERCISE') : null, warning];
  return {
    kind,
    language,
    // Only a paper that is written to somebody is worded in the languages of those who read papers.
    languages: letterhead === undefined ? [...LOCALES] : [...PAPER_LANGUAGES],
    title,
    from: letterhead?.from ?? [issuer],
    to: letterhead?.to ?? [],
    toLabel: documentLabel(language, 'LETTER_TO'),
    placeAndDate: letterhead?.placeAndDate ?? '',
    notices: notices.filter((notice) => notice !== null),
    head: headOf(document),
    opening: letterhead?.opening ?? '',
    parts: partsOf(document),
    verificationCode,
  };
}
