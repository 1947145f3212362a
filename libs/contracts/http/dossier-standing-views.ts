/** A dossier's state as programs and pages use it: what was asked, decided and reported in it. */
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import { CONDITION_CODES } from '@comity/vocabulary/values/law-codes';
import type { RiskKind } from '@comity/vocabulary/values/answers';
import type { Extension } from '@comity/domain/state/dossier';
import { DISPOSALS, TRANSLATIONS } from '@comity/vocabulary/values/assistance';
import { z } from 'zod';
import { ELEMENTS } from '../documents.ts';
import { count, digest, instant, localDay, side } from './answer-parts.ts';

const condition = z.enum(CONDITION_CODES);
const translationMade = z.enum(TRANSLATIONS);

/** These are the decisions on a formal request, its conditions, and what was done with the evidence. */
export const assistanceSchema = z
  .strictObject({
    /** Says how the request's translation was made; it is null where it has none. */
    translated: translationMade.nullable(),
    /** These are the data that were asked for and not granted. */
    denied: z.array(z.strictObject({ target: z.string(), category: z.enum(DATA_CATEGORIES) })),
    /** These are the conditions of use; their words are `conditionsText` of the dossier. */
    conditions: z
      .strictObject({
        codes: z.array(condition),
        /**
         * This is the last local day on which the evidence may be kept or used; it is null where the conditions name
         * none.
         */
        keepUntil: localDay.nullable(),
        status: z.enum(['PROPOSED', 'ACCEPTED', 'DECLINED', 'WAIVED']),
      })
      .nullable(),
    postponed: z.strictObject({ reviewOn: localDay, holdContinues: z.boolean() }).nullable(),
    /** This is the state of the original on paper, where the channel asks for it after an electronic transmission. */
    original: z.enum(['DUE', 'SENT']).nullable(),
    /** A court has the order before it, and nothing leaves the State. */
    challenged: z.boolean(),
    /** The provider has not answered within its time. */
    late: z.boolean(),
    /** These are the elements that the requested State found missing and asked for. */
    missing: z.array(z.enum(ELEMENTS)),
    /** These are the conditions of another State under which the requested State itself holds the data. */
    restrictions: z.array(z.strictObject({ state: z.string(), condition })),
    /** This is the number of files that stay with the authority that executes the request. */
    withheldFiles: count,
    /** Evidence has left the State that gives. */
    handedOver: z.boolean(),
    useReport: z.enum(['ASKED', 'REPORTED']).nullable(),
    secondaryUse: z.enum(['ASKED', 'CONSENTED', 'DENIED']).nullable(),
    returnWaived: z.boolean(),
    /** The requester has withdrawn; what is here all the same may only be returned or destroyed. */
    recalled: z.boolean(),
    /** Says in files what a withdrawal has reached and what became of it; it is null where there is nothing to say. */
    recall: z
      .strictObject({
        produced: count,
        transmitted: z.boolean(),
        received: count,
        stateDestroyed: count,
        stateReturned: count,
        /** The provider's numbers are null while it has not confirmed. */
        providerDestroyed: count.nullable(),
        providerUploads: count.nullable(),
        /** Every holder has stopped, and returned or destroyed what it had. */
        allDone: z.boolean(),
      })
      .nullable(),
    /** Says how the requester disposed of the evidence; it is null while it is in use. */
    disposed: z.enum(DISPOSALS).nullable(),
    /** Whoever gave the evidence, State or provider, has destroyed its own copy, and keeps the proof. */
    copyDestroyed: z.boolean(),
  })
  .meta({ id: 'Assistance' });
export type AssistanceView = z.infer<typeof assistanceSchema>;

const formalRequest = z
  .strictObject({ status: z.enum(['SENT', 'RECEIVED']), reference: z.string(), date: localDay })
  .meta({ id: 'FormalRequest' });

/** These fields are members of the dossier itself. */
export const standing = {
  /** This is the number of the last event; it grows with each event. */
  seq: count,
  risk: z
    .enum(['AVAILABILITY', 'CONFIDENTIALITY', 'PREJUDICE', 'USER_NOTIFIED'] as const satisfies readonly RiskKind[])
    .nullable(),
  /** The receiving State found no imminent risk to life in a request that claims one. */
  downgraded: z.boolean(),
  extension: z
    .strictObject({
      status: z.enum([
        'EXT_SENT',
        'EXT_GRANTED',
        'EXT_DENIED',
        'EXT_SILENT',
      ] as const satisfies readonly Extension['status'][]),
      until: instant.nullable(),
    })
    .nullable(),
  /** This is the formal request for which the data are held, as it was stated or confirmed here. */
  mla: formalRequest.nullable(),
  /** These are other formal requests for the same data. */
  furtherMla: z.array(formalRequest),
  /** Says when the order reached the provider; it is null before. */
  servedAt: instant.nullable(),
  /** This is the digest of the latest order; it is null before the first. */
  lastOrder: digest.nullable(),
  /** These are the organization's own reference numbers for the dossier. */
  references: z.array(z.string()),
  /**
   * Says whether the written confirmation of a request that came by telephone has arrived; it is null for every other
   * request.
   */
  writtenConfirmation: z.enum(['DUE', 'GIVEN']).nullable(),
  /** These are the translations of the request in the order in which they were added; `language` is ISO 639-1. */
  translations: z.array(
    z.strictObject({ language: z.string(), made: translationMade, translation: digest, at: instant }),
  ),
  /** These are the members who answer for the dossier, by office. */
  responsibleMembers: z.array(z.strictObject({ office: z.uuid(), member: z.uuid() })),
  /** These are the letters written here that nobody on the other side has acknowledged. */
  unacknowledgedLetters: z.array(z.strictObject({ side, letter: digest, at: instant })),
  /** This is the part of the formal request; it is null in a preservation. */
  assistance: assistanceSchema.nullable(),
};
export type StandingView = z.infer<z.ZodObject<typeof standing>>;
