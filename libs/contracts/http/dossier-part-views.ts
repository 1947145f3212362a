/** The page of a dossier shows it in these parts. */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { DisclosureStatus } from '@comity/domain/state/disclosure';
import { PROVIDER_ANSWERS } from '@comity/domain/assistance/production';
import { AMENDMENT_DECISIONS } from '@comity/vocabulary/values/amendment';
import { DATA_CATEGORIES, IDENTIFIER_TYPES } from '@comity/vocabulary/values/request-codes';
import { IDENTIFIER_STATUSES } from '@comity/vocabulary/values/identifier-statuses';
import { MAIL_STATUSES } from '@comity/vocabulary/values/mail-statuses';
import { z } from 'zod';
import { messageBodies } from '../exchange.ts';
import { pathDocument } from '../path.ts';
import {
  count,
  digest,
  documentReference,
  instant,
  locale,
  missingSchema,
  role,
  ruleSchema,
  side,
  way,
} from './answer-parts.ts';
import { dossierLineSchema } from './dossier-line-views.ts';
import { wordsSchema } from './words.ts';

const disclosureStatus = z.enum([
  'REPORTED',
  'OWN_STATE',
  'DISCLOSURE_REVIEW',
  'DISCLOSED_30',
  'WITHHELD',
] as const satisfies readonly DisclosureStatus[]);
const messageCode = z.enum(Object.keys(messageBodies) as [MessageCode, ...MessageCode[]]);

/** An identifier of the request has its value, range, instant and zone as the person wrote them. */
export const targetViewSchema = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    value: z.string(),
    port: z.int().nullable(),
    instant: z.string(),
    zone: z.string(),
    from: z.string(),
    to: z.string(),
    categories: z.array(z.string()),
    withdrawn: z.boolean(),
    /** A court has annulled the order as to it, or has the order before it as to it alone. */
    court: z.enum(['ANNULLED', 'PENDING']).nullable(),
    objection: z.string().nullable(),
    /** The requesting State was asked about the objection, or has explained what was asked; it is null otherwise. */
    clarified: z.enum(['ASKED', 'EXPLAINED']).nullable(),
    outcomes: z.record(z.string(), z.string()),
    /**
     * Says how the provider has answered about the identifier; it is null in a preservation, and while it may still
     * answer in time.
     */
    answer: z.enum(PROVIDER_ANSWERS).nullable(),
    /** Says what has become of the identifier; it is null in a formal request. */
    status: z.enum(IDENTIFIER_STATUSES).nullable(),
    /** Says how the provider's answer came, where a person entered it by hand. */
    byHand: way.nullable(),
  })
  .meta({ id: 'Target' });
export type TargetView = z.infer<typeof targetViewSchema>;

/** This is another request for an identifier of this one. `seen` says whether this person can open it. */
export const sameIdentifierSchema = dossierLineSchema
  .pick({ reference: true, kind: true, side: true, status: true, openedAt: true })
  .extend({ target: z.string(), dossier: z.uuid(), counterpart: wordsSchema.nullable(), seen: z.boolean() })
  .meta({ id: 'SameIdentifier' });
export type SameIdentifierView = z.infer<typeof sameIdentifierSchema>;

/** This is what somebody of the house wrote for the others there; it goes to nobody outside. */
export const noteSchema = z
  .strictObject({
    seq: count,
    act: z.string(),
    at: instant,
    by: wordsSchema,
    office: wordsSchema,
    text: z.string(),
  })
  .meta({ id: 'Note' });
export type NoteView = z.infer<typeof noteSchema>;

export const eventSchema = z
  .strictObject({
    seq: count,
    kind: z.enum(['act', 'message', 'clock']),
    /** This is an act name, a message code, or a clock id. */
    code: z.string(),
    /** This is the name of the clock; it is null for an act or a message, whose words follow from the code. */
    name: wordsSchema.nullable(),
    /** This is the phase of a clock; it is `sent` or `received` for a message. */
    phase: z.string().nullable(),
    at: instant,
    recordedAt: instant,
    actor: z
      .strictObject({
        name: wordsSchema,
        office: wordsSchema,
        /** The city of the office. */
        city: z.string().optional(),
        roles: z.array(role),
      })
      .nullable(),
    statusBefore: z.string().nullable(),
    statusAfter: z.string(),
    basis: ruleSchema,
    /** These are the documents that the event names: free texts, orders, the exact text that was shown. */
    documents: z.array(documentReference),
    /** These are the codes, instants and numbers of the event, for display. */
    facts: z.record(z.string(), z.unknown()),
    /** It is set for a message that fitted no row: it was kept as it came, without effect. */
    refusal: z.strictObject({ code: z.string(), about: z.array(z.string()) }).nullable(),
    /**
     * It is set for a message that people of this organization entered because the other side does not use Comity;
     * otherwise it is null.
     */
    entered: z
      .strictObject({ way, receivedAt: instant, zone: z.string(), by: wordsSchema, checkedBy: wordsSchema })
      .nullable(),
    ledger: z.strictObject({ index: count.nullable(), leaf: digest }),
  })
  .meta({ id: 'DossierEvent' });
export type EventView = z.infer<typeof eventSchema>;

export const messageViewSchema = z
  .strictObject({
    number: count,
    direction: z.enum(['sent', 'received']),
    /** This is the side of the other dossier. */
    side,
    code: messageCode,
    counterpart: wordsSchema,
    at: instant,
    /**
     * A sent message is delivered when the peer's signed receipt has come, or, where the other side does not use
     * Comity, when a person has recorded how it was sent; until then it waits BY_HAND.
     */
    delivery: z.enum(['PENDING', 'DELIVERED', 'REJECTED', 'RECEIVED', 'BY_HAND']),
    attempts: count,
    reason: z.string().nullable(),
    /** Says how and when the message was sent or received by hand; it is null for a message that went by Comity. */
    byHand: z.strictObject({ way, at: instant, zone: z.string() }).nullable(),
  })
  .meta({ id: 'DossierMessage' });
export type MessageView = z.infer<typeof messageViewSchema>;

/** One person entered this for a side that does not use Comity, and another has to compare it with the original. */
export const entrySchema = z
  .strictObject({
    /** This is the number of the event that made the entry. */
    id: count,
    from: side,
    code: messageCode,
    /** These are codes, instants and numbers; texts are in `documents`. */
    facts: z.record(z.string(), z.unknown()),
    documents: z.array(documentReference),
    way,
    receivedAt: instant,
    zone: z.string(),
    by: wordsSchema,
    /** It is true where the caller made the entry and so cannot check it. */
    own: z.boolean(),
    at: instant,
  })
  .meta({ id: 'Entry' });
export type EntryView = z.infer<typeof entrySchema>;

export const notificationSchema = z
  .strictObject({
    id: z.uuid(),
    /** The number of the event that has caused it. */
    seq: count,
    code: z.string(),
    to: wordsSchema,
    locale,
    status: z.enum(MAIL_STATUSES),
    attempts: count,
    at: instant,
    sentAt: instant.nullable(),
    messageId: z.string(),
  })
  .meta({ id: 'Notification' });
export type NotificationView = z.infer<typeof notificationSchema>;

/**
 * Another provider took part in the transmission; the status says what was done about the report (docs/rules 2.3; Art.
 * 30).
 */
export const disclosureSchema = z
  .strictObject({
    status: disclosureStatus,
    at: instant,
    /** This is the ISO 3166-1 alpha-2 code; it is null where it is withheld from the requester. */
    state: z.string().nullable(),
    /** This is the name as reported; it is null where it is withheld from the requester. */
    provider: z.string().nullable(),
    /** These are the elements of the path; there are none where they are withheld from the requester. */
    elements: z.array(pathDocument.shape.elements.element),
    /** This is the digest of the report; it is null at the requester. */
    path: digest.nullable(),
    /** This is the digest of what was disclosed; it is null where nothing was. */
    disclosure: digest.nullable(),
    withheld: z.strictObject({ ground: z.string(), reasons: digest }).nullable(),
    /** It is true at a requester to whose own State the path leads back: nothing is asked abroad. */
    domestic: z.boolean(),
    /** This is the request to the third State, at the requester; it is null where there is none. */
    draft: z
      .strictObject({ id: z.uuid(), office: wordsSchema, seen: z.boolean(), dossier: z.uuid().nullable() })
      .nullable(),
  })
  .meta({ id: 'Disclosure' });
export type DisclosureView = z.infer<typeof disclosureSchema>;

export const completenessSchema = z
  .strictObject({
    /** This is the code of the element, as the rule snapshot names it. */
    element: z.string(),
    rule: ruleSchema,
    /** It is false where the element may be left out. */
    blocking: z.boolean(),
    missing: z.array(missingSchema),
  })
  .meta({ id: 'Completeness' });
export type CompletenessView = z.infer<typeof completenessSchema>;

/** One amendment of the request: what it changes, and what became of it. */
export const amendmentViewSchema = z
  .strictObject({
    at: instant,
    /** `MOOT`: the request ended before the amendment was decided on. */
    status: z.enum(['ASKED', 'RECALLING', ...AMENDMENT_DECISIONS, 'MOOT']),
    changes: z.strictObject({
      withdrawn: z.array(z.string()),
      added: z.array(
        z.strictObject({
          id: z.string(),
          type: z.enum(IDENTIFIER_TYPES),
          categories: z.array(z.enum(DATA_CATEGORIES)),
          instead: z.string().exactOptional(),
          was: z.array(z.enum(DATA_CATEGORIES)).exactOptional(),
          same: z.literal(true).exactOptional(),
        }),
      ),
      caseNumber: z.strictObject({ was: z.string(), now: z.string() }).exactOptional(),
    }),
    reason: z.string(),
    /** The versions of the request before and after it, by digest. */
    before: digest,
    request: digest,
    /** The identifiers that the changes name. */
    identifiers: z.array(targetViewSchema),
  })
  .meta({ id: 'Amendment' });
export type AmendmentView = z.infer<typeof amendmentViewSchema>;
