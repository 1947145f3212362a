/** A dossier has letters, and files that travel with them. */
import { z } from 'zod';
import { count, digest, instant, locale, side } from './answer-parts.ts';

export const attachmentSchema = z
  .strictObject({
    digest,
    name: z.string(),
    size: count,
    /** SHA-256 of the file's bytes, lower-case hex. */
    sha256: digest,
  })
  .meta({ id: 'Attachment' });
export type AttachmentView = z.infer<typeof attachmentSchema>;

export const letterSchema = z
  .strictObject({
    /** The side to which the letter was written, or from which it came. */
    side,
    sent: z.boolean(),
    /** Digest of the letter's text. */
    letter: digest,
    text: z.string(),
    locale,
    attachments: z.array(attachmentSchema),
    at: instant,
    /** Name and office of the reader who acknowledged it, as they wrote them; null until somebody has. */
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
