/** Translations belong to a request that is sent: docs/rules 2.4, scenario 24; Nassau 28, CETS 224 Art. 4. */
import type { TranslationMade } from '@comity/vocabulary/values/assistance';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';

/** The document holds the text; a translation made by a machine is labelled as such wherever it is read. */
export interface Translation {
  /** ISO 639-1 code. */
  language: string;
  made: TranslationMade;
  translation: Digest;
  at: Instant;
}
