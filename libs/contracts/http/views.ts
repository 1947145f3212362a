/**
 * The API answers reads with these views. Instants are ISO 8601 UTC; every deadline names its zone and the rule that
 * set it.
 */
import { ENTERED_CODES } from '@comity/vocabulary/messages';
import { REMEDIES } from '@comity/domain/requests/preservation/requesting/remedies';
import { PROPOSAL_GROUND_CODES } from '@comity/vocabulary/codes/proposal-grounds';
import { PROVIDER_ANSWERS } from '@comity/domain/assistance/production';
import { WEIGHTS } from '@comity/domain/events/step';
import { z } from 'zod';
import {
  actName,
  count,
  digest,
  instant,
  pageOf,
  refusalSchema,
  ruleSchema,
  side,
  taskCode,
  type TotalView,
  way,
} from './answer-parts.ts';
import { deadlineSchema, dossierLineSchema, linkedSchema, taskSchema } from './dossier-line-views.ts';
import {
  amendmentViewSchema,
  completenessSchema,
  disclosureSchema,
  entrySchema,
  eventSchema,
  messageViewSchema,
  noteSchema,
  notificationSchema,
  sameIdentifierSchema,
  targetViewSchema,
} from './dossier-part-views.ts';
import { standing } from './dossier-standing-views.ts';
import { draftLineSchema, formSchema, snapshotSchema } from './draft-views.ts';
import { evidenceSchema } from './evidence-views.ts';
import { keepingSchema, noResultSchema } from './keeping-views.ts';
import { wordsSchema } from './words.ts';

/** One task of the caller, with the dossier on which it waits, and the absent people for whom the caller stands in at it. */
export const workLineSchema = dossierLineSchema.extend({ task: taskSchema, standsInFor: z.array(wordsSchema) });
export type WorkLine = z.infer<typeof workLineSchema>;

/** A dossier that waits for others, with what waits. */
export const othersLineSchema = dossierLineSchema.extend({ waiting: z.array(taskSchema) });
export type OthersLine = z.infer<typeof othersLineSchema>;

export const workSchema = z
  .strictObject({
    /** It is another one when something on the page has changed. */
    version: z.string(),
    /** What waits for the caller, the first deadline first. */
    mine: pageOf(workLineSchema),
    /** Drafts of the caller's offices, the latest change first. */
    drafts: pageOf(draftLineSchema),
    /** Requests that came by hand and that somebody else has entered: the caller may compare them. */
    toCompare: pageOf(draftLineSchema),
    /** What waits in the administration of the organization, and in the caller's own affairs. */
    affairs: z.strictObject({
      /** Proposed changes that the caller, as another administrator, may approve. */
      changes: count,
      /** Absences at which nobody stands in any more: the caller's own, or all to an administrator. */
      deputiesGone: z
        .array(
          z.strictObject({
            absence: z.uuid(),
            own: z.boolean(),
            person: wordsSchema,
            deputy: wordsSchema,
            until: instant,
          }),
        )
        .max(20),
    }),
  })
  .meta({ id: 'Work' });
export type WorkView = z.infer<typeof workSchema>;

/** This is a page of a list, as `pageOf` describes it. */
export interface Page<T> {
  items: T[];
  next: string | null;
  total: TotalView;
}

export const possibleSchema = z
  .strictObject({
    name: actName,
    hands: z.enum(['ONE', 'TWO', 'SECOND']),
    basis: ruleSchema,
    /** The act does this task of those that wait here; it is null where nobody waits for it. */
    task: taskCode.nullable(),
    weight: z.enum(WEIGHTS),
    /** The act ends a request, a hold or evidence for good, and stands apart wherever it is offered. */
    irreversible: z.boolean(),
    /** It is null when this person can do the act now; otherwise it is the reason why not. */
    refusal: refusalSchema.nullable(),
  })
  .meta({ id: 'PossibleAct' });
export type PossibleAct = z.infer<typeof possibleSchema>;

export const holdViewSchema = z
  .strictObject({
    id: z.string(),
    dossier: z.uuid(),
    reference: z.string(),
    /** This is the requester's own case number; it is null at a provider, which never learns it. */
    caseReference: z.string().nullable(),
    counterpart: wordsSchema,
    side,
    items: z.array(z.strictObject({ target: z.string(), type: z.string(), value: z.string(), category: z.string() })),
    snapshotAt: instant,
    preservedUntil: instant,
    belowFloor: z.boolean(),
    status: z.string(),
    /**
     * This is the formal request for which the data are held, with its dossiers here that this person sees; it is null
     * until one has arrived.
     */
    formal: z.strictObject({ reference: z.string(), date: z.iso.date(), dossiers: z.array(linkedSchema) }).nullable(),
    /** Says how the provider's confirmation came, where a person entered it by hand. */
    byHand: way.nullable(),
    floor: deadlineSchema.nullable(),
    domestic: deadlineSchema.nullable(),
  })
  .meta({ id: 'Hold' });
export type HoldView = z.infer<typeof holdViewSchema>;

export const dossierSchema = dossierLineSchema
  .extend({
    ...standing,
    /** Those of the directory that can be named as custodian now, and the one that was. */
    providers: z.array(z.strictObject({ code: z.string(), name: wordsSchema })),
    parties: z.strictObject({
      requesting: wordsSchema.nullable(),
      receiving: wordsSchema,
      provider: wordsSchema.nullable(),
    }),
    /** These are the dossiers of the same request with which this one exchanges messages. */
    peers: z.array(z.strictObject({ side, organization: wordsSchema, dossier: z.uuid() })),
    disclosures: z.array(disclosureSchema),
    /**
     * These are other requests of the same case in this organization: a formal request's preservation, a preservation's
     * formal requests, and the preservation in a third State that a disclosure led to.
     */
    linked: z.array(linkedSchema),
    /**
     * Says how the provider has answered the order as a whole; it is null in a preservation, and while it may still
     * answer in time.
     */
    answer: z.enum(PROVIDER_ANSWERS).nullable(),
    /**
     * The formal request was received when the data of its preservation were no longer bound to be kept
     * (docs/rules 2.4).
     */
    arrivedLate: z.boolean(),
    /**
     * These are the other requests for the same identifier in this organization; only its central authority sees them,
     * and for others it is null (docs/rules scenario 11).
     */
    sameIdentifiers: z.array(sameIdentifierSchema).nullable(),
    /**
     * It is true if this person may begin a formal request that follows this preservation, or enter one that came by
     * hand.
     */
    mayBeFollowed: z.boolean(),
    /**
     * These are the elements that the law asks a formal request to state, article by article, and those that it lacks;
     * they are null in a preservation.
     */
    completeness: z.array(completenessSchema).nullable(),
    /** These are the words of the conditions of use; they are null where none were proposed. */
    conditionsText: z.string().nullable(),
    /** This is the request as written; it is null at the provider. */
    form: formSchema.nullable(),
    /** This is the digest of the request document (requesting and receiving side) or of the order (provider). */
    content: digest.nullable(),
    snapshot: snapshotSchema.nullable(),
    /**
     * The two States have resolved the law of the request differently on these points. Each goes on under its own, and
     * this side under `snapshot`.
     */
    lawDiffers: z.array(wordsSchema),
    targets: z.array(targetViewSchema),
    /** Amendments of the request in the order in which they were asked for. */
    amendments: z.array(amendmentViewSchema),
    holds: z.array(holdViewSchema),
    deadlines: z.array(deadlineSchema),
    possible: z.array(possibleSchema),
    /** Nothing can happen any more but notes, references and what is still owed at home. */
    closed: z.boolean(),
    /** These tasks wait here and at the other sides, the most pressing first. */
    waiting: z.array(taskSchema),
    /**
     * These are the remedies of the requester where an extension is denied or unanswered, or data are at risk;
     * otherwise there are none.
     */
    remedies: z.array(z.enum(REMEDIES)),
    /**
     * A second person is asked to approve this act, with its exact text. `own` is true where the caller proposed it.
     */
    proposal: z
      .strictObject({
        act: actName,
        by: wordsSchema,
        own: z.boolean(),
        at: instant,
        shown: digest,
        text: z.string(),
        /**
         * This has changed since it was proposed: the proposal cannot be approved any more, and is taken back or made
         * anew. The list is empty while it can be approved.
         */
        outdated: z.array(z.enum(PROPOSAL_GROUND_CODES)),
      })
      .nullable(),
    /** These are the acts done alone that a second person has to ratify. `own` is true where the caller did the act. */
    ratifications: z.array(
      z.strictObject({
        act: z.string(),
        by: wordsSchema,
        own: z.boolean(),
        dueAt: instant,
        shown: digest,
        text: z.string(),
        overdue: z.boolean(),
      }),
    ),
    /** What second people declined to ratify, of which two people have not decided yet what becomes of it. */
    declined: z.array(z.strictObject({ act: z.string(), by: wordsSchema, at: instant, reason: z.string() })),
    /** These are the internal notes and what else people here wrote for each other, the newest first. */
    notes: z.array(noteSchema),
    events: z.array(eventSchema),
    messages: z.array(messageViewSchema),
    entries: z.array(entrySchema),
    /** These are the messages that a side reached by hand could send now, and that could therefore be entered. */
    enterable: z.array(z.strictObject({ from: side, code: z.enum(ENTERED_CODES) })),
    notifications: z.array(notificationSchema),
    colleagues: z.array(z.strictObject({ id: z.uuid(), name: wordsSchema, office: z.uuid() })),
    /**
     * This is the template of the order in the office's language, for `draft_order`, `renew_order` and
     * `apply_for_order`.
     */
    orderTemplate: z.string().nullable(),
    /** The text of an order for what an amendment added; null where nothing is to be supplemented. */
    supplementTemplate: z.string().nullable(),
    /** This is the evidence that was produced, sealed, handed over and checked; it is null in a preservation. */
    evidence: evidenceSchema.nullable(),
    /**
     * These are the legal holds, and the day until which the evidence here is kept; they are null in a preservation.
     */
    keeping: keepingSchema.nullable(),
    /** This is the report of execution without result; it is null where there is none. */
    noResult: noResultSchema.nullable(),
  })
  .meta({ id: 'Dossier' });
export type DossierView = z.infer<typeof dossierSchema>;

/** Shows what an act would do, and the exact text to be shown. Nothing is done. */
export const previewSchema = z
  .strictObject({
    shown: digest,
    text: z.string(),
    /** `ALONE`: at once, by one person because life is at risk; a second person ratifies or declines. */
    takesEffect: z.enum(['AT_ONCE', 'ALONE', 'WITH_SECOND']),
    refusal: refusalSchema.extend({ rule: ruleSchema.nullable() }).nullable(),
  })
  .meta({ id: 'Preview' });
export type PreviewView = z.infer<typeof previewSchema>;

/** This is a document that a dossier names; its kind decides the form of its content. */
export const documentSchema = z
  .strictObject({ digest, kind: z.string(), content: z.unknown() })
  .meta({ id: 'Document' });
export type DocumentView = z.infer<typeof documentSchema>;
