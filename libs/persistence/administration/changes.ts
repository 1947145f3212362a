/**
 * An organization is made and changed by these functions alone: the acts of its administrators, the operator's program
 * and the seed of the exercise call them. Each writes rows in the caller's transaction, in the organization's context;
 * none of them judges.
 */
import type { Policies } from '@comity/domain/state/dossier';
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { OfficeKind, OpeningHours, OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { generateKeys, wrapPrivateKey } from '../keys.ts';
import { wrappedMarkKey } from '../mark-keys.ts';
import type { Locale } from '../schema/organizations.ts';
import { jsonOf, jsonOrNull, now, type Words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';

export interface NewOrganization {
  id: string;
  code: string;
  kind: OrganizationKind;
  /** ISO 3166-1 alpha-2. */
  state: string;
  name: Words;
  domain: string | null;
  exercise: string | null;
  policies: Policies;
  /** False for an organization whose administrators have yet to accept. */
  active: boolean;
}

/** Two people always, and answers reviewed. */
export const CAUTIOUS: Policies = { soloAtCriticalLife: false, forwarding: 'REVIEWED' };

/**
 * Makes the organization and its key. With `masterKey` null nobody keeps the private half: no message can ever be signed
 * in its name.
 */
export async function addOrganization(
  manager: EntityManager,
  organization: NewOrganization,
  masterKey: Buffer | null,
): Promise<void> {
  const { publicKey, privateKey } = generateKeys();
  const { id, name, exercise, policies, active, ...facts } = organization;
  const db = tenantRows(manager);
  await db
    .insertInto('organization')
    .values({
      id,
      ...facts,
      name_en: name.en,
      name_es: name.es,
      exercise_id: exercise,
      policies: jsonOf(policies),
      public_key: publicKey,
      ...(active ? {} : { active_since: null }),
    })
    .execute();
  if (masterKey === null) return;
  await db
    .insertInto('organization_key')
    .values({
      organization_id: id,
      private_key_wrapped: wrapPrivateKey(privateKey, id, masterKey),
      mark_key_wrapped: wrappedMarkKey(privateKey, id, masterKey),
    })
    .execute();
}

export async function activate(manager: EntityManager, organization: string): Promise<void> {
  await tenantRows(manager)
    .updateTable('organization')
    .set({ active_since: now })
    .where('id', '=', organization)
    .execute();
}

export interface OfficeFacts {
  id: string;
  code: string;
  kind: OfficeKind;
  name: Words;
  city: string;
  zone: string;
  languages: readonly string[];
  hours: Words;
  opening: OpeningHours | null;
  address247: string | null;
}

/** Makes the office, or changes the one of this id. */
export async function putOffice(manager: EntityManager, organization: string, office: OfficeFacts): Promise<void> {
  await tenantRows(manager)
    .insertInto('office')
    .values({
      organization_id: organization,
      id: office.id,
      code: office.code,
      kind: office.kind,
      city: office.city,
      opening: jsonOrNull(office.opening),
      ...listed(office),
    })
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
        opening: eb.ref('excluded.opening'),
      })),
    )
    .execute();
}

/**
 * An entry that exists keeps how the office is reached, and the day on which it was verified as long as it says the same
 * of where the office is reached: what was verified is that this office of this kind has this address.
 */
export async function listOffice(
  manager: EntityManager,
  organization: string,
  office: OfficeFacts,
  { reached, lastVerified }: { reached: Reached; lastVerified: string | null },
): Promise<void> {
  await tenantRows(manager)
    .insertInto('directory_entry')
    .values({
      organization_id: organization,
      office_id: office.id,
      office_kind: office.kind,
      reached,
      last_verified: lastVerified,
      opening: jsonOrNull(office.opening),
      ...listed(office),
    })
    .onConflict((conflict) =>
      conflict.column('office_id').doUpdateSet((eb) => ({
        office_kind: eb.ref('excluded.office_kind'),
        name_en: eb.ref('excluded.name_en'),
        name_es: eb.ref('excluded.name_es'),
        languages: eb.ref('excluded.languages'),
        hours_en: eb.ref('excluded.hours_en'),
        hours_es: eb.ref('excluded.hours_es'),
        zone: eb.ref('excluded.zone'),
        address_247: eb.ref('excluded.address_247'),
        opening: eb.ref('excluded.opening'),
        last_verified: sql<string | null>`CASE
          WHEN (directory_entry.address_247, directory_entry.office_kind)
            IS NOT DISTINCT FROM (${eb.ref('excluded.address_247')}, ${eb.ref('excluded.office_kind')})
          THEN directory_entry.last_verified ELSE ${eb.ref('excluded.last_verified')} END`,
      })),
    )
    .execute();
}

const listed = ({ name, zone, languages, hours, address247 }: OfficeFacts) => ({
  name_en: name.en,
  name_es: name.es,
  zone,
  languages,
  hours_en: hours.en,
  hours_es: hours.es,
  address_247: address247,
});

export async function closeOffice(manager: EntityManager, organization: string, office: string): Promise<void> {
  const db = tenantRows(manager);
  await db
    .updateTable('office')
    .set({ closed_at: now })
    .where('organization_id', '=', organization)
    .where('id', '=', office)
    .execute();
  await db.deleteFrom('directory_entry').where('office_id', '=', office).execute();
}

export interface PersonFacts {
  id: string;
  subject: string;
  name: Words;
  email: string;
  locale: Locale;
}

/** Makes the person, or changes the one of this id; whoever was suspended is active again. */
export async function putPerson(manager: EntityManager, organization: string, person: PersonFacts): Promise<void> {
  const { name, ...facts } = person;
  await tenantRows(manager)
    .insertInto('member')
    .values({ organization_id: organization, ...facts, name_en: name.en, name_es: name.es, active: true })
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
}

export async function setActive(
  manager: EntityManager,
  organization: string,
  person: string,
  active: boolean,
): Promise<void> {
  await tenantRows(manager)
    .updateTable('member')
    .set({ active })
    .where('organization_id', '=', organization)
    .where('id', '=', person)
    .execute();
}

/** The subject is free for another organization; the row stays, because dossiers name it. */
export async function removePerson(manager: EntityManager, organization: string, person: string): Promise<void> {
  const db = tenantRows(manager);
  await db
    .deleteFrom('membership')
    .where('organization_id', '=', organization)
    .where('member_id', '=', person)
    .execute();
  await db
    .updateTable('member')
    .set({ active: false, removed_at: now, subject: `removed:${person}` })
    .where('organization_id', '=', organization)
    .where('id', '=', person)
    .execute();
}

export async function setSettings(
  manager: EntityManager,
  organization: string,
  { person, language, zone }: { person: string; language: Locale; zone: string | null },
): Promise<void> {
  await tenantRows(manager)
    .updateTable('member')
    .set({ locale: language, zone })
    .where('organization_id', '=', organization)
    .where('id', '=', person)
    .execute();
}

export interface RoleGiven {
  person: string;
  office: string;
  role: Role;
}

export async function giveRole(manager: EntityManager, organization: string, given: RoleGiven): Promise<void> {
  await tenantRows(manager)
    .insertInto('membership')
    .values({
      organization_id: organization,
      member_id: given.person,
      office_id: given.office,
      role: given.role,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function withdrawRole(manager: EntityManager, organization: string, held: RoleGiven): Promise<void> {
  await tenantRows(manager)
    .deleteFrom('membership')
    .where('organization_id', '=', organization)
    .where('member_id', '=', held.person)
    .where('office_id', '=', held.office)
    .where('role', '=', held.role)
    .execute();
}

export async function setPolicies(
  manager: EntityManager,
  organization: string,
  { idleMinutes, ...policies }: Policies & { idleMinutes: number },
): Promise<void> {
  await tenantRows(manager)
    .updateTable('organization')
    .set({ policies: jsonOf(policies), session_idle_minutes: idleMinutes })
    .where('id', '=', organization)
    .execute();
}
