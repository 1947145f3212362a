/**
 * The evidence of a formal request as each side sees it: what the provider produced, how far its files have come, the
 * sealed package, and what its check found. Instants are ISO 8601 UTC, sizes bytes, hashes lower-case hex.
 */
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import { z } from 'zod';
import { count, digest, instant, locale } from './answer-parts.ts';
import { evidenceWorkSchema } from './evidence-work-views.ts';
import { wordsSchema } from './words.ts';

const sealed = { size: count, sha256: digest };

/**
 * How far our own copy has come. COMPLETE: every byte is here and is what the provider named. MISMATCH: here whole, but
 * not that; it does not count as received. REMOVED: its content is gone, its proof stays.
 */
const copyStatus = z.enum(['WAITING', 'RECEIVING', 'COMPLETE', 'MISMATCH', 'REMOVED']);

const nameOfFile = {
  /** Id of the file here: under `/dossiers/{id}/evidence/{file}`, and what `withhold_files` names. */
  file: z.uuid(),
  /** Inert: fit for a page, a file system and a header. */
  name: z.string(),
  /** As given, with escapes such as `\\u{202e}` for what cannot be seen. */
  nameGiven: z.string(),
};

/** A file that a production names. */
export const producedFileSchema = z
  .strictObject({
    ...nameOfFile,
    ...sealed,
    mediaType: z.string().nullable(),
    /** Which identifier and kind of data it answers; null where the provider has not said it. */
    target: z.string().nullable(),
    category: z.enum(DATA_CATEGORIES).nullable(),
    status: copyStatus,
    /** Bytes of our copy that are safe. */
    storedSize: count,
    withheld: z.boolean(),
  })
  .meta({ id: 'ProducedFile' });
export type ProducedFileView = z.infer<typeof producedFileSchema>;

export const productionViewSchema = z
  .strictObject({
    /** Digest of the production's document, which travels with the message. */
    document: digest,
    at: instant,
    complete: z.boolean(),
    files: z.array(producedFileSchema),
    certificate: z.strictObject({ custodian: z.string(), method: z.string(), statement: z.string(), locale }),
  })
  .meta({ id: 'Production' });
export type ProductionView = z.infer<typeof productionViewSchema>;

/** A file inside a sealed package. */
export const packagedFileSchema = z.strictObject({
  /** Its name in the package without folders, under `/dossiers/{id}/package/evidence/{path}`; documents likewise. */
  path: z.string(),
  name: z.string(),
  ...sealed,
  type: z.string(),
  category: z.string(),
  target: z.string(),
});
export type PackagedFileView = z.infer<typeof packagedFileSchema>;

export const packageSchema = z
  .strictObject({
    /** SHA-256 of the container. */
    digest,
    bytes: count,
    files: count,
    sealedAt: instant,
    /** WAITING: its bytes are not here yet. HERE: under `/dossiers/{id}/package`. REMOVED: destroyed, its proof stays. */
    status: z.enum(['WAITING', 'HERE', 'REMOVED']),
    /** As the package says itself; null while it is not here, or where it cannot be read. */
    contents: z
      .strictObject({
        evidence: z.array(packagedFileSchema),
        documents: z.array(
          z.strictObject({ path: z.string(), kind: z.string(), title: z.string(), language: z.string(), ...sealed }),
        ),
        withheld: z.array(z.strictObject({ name: z.string(), ...sealed, reason: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'Package' });
export type PackageView = z.infer<typeof packageSchema>;

/** A file that came on a medium. */
const broughtFileSchema = z.strictObject({
  ...nameOfFile,
  ...sealed,
  mediaType: z.string().nullable(),
  status: copyStatus,
});

/** Files of a State without Comity. Nobody sealed them: what is known of them is their list and the hashes made here. */
export const broughtSchema = z
  .strictObject({
    /** Digest of the list. */
    delivery: digest,
    at: instant,
    medium: z.string(),
    /** Whether a list of SHA-256 values came along. */
    listed: z.boolean(),
    /** In quarantine as long as the check has not held; then no file is given out. */
    quarantined: z.boolean(),
    /** `listed` is what the list that came along says of the file; null where it says nothing. */
    files: z.array(broughtFileSchema.extend({ listed: digest.nullable() })),
    absent: z.array(z.strictObject({ name: z.string(), sha256: digest })),
    /** Files of earlier deliveries that held. */
    earlier: z.array(broughtFileSchema),
  })
  .meta({ id: 'BroughtEvidence' });
export type BroughtView = z.infer<typeof broughtSchema>;

/** What the check of the package found; the same list on both sides, where both use Comity. */
export const verificationViewSchema = z
  .strictObject({
    package: digest,
    at: instant,
    holds: z.boolean(),
    /** How many checks and files do not hold. */
    failed: count,
    /** Where a State without Comity told its result: in its words. It has no list of checks then. */
    told: z.string().nullable(),
    checks: z.array(
      z.strictObject({
        check: z.string(),
        says: wordsSchema,
        outcome: z.enum(['holds', 'fails', 'unchecked']),
        findings: z.array(z.strictObject({ code: z.string(), says: wordsSchema, about: z.array(z.string()) })),
      }),
    ),
  })
  .meta({ id: 'Verification' });
export type VerificationView = z.infer<typeof verificationViewSchema>;

export const evidenceSchema = z
  .strictObject({
    productions: z.array(productionViewSchema),
    package: packageSchema.nullable(),
    brought: broughtSchema.nullable(),
    verification: verificationViewSchema.nullable(),
    /** Oldest first; what waits is among it. */
    work: z.array(evidenceWorkSchema),
    /** Whether what was produced is no longer opened by who asks: it was handed over. */
    closed: z.boolean(),
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.infer<typeof evidenceSchema>;
