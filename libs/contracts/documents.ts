/**
 * Contents of the documents that travel beside a message. They come from another organization, are shown to people and
 * are read by recording, so they are parsed as strictly as the message itself: a document that recording could not read
 * would stop the dossier of whoever accepted it.
 */
import type { ElementCode } from '@comity/domain/law/elements';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { DATA_CATEGORIES } from '@comity/domain/request/data-category';
import { z } from 'zod';
import { requestFormSchema, targetSchema } from './request-form.ts';
import { day, digest, id, line, longText, requiredText } from './text.ts';

/** A domestic order's clock, as rule snapshots and messages name it. */
export const orderClock = z.strictObject({
  id: z.enum(['BUD16_MAX', 'US2703F', 'CA_ORDER', 'BR_MCI60', 'CL_218BIS']),
  rule: line(64),
  days: z.int().min(1).max(3_650),
  renewals: z.int().min(0).nullable(),
});

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
  offenceClass: z.enum(['BUDAPEST_2_11', 'OTHER']),
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
    .array(z.strictObject({ code, rule: code, needs: z.array(z.literal('CONDUCT_ANALYSIS')).max(1) }))
    .max(50),
  explanation: words,
};
const days = z.int().min(0).max(3_650).nullable();
const cited = z.strictObject({ code, rule: code });

const snapshot = z.discriminatedUnion('measure', [
  z.strictObject({
    ...pinned,
    measure: z.literal('PRESERVATION'),
    floorDays: z.int().min(0).max(3_650),
    order: orderClock.nullable(),
  }),
  z.strictObject({
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
  }),
]) satisfies z.ZodType<RuleSnapshot>;

/** Bytes of an attachment, before they are written as base64. */
export const ATTACHMENT_LIMIT = 1024 * 1024;

/** A small file beside a text: a letter, a receipt. Evidence never travels so. */
export const attachedFile = z.strictObject({
  /** The dossier to which it was given. */
  dossier: id,
  name: line(200).min(1),
  mediaType: line(100),
  size: z.int().min(1).max(ATTACHMENT_LIMIT),
  sha256: digest,
  base64: z
    .base64()
    .min(1)
    .max(Math.ceil(ATTACHMENT_LIMIT / 3) * 4),
});
export type AttachedFile = z.infer<typeof attachedFile>;

export const documentContents = {
  REQUEST: requestFormSchema,
  SNAPSHOT: snapshot,
  ORDER: z.strictObject({
    text: requiredText(8_000),
    locale,
    authority: words,
    targets: z.array(targetSchema).max(20),
    rule: code.nullable(),
    reference: line(120),
  }),
  QUESTIONS: z.array(requiredText(2_000)).min(1).max(30),
  TEXT: z.strictObject({ text: requiredText(8_000), locale }),
  ATTACHMENT: attachedFile,
} as const;
export type TravellingKind = keyof typeof documentContents;
