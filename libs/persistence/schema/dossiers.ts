/** These are the tables of migrations/2-dossiers.ts, 10-identifier-marks.ts, 29-open-tasks.ts and 46-draft-files.ts, which explain each column. */
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { Refusal } from '@comity/domain/events/decision';
import type { DossierState } from '@comity/domain/state/dossier';
import type { PreservedResult } from '@comity/vocabulary/values/answers';
import type { EnteredFrom, EntrySource } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Urgency } from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { ActName } from '@comity/vocabulary/acts';
import type { StateAlarm } from '@comity/vocabulary/codes/state-alarms';
import type { TaskCode } from '@comity/vocabulary/tasks';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { bool, bytes, char, withDefault, instant, int, json, optional, text, texts, uuid } from './column.ts';

export type EventKind = 'act' | 'message' | 'clock';
export interface EventRefusal {
  code: string;
  about: string[];
}
/** Says who entered a request that came by hand, and from which source. */
export type DraftEntry = EntrySource & { by: string; at: string };

export const draft = {
  organization_id: uuid(),
  id: uuid(),
  office_id: uuid(),
  author_id: uuid(),
  version: withDefault(int()),
  form: json<RequestForm>(),
  changed_at: instant(),
  submitted_at: optional(instant()),
  deleted: withDefault(bool()),
  on_behalf: optional(uuid()),
  entry: optional(json<DraftEntry>()),
  derived_from: optional(uuid()),
  amends: optional(uuid()),
};

export const draftFile = {
  organization_id: uuid(),
  draft_id: uuid(),
  digest: char(),
  content: json<unknown>(),
};

export const document = {
  organization_id: uuid(),
  digest: char(),
  kind: text(),
  content: json<unknown>(),
  created_at: withDefault(instant()),
};

export const dossier = {
  organization_id: uuid(),
  id: uuid(),
  side: text<Side>(),
  /** Human readable, e.g. `PE-2026-000123`; unique in the organization. */
  reference: text(),
  status: text<Status>(),
  urgency: optional(text<Urgency>()),
  seq: int(),
  state: json<DossierState>(),
  counterpart_organization_id: optional(uuid()),
  provider_organization_id: optional(uuid()),
  requesting_state: optional(char()),
  requested_state: optional(char()),
  case_reference: optional(text()),
  request_digest: optional(char()),
  snapshot_digest: optional(char()),
  opened_at: instant(),
  changed_at: instant(),
  closed_at: optional(instant()),
  /** IANA zone of the custodian, in which its clocks are counted. */
  zone: text(),
  exercise_id: optional(uuid()),
  unconfirmed_since: optional(instant()),
  /** A clock of the dossier runs out first at this instant, which is the end of time where none runs. */
  next_at: withDefault(instant()),
  /** The tasks were written after the event of this number; it is null before the first time. */
  tasks_seq: optional(int()),
};

export const dossierTask = {
  organization_id: uuid(),
  dossier_id: uuid(),
  code: text<TaskCode>(),
  /** The most pressing task has the lowest number. */
  place: int(),
  side: text<Side>(),
  roles: texts<Role>(),
  since: instant(),
  due_at: optional(instant()),
};

export const taskDesk = {
  organization_id: uuid(),
  office_id: uuid(),
  role: text<Role>(),
  dossier_id: uuid(),
  code: text<TaskCode>(),
  first_act: text<ActName>(),
  /** These members may not do it although they hold the role. */
  excepted: json<string[]>(),
  sort_at: instant(),
  /** The deadline of the dossier, as in its own row. */
  next_at: instant(),
};

export const dossierKey = { organization_id: uuid(), key: text(), dossier_id: uuid() };

export const dossierResponsible = { organization_id: uuid(), member_id: uuid(), dossier_id: uuid() };

export const dossierOffice = { organization_id: uuid(), dossier_id: uuid(), office_id: uuid(), since: instant() };

export const dossierPeer = {
  organization_id: uuid(),
  dossier_id: uuid(),
  side: text<Side>(),
  peer_organization_id: uuid(),
  peer_dossier_id: uuid(),
  by_hand: withDefault(bool()),
};

export const dossierEvent = {
  organization_id: uuid(),
  dossier_id: uuid(),
  seq: int(),
  /** This is the idempotency key of an act; it is null for messages and clocks, which need none. */
  key: optional(text()),
  body_hash: optional(char()),
  kind: text<EventKind>(),
  code: text(),
  phase: optional(text()),
  actor_member_id: optional(uuid()),
  actor_office_id: optional(uuid()),
  actor_roles: optional(texts<Role>()),
  at: instant(),
  recorded_at: withDefault(instant()),
  status_before: optional(text<Status>()),
  status_after: text<Status>(),
  basis: text(),
  payload: json<Record<string, unknown>>(),
  refusal: optional(json<EventRefusal>()),
  /** Receipt of the act; it is returned again when the key comes again. */
  receipt: optional(json<ActReceipt>()),
  leaf: char(),
  entered: optional(json<EnteredFrom>()),
};

/** These are the tables of migrations/42-state-seals.ts and 57-told-alarms.ts. */
export const stateSeal = { organization_id: uuid(), dossier_id: uuid(), seq: int(), seal: bytes() };
export const stateAlarm = {
  organization_id: uuid(),
  dossier_id: uuid(),
  since: withDefault(instant()),
  reason: withDefault(text<StateAlarm>()),
  told_at: optional(instant()),
};

/** This is the table of migrations/40-spent-keys.ts. */
export const spentKey = {
  organization_id: uuid(),
  dossier_id: uuid(),
  key: text(),
  body_hash: char(),
  refusal: json<Refusal>(),
  at: withDefault(instant()),
};

export const identifierMark = { organization_id: uuid(), dossier_id: uuid(), target: text(), mark: bytes() };

export const holdLine = {
  organization_id: uuid(),
  dossier_id: uuid(),
  hold_id: text(),
  target: text(),
  category: text(),
  snapshot_at: instant(),
  preserved_until: instant(),
  facts: json<PreservedResult>(),
  status: text(),
};
