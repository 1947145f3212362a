/**
 * Each side sees the evidence of a formal request: what the provider produced, how far its files have come, the sealed
 * package, and the result of its check. Instants are ISO 8601 UTC, sizes bytes, hashes lower-case hex.
 */
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import { z } from 'zod';
import { count, digest, instant, locale } from './answer-parts.ts';
import { evidenceWorkSchema } from './evidence-work-views.ts';
import { wordsSchema } from './words.ts';

const sealed = { size: count, sha256: digest };

/**
 * This is the progress of our own copy. COMPLETE: every byte is here and the file is what the provider named. MISMATCH:
 * the file is here whole and differs, so it does not count as received. REMOVED: the content is gone and its proof
 * stays.
 */
const copyStatus = z.enum(['WAITING', 'RECEIVING', 'COMPLETE', 'MISMATCH', 'REMOVED']);

const nameOfFile = {
  /**
   * This is the id of the file here; it is served under `/dossiers/{id}/evidence/{file}`, and `withhold_files` names
   * it.
   */
  file: z.uuid(),
  /** This is the name made safe for a page, a file system and a header. */
  name: z.string(),
  /** This is the name as given, with escapes such as `\u{202e}` for characters that cannot be seen. */
  nameGiven: z.string(),
};

/** This is a file that a production names. */
export const producedFileSchema = z
  .strictObject({
    ...nameOfFile,
    ...sealed,
    mediaType: z.string().nullable(),
    /**
     * This is the identifier and kind of data that the file answers; it is null where the provider has not stated it.
     */
    target: z.string().nullable(),
    category: z.enum(DATA_CATEGORIES).nullable(),
    status: copyStatus,
    /** This is the number of bytes of our copy that are stored safely. */
    storedSize: count,
    withheld: z.boolean(),
    /** Closed to everybody: its order was annulled, or the request withdrawn. */
    setAside: z.boolean(),
  })
  .meta({ id: 'ProducedFile' });
export type ProducedFileView = z.infer<typeof producedFileSchema>;

export const productionViewSchema = z
  .strictObject({
    /** This is the digest of the production's document, which travels with the message. */
    document: digest,
    at: instant,
    complete: z.boolean(),
    files: z.array(producedFileSchema),
    certificate: z.strictObject({ custodian: z.string(), method: z.string(), statement: z.string(), locale }),
  })
  .meta({ id: 'Production' });
export type ProductionView = z.infer<typeof productionViewSchema>;

/** This is a file inside a sealed package. */
export const packagedFileSchema = z.strictObject({
  /**
   * This is the name in the package without folders. The file is served under
   * `/dossiers/{id}/package/evidence/{sha256}`, and documents likewise.
   */
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
    /** This is the SHA-256 of the container. */
    digest,
    bytes: count,
    files: count,
    sealedAt: instant,
    /**
     * WAITING: the bytes are not here yet. HERE: served under `/dossiers/{id}/package`. REMOVED: destroyed; the proof
     * stays.
     */
    status: z.enum(['WAITING', 'HERE', 'REMOVED']),
    /** The package states this of itself; it is null while it is not here, or where it cannot be read. */
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

/** This is one file that came on a medium. */
const broughtFileSchema = z.strictObject({
  ...nameOfFile,
  ...sealed,
  mediaType: z.string().nullable(),
  status: copyStatus,
});

/**
 * These are the files of a State without Comity. Nobody sealed them: only their list and the hashes made here are known
 * of them.
 */
export const broughtSchema = z
  .strictObject({
    /** This is the digest of the list. */
    delivery: digest,
    at: instant,
    medium: z.string(),
    /** It is true if a list of SHA-256 values came along. */
    listed: z.boolean(),
    /** The files are in quarantine until the check has succeeded; until then no file is given out. */
    quarantined: z.boolean(),
    /** `listed` is the hash that the list states for the file; null where it states none. */
    files: z.array(broughtFileSchema.extend({ listed: digest.nullable() })),
    absent: z.array(z.strictObject({ name: z.string(), sha256: digest })),
    /** These are the files of earlier deliveries that passed the check. */
    earlier: z.array(broughtFileSchema),
  })
  .meta({ id: 'BroughtEvidence' });
export type BroughtView = z.infer<typeof broughtSchema>;

/** This is the result of checking the package; both sides have the same list where both use Comity. */
export const verificationViewSchema = z
  .strictObject({
    package: digest,
    at: instant,
    holds: z.boolean(),
    /** This is the number of checks and files that failed. */
    failed: count,
    /** This is the result in the words of a State without Comity, which has no list of checks. It is null otherwise. */
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
    /** The oldest comes first; work that waits is included. */
    work: z.array(evidenceWorkSchema),
    /** Says why the caller may no longer open anything that was produced; null where that is not so. */
    closed: z.enum(['SET_ASIDE', 'HANDED_OVER']).nullable(),
    /** Counts the files that nobody may give or open any more, and that are neither returned nor destroyed yet. */
    setAside: count,
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.infer<typeof evidenceSchema>;
