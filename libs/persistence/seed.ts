/**
 * Writes the organizations and people of the exercise into the database. Ids are derived from codes, so that seeding
 * again meets the same rows; keys are made once and never replaced.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Policies } from '@comity/domain/state/dossier';
import { inOrganization } from './context.ts';
import { generateKeys, wrapPrivateKey } from './keys.ts';
import { jsonOf, type Words } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';
import { stableId } from './stable-id.ts';

export interface SeedOrganization {
  code: string;
  kind: 'STATE' | 'PROVIDER' | 'OPERATOR';
  state: string;
  name: Words;
  offices: {
    code: string;
    kind: string;
    name: Words;
    city: string;
    zone: string;
    languages: string[];
    hours: Words;
    address247: string | null;
    /** How the office is reached; absent means by Comity. */
    reached?: Reached;
  }[];
  people: { subject: string; name: Words; locale: 'en' | 'es'; roles: Record<string, Role[]> }[];
}

export interface SeedOptions {
  /** Master key of 32 bytes. */
  masterKey: Buffer;
  emailOf: (subject: string) => string;
  /** `YYYY-MM-DD` on which the directory's addresses count as verified. */
  verifiedOn: string;
}

export const EXERCISE_ID = stableId('exercise', 'comity');

export const organizationId = (code: string): string => stableId('organization', code);
export const officeId = (organization: string, office: string): string => stableId('office', organization, office);
export const memberId = (subject: string): string => stableId('member', subject);

/** These organizations chose differently from the cautious default, which is two people always and answers reviewed. */
const POLICIES: Record<string, Policies> = {
  PE: { soloAtCriticalLife: true, forwarding: 'REVIEWED' },
  CL: { soloAtCriticalLife: true, forwarding: 'AUTOMATIC' },
};
const CAUTIOUS: Policies = { soloAtCriticalLife: false, forwarding: 'REVIEWED' };

/**
 * Runs as comity_owner. Nobody keeps the private key of an organization that is reached by hand: no message can ever be
 * signed in its name. Each organization is written in its own context, because the rule binds the owner as well.
 */
export async function seedExercise(
  owner: DataSource,
  organizations: readonly SeedOrganization[],
  options: SeedOptions,
): Promise<void> {
  await owner.transaction((manager) =>
    tenantRows(manager)
      .insertInto('exercise')
      .values({ id: EXERCISE_ID, name_en: 'Comity exercise', name_es: 'Ejercicio Comity' })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  for (const organization of organizations) {
    await inOrganization(owner, organizationId(organization.code), (manager) =>
      seedOne(manager, organization, options),
    );
  }
}

async function seedOne(manager: EntityManager, organization: SeedOrganization, options: SeedOptions): Promise<void> {
  const id = organizationId(organization.code);
  const db = tenantRows(manager);
  const present = await db.selectFrom('organization').select('id').where('id', '=', id).executeTakeFirst();
  if (present === undefined) {
    const { publicKey, privateKey } = generateKeys();
    await db
      .insertInto('organization')
      .values({
        id,
        code: organization.code,
        kind: organization.kind,
        state: organization.state,
        name_en: organization.name.en,
        name_es: organization.name.es,
        exercise_id: EXERCISE_ID,
        policies: jsonOf(POLICIES[organization.code] ?? CAUTIOUS),
        public_key: publicKey,
      })
      .execute();
    if (organization.offices.some(({ reached = 'COMITY' }) => reached === 'COMITY')) {
      const wrapped = wrapPrivateKey(privateKey, id, options.masterKey);
      await db.insertInto('organization_key').values({ organization_id: id, private_key_wrapped: wrapped }).execute();
    }
  }
  await seedOffices(manager, organization);
  await seedDirectory(manager, organization, options.verifiedOn);
  await seedPeople(manager, organization, options);
}

async function seedOffices(manager: EntityManager, organization: SeedOrganization): Promise<void> {
  if (organization.offices.length === 0) return;
  await tenantRows(manager)
    .insertInto('office')
    .values(
      organization.offices.map((office) => ({ ...factsOf(organization, office), ...placeOf(organization, office) })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'id']).doUpdateSet((eb) => ({
        code: eb.ref('excluded.code'),
        kind: eb.ref('excluded.kind'),
        name_en: eb.ref('excluded.name_en'),
        name_es: eb.ref('excluded.name_es'),
        city: eb.ref('excluded.city'),
        zone: eb.ref('excluded.zone'),
        languages: eb.ref('excluded.languages'),
        hours_en: eb.ref('excluded.hours_en'),
        hours_es: eb.ref('excluded.hours_es'),
        address_247: eb.ref('excluded.address_247'),
      })),
    )
    .execute();
}

type SeedOffice = SeedOrganization['offices'][number];

/** Returns the facts that an office and its entry in the directory share. */
const factsOf = ({ code }: SeedOrganization, office: SeedOffice) => ({
  organization_id: organizationId(code),
  name_en: office.name.en,
  name_es: office.name.es,
  zone: office.zone,
  languages: office.languages,
  hours_en: office.hours.en,
  hours_es: office.hours.es,
  address_247: office.address247,
});

const placeOf = ({ code }: SeedOrganization, office: SeedOffice) => ({
  id: officeId(code, office.code),
  code: office.code,
  kind: office.kind,
  city: office.city,
});

/** An entry that exists stays: its day of verification is a fact. */
async function seedDirectory(
  manager: EntityManager,
  organization: SeedOrganization,
  lastVerified: string,
): Promise<void> {
  if (organization.offices.length === 0) return;
  await tenantRows(manager)
    .insertInto('directory_entry')
    .values(
      organization.offices.map((office) => ({
        ...factsOf(organization, office),
        office_id: officeId(organization.code, office.code),
        office_kind: office.kind,
        reached: office.reached ?? 'COMITY',
        last_verified: lastVerified,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function seedPeople(
  manager: EntityManager,
  { code, people }: SeedOrganization,
  options: SeedOptions,
): Promise<void> {
  if (people.length === 0) return;
  const organization = organizationId(code);
  const db = tenantRows(manager);
  await db
    .insertInto('member')
    .values(
      people.map((person) => ({
        organization_id: organization,
        id: memberId(person.subject),
        subject: person.subject,
        name_en: person.name.en,
        name_es: person.name.es,
        email: options.emailOf(person.subject),
        locale: person.locale,
        active: true,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'id']).doUpdateSet((eb) => ({
        subject: eb.ref('excluded.subject'),
        name_en: eb.ref('excluded.name_en'),
        name_es: eb.ref('excluded.name_es'),
        email: eb.ref('excluded.email'),
        locale: eb.ref('excluded.locale'),
        active: eb.ref('excluded.active'),
      })),
    )
    .execute();
  const memberships = people.flatMap((person) =>
    Object.entries(person.roles).flatMap(([office, roles]) =>
      roles.map((role) => ({
        organization_id: organization,
        member_id: memberId(person.subject),
        office_id: officeId(code, office),
        role,
      })),
    ),
  );
  if (memberships.length === 0) return;
  await db
    .insertInto('membership')
    .values(memberships)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
