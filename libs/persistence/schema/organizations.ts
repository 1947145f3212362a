/**
 * These are the tables of migrations/1-organizations.ts, 8-evidence-work.ts, 37-renewed-certificates.ts, 53-sessions.ts,
 * 55-search-terms.ts, 70-administration.ts, 73-display-zones.ts and 77-opening-in-the-directory.ts, which explain each column.
 */
import type { Policies } from '@comity/domain/state/dossier';
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { OpeningHours, OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';
import {
  bigint,
  bool,
  bytes,
  char,
  day,
  withDefault,
  instant,
  int,
  json,
  optional,
  text,
  texts,
  uuid,
} from './column.ts';

export type Locale = 'en' | 'es';

export const exercise = { id: uuid(), name_en: text(), name_es: text(), offset_ms: withDefault(bigint()) };

export const organization = {
  id: uuid(),
  code: text(),
  kind: text<OrganizationKind>(),
  /** The State is given by its ISO 3166-1 alpha-2 code. */
  state: char(),
  name_en: text(),
  name_es: text(),
  exercise_id: optional(uuid()),
  policies: json<Policies>(),
  /** Ed25519 public key, SPKI DER. */
  public_key: bytes(),
  session_idle_minutes: withDefault(int()),
  active_since: withDefault(optional(instant())),
  domain: optional(text()),
};

export const organizationKey = {
  organization_id: uuid(),
  private_key_wrapped: bytes(),
  mark_key_wrapped: optional(bytes()),
};

export const organizationSeal = {
  organization_id: uuid(),
  root: bytes(),
  certificate: bytes(),
  signing_key_wrapped: bytes(),
  recipient: text(),
  identity_wrapped: bytes(),
};

export const sealCertificate = {
  organization_id: uuid(),
  number: int(),
  root: bytes(),
  certificate: bytes(),
  issued_at: withDefault(instant()),
};

export const office = {
  organization_id: uuid(),
  id: uuid(),
  code: text(),
  kind: text(),
  name_en: text(),
  name_es: text(),
  city: text(),
  zone: text(),
  languages: texts(),
  hours_en: text(),
  hours_es: text(),
  address_247: optional(text()),
  opening: optional(json<OpeningHours>()),
  closed_at: optional(instant()),
};

export const directoryEntry = {
  office_id: uuid(),
  organization_id: uuid(),
  office_kind: text(),
  name_en: text(),
  name_es: text(),
  languages: texts(),
  hours_en: text(),
  hours_es: text(),
  zone: text(),
  address_247: optional(text()),
  /** Day on which somebody last verified that the address answers. */
  last_verified: optional(day()),
  stale: withDefault(bool()),
  reached: withDefault(text<Reached>()),
  opening: optional(json<OpeningHours>()),
};

export const searchTerm = {
  organization_id: uuid(),
  id: withDefault(uuid()),
  member_id: uuid(),
  term: text(),
  at: withDefault(instant()),
};

export const member = {
  organization_id: uuid(),
  id: uuid(),
  subject: text(),
  name_en: text(),
  name_es: text(),
  email: text(),
  locale: text<Locale>(),
  active: withDefault(bool()),
  removed_at: optional(instant()),
  zone: optional(text()),
};

export const membership = { organization_id: uuid(), member_id: uuid(), office_id: uuid(), role: text<Role>() };
