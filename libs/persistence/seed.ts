/**
 * The organizations and people of the exercise, written into the database. Ids are derived from codes, so that seeding
 * again meets the same rows; keys are made once and never replaced.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Policies } from '@comity/domain/state/dossier';
import { inOrganization } from './context.ts';
import {
  DirectoryEntryEntity,
  ExerciseEntity,
  MemberEntity,
  MembershipEntity,
  OfficeEntity,
  OrganizationEntity,
  OrganizationKeyEntity,
  type OfficeRow,
} from './entities/organization.ts';
import { generateKeys, wrapPrivateKey } from './keys.ts';
import { stableId } from './stable-id.ts';

interface Text {
  en: string;
  es: string;
}
export interface SeedOrganization {
  code: string;
  kind: 'STATE' | 'PROVIDER' | 'OPERATOR';
  state: string;
  name: Text;
  offices: {
    code: string;
    kind: string;
    name: Text;
    city: string;
    zone: string;
    languages: string[];
    hours: Text;
    address247: string | null;
    /** Left out: by Comity. */
    reached?: Reached;
  }[];
  people: { subject: string; name: Text; locale: 'en' | 'es'; roles: Record<string, Role[]> }[];
}

export interface SeedOptions {
  /** 32 bytes. */
  masterKey: Buffer;
  emailOf: (subject: string) => string;
  /** `YYYY-MM-DD` on which the directory's addresses count as verified. */
  verifiedOn: string;
}

export const EXERCISE_ID = stableId('exercise', 'comity');

export const organizationId = (code: string): string => stableId('organization', code);
export const officeId = (organization: string, office: string): string => stableId('office', organization, office);
export const memberId = (subject: string): string => stableId('member', subject);

/** Organizations that chose differently from the cautious default: two people always, answers reviewed. */
const POLICIES: Record<string, Policies> = {
  PE: { soloAtCriticalLife: true, forwarding: 'REVIEWED' },
  CL: { soloAtCriticalLife: true, forwarding: 'AUTOMATIC' },
};
const CAUTIOUS: Policies = { soloAtCriticalLife: false, forwarding: 'REVIEWED' };

/**
 * Runs as comity_owner. Of an organization that is reached by hand nobody keeps the private key: no message can ever be
 * signed in its name. Each organization is written in its own context: the rule binds the owner as well.
 */
export async function seedExercise(
  owner: DataSource,
  organizations: readonly SeedOrganization[],
  options: SeedOptions,
): Promise<void> {
  await owner
    .createQueryBuilder()
    .insert()
    .into(ExerciseEntity)
    .values({ id: EXERCISE_ID, nameEn: 'Comity exercise', nameEs: 'Ejercicio Comity', offsetMs: 0 })
    .orIgnore()
    .updateEntity(false)
    .execute();
  for (const organization of organizations) {
    await inOrganization(owner, organizationId(organization.code), (manager) =>
      seedOne(manager, organization, options),
    );
  }
}

async function seedOne(manager: EntityManager, organization: SeedOrganization, options: SeedOptions): Promise<void> {
  const id = organizationId(organization.code);
  if (!(await manager.existsBy(OrganizationEntity, { id }))) {
    const { publicKey, privateKey } = generateKeys();
    await manager.insert(OrganizationEntity, {
      id,
      code: organization.code,
      kind: organization.kind,
      state: organization.state,
      nameEn: organization.name.en,
      nameEs: organization.name.es,
      exerciseId: EXERCISE_ID,
      policies: POLICIES[organization.code] ?? CAUTIOUS,
      publicKey,
    });
    if (organization.offices.some(({ reached = 'COMITY' }) => reached === 'COMITY')) {
      const privateKeyWrapped = wrapPrivateKey(privateKey, id, options.masterKey);
      await manager.insert(OrganizationKeyEntity, { organizationId: id, privateKeyWrapped });
    }
  }
  const offices = officesOf(organization);
  await manager.upsert(OfficeEntity, offices, ['organizationId', 'id']);
  await seedDirectory(manager, organization, options.verifiedOn);
  await seedPeople(manager, organization, options);
}

function officesOf(organization: SeedOrganization): OfficeRow[] {
  return organization.offices.map((office) => ({
    organizationId: organizationId(organization.code),
    id: officeId(organization.code, office.code),
    code: office.code,
    kind: office.kind,
    nameEn: office.name.en,
    nameEs: office.name.es,
    city: office.city,
    zone: office.zone,
    languages: office.languages,
    hoursEn: office.hours.en,
    hoursEs: office.hours.es,
    address247: office.address247,
  }));
}

/** An entry that is there stays: its day of verification is a fact. */
async function seedDirectory(
  manager: EntityManager,
  organization: SeedOrganization,
  lastVerified: string,
): Promise<void> {
  const entries = officesOf(organization).map(({ id, kind, code, city: _city, ...facts }) => ({
    ...facts,
    officeId: id,
    officeKind: kind,
    reached: organization.offices.find((office) => office.code === code)?.reached ?? ('COMITY' as const),
    lastVerified,
    stale: false,
  }));
  await manager
    .createQueryBuilder()
    .insert()
    .into(DirectoryEntryEntity)
    .values(entries)
    .orIgnore()
    .updateEntity(false)
    .execute();
}

async function seedPeople(
  manager: EntityManager,
  { code, people }: SeedOrganization,
  options: SeedOptions,
): Promise<void> {
  const organization = organizationId(code);
  const members = people.map((person) => ({
    organizationId: organization,
    id: memberId(person.subject),
    subject: person.subject,
    nameEn: person.name.en,
    nameEs: person.name.es,
    email: options.emailOf(person.subject),
    locale: person.locale,
    active: true,
  }));
  await manager.upsert(MemberEntity, members, ['organizationId', 'id']);
  const memberships = people.flatMap((person) =>
    Object.entries(person.roles).flatMap(([office, roles]) =>
      roles.map((role) => ({
        organizationId: organization,
        memberId: memberId(person.subject),
        officeId: officeId(code, office),
        role,
      })),
    ),
  );
  await manager
    .createQueryBuilder()
    .insert()
    .into(MembershipEntity)
    .values(memberships)
    .orIgnore()
    .updateEntity(false)
    .execute();
}
