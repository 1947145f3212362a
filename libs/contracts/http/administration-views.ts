/** The api describes an organization to its administrators, and an invitation to whoever holds its link. */
import {
  ADMINISTRATION_ACT_NAMES,
  ADMINISTRATION_ACTS,
  OWN_ACT_NAMES,
  ownFieldsOf,
  type PostedAdministration,
  type PostedOwn,
} from '@comity/vocabulary/administration/acts';
import { type Fields, postedShape } from '@comity/vocabulary/field';
import { openingHoursSchema } from '@comity/vocabulary/fields/opening-hours';
import { shiftHoursSchema } from '@comity/vocabulary/fields/shift-hours';
import { DUTY_PLACES } from '@comity/vocabulary/values/duty';
import {
  INVITATION_STATUSES,
  OFFICE_KINDS,
  ORGANIZATION_KINDS,
  WEEKDAYS,
} from '@comity/vocabulary/values/organizations';
import { day } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import { count, digest, instant, locale, role } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

const heldRole = z.strictObject({ office: z.uuid(), role });
const detail = z.record(z.string(), z.unknown());

/** `until` is the first instant at which the person is back; nobody may stand in. */
const absenceSchema = z.strictObject({
  id: z.uuid(),
  person: z.uuid(),
  from: instant,
  until: instant,
  deputy: z.uuid().nullable(),
  personName: wordsSchema,
  deputyName: wordsSchema.nullable(),
  /** Whoever was to stand in was suspended, has left, or holds no function of the absent person any more: nobody does. */
  deputyGone: z.boolean(),
});

export const sentInvitationSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    sentAt: instant,
    expiresAt: instant,
    status: z.enum(INVITATION_STATUSES),
    /** The person that whoever accepted has become. */
    member: z.uuid().nullable(),
  })
  .meta({ id: 'SentInvitation' });
export type SentInvitationView = z.infer<typeof sentInvitationSchema>;

const namedPersonSchema = z.strictObject({ id: z.uuid(), name: wordsSchema, email: z.string() });

/** So many references of dossiers are told beside a person; their number says whether there are more. */
export const MOST_REFERENCES = 20;

export const administeredPersonSchema = namedPersonSchema
  .extend({
    active: z.boolean(),
    roles: z.array(heldRole),
    /** The open dossiers for which the person answers: they are handed over before the person leaves. */
    responsible: z.strictObject({ first: z.array(z.string()).max(MOST_REFERENCES), count }),
  })
  .meta({ id: 'AdministeredPerson' });
export type AdministeredPersonView = z.infer<typeof administeredPersonSchema>;

export const administrationSchema = z
  .strictObject({
    organization: z.strictObject({
      code: z.string(),
      kind: z.enum(ORGANIZATION_KINDS),
      name: wordsSchema,
      domain: z.string().nullable(),
      active: z.boolean(),
      policies: z.strictObject({
        soloAtCriticalLife: z.boolean(),
        forwarding: z.enum(['AUTOMATIC', 'REVIEWED']),
        idleMinutes: count,
      }),
    }),
    /** Acts are offered for any of them, suspended people too. */
    people: z.array(namedPersonSchema),
    offices: z.array(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(OFFICE_KINDS),
        name: wordsSchema,
        city: z.string(),
        zone: z.string(),
        languages: z.array(z.string()),
        hours: wordsSchema,
        opening: openingHoursSchema.nullable(),
        address: z.string().nullable(),
      }),
    ),
    /** Those that can be accepted or withdrawn. */
    invitations: z.array(sentInvitationSchema),
    /** Absences that go on or begin later. */
    absences: z.array(absenceSchema).max(500),
    /** Shifts that count now or later. */
    shifts: z.array(
      z.strictObject({
        ...{ id: z.uuid(), office: z.uuid(), person: z.uuid(), place: z.enum(DUTY_PLACES) },
        ...{ days: z.array(z.enum(WEEKDAYS)).nullable(), hours: shiftHoursSchema, first: day, last: day.nullable() },
      }),
    ),
    /** Changes that wait for another administrator. */
    changes: z.array(
      z.strictObject({
        id: z.uuid(),
        act: z.enum(ADMINISTRATION_ACT_NAMES),
        detail,
        proposedBy: z.uuid(),
        proposedAt: instant,
      }),
    ),
  })
  .meta({ id: 'Administration' });
export type AdministrationView = z.infer<typeof administrationSchema>;

export const administrationEventSchema = z
  .strictObject({
    seq: count,
    code: z.string(),
    at: instant,
    /** Null where the operator acted. */
    member: wordsSchema.nullable(),
    detail,
    /** The hash under which the ledger of the organization has it. */
    leaf: digest,
  })
  .meta({ id: 'AdministrationEvent' });
export type AdministrationEventView = z.infer<typeof administrationEventSchema>;

/** Who could do what on a day, from when to when. */
export const rightSchema = z
  .strictObject({
    person: wordsSchema,
    office: wordsSchema,
    role,
    since: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Right' });
export type RightView = z.infer<typeof rightSchema>;

export const administeredSchema = z
  .strictObject({
    seq: count,
    leaf: digest,
    /** It waits for another administrator. */
    proposed: z.boolean(),
    /** The token of the link of an invitation. It is told once. */
    token: z.string().nullable(),
  })
  .meta({ id: 'Administered' });
export type AdministeredView = z.infer<typeof administeredSchema>;

/** What a person may set for themselves, and who may stand in for them. */
export const ownSettingsSchema = z
  .strictObject({
    absences: z.array(absenceSchema).max(500),
    /** Absences at which the caller stands in. */
    standsIn: z.array(absenceSchema).max(500),
    /** People who hold a role of the caller in the same office. */
    colleagues: z.array(namedPersonSchema),
  })
  .meta({ id: 'OwnSettings' });
export type OwnSettingsView = z.infer<typeof ownSettingsSchema>;

const dutyPeople = z.array(z.uuid());
const onDutySchema = z.strictObject({ FIRST: dutyPeople, DEPUTY: dutyPeople, SECOND_DEPUTY: dutyPeople });

/** Who is on duty at a contact point: now, in the weeks ahead, and by which shifts. People are named once. */
const deskSchema = z.strictObject({ id: z.uuid(), name: wordsSchema, zone: z.string() });

/** The people stand first on the rota; there are none where it has a gap. */
export const onDutyNowSchema = z
  .strictObject({ office: deskSchema, people: z.array(wordsSchema) })
  .meta({ id: 'OnDutyNow' });
export type OnDutyNowView = z.infer<typeof onDutyNowSchema>;

export const rotaSchema = z
  .strictObject({
    office: deskSchema,
    people: z.array(z.strictObject({ id: z.uuid(), name: wordsSchema })),
    now: onDutySchema,
    ahead: z.array(z.strictObject({ from: instant, until: instant, on: onDutySchema })),
    /** `GAP`: nobody is on duty. `DOUBLE`: two at one place, or one person at two. */
    findings: z.array(
      z.strictObject({ kind: z.enum(['GAP', 'DOUBLE']), from: instant, until: instant, people: dutyPeople }),
    ),
    shifts: z.array(
      z.strictObject({
        id: z.uuid(),
        person: z.uuid(),
        place: z.enum(DUTY_PLACES),
        /** Null for a single shift. */
        days: z.array(z.enum(WEEKDAYS)).nullable(),
        hours: shiftHoursSchema,
        first: day,
        last: day.nullable(),
        /** The person is suspended, or holds no role in the office any more: the shift counts for nobody. */
        gone: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'DutyPlan' });
export type RotaView = z.infer<typeof rotaSchema>;

type Named = z.ZodObject<{ name: z.ZodLiteral<string> }>;

/** Makes one body for each act: its name, and in `detail` its fields. */
function bodies<N extends string>(names: readonly N[], fieldsOf: (name: N) => Fields): [Named, ...Named[]] {
  return names.map((name) =>
    z.strictObject({ name: z.literal(name), detail: z.strictObject(postedShape(fieldsOf(name))) }),
  ) as unknown as [Named, ...Named[]];
}

export const ownActBody = z.discriminatedUnion('name', bodies(OWN_ACT_NAMES, ownFieldsOf)) as unknown as z.ZodType<
  PostedOwn,
  { name: string; detail: object }
>;

const allBodies = bodies(ADMINISTRATION_ACT_NAMES, (name) => ADMINISTRATION_ACTS[name].fields);
export const administrationBody = z.discriminatedUnion('name', allBodies) as unknown as z.ZodType<
  PostedAdministration,
  { name: string; detail: object }
>;

/** 32 random bytes in base64url. */
export const invitationToken = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });

export const invitationSchema = z
  .strictObject({
    organization: z.strictObject({ code: z.string(), name: wordsSchema }),
    name: z.string(),
    email: z.string(),
    locale,
    expiresAt: instant,
    role: role.nullable(),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof invitationSchema>;

export const acceptedSchema = z.strictObject({ organization: z.string(), member: z.uuid() }).meta({ id: 'Accepted' });
export type AcceptedView = z.infer<typeof acceptedSchema>;
