/** The api describes the caller's organization, other organizations, and the installation. */
import { stateCode } from '@comity/vocabulary/fields/state';
import { writtenLine, zone } from '@comity/vocabulary/schemas';
import { REACHED, WAYS } from '@comity/vocabulary/values/by-hand';
import { MAIL_STATUSES } from '@comity/vocabulary/values/mail-statuses';
import { ORGANIZATION_KINDS } from '@comity/vocabulary/values/organizations';
import { HEALTH_FAULTS } from '@comity/vocabulary/codes/health-faults';
import { STATE_ALARMS } from '@comity/vocabulary/codes/state-alarms';
import { z } from 'zod';
import type { Delivery } from '../exchange.ts';
import { count, digest, pageOf, totalSchema, instant, localDay, locale, role } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

export const officeSchema = z
  .strictObject({
    id: z.uuid(),
    code: z.string(),
    kind: z.string(),
    name: wordsSchema,
    zone: z.string(),
    roles: z.array(role),
  })
  .meta({ id: 'Office' });
export type OfficeView = z.infer<typeof officeSchema>;

/** This is the caller, and the organization for which they act. */
export const meSchema = z
  .strictObject({
    member: z.strictObject({ id: z.uuid(), name: wordsSchema, email: z.string(), locale, zone: z.string().nullable() }),
    organization: z.strictObject({
      id: z.uuid(),
      code: z.string(),
      kind: z.enum(ORGANIZATION_KINDS),
      state: z.string(),
      name: wordsSchema,
      exercise: z.boolean(),
      policies: z.strictObject({ soloAtCriticalLife: z.boolean(), forwarding: z.enum(['AUTOMATIC', 'REVIEWED']) }),
    }),
    offices: z.array(officeSchema),
    /** This is the organization's present instant, on the exercise clock in an exercise. */
    now: instant,
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof meSchema>;

export const directoryEntrySchema = z
  .strictObject({
    id: z.uuid(),
    organization: z.strictObject({ code: z.string(), name: wordsSchema, kind: z.string(), state: z.string() }),
    office: z.strictObject({ name: wordsSchema, kind: z.string() }),
    languages: z.array(z.string()),
    hours: wordsSchema,
    zone: z.string(),
    localTime: z.string(),
    /** Whether the office is open now, and when this changes; null where its hours are only a text. */
    opening: z.strictObject({ open: z.boolean(), changesAt: instant.nullable() }).nullable(),
    address247: z.string().nullable(),
    reached: z.enum(REACHED),
    lastVerified: localDay.nullable(),
  })
  .meta({ id: 'DirectoryEntry' });
export type DirectoryEntryView = z.infer<typeof directoryEntrySchema>;

/** An organization of which the directory has an office. */
export const directoryPartySchema = z
  .strictObject({
    code: z.string(),
    kind: z.string(),
    state: z.string(),
    name: wordsSchema,
    byHand: z.boolean().describe('An office of it is not reached through Comity'),
  })
  .meta({ id: 'DirectoryParty' });
export type DirectoryPartyView = z.infer<typeof directoryPartySchema>;

/** A custodian that no directory has; whoever adds it says where it is reached by hand. */
export const newProvider = z
  .strictObject({
    name: writtenLine(200),
    state: stateCode,
    zone,
    way: z.enum(WAYS),
    address: writtenLine(300),
  })
  .meta({ id: 'NewProvider' });

export const exerciseSchema = z
  .strictObject({
    name: wordsSchema,
    now: instant,
    offsetMs: count,
    next: z.strictObject({ dueAt: instant, clock: z.string() }).nullable(),
  })
  .meta({ id: 'Exercise' });
export type ExerciseView = z.infer<typeof exerciseSchema>;

export const healthSchema = z
  .strictObject({
    live: z.boolean(),
    ready: z.boolean(),
    degraded: z
      .boolean()
      .describe('Acts on some dossiers wait: the engine has lost their run, or their row was changed past Comity'),
    parts: z.record(z.string(), z.strictObject({ up: z.boolean() })),
  })
  .meta({ id: 'Health' });
export type HealthView = z.infer<typeof healthSchema>;

/** Only the operator learns why a part is not up: the reasons say what is wrong inside. */
export const explainedHealthSchema = healthSchema
  .extend({
    parts: z.record(
      z.string(),
      z.strictObject({
        up: z.boolean(),
        detail: z.enum(HEALTH_FAULTS).nullable(),
        about: z.string().nullable().describe('How many, or the code of the error'),
      }),
    ),
  })
  .meta({ id: 'ExplainedHealth' });
export type ExplainedHealthView = z.infer<typeof explainedHealthSchema>;

/** These are the first of a list that is worked off or told by mail, and how many there are in all. */
const firstOf = <T extends z.ZodType>(line: T) =>
  z.strictObject({ items: z.array(line).max(MOST_ALARMS), total: totalSchema });
export const MOST_ALARMS = 100;

const unsent = { id: z.uuid(), organization: wordsSchema, since: instant, attempts: count };
export const operatorSchema = z
  .strictObject({
    messages: pageOf(z.strictObject({ ...unsent, code: z.string(), reason: z.string().nullable() })),
    /** Those that a person must decide on come first. */
    mails: pageOf(
      z.strictObject({
        ...unsent,
        status: z.enum(MAIL_STATUSES),
        messageId: z.string(),
        to: z.string().describe('Address of the addressee'),
        reason: z.string().nullable().describe('What the relay answered last, without its text'),
        overdue: z.boolean(),
      }),
    ),
    /** Messages of others that were rejected, counted by day (UTC), addressee and reason. */
    rejections: firstOf(
      z.strictObject({ day: localDay, organization: wordsSchema.nullable(), reason: z.string(), number: count }),
    ),
    /** Dossiers that somebody has changed past Comity: nothing is recorded on them until they are restored. */
    alarms: firstOf(
      z.strictObject({
        organization: wordsSchema,
        dossier: z.uuid(),
        reason: z.enum(STATE_ALARMS),
        since: instant,
        told: z.boolean().describe('Whether a mail has told the operator of it'),
      }),
    ),
    /** Critical requests at which the whole desk was paged and nobody has answered. */
    unansweredPages: firstOf(z.strictObject({ organization: wordsSchema, dossier: z.uuid(), since: instant })),
    /** Whoever was refused again and again within an hour: a member, by an id, or a stranger's address. */
    accessAlarms: firstOf(
      z.strictObject({
        id: z.uuid(),
        organization: wordsSchema,
        member: z.uuid().nullable(),
        address: z.string(),
        hour: instant,
        number: count,
      }),
    ),
    /** Mails that are not sent for a quarter of an hour, that were refused for good, and of which the outcome is unknown. */
    open: z.strictObject({ overdue: count, refused: count, uncertain: count }),
    health: explainedHealthSchema,
    temporalUi: z.string().nullable(),
  })
  .meta({ id: 'Operator' });
export type OperatorView = z.infer<typeof operatorSchema>;

export const treeHeadSchema = z
  .strictObject({ organization: z.string(), size: count, root: digest })
  .meta({ id: 'TreeHead' });
export type TreeHeadView = z.infer<typeof treeHeadSchema>;

export const inclusionSchema = z
  .strictObject({
    index: count,
    size: count,
    leaf: digest,
    entry: z.string().describe('Canonical JSON of the entry, exactly as hashed (RFC 8785)'),
    proof: z.array(digest),
    root: digest,
  })
  .meta({ id: 'Inclusion' });
export type InclusionView = z.infer<typeof inclusionSchema>;

/** The message was accepted. A rejection is a problem, with its reason in `about`. */
export const deliverySchema = z
  .strictObject({
    outcome: z.literal('received'),
    receipt: z.strictObject({
      message: digest,
      receivedAt: instant,
      outcome: z.enum(['STORED', 'CLOSED']),
      signature: z.string(),
    }),
  })
  .meta({ id: 'Delivery' }) satisfies z.ZodType<Delivery>;

/** Explains a code. */
export const meaningSchema = z
  .strictObject({ code: z.string(), en: z.string(), es: z.string() })
  .meta({ id: 'Meaning' });
