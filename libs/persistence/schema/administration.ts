/** These are the tables of migrations/70-administration.ts, 71-absences.ts and 100-duty.ts, which explain each column. */
import type { AdministrationActName } from '@comity/vocabulary/administration/acts';
import type { AdministrationEvent } from '@comity/vocabulary/administration/events';
import type { DutyPlace } from '@comity/vocabulary/values/duty';
import type { Weekday } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';
import {
  bigint,
  bytes,
  char,
  day,
  generated,
  instant,
  int,
  json,
  optional,
  text,
  texts,
  uuid,
  withDefault,
} from './column.ts';
import type { Locale } from './organizations.ts';

type Detail = Readonly<Record<string, unknown>>;

export const administrationEvent = {
  organization_id: uuid(),
  seq: int(),
  code: text<AdministrationActName | AdministrationEvent>(),
  /** Null where the operator acts, or whoever accepts an invitation. */
  member_id: optional(uuid()),
  detail: json<Detail>(),
  at: instant(),
  key: optional(text()),
  body_hash: optional(char()),
  answer: optional(json<Detail>()),
  leaf: char(),
};

export const proposedChange = {
  organization_id: uuid(),
  id: withDefault(uuid()),
  act: text<AdministrationActName>(),
  detail: json<Detail>(),
  proposed_by: uuid(),
  proposed_at: withDefault(instant()),
  status: withDefault(text<'OPEN' | 'APPROVED' | 'REJECTED'>()),
  decided_by: optional(uuid()),
  decided_at: optional(instant()),
};

export const invitation = {
  organization_id: uuid(),
  id: withDefault(uuid()),
  token_hash: bytes(),
  name: text(),
  email: text(),
  locale: text<Locale>(),
  office_id: optional(uuid()),
  role: optional(text<Role>()),
  /** Null where the operator has invited. */
  invited_by: optional(uuid()),
  sent_at: withDefault(instant()),
  expires_at: instant(),
  opened_at: optional(instant()),
  accepted_at: optional(instant()),
  accepted_subject: optional(text()),
  member_id: optional(uuid()),
  withdrawn_at: optional(instant()),
  superseded_at: optional(instant()),
};

export const absence = {
  organization_id: uuid(),
  id: withDefault(uuid()),
  member_id: uuid(),
  from_at: instant(),
  until_at: instant(),
  deputy_id: optional(uuid()),
  ended_at: optional(instant()),
};

export const dutyShift = {
  organization_id: uuid(),
  id: withDefault(uuid()),
  office_id: uuid(),
  member_id: uuid(),
  place: text<DutyPlace>(),
  /** Null for a single shift. */
  days: optional(texts<Weekday>()),
  from_time: text(),
  to_time: text(),
  first_day: day(),
  last_day: optional(day()),
  ended_at: optional(instant()),
};

export const heldRole = {
  organization_id: uuid(),
  id: generated(bigint()),
  member_id: uuid(),
  office_id: uuid(),
  role: text<Role>(),
  since: withDefault(instant()),
  until: optional(instant()),
};
