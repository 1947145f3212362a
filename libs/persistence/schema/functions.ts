/**
 * The application may call these functions of the database. Here are their parameters and results;
 * the migrations that make them explain them.
 */
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import type { Rejection } from '@comity/contracts/exchange';
import type { StateAlarm } from '@comity/vocabulary/codes/state-alarms';
import type { Role } from '@comity/vocabulary/values/roles';
import type { OpenMailStatus } from '@comity/vocabulary/values/mail-statuses';
import type { OutboxStatus } from './effects.ts';
import {
  type AnyColumn,
  type SqlType,
  bigint,
  bool,
  bytes,
  day,
  instant,
  int,
  optional,
  text,
  uuid,
} from './column.ts';

interface TableFunction {
  takes: readonly SqlType[];
  answers: Record<string, AnyColumn>;
}

const reference = { organization_id: uuid(), dossier_id: uuid(), side: text<Side>() };
/** `kind` is null for dossiers that were opened before there was more than one kind of request. */
const waiting = { ...reference, kind: optional(text<RequestKind>()) };
const ofOrganization = {
  id: uuid(),
  organization_id: uuid(),
  dossier_id: uuid(),
  name_en: text(),
  name_es: text(),
};

const accessAlarm = {
  id: uuid(),
  name_en: text(),
  name_es: text(),
  hour: instant(),
  member_id: optional(uuid()),
  address: text(),
  number: int(),
};

export const TABLE_FUNCTIONS = {
  held_roles: { takes: ['uuid'], answers: { office_id: uuid(), role: text<Role>() } },
  invitation_by_token: { takes: ['bytea'], answers: { organization_id: uuid(), invitation_id: uuid() } },
  member_by_subject: { takes: ['text'], answers: { organization_id: uuid(), member_id: uuid() } },
  open_dossiers_of_exercise: { takes: ['uuid'], answers: reference },
  dossiers_to_run: { takes: ['timestamptz'], answers: waiting },
  unconfirmed_acts: { takes: ['timestamptz'], answers: waiting },
  pending_evidence: { takes: ['timestamptz'], answers: waiting },
  pending_arrivals: { takes: ['timestamptz'], answers: waiting },
  pending_effects: { takes: ['timestamptz'], answers: { organization_id: uuid(), dossier_id: uuid() } },
  evidence_to_remove: {
    takes: ['timestamptz'],
    answers: { organization_id: uuid(), id: uuid(), folder: text(), removed: bool() },
  },
  begin_session: {
    takes: ['bytea', 'bytea', 'uuid', 'text', 'text', 'text', 'text', 'bytea'],
    answers: { same: optional(bool()) },
  },
  forget_access_lines: { takes: [], answers: { organization_id: uuid(), lines: bigint() } },
  collect_unnamed: { takes: [], answers: { organization_id: uuid(), documents: bigint(), refusals: bigint() } },
  keep_search: { takes: ['uuid', 'text'], answers: { id: uuid() } },
  open_session: {
    takes: ['bytea', 'bool'],
    answers: { id: uuid(), organization_id: uuid(), member_id: uuid(), is_open: bool(), mark: optional(bytes()) },
  },
  end_session: { takes: ['bytea'], answers: { organization_id: uuid(), member_id: uuid(), hint: text() } },
  sessions_of: {
    takes: ['uuid'],
    answers: { id: uuid(), begun_at: instant(), used_at: instant(), address: text(), agent: text() },
  },
  end_issuer_sessions: { takes: ['text', 'text'], answers: { organization_id: uuid(), member_id: uuid() } },
  operator_unsent_messages: {
    takes: [],
    answers: {
      ...ofOrganization,
      code: text(),
      status: text<OutboxStatus>(),
      since: instant(),
      attempts: int(),
      reason: optional(text()),
    },
  },
  operator_mails: {
    takes: [],
    answers: {
      ...ofOrganization,
      status: text<OpenMailStatus>(),
      since: instant(),
      attempts: int(),
      message_id: text(),
      addressee: text(),
      reason: optional(text()),
    },
  },
  untold_state_alarms: {
    takes: [],
    answers: { organization_id: uuid(), dossier_id: uuid(), reason: text<StateAlarm>(), since: instant() },
  },
  operator_state_alarms: {
    takes: [],
    answers: {
      organization_id: uuid(),
      dossier_id: uuid(),
      name_en: text(),
      name_es: text(),
      reason: text<StateAlarm>(),
      since: instant(),
      told: bool(),
    },
  },
  operator_unanswered_pages: {
    takes: [],
    answers: { organization_id: uuid(), dossier_id: uuid(), name_en: text(), name_es: text(), since: instant() },
  },
  access_alarms_to_tell: { takes: ['int4'], answers: accessAlarm },
  operator_access_alarms: { takes: [], answers: accessAlarm },
  operator_rejections: {
    takes: [],
    answers: {
      day: day(),
      name_en: optional(text()),
      name_es: optional(text()),
      reason: text<Rejection>(),
      number: int(),
    },
  },
} satisfies Record<string, TableFunction>;

export const SCALAR_FUNCTIONS = {
  /** The database asks this itself, for `inbox.digest`. */
  arrival_digest: { takes: ['text', 'jsonb', 'jsonb'], answers: 'bpchar' },
  /** Answers the number of this rejection among those of its day, addressee and reason. */
  note_rejection: { takes: ['uuid', 'text', 'text', 'text'], answers: 'int4' },
  /** The exercise's offset in milliseconds; null for a key that was used with another body. */
  exercise_forward: { takes: ['uuid', 'int8', 'text', 'uuid', 'text'], answers: 'int8' },
  note_access: {
    takes: ['uuid', 'uuid', 'text', 'text', 'text', 'uuid', 'text', 'timestamptz', 'int4'],
    answers: 'int4',
  },
  /** Seconds until the next hour, or null within the bounds. */
  take_quota: { takes: ['uuid', 'text', 'int4', 'int4'], answers: 'int4' },
  end_sessions_of: { takes: ['uuid', 'uuid', 'uuid'], answers: 'int4' },
  ought_to_run: { takes: ['uuid', 'timestamptz'], answers: 'int4' },
  lost_run_count: { takes: [], answers: 'int8' },
  state_alarm_count: { takes: [], answers: 'int8' },
  access_alarm_told: { takes: ['uuid'], answers: 'int4' },
  /** 1, or 0 where it was settled before. The context is the operator's. */
  settle_mail: { takes: ['uuid', 'text', 'text'], answers: 'int4' },
  settle_seen_alarm: { takes: ['uuid', 'text'], answers: 'int4' },
  /** 1, or 0 where the code is taken. */
  add_provider: {
    takes: ['uuid', 'uuid', 'text', 'text', 'text', 'text', 'text', 'text', 'bytea'],
    answers: 'int4',
  },
} satisfies Record<string, { takes: readonly SqlType[]; answers: SqlType }>;
