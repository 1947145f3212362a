/** Rows of migrations/1-organizations.ts; the meaning of each column stands there. */
import { EntitySchema } from 'typeorm';
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Policies } from '@comity/domain/state/dossier';
import { bigint, bool, bytes, day, json, key, optional, text, texts, uuid } from './columns.ts';

export interface ExerciseRow {
  id: string;
  nameEn: string;
  nameEs: string;
  offsetMs: number;
}
export const ExerciseEntity = new EntitySchema<ExerciseRow>({
  name: 'exercise',
  columns: { id: key(uuid), nameEn: text, nameEs: text, offsetMs: bigint },
});

export interface OrganizationRow {
  id: string;
  code: string;
  kind: 'STATE' | 'PROVIDER' | 'OPERATOR';
  state: string;
  nameEn: string;
  nameEs: string;
  exerciseId: string | null;
  policies: Policies;
  /** Ed25519 public key, SPKI DER. */
  publicKey: Buffer;
}
export const OrganizationEntity = new EntitySchema<OrganizationRow>({
  name: 'organization',
  columns: {
    id: key(uuid),
    code: text,
    kind: text,
    state: text,
    nameEn: text,
    nameEs: text,
    exerciseId: optional(uuid),
    policies: json,
    publicKey: bytes,
  },
});

export interface OrganizationKeyRow {
  organizationId: string;
  privateKeyWrapped: Buffer;
}
export const OrganizationKeyEntity = new EntitySchema<OrganizationKeyRow>({
  name: 'organization_key',
  columns: { organizationId: key(uuid), privateKeyWrapped: bytes },
});

export interface OfficeRow {
  organizationId: string;
  id: string;
  code: string;
  kind: string;
  nameEn: string;
  nameEs: string;
  city: string;
  zone: string;
  languages: string[];
  hoursEn: string;
  hoursEs: string;
  address247: string | null;
}
export const OfficeEntity = new EntitySchema<OfficeRow>({
  name: 'office',
  columns: {
    organizationId: key(uuid),
    id: key(uuid),
    code: text,
    kind: text,
    nameEn: text,
    nameEs: text,
    city: text,
    zone: text,
    languages: texts,
    hoursEn: text,
    hoursEs: text,
    address247: optional(text),
  },
});

export interface DirectoryEntryRow {
  officeId: string;
  organizationId: string;
  officeKind: string;
  nameEn: string;
  nameEs: string;
  languages: string[];
  hoursEn: string;
  hoursEs: string;
  zone: string;
  address247: string | null;
  reached: Reached;
  /** `YYYY-MM-DD` on which somebody last verified that the address answers. */
  lastVerified: string | null;
  stale: boolean;
}
export const DirectoryEntryEntity = new EntitySchema<DirectoryEntryRow>({
  name: 'directory_entry',
  columns: {
    officeId: key(uuid),
    organizationId: uuid,
    officeKind: text,
    nameEn: text,
    nameEs: text,
    languages: texts,
    hoursEn: text,
    hoursEs: text,
    zone: text,
    address247: optional(text),
    reached: text,
    lastVerified: optional(day),
    stale: bool,
  },
});

export interface MemberRow {
  organizationId: string;
  id: string;
  subject: string;
  nameEn: string;
  nameEs: string;
  email: string;
  locale: 'en' | 'es';
  active: boolean;
}
export const MemberEntity = new EntitySchema<MemberRow>({
  name: 'member',
  columns: {
    organizationId: key(uuid),
    id: key(uuid),
    subject: text,
    nameEn: text,
    nameEs: text,
    email: text,
    locale: text,
    active: bool,
  },
});

export interface MembershipRow {
  organizationId: string;
  memberId: string;
  officeId: string;
  role: Role;
}
export const MembershipEntity = new EntitySchema<MembershipRow>({
  name: 'membership',
  columns: { organizationId: key(uuid), memberId: key(uuid), officeId: key(uuid), role: key(text) },
});
