/** The letters of a dossier, and the files that travel with them. */
import { z } from 'zod';
import { count, digest, instant, locale, side } from './answer-parts.ts';

export const attachmentSchema = z
  .strictObject({
    digest,
    name: z.string(),
    size: count,
    /** Of its bytes, lower-case hex. */
    sha256: digest,
  })
  .meta({ id: 'Attachment' });
export type AttachmentView = z.infer<typeof attachmentSchema>;

export const letterSchema = z
  .strictObject({
    /** The other side. */
    side,
    sent: z.boolean(),
    /** Digest of its text. */
    letter: digest,
    text: z.string(),
    locale,
    attachments: z.array(attachmentSchema),
    at: instant,
    /** Who acknowledged it, in their own words of name and office; null until somebody has. */
    read: z.strictObject({ at: instant, reader: z.string() }).nullable(),
  })
  .meta({ id: 'Letter' });
export type LetterView = z.infer<typeof letterSchema>;

export const correspondenceSchema = z
  .strictObject({
    letters: z.array(letterSchema),
    /** The sides to which the dossier can write now. */
    writesTo: z.array(side),
  })
  .meta({ id: 'Correspondence' });
export type CorrespondenceView = z.infer<typeof correspondenceSchema>;
