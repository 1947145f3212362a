import { z } from 'zod';

/** These are the same words in English and in Spanish. */
export const wordsSchema = z.strictObject({ en: z.string(), es: z.string() }).meta({ id: 'Words' });
export type WordsView = z.infer<typeof wordsSchema>;
