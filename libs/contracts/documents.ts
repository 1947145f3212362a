/**
 * Contents of the documents that travel beside a message. They come from another organization, are shown to people and
 * are read by recording, so they are parsed as strictly as the message itself: a document that recording could not read
 * would stop the dossier of whoever accepted it.
 */
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { z } from 'zod';
import {
  packServiceLevels,
  pinnedOrderKinds,
  pinnedOrderTerm,
  pinnedOrderTermToday,
  serviceLevels,
} from '@comity/vocabulary/pinned-terms';
import { TRANSLATIONS } from '@comity/vocabulary/values/assistance';
import type { ElementCode } from '@comity/vocabulary/values/elements';
import { INSTRUMENT_POINTS } from '@comity/vocabulary/values/law-codes';
import { ORDER_MAKERS, ORDER_STARTS } from '@comity/vocabulary/values/order-kind';
import { ATTACHED_LIMIT, DATA_CATEGORIES, OFFENCE_CLASSES } from '@comity/vocabulary/values/request-codes';
import { pathDocument } from './path.ts';
import { MOST_FILES } from '@comity/vocabulary/fields/answers';
import { LONGEST_ORDER } from '@comity/vocabulary/fields/text';
import { MAX_TRANSLATION } from '@comity/vocabulary/fields/translation';
import { storedFormSchema, storedTargetsSchema } from './request-form.ts';
import { because, day, digest, id, line, longText, requiredText } from '@comity/vocabulary/schemas';

const locale = z.enum(['en', 'es']);
const code = line(64);
const words = z.strictObject({ en: longText(4_000), es: longText(4_000) });
const rule = z.strictObject({
  id: code,
  citation: words,
  text: words,
  source: code,
  status: z.enum(['VERIFIED', 'UNVERIFIED']),
});

export const ELEMENTS = [
  'AUTHORITY',
  'OFFENCE_AND_FACTS',
  'DATA_AND_RELATION',
  'CUSTODIAN',
  'NECESSITY',
  'INTENT',
  'IP_COMPLETE',
  'URGENCY_REASON',
  'OFFENCE_PENALTY',
  'ACT_GIVING_RISE',
  'PRECISE_ASSISTANCE',
  'SPECIAL_PROCEDURE',
  'LEGAL_BASIS',
  'PERSONS_CONCERNED',
  'RETURN_CONTACT',
  'OTHER_MEANS',
  'PRESERVATION_LINK',
  'TRANSLATION',
] as const satisfies ElementCode[];

const pinned = {
  requestingState: line(2),
  requestedState: line(2),
  offenceClass: z.enum(OFFENCE_CLASSES),
  resolvedOn: day,
  packs: z.array(z.strictObject({ id: code, version: code, digest })).max(50),
  rules: z.array(rule).max(500),
  requiredElements: z
    .array(
      z.strictObject({
        code: z.enum(ELEMENTS),
        rule: code,
        blocking: z.boolean(),
      }),
    )
    .max(50),
  refusalGrounds: z
    .array(
      z.strictObject({
        code,
        rule: code,
        needs: z.array(z.literal('CONDUCT_ANALYSIS')).max(1),
        reaches: z.literal('OUTSIDE_2_11').exactOptional(),
        limitedBy: code.exactOptional(),
        coerciveOnly: z.literal(true).exactOptional(),
      }),
    )
    .max(50),
  explanation: words,
  caveats: z.array(words).max(60).exactOptional(),
  bound: z.boolean().exactOptional(),
};
const days = z.int().min(0).max(3_650).nullable();
const cited = z.strictObject({ code, rule: code });

const preservation = {
  ...pinned,
  measure: z.literal('PRESERVATION'),
  floorDays: z.int().min(0).max(3_650),
};
const assistance = {
  ...pinned,
  measure: z.literal('ASSISTANCE'),
  instrument: code,
  postponement: z.strictObject({
    code: z.literal('PREJUDICE_OWN_INVESTIGATION'),
    rule: code,
    maxReviewDays: z.int().min(1).max(3_650),
  }),
  channels: z
    .array(
      z.strictObject({
        code,
        rule: code,
        formality: z.enum(['NONE', 'ORIGINAL_DUE']),
        days,
        urgentOnly: z.boolean(),
      }),
    )
    .max(20),
  languages: z.strictObject({
    accepted: z.array(line(8)).max(20),
    translation: z.enum(['BLOCKS', 'WARNS']),
    rule: code,
  }),
  clocks: z.array(z.strictObject({ id: code, rule: code, days, hours: days })).max(50),
  authorities: z.array(z.strictObject({ category: z.enum(DATA_CATEGORIES), authority: code, rule: code })).max(20),
  conditionsAllowed: z.array(cited).max(40),
  articles: z
    .array(z.strictObject({ point: z.enum(INSTRUMENT_POINTS), rule: code }))
    .max(INSTRUMENT_POINTS.length)
    .exactOptional(),
};

/** Rules are pinned in this form today. */
export const ruleSnapshot = z.discriminatedUnion('measure', [
  z.strictObject({
    ...preservation,
    levels: packServiceLevels,
    order: pinnedOrderTermToday.nullable(),
    orders: pinnedOrderKinds,
  }),
  z.strictObject({ ...assistance, levels: packServiceLevels }),
]) satisfies z.ZodType<RuleSnapshot>;

/** Any earlier version has pinned rules in this form. */
const snapshot = z.discriminatedUnion('measure', [
  z.strictObject({
    ...preservation,
    levels: serviceLevels,
    order: pinnedOrderTerm.nullable(),
    orders: pinnedOrderKinds,
  }),
  z.strictObject({ ...assistance, levels: serviceLevels }),
]) satisfies z.ZodType<RuleSnapshot>;

/**
 * Reads the snapshot of a dossier in the present form, filling in what the packs had left to the program when it was
 * pinned.
 */
export function storedSnapshot(content: RuleSnapshot): RuleSnapshot {
  const levels = serviceLevels.parse(content.levels);
  if (content.measure === 'ASSISTANCE') return { ...content, levels };
  return { ...content, levels, order: pinnedOrderTerm.nullable().parse(content.order) };
}

/** The name is as it was given, hostile or not: people read it, and it is never used as a path. */
const givenName = z
  .string()
  .min(1)
  .max(1_024)
  .refine((name) => name.isWellFormed() && !name.includes('\0'));

/**
 * A provider produces these files in one go: every file has the hash that our own bytes gave, beside the facts of the
 * custodian's certificate (docs/rules 2.5). Ids are those at the provider: whoever fetches the files asks for them by
 * these.
 */
export const production = z.strictObject({
  files: z
    .array(
      z.strictObject({
        id,
        name: givenName,
        size: z.int().min(0),
        /** This is the media type by the file's first bytes, else as declared; it is null where neither is known. */
        mediaType: line(200).nullable(),
        sha256: digest,
        target: z.string().max(8).nullable(),
        category: z.enum(DATA_CATEGORIES).nullable(),
      }),
    )
    .max(MOST_FILES)
    .refine((files) => new Set(files.map((file) => file.id)).size === files.length, because('FILE_TWICE')),
  certificate: z.strictObject({
    custodian: line(300).min(1),
    method: requiredText(8_000),
    statement: requiredText(8_000),
    locale,
  }),
});
export type Production = z.infer<typeof production>;
export type ProducedFile = Production['files'][number];

/**
 * Files came on a medium from a State that does not use Comity: each has the hash of the bytes that arrived, and the
 * one that the list with them states.
 */
export const delivery = z.strictObject({
  /** This is the description of the medium, such as a disk and the number of its seal. */
  medium: line(300).min(1),
  /** It is true if a list of SHA-256 values came along. */
  listed: z.boolean(),
  files: z
    .array(
      z.strictObject({
        id,
        name: givenName,
        size: z.int().min(0),
        mediaType: line(200).nullable(),
        sha256: digest,
        /** It is null where the list does not name the file, or none came. */
        listed: digest.nullable(),
      }),
    )
    .min(1)
    .max(MOST_FILES),
  /** These are the files that are on the list and not on the medium. */
  absent: z.array(z.strictObject({ name: givenName, sha256: digest })).max(MOST_FILES),
});
export type Delivery = z.infer<typeof delivery>;

/** This is the result of checking a sealed package. Long lists of places are cut: the first ones say what is wrong. */
export const verification = z.strictObject({
  package: digest,
  holds: z.boolean(),
  checks: z
    .array(
      z.strictObject({
        check: code,
        outcome: z.enum(['holds', 'fails', 'unchecked']),
        findings: z.array(z.strictObject({ code, about: z.array(line(300)).max(20) })).max(200),
      }),
    )
    .max(50),
});
export type Verification = z.infer<typeof verification>;
/** Limit for the bytes of a file beside a letter or an act, before they are written as base64. */
export const ATTACHMENT_LIMIT = 1024 * 1024;

/**
 * An attachment is a file beside a text, such as a letter or a receipt, or a document of a request, which may be larger.
 * Evidence never travels in this way.
 */
export const attachedFile = z.strictObject({
  /** The dossier to which the file was given. */
  dossier: id,
  name: line(200).min(1),
  mediaType: line(100),
  size: z.int().min(1).max(ATTACHED_LIMIT),
  sha256: digest,
  base64: z.base64().min(1).max(base64Length(ATTACHED_LIMIT)),
});
export type AttachedFile = z.infer<typeof attachedFile>;

/** Returns how many characters so many bytes are as base64. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

/**
 * A translation of the whole request; `language` is ISO 639-1, and `made` tells a machine's translation from a
 * person's.
 */
const translationDocument = z.strictObject({
  text: requiredText(MAX_TRANSLATION),
  language: line(8).min(2),
  made: z.enum(TRANSLATIONS),
});
/** A request that was signed before there was a formal one has no part for it; `storedRequest` reads both. */
const travellingForm = storedFormSchema.extend({ assistance: storedFormSchema.shape.assistance.default(null) });

/** What the law of the State says of this kind of order; a court is named where it made the order. */
export const orderedKind = z.strictObject({
  paper: words,
  /** The law on which it rests; null where that is not verified, and so stands on no paper. */
  citation: words.nullable(),
  days: z.int().min(1).max(3_650).nullable(),
  startsAt: z.enum(ORDER_STARTS),
  by: z.union([z.strictObject({ maker: z.enum(ORDER_MAKERS), verified: z.boolean() }), line(300)]).nullable(),
});
export type OrderedKind = z.infer<typeof orderedKind>;

export const documentContents = {
  REQUEST: travellingForm,
  SNAPSHOT: snapshot,
  ORDER: z.strictObject({
    text: requiredText(LONGEST_ORDER),
    locale,
    authority: words,
    targets: storedTargetsSchema,
    rule: code.nullable(),
    reference: line(120),
    kind: orderedKind.exactOptional(),
  }),
  QUESTIONS: z.array(requiredText(2_000)).min(1).max(30),
  TEXT: z.strictObject({ text: requiredText(8_000), locale }),
  PRODUCTION: production,
  DELIVERY: delivery,
  VERIFICATION: verification,
  ATTACHMENT: attachedFile,
  PATH: pathDocument,
  TRANSLATION: translationDocument,
} as const;
export type TravellingKind = keyof typeof documentContents;
