/**
 * Art. 30(1): what identifies a provider that took part and the path of the communication. The shape is closed and has
 * room for nothing else: neither free text nor content can travel in it.
 */
import { z } from 'zod';
import { instant, line, signedInstant, writtenLine } from '@comity/vocabulary/schemas';

/** ISO 3166-1 alpha-2. */
export const state = z.string().regex(/^[A-Z]{2}$/);

const element = {
  /** Identifier of the order whose transmission it is, e.g. `t1`. */
  target: z.string().max(8),
  address: z.union([z.ipv4(), z.ipv6()]),
  /** Null where the record has none. */
  port: z.int().min(1).max(65_535).nullable(),
};
const provider = line(200).min(1);
/** Elements of one path. */
export const MAX_PATH = 20;

/** As people write it: instants with any offset. */
export const reportedPath = {
  provider: writtenLine(200),
  state,
  elements: z
    .array(z.strictObject({ ...element, at: instant }))
    .min(1)
    .max(MAX_PATH),
};

/** As it is kept and travels; `locale` is the language in which it was reviewed. */
export const pathDocument = z.strictObject({
  provider,
  state,
  elements: z
    .array(z.strictObject({ ...element, at: signedInstant }))
    .min(1)
    .max(MAX_PATH),
  locale: z.enum(['en', 'es']),
});
export type PathDocument = z.infer<typeof pathDocument>;
