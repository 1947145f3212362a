/**
 * A sealed package, version 1, has these records: what is in it, who had it, under which conditions. They are written
 * as canonical JSON (RFC 8785), so that one content has one digest. File sizes are in bytes, hashes are lower-case hex
 * SHA-256, and instants are UTC.
 */
import { z } from 'zod';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import { digest, line, longText, signedInstant as instant } from '@comity/vocabulary/schemas';

const file = { path: line(200), size: z.int().min(0), sha256: digest };

/** Codes of data categories and documents come from the law packs and the dossier; here they are only carried. */
const code = line(64);

export const DOCUMENT_KINDS = ['REQUEST', 'ORDER', 'DECISION', 'CERTIFICATE', 'TRANSLATION', 'OTHER'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** These documents state by what right the evidence travels: a package without them is invalid. */
export const REQUIRED_DOCUMENTS = ['REQUEST', 'ORDER', 'DECISION'] as const satisfies readonly DocumentKind[];

/** The name is as the provider gave it, hostile or not: people read it, and it is never used as a path. */
const givenName = z
  .string()
  .min(1)
  .max(1_024)
  .refine((name) => name.isWellFormed(), { error: 'a lone surrogate has no form in UTF-8' });

const evidenceFile = z.strictObject({
  ...file,
  name: givenName,
  /** This is the media type by the file's bytes, not as declared. */
  type: line(120),
  category: code,
  /** This is the id of the target within the request. */
  target: line(8),
});

const documentFile = z.strictObject({
  ...file,
  kind: z.enum(DOCUMENT_KINDS),
  title: line(200),
  /** This is the language tag, BCP 47. */
  language: line(35),
});

const withheldFile = z.strictObject({
  name: givenName,
  size: z.int().min(0),
  sha256: digest,
  reason: longText(4_000).min(1),
});

const party = z.strictObject({ organization: line(64), name: line(200) });

export const descriptorSchema = z.strictObject({
  format: z.literal('comity-sealed-package'),
  version: z.literal(1),
  /** This is the id of this package; a retransmission after a mismatch is another package. */
  id: z.uuid(),
  /** This is the reference of the dossier, as people cite it. */
  reference: line(120),
  createdAt: instant,
  exercise: z.boolean(),
  /** `key` is the C2SP verifier key of the sender's Ed25519 key. */
  sender: party.extend({ key: line(500) }),
  receiver: party,
  /** These are the evidence files, by path. */
  evidence: z.array(evidenceFile).min(1).max(90_000),
  /** These are the document files, by path. */
  documents: z.array(documentFile).min(1).max(1_000),
  withheld: z.array(withheldFile).max(90_000),
  /** This is the digest of the rule snapshot that the dossier is pinned to. */
  snapshot: digest,
});
export type Descriptor = z.infer<typeof descriptorSchema>;
export type EvidenceEntry = Descriptor['evidence'][number];
export type DocumentEntry = Descriptor['documents'][number];
export type WithheldEntry = Descriptor['withheld'][number];

/**
 * The fact did not come from a connected system: one person entered it from an original, and another compared the two.
 */
const enteredByHand = z.strictObject({
  way: z.enum(WAYS),
  /** This is the instant at which the original came, as the person who entered it stated. */
  receivedAt: instant,
  by: line(200),
  checkedBy: line(200),
  /** This is the digest of the letter, e-mail or note of the call, as the sender keeps it. */
  original: digest,
});
export type EnteredByHand = z.infer<typeof enteredByHand>;

/** The fact records one thing that happened to the evidence, or a ground by which it may be asked for and used. */
export const custodyFactSchema = z.strictObject({
  at: instant,
  act: code,
  /**
   * This is the person or office that did it. A person is named as the law of the place asks; it is null where a
   * machine did it.
   */
  by: z.strictObject({ organization: line(64), office: line(200).nullable(), person: line(200).nullable() }),
  from: line(200).nullable(),
  to: line(200).nullable(),
  why: longText(4_000).min(1),
  /** These are the digests of the files that were handed over or withheld. */
  files: z.array(digest).max(90_000),
  /**
   * This is the leaf hash of the entry in the sender's ledger that records it; it is null for what happened elsewhere.
   */
  ledger: digest.nullable(),
  /**
   * It is absent where the side itself reported the fact, and in packages that were sealed before there was such a
   * mark.
   */
  entered: enteredByHand.optional(),
});
export type CustodyFact = z.infer<typeof custodyFactSchema>;

/** `hash` covers the entry without it; with `previous` the entries form a chain, so that none can be left out. */
export const custodySchema = z.strictObject({
  version: z.literal(1),
  events: z
    .array(custodyFactSchema.extend({ number: z.int().min(1), previous: digest.nullable(), hash: digest }))
    .min(1)
    .max(100_000),
});
export type Custody = z.infer<typeof custodySchema>;

export const conditionsSchema = z.strictObject({
  version: z.literal(1),
  conditions: z
    .array(
      z.strictObject({
        /** This is a code such as `SPECIALTY` or `DESTROY_BY`. */
        code,
        text: longText(4_000).min(1),
        /** This is the citation of the rule; it is null where the parties agreed without one. */
        rule: line(400).nullable(),
        until: z.iso.date().nullable(),
        acceptedAt: instant.nullable(),
      }),
    )
    .max(200),
});
export type Conditions = z.infer<typeof conditionsSchema>;
