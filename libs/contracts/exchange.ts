/**
 * Organizations exchange messages as a signed, numbered envelope, and beside it the documents that its body names.
 *
 * The signature is Ed25519 (RFC 8032) over the RFC 8785 canonical JSON of the envelope without its signature. Numbers
 * run from 1 per pair of dossiers. Bodies come from another organization and are parsed as strictly as any input.
 */
import type { Rejection } from '@comity/vocabulary/codes/rejections';
import { MESSAGE_CODES, type MessageBodies, type MessageCode, MESSAGES } from '@comity/vocabulary/messages';
import { recordedShape } from '@comity/vocabulary/field';
import { digest, id, line, signature, signedInstant as instant } from '@comity/vocabulary/schemas';
import { REQUEST_KINDS, type RequestKind, SIDES } from '@comity/vocabulary/values/plain';
import { MOST_ATTACHED } from '@comity/vocabulary/values/request-codes';
import { z } from 'zod';

export const messageBodies = Object.fromEntries(
  MESSAGE_CODES.map((code) => [code, z.strictObject(recordedShape(MESSAGES[code].fields))]),
  // Each schema is made from the fields of its own message, which a list over all messages hides from the compiler.
) as unknown as { [C in MessageCode]: z.ZodType<MessageBodies[C]> & z.ZodObject };

const side = z.enum(SIDES);
/** `kind` is absent in messages that were signed before there was a formal request; see `kindOf`. */
const party = z.strictObject({
  organization: line(64),
  dossier: id,
  kind: z.enum(REQUEST_KINDS).exactOptional(),
  side,
});

export const envelopeSchema = z.strictObject({
  version: z.literal(1),
  from: party,
  to: party,
  number: z.int().min(1).max(1_000_000),
  code: z.enum(MESSAGE_CODES),
  /** This is the instant at the sender, on the exercise clock in an exercise. */
  at: instant,
  /** Says whether the sender's dossier is an exercise; exercises and real requests never mix. */
  exercise: z.boolean(),
  body: z.record(z.string(), z.unknown()),
  signature,
});
export type Envelope = z.infer<typeof envelopeSchema>;
export type UnsignedEnvelope = Omit<Envelope, 'signature'>;

/** Returns the kind of request of a party's dossier; an absent kind means preservation. */
export function kindOf({ kind = 'PRESERVATION' }: Envelope['to']): RequestKind {
  return kind;
}

/**
 * Reads the body in its present form: its schema also reads what earlier versions signed. What was signed stays as it
 * came, because its digest and its receipt cover that.
 */
export function bodyOf({ code: name, body }: Pick<Envelope, 'code' | 'body'>): Record<string, unknown> {
  const read = messageBodies[name].safeParse(body);
  return read.success ? read.data : body;
}

export const attachmentSchema = z.strictObject({ digest, kind: line(32), content: z.unknown() });
export type Attachment = z.infer<typeof attachmentSchema>;

/** Beside the documents that are attached to a request there are the request itself and its rules; nothing has more. */
const MOST_DOCUMENTS = MOST_ATTACHED + 10;
export const parcelSchema = z.strictObject({
  envelope: envelopeSchema,
  documents: z.array(attachmentSchema).max(MOST_DOCUMENTS),
});
export type Parcel = z.infer<typeof parcelSchema>;

/**
 * The peer's signed answer states that the message is durable there, or that the dossier is closed and has kept it all
 * the same.
 */
export interface ExchangeReceipt {
  message: string;
  receivedAt: string;
  outcome: 'STORED' | 'CLOSED';
  signature: string;
}

export type { Rejection };

export type Delivery = { outcome: 'received'; receipt: ExchangeReceipt } | { outcome: 'rejected'; reason: Rejection };
