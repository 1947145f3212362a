/**
 * Writes the organizations and people of the exercise into the database. Ids are derived from codes, so that seeding
 * again meets the same rows; keys are made once and never replaced. An organization that its own administrators have
 * changed is theirs, and is left as it is.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { OfficeKind, OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Policies } from '@comity/domain/state/dossier';
import {
  addOrganization,
  CAUTIOUS,
  giveRole,
  listOffice,
  type OfficeFacts,
  putOffice,
  putPerson,
} from './administration/changes.ts';
import { inOrganization } from './context.ts';
import type { Words } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';
import { stableId } from './stable-id.ts';

export interface SeedOrganization {
  code: string;
  kind: OrganizationKind;
  state: string;
  name: Words;
  offices: {
    code: string;
    kind: OfficeKind;
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
  const { code, kind, state, name } = organization;
  const id = organizationId(code);
  const db = tenantRows(manager);
  const present = await db.selectFrom('organization').select('id').where('id', '=', id).executeTakeFirst();
  if (present === undefined) {
    const policies = POLICIES[code] ?? CAUTIOUS;
    const byComity = organization.offices.some(({ reached = 'COMITY' }) => reached === 'COMITY');
    await addOrganization(
      manager,
      { id, code, kind, state, name, domain: null, exercise: EXERCISE_ID, policies, active: true },
      byComity ? options.masterKey : null,
    );
  }
  const changed = await db
    .selectFrom('administration_event')
    .select('seq')
    .where('organization_id', '=', id)
    .executeTakeFirst();
  if (changed !== undefined) return;
  for (const office of organization.offices) await seedOffice(manager, code, office, options.verifiedOn);
  for (const { roles, ...person } of organization.people) {
    const member = memberId(person.subject);
    await putPerson(manager, id, { id: member, ...person, email: options.emailOf(person.subject) });
    for (const [office, held] of Object.entries(roles))
      for (const role of held) await giveRole(manager, id, { person: member, office: officeId(code, office), role });
  }
}

async function seedOffice(
  manager: EntityManager,
  organization: string,
  { reached = 'COMITY', ...office }: SeedOrganization['offices'][number],
  lastVerified: string,
): Promise<void> {
  const facts: OfficeFacts = { ...office, id: officeId(organization, office.code), opening: null };
  const id = organizationId(organization);
  await putOffice(manager, id, facts);
  await listOffice(manager, id, facts, { reached, lastVerified });
}
