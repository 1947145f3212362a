/**
 * These are the bodies of `POST /api/v1/dossiers/{id}/acts`, one schema for each act, made from the definition of the
 * act. Free text comes as text; the api saves it as a document first and puts its digest into the act, so that neither
 * the engine nor a message ever carries it.
 *
 * `shown` is the digest returned by `POST /api/v1/dossiers/{id}/preview`, which covers the exact text that the person
 * saw.
 */
import { ACT_NAMES, ACTS, type ActBodies, type PostedActName } from '@comity/vocabulary/acts';
import { postedShape } from '@comity/vocabulary/field';
import { digest, instant, writtenText, zone } from '@comity/vocabulary/schemas';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import { z } from 'zod';

/** This is the source of a request that came by hand, and the text that the person who entered it saw. */
export const enteredRequest = z.strictObject({
  way: z.enum(WAYS),
  receivedAt: instant,
  zone,
  sender: writtenText(500),
  original: digest,
  shown: digest,
});
export type EnteredRequest = z.infer<typeof enteredRequest>;

export const POSTED_ACTS = ACT_NAMES.filter((name): name is PostedActName => name !== 'submit');

/** Every act has a body here but `submit`, which begins at a draft and has its own route. */
export const actBodies = Object.fromEntries(
  POSTED_ACTS.map((name) => [name, bodySchema(name)]),
  // Each schema is made from the fields of its own act, which a list over all acts hides from the compiler.
) as unknown as { [N in PostedActName]: z.ZodType<ActBodies[N]> & z.ZodObject };

function bodySchema(name: PostedActName): z.ZodObject {
  const { fields, shown } = ACTS[name];
  return z.strictObject({ ...postedShape(fields), ...(shown ? { shown: digest } : {}) });
}

/** The API answers an act with this receipt, the first time and every time the same key and body come again. */
export const actReceiptSchema = z
  .strictObject({
    dossier: z.uuid(),
    reference: z.string(),
    /** This is the number of the event in the dossier. */
    seq: z.int().min(0),
    act: z.string(),
    status: z.string(),
    /** This is the RFC 6962 leaf hash in the organization's ledger, in lower-case hex. */
    leaf: digest,
    /** This is the instant of the act (exercise clock in an exercise). */
    at: z.iso.datetime(),
    /** It is true when the act waits for a second person. */
    proposed: z.boolean(),
  })
  .meta({ id: 'ActReceipt' });
export type ActReceipt = z.infer<typeof actReceiptSchema>;
