/**
 * The request form is parsed at the boundary. A draft may be unfinished, so every field has an empty value; lengths are
 * limited so that a document stays within what the API accepts (1 MB) and a mistake is reported at its field.
 */
import { z } from 'zod';
import { MAX_TRANSLATION } from '@comity/vocabulary/fields/translation';
import { TRANSLATIONS } from '@comity/vocabulary/values/assistance';
import { CHANNEL_CODES } from '@comity/vocabulary/values/law-codes';
import { REQUEST_KINDS } from '@comity/vocabulary/values/plain';
import {
  ATTACHED_LIMIT,
  ATTACHED_TYPES,
  ATTACHMENT_KINDS,
  DATA_CATEGORIES,
  IDENTIFIER_TYPES,
  LONGEST_IDENTIFIER,
  MAX_TARGETS,
  MOST_ATTACHED,
  MOST_PRIOR,
  OFFENCE_CODES,
  REQUEST_LANGUAGES,
  TARGET_NAME,
  URGENCIES,
} from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { isSpelledZone } from '@comity/vocabulary/judges/zone';
import { because, day, digest, longText, line, NO_ZONE } from '@comity/vocabulary/schemas';

export { MAX_TARGETS };

const localDate = z.union([z.literal(''), day]);
const localInstant = z.union([
  z.literal(''),
  z.iso
    .datetime({ local: true, offset: true })
    .regex(
      /^(19|2\d)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([+-]\d{2}:\d{2})?$/,
      because('LOCAL_TIME_OUTSIDE'),
    ),
]);
const zone = line(64).refine((name) => name === '' || isSpelledZone(name), NO_ZONE);

export const targetSchema = z.strictObject({
  id: z.string().regex(TARGET_NAME),
  type: z.enum(IDENTIFIER_TYPES),
  value: line(LONGEST_IDENTIFIER),
  port: z.int().min(0).max(65_535).nullable(),
  instant: localInstant,
  zone,
  categories: z.array(z.enum(DATA_CATEGORIES)).max(DATA_CATEGORIES.length),
  from: localDate,
  to: localDate,
  provider: line(64).exactOptional(),
});

/**
 * Earlier versions took abbreviations for zones. What was stored or signed with one is read as it is, and who reads it is
 * told that the zone names no place; what is written today names a place.
 */
export const storedTargetsSchema = z.array(targetSchema.extend({ zone: line(64) })).max(MAX_TARGETS);

export const offenceSchema = z.strictObject({
  code: z.enum(OFFENCE_CODES),
  provision: line(300),
  text: longText(4_000),
  maxPenaltyMonths: z.int().min(0).max(1_200).nullable(),
});

export const assistancePartSchema = z.strictObject({
  preservation: z.union([z.literal(''), z.uuid()]),
  preservationReference: line(300),
  sought: longText(8_000),
  legalBasis: longText(4_000),
  persons: longText(4_000),
  specialProcedure: longText(4_000),
  returnContact: longText(1_000),
  otherMeans: longText(2_000),
  conditionsOffered: longText(4_000),
  costs: longText(1_000).exactOptional(),
  channel: z.enum(CHANNEL_CODES),
  confidential: z.boolean(),
  translation: z.strictObject({
    made: z.union([z.literal(''), z.enum(TRANSLATIONS)]),
    text: longText(MAX_TRANSLATION),
  }),
});

export const requestAttachmentSchema = z.strictObject({
  document: digest,
  kind: z.enum(ATTACHMENT_KINDS),
  title: line(200),
  name: line(200).min(1),
  mediaType: z.enum(ATTACHED_TYPES),
  size: z.int().min(1).max(ATTACHED_LIMIT),
  sha256: digest,
});

export const requestFormSchema = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  requestedState: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/)]),
  provider: line(64),
  providerName: line(200).exactOptional(),
  custodian: longText(2_000),
  language: z.enum(REQUEST_LANGUAGES),
  authority: line(300),
  caseNumber: line(120),
  contact: longText(1_000).exactOptional(),
  secondContact: longText(1_000).exactOptional(),
  investigating: longText(1_000).exactOptional(),
  domesticBasis: longText(4_000).exactOptional(),
  offences: z.array(offenceSchema).max(20),
  dualCriminality: longText(2_000).exactOptional(),
  facts: longText(20_000),
  nexus: longText(8_000),
  necessity: longText(8_000),
  targets: z.array(targetSchema).max(MAX_TARGETS).refine(haveOwnIds, because('TARGET_ID_TWICE')),
  urgency: z.enum(URGENCIES),
  urgencyReason: longText(2_000),
  personInDanger: longText(1_000).exactOptional(),
  danger: longText(2_000).exactOptional(),
  howDataHelp: longText(2_000).exactOptional(),
  answerBy: day.exactOptional(),
  answerByReason: longText(1_000).exactOptional(),
  confidentiality: z.strictObject({ noUserNotice: z.boolean(), reason: longText(2_000) }),
  intent: z.strictObject({ mlaIntended: z.boolean(), expectedDate: localDate, channel: line(120) }),
  keepFor: line(120).exactOptional(),
  disclosureWanted: z.literal(true).exactOptional(),
  assistance: assistancePartSchema.nullable(),
  prior: z
    .array(z.strictObject({ kind: z.enum(REQUEST_KINDS), reference: line(120), date: localDate, authority: line(300) }))
    .max(MOST_PRIOR)
    .exactOptional(),
  attachments: z.array(requestAttachmentSchema).min(1).max(MOST_ATTACHED).exactOptional(),
}) satisfies z.ZodType<RequestForm>;

/** Reads a request that was stored or signed before, with the names of zones as they were taken then. */
export const storedFormSchema = requestFormSchema.extend({
  targets: storedTargetsSchema.refine(haveOwnIds, because('TARGET_ID_TWICE')),
});

function haveOwnIds(targets: readonly { id: string }[]): boolean {
  return new Set(targets.map((target) => target.id)).size === targets.length;
}

/**
 * Reads a stored request in the present form: documents never change, and older ones have no part for the formal
 * request.
 */
export function storedRequest(content: Omit<RequestForm, 'assistance'> & Partial<RequestForm>): RequestForm {
  return { assistance: null, ...content };
}

export function emptyRequestForm(language: 'en' | 'es'): RequestForm {
  return {
    kind: 'PRESERVATION',
    requestedState: '',
    provider: '',
    custodian: '',
    language,
    authority: '',
    caseNumber: '',
    offences: [],
    facts: '',
    nexus: '',
    necessity: '',
    targets: [],
    urgency: 'NORMAL',
    urgencyReason: '',
    confidentiality: { noUserNotice: true, reason: '' },
    intent: { mlaIntended: false, expectedDate: '', channel: '' },
    assistance: null,
  };
}

/** Begins the formal request that follows a preservation: everything that the preservation says is already in it. */
export function assistanceRequestForm(
  { keepFor: _keepFor, disclosureWanted: _disclosure, domesticBasis = '', ...preservation }: RequestForm,
  { dossier, reference }: { dossier: string; reference: string },
): RequestForm {
  return {
    ...preservation,
    kind: 'ASSISTANCE',
    intent: { mlaIntended: true, expectedDate: '', channel: '' },
    assistance: {
      preservation: dossier,
      preservationReference: reference,
      sought: '',
      legalBasis: domesticBasis,
      persons: '',
      specialProcedure: '',
      returnContact: '',
      otherMeans: '',
      conditionsOffered: '',
      channel: 'CENTRAL_AUTHORITIES',
      confidential: preservation.confidentiality.noUserNotice,
      translation: { made: '', text: '' },
    },
  };
}
