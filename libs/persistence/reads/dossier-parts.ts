/** The parts of one dossier's page, each by one query. */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { EntityManager } from 'typeorm';
import type { EnteredFrom, Way } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import type { StoredDocument } from '../documents.ts';
import type { DossierKey } from '../recording/states.ts';
import type { Words } from './caller.ts';
import type { ClockView } from './dossier-rows.ts';

export interface EventRow {
  seq: number;
  kind: 'act' | 'message' | 'clock';
  code: string;
  phase: string | null;
  at: string;
  recordedAt: string;
  actor: { name: Words; office: Words; roles: string[] } | null;
  statusBefore: string | null;
  statusAfter: string;
  basis: string;
  payload: Record<string, unknown>;
  refusal: { code: string; about: string[] } | null;
  entered: EnteredFrom | null;
  leaf: string;
  leafIndex: number | null;
}

export function readEvents(manager: EntityManager, key: DossierKey): Promise<EventRow[]> {
  return manager.query<EventRow[]>(
    `SELECT e.seq, e.kind, e.code, e.phase, e.at, e.recorded_at AS "recordedAt", e.status_before AS "statusBefore",
       e.status_after AS "statusAfter", e.basis, e.payload, e.refusal, e.entered, e.leaf::text AS leaf, l.leaf_index AS "leafIndex",
       CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('name', jsonb_build_object('en', m.name_en, 'es', m.name_es),
         'office', jsonb_build_object('en', f.name_en, 'es', f.name_es), 'roles', to_jsonb(e.actor_roles)) END AS actor
       FROM dossier_event e
       JOIN ledger_leaf l ON l.organization_id = e.organization_id AND l.dossier_id = e.dossier_id AND l.event_seq = e.seq
       LEFT JOIN member m ON m.organization_id = e.organization_id AND m.id = e.actor_member_id
       LEFT JOIN office f ON f.organization_id = e.organization_id AND f.id = e.actor_office_id
      WHERE e.organization_id = $1 AND e.dossier_id = $2 ORDER BY e.seq`,
    [key.organization, key.dossier],
  );
}

export interface MessageRow {
  number: number;
  direction: 'sent' | 'received';
  /** Of the other dossier. */
  side: Side;
  code: MessageCode;
  counterpart: Words;
  at: string;
  delivery: 'PENDING' | 'DELIVERED' | 'REJECTED' | 'RECEIVED' | 'BY_HAND';
  attempts: number;
  reason: string | null;
  /** How and when a person sent or received it, where the other side does not use Comity. */
  byHand: { way: Way; at: string; zone: string } | null;
}

export function readMessages(manager: EntityManager, key: DossierKey): Promise<MessageRow[]> {
  return manager.query<MessageRow[]>(
    `SELECT x.number, x.direction, x.side, x.code, x.at, x.delivery, x.attempts, x.reason,
       CASE WHEN x.hand IS NULL THEN NULL ELSE jsonb_build_object('way', x.hand -> 'way', 'zone', x.hand -> 'zone',
         'at', coalesce(x.hand -> 'sentAt', x.hand -> 'receivedAt')) END AS "byHand",
       jsonb_build_object('en', o.name_en, 'es', o.name_es) AS counterpart FROM (
       SELECT number, 'sent' AS direction, envelope -> 'to' ->> 'side' AS side, code, peer_organization_id AS peer,
              envelope ->> 'at' AS at, status AS delivery, attempts, reason, by_hand AS hand
         FROM outbox WHERE organization_id = $1 AND dossier_id = $2
       UNION ALL
       SELECT number, 'received', envelope -> 'from' ->> 'side', code, sender_organization_id, envelope ->> 'at',
              'RECEIVED', 1, NULL, entered
         FROM inbox WHERE organization_id = $1 AND dossier_id = $2) x
       JOIN organization o ON o.id = x.peer ORDER BY x.at, x.number`,
    [key.organization, key.dossier],
  );
}

export interface NotificationRow {
  id: string;
  code: string;
  to: Words;
  locale: 'en' | 'es';
  status: 'UNSENT' | 'SENDING' | 'SENT' | 'FAILED' | 'UNKNOWN';
  attempts: number;
  at: string;
  sentAt: string | null;
  messageId: string;
}

export function readNotifications(manager: EntityManager, key: DossierKey): Promise<NotificationRow[]> {
  return manager.query<NotificationRow[]>(
    `SELECT n.id, n.code, jsonb_build_object('en', m.name_en, 'es', m.name_es) AS "to", n.locale, n.status, n.attempts,
       n.created_at AS at, n.sent_at AS "sentAt", n.message_id AS "messageId"
       FROM notification n JOIN member m ON m.organization_id = n.organization_id AND m.id = n.member_id
      WHERE n.organization_id = $1 AND n.dossier_id = $2 ORDER BY n.event_seq, n.message_id`,
    [key.organization, key.dossier],
  );
}

export function readClocks(manager: EntityManager, key: DossierKey): Promise<ClockView[]> {
  return manager.query<ClockView[]>(
    `SELECT * FROM (
       SELECT DISTINCT ON (clock, subject) clock, subject, due_at AS "dueAt", alarm_at AS "alarmAt", act_by AS "actBy",
         zone, rule, state FROM clock
        WHERE organization_id = $1 AND dossier_id = $2 ORDER BY clock, subject, generation DESC) latest
      ORDER BY (state <> 'RUNNING'), "dueAt"`,
    [key.organization, key.dossier],
  );
}

export interface PartyRow {
  side: Side;
  name: Words;
  dossier: string;
}

export function readParties(manager: EntityManager, key: DossierKey): Promise<PartyRow[]> {
  return manager.query<PartyRow[]>(
    `SELECT p.side, jsonb_build_object('en', o.name_en, 'es', o.name_es) AS name, p.peer_dossier_id AS dossier
       FROM dossier_peer p JOIN organization o ON o.id = p.peer_organization_id
      WHERE p.organization_id = $1 AND p.dossier_id = $2`,
    [key.organization, key.dossier],
  );
}

export interface Colleague {
  id: string;
  name: Words;
  office: string;
  officeName: Words;
}

/** Who could answer for the dossier: the people of the offices that see it, save those who only look on. */
export function readColleagues(manager: EntityManager, key: DossierKey): Promise<Colleague[]> {
  return manager.query<Colleague[]>(
    `SELECT DISTINCT m.id, jsonb_build_object('en', m.name_en, 'es', m.name_es) AS name, f.office_id AS office,
       jsonb_build_object('en', o.name_en, 'es', o.name_es) AS "officeName"
       FROM dossier_office f
       JOIN office o ON o.organization_id = f.organization_id AND o.id = f.office_id
       JOIN membership s ON s.organization_id = f.organization_id AND s.office_id = f.office_id AND s.role <> 'AUDITOR'
       JOIN member m ON m.organization_id = s.organization_id AND m.id = s.member_id AND m.active
      WHERE f.organization_id = $1 AND f.dossier_id = $2`,
    [key.organization, key.dossier],
  );
}

/** Names of members of the own organization, by id. */
export async function memberNames(
  manager: EntityManager,
  organization: string,
  ids: readonly string[],
): Promise<Map<string, Words>> {
  const rows = await manager.query<{ id: string; name: Words }[]>(
    `SELECT id, jsonb_build_object('en', name_en, 'es', name_es) AS name FROM member WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
    [organization, ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/**
 * A document that an event of this dossier names in one of `fields`, or that the dossier is about; null for any other
 * digest. Fields in which people write what they like do not count: there, a digest known from elsewhere could be cited.
 */
export async function documentOfDossier(
  manager: EntityManager,
  key: DossierKey,
  digest: string,
  fields: readonly string[],
): Promise<StoredDocument | null> {
  const rows = await manager.query<StoredDocument[]>(
    `SELECT x.digest::text AS digest, x.kind, x.content FROM document x
      WHERE x.organization_id = $1 AND x.digest = $3
        AND (EXISTS (SELECT FROM dossier d WHERE d.organization_id = $1 AND d.id = $2
               AND $3 IN (d.request_digest, d.snapshot_digest))
          OR EXISTS (SELECT FROM dossier_event e
               WHERE e.organization_id = $1 AND e.dossier_id = $2 AND e.payload -> 'attachments' ? $3)
          OR EXISTS (SELECT FROM dossier_event e, jsonb_each_text(e.payload
                   || CASE WHEN e.code = 'enter_message' THEN e.payload -> 'body' ELSE '{}' END
                   || coalesce(e.entered, '{}')) AS named
               WHERE e.organization_id = $1 AND e.dossier_id = $2 AND named.value = $3 AND named.key = ANY ($4)))`,
    [key.organization, key.dossier, digest, fields],
  );
  return rows[0] ?? null;
}
