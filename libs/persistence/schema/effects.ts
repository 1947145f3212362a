/** These are the tables of migrations/3-effects.ts, which explains each column. */
import type { Envelope, ExchangeReceipt, Rejection } from '@comity/contracts/exchange';
import type { MailStatus } from '@comity/vocabulary/values/mail-statuses';
import type { EnteredFrom, Way } from '@comity/vocabulary/values/by-hand';
import { bool, char, day, withDefault, generated, instant, int, json, optional, text, uuid } from './column.ts';
import type { Locale } from './organizations.ts';

export type OutboxStatus = 'PENDING' | 'DELIVERED' | 'REJECTED' | 'BY_HAND';
export type { MailStatus };
export type ClockState = 'RUNNING' | 'STOPPED' | 'PASSED';

/** Says how a person sent a message, and names the event that recorded it. */
export interface SentByHand {
  way: Way;
  sentAt: string;
  zone: string;
  recipient: string;
  proof: string;
  member: string;
  seq: number;
}

export interface Warning {
  at: string;
  daysLeft: number;
}

/** This is the table of migrations/41-lost-runs.ts. */
export const lostRun = { organization_id: uuid(), dossier_id: uuid(), since: withDefault(instant()) };

export const outbox = {
  organization_id: uuid(),
  id: uuid(),
  dossier_id: uuid(),
  event_seq: int(),
  number: int(),
  peer_organization_id: uuid(),
  peer_dossier_id: uuid(),
  code: text<Envelope['code']>(),
  envelope: json<Envelope>(),
  status: withDefault(text<OutboxStatus>()),
  attempts: withDefault(int()),
  created_at: withDefault(instant()),
  last_attempt_at: optional(instant()),
  next_attempt_at: optional(instant()),
  delivered_at: optional(instant()),
  receipt: optional(json<ExchangeReceipt>()),
  reason: optional(text()),
  by_hand: optional(json<SentByHand>()),
};

export const inbox = {
  organization_id: uuid(),
  dossier_id: uuid(),
  sender_organization_id: uuid(),
  sender_dossier_id: uuid(),
  number: int(),
  code: text<Envelope['code']>(),
  envelope: json<Envelope>(),
  received_at: withDefault(instant()),
  event_seq: optional(int()),
  entered: optional(json<EnteredFrom>()),
  digest: generated(char()),
  checked_at: optional(instant()),
};

export const rejectedMessage = {
  id: generated(uuid()),
  organization_id: optional(uuid()),
  at: generated(instant()),
  reason: text<Rejection>(),
  sender: optional(text()),
  envelope_digest: optional(char()),
};

export const notification = {
  organization_id: uuid(),
  id: uuid(),
  dossier_id: uuid(),
  event_seq: int(),
  code: text(),
  member_id: uuid(),
  locale: text<Locale>(),
  message_id: text(),
  status: withDefault(text<MailStatus>()),
  attempts: withDefault(int()),
  created_at: withDefault(instant()),
  last_attempt_at: optional(instant()),
  next_attempt_at: optional(instant()),
  sent_at: optional(instant()),
  reason: optional(text()),
};

export const clock = {
  organization_id: uuid(),
  dossier_id: uuid(),
  clock: text(),
  subject: text(),
  generation: int(),
  started_at: instant(),
  due_at: instant(),
  alarm_at: optional(instant()),
  alarmed: withDefault(bool()),
  act_by: optional(day()),
  zone: text(),
  rule: text(),
  calendar_version: text(),
  warnings: json<Warning[]>(),
  state: withDefault(text<ClockState>()),
  stopped_at: optional(instant()),
};
