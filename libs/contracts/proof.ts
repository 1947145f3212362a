/**
 * Three records can be checked offline beside a sealed package: that an entry is in an organization's ledger (a
 * receipt), a page of that ledger (an export), and whom the reader trusts (a trust file). Hashes are lower-case hex.
 */
import { z } from 'zod';
import { digest, line } from '@comity/vocabulary/schemas';

/** This is the C2SP signed note of a checkpoint (tlog-checkpoint). */
const checkpoint = z.string().max(10_000);

export const provenEntrySchema = z.strictObject({
  /** This is the position in the ledger, from 0. */
  index: z.int().min(0),
  /** This is the canonical JSON (RFC 8785) exactly as hashed: the leaf is SHA-256(0x00 ‖ these bytes in UTF-8). */
  entry: z.string().max(1_000_000),
  /** This is the audit path to the root of the checkpoint beside it, lowest sibling first (RFC 6962 section 2.1.1). */
  proof: z.array(digest).max(64),
});
export type ProvenEntry = z.infer<typeof provenEntrySchema>;

/**
 * These are the entries of one ledger, each with its proof up to one signed checkpoint: the form in which a package
 * carries them.
 */
export const ledgerProofSchema = z.strictObject({
  version: z.literal(1),
  organization: line(64),
  checkpoint,
  entries: z.array(provenEntrySchema).min(1).max(10_000),
});
export type LedgerProof = z.infer<typeof ledgerProofSchema>;

/**
 * An organization gives out this receipt for one act, message or event: it cannot deny it later without breaking its
 * ledger.
 */
export const receiptSchema = z.strictObject({
  format: z.literal('comity-receipt'),
  version: z.literal(1),
  organization: line(64),
  checkpoint,
  entry: provenEntrySchema,
});
export type Receipt = z.infer<typeof receiptSchema>;

export const ledgerExportSchema = z.strictObject({
  format: z.literal('comity-ledger-export'),
  version: z.literal(1),
  organization: line(64),
  checkpoint,
  /** These are the entries without gaps, by index. */
  entries: z.array(provenEntrySchema).max(1_000_000),
  /** This is an older checkpoint, with the proof (RFC 6962 section 2.1.2) that nothing before it was rewritten. */
  since: z.strictObject({ checkpoint, proof: z.array(digest).max(128) }).nullable(),
});
export type LedgerExport = z.infer<typeof ledgerExportSchema>;

/** The reader pins these keys. They MUST reach the reader by another route than what they are used to check. */
export const trustSchema = z.strictObject({
  format: z.literal('comity-trust'),
  version: z.literal(1),
  organizations: z
    .array(
      z.strictObject({
        name: line(200),
        /**
         * This is the C2SP verifier key, `<name>+<id>+<base64>`; the last part of its name is the organization's code.
         */
        key: line(500),
      }),
    )
    .max(10_000),
  timestampAuthorities: z.array(z.strictObject({ name: line(200), certificate: z.string().max(20_000) })).max(1_000),
});
export type TrustFile = z.infer<typeof trustSchema>;
