/** Rows of migrations/2-dossiers.ts; the meaning of each column stands there. */
import { EntitySchema } from 'typeorm';
import type { EntrySource } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Urgency } from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { DossierState } from '@comity/domain/state/dossier';
import { bool, digest, instant, int, json, key, optional, text, texts, uuid } from './columns.ts';

export interface DraftRow {
  organizationId: string;
  id: string;
  officeId: string;
  authorId: string;
  version: number;
  form: RequestForm;
  changedAt: string;
  submittedAt: string | null;
  deleted: boolean;
  /** The organization that asked by hand, for which this one writes its request down. */
  onBehalf: string | null;
  /** Set while it waits for a second person to compare it with the original. */
  entry: (EntrySource & { by: string; at: string }) | null;
  /** The dossier whose disclosure it comes from: Art. 30, rules.md 2.3. */
  derivedFrom: string | null;
}
export const DraftEntity = new EntitySchema<DraftRow>({
  name: 'draft',
  columns: {
    organizationId: key(uuid),
    id: key(uuid),
    officeId: uuid,
    authorId: uuid,
    version: int,
    form: json,
    changedAt: instant,
    submittedAt: optional(instant),
    deleted: bool,
    onBehalf: optional(uuid),
    entry: optional(json),
    derivedFrom: optional(uuid),
  },
});

export interface DocumentRow {
  organizationId: string;
  digest: string;
  kind: string;
  content: unknown;
  createdAt: string;
}
export const DocumentEntity = new EntitySchema<DocumentRow>({
  name: 'document',
  columns: { organizationId: key(uuid), digest: key(digest), kind: text, content: json, createdAt: instant },
});

export interface DossierRow {
  organizationId: string;
  id: string;
  side: Side;
  /** Human readable, e.g. `PE-2026-000123`; unique in the organization. */
  reference: string;
  status: Status;
  urgency: Urgency | null;
  seq: number;
  state: DossierState;
  counterpartOrganizationId: string | null;
  providerOrganizationId: string | null;
  requestingState: string | null;
  requestedState: string | null;
  caseReference: string | null;
  requestDigest: string | null;
  snapshotDigest: string | null;
  openedAt: string;
  changedAt: string;
  closedAt: string | null;
  /** IANA zone of the custodian, in which its clocks are counted. */
  zone: string;
  exerciseId: string | null;
}
export const DossierEntity = new EntitySchema<DossierRow>({
  name: 'dossier',
  columns: {
    organizationId: key(uuid),
    id: key(uuid),
    side: text,
    reference: text,
    status: text,
    urgency: optional(text),
    seq: int,
    state: json,
    counterpartOrganizationId: optional(uuid),
    providerOrganizationId: optional(uuid),
    requestingState: optional(text),
    requestedState: optional(text),
    caseReference: optional(text),
    requestDigest: optional(digest),
    snapshotDigest: optional(digest),
    openedAt: instant,
    changedAt: instant,
    closedAt: optional(instant),
    zone: text,
    exerciseId: optional(uuid),
  },
});

export interface DossierEventRow {
  organizationId: string;
  dossierId: string;
  seq: number;
  /** Idempotency key of an act; null for messages and clocks that need none. */
  key: string | null;
  bodyHash: string | null;
  kind: 'act' | 'message' | 'clock';
  code: string;
  phase: string | null;
  actorMemberId: string | null;
  actorOfficeId: string | null;
  actorRoles: Role[] | null;
  at: string;
  recordedAt: string;
  statusBefore: Status | null;
  statusAfter: Status;
  basis: string;
  payload: unknown;
  refusal: { code: string; about: string[] } | null;
  /** What was answered to the act; answered again when the key comes again. */
  receipt: unknown;
  leaf: string;
}
export const DossierEventEntity = new EntitySchema<DossierEventRow>({
  name: 'dossier_event',
  columns: {
    organizationId: key(uuid),
    dossierId: key(uuid),
    seq: key(int),
    key: optional(text),
    bodyHash: optional(digest),
    kind: text,
    code: text,
    phase: optional(text),
    actorMemberId: optional(uuid),
    actorOfficeId: optional(uuid),
    actorRoles: optional(texts),
    at: instant,
    recordedAt: instant,
    statusBefore: optional(text),
    statusAfter: text,
    basis: text,
    payload: json,
    refusal: optional(json),
    receipt: optional(json),
    leaf: digest,
  },
});
