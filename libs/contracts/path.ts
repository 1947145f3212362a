/**
 * Art. 30(1): this identifies a provider that took part and the path of the communication, in the form in which it is
 * stored and travels. `locale` is the language in which it was reviewed.
 */
import { keptPathElements } from '@comity/vocabulary/fields/path';
import { stateCode } from '@comity/vocabulary/fields/state';
import { line } from '@comity/vocabulary/schemas';
import { z } from 'zod';

export const pathDocument = z.strictObject({
  provider: line(200).min(1),
  state: stateCode,
  elements: keptPathElements,
  locale: z.enum(['en', 'es']),
});
export type PathDocument = z.infer<typeof pathDocument>;
