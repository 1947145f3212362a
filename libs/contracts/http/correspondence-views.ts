/** A dossier has letters, and files that travel with them. */
import { z } from 'zod';
import { count, digest, instant, locale, side } from './answer-parts.ts';

export const attachmentSchema = z
  .strictObject({
    digest,
    name: z.string(),
    size: count,
    /** This is the SHA-256 of the file's bytes, in lower-case hex. */
    sha256: digest,
  })
  .meta({ id: 'Attachment' });
export type AttachmentView = z.infer<typeof attachmentSchema>;

export const letterSchema = z
  .strictObject({
    /** This is the side to which the letter was written, or from which it came. */
    side,
    sent: z.boolean(),
    /** This is the digest of the letter's text. */
    letter: digest,
    text: z.string(),
    locale,
    attachments: z.array(attachmentSchema),
    at: instant,
    /**
     * This is the name and office of the reader who acknowledged it, as they wrote them; it is null until somebody has.
     */
    read: z.strictObject({ at: instant, reader: z.string() }).nullable(),
  })
  .meta({ id: 'Letter' });
export type LetterView = z.infer<typeof letterSchema>;

export const correspondenceSchema = z
  .strictObject({
    letters: z.array(letterSchema),
    /** The dossier can now write to these sides. */
    writesTo: z.array(side),
  })
  .meta({ id: 'Correspondence' });
export type CorrespondenceView = z.infer<typeof correspondenceSchema>;
