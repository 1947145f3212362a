/** Each part of one dossier's page is read by one query. */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { EnteredFrom, Way } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { type StoredDocument, unaltered, withoutBytes } from '../documents.ts';
import type { DossierKey } from '../recording/states.ts';
import type { EventKind, EventRefusal } from '../schema/dossiers.ts';
import type { MailStatus } from '../schema/effects.ts';
import type { Locale } from '../schema/organizations.ts';
import { isOneOf, ifThere, jsonObject, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { ClockView } from './dossier-rows.ts';

export interface EventRow {
  seq: number;
  kind: EventKind;
  code: string;
  phase: string | null;
  at: string;
  recordedAt: string;
  actor: { name: Words; office: Words; city: string; roles: string[] } | null;
  statusBefore: string | null;
  statusAfter: string;
  basis: string;
  payload: Record<string, unknown>;
  refusal: EventRefusal | null;
  entered: EnteredFrom | null;
  leaf: string;
  leafIndex: number | null;
}

export function readEvents(manager: EntityManager, key: DossierKey): Promise<EventRow[]> {
  return tenantRows(manager)
    .selectFrom('dossier_event as e')
    .innerJoin('ledger_leaf as l', (join) =>
      join
        .onRef('l.organization_id', '=', 'e.organization_id')
        .onRef('l.dossier_id', '=', 'e.dossier_id')
        .onRef('l.event_seq', '=', 'e.seq'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 'e.organization_id').onRef('m.id', '=', 'e.actor_member_id'),
    )
    .leftJoin('office as f', (join) =>
      join.onRef('f.organization_id', '=', 'e.organization_id').onRef('f.id', '=', 'e.actor_office_id'),
    )
    .select((eb) => [
      'e.seq',
      'e.kind',
      'e.code',
      'e.phase',
      'e.at',
      'e.recorded_at as recordedAt',
      'e.status_before as statusBefore',
      'e.status_after as statusAfter',
      'e.basis',
      'e.payload',
      'e.refusal',
      'e.entered',
      'e.leaf',
      'l.leaf_index as leafIndex',
      ifThere(
        eb.ref('m.id'),
        jsonObject({
          name: words(eb.ref('m.name_en'), eb.ref('m.name_es')),
          office: words(eb.ref('f.name_en'), eb.ref('f.name_es')),
          city: eb.ref('f.city').$notNull(),
          roles: eb.ref('e.actor_roles').$notNull(),
        }),
      ).as('actor'),
    ])
    .where('e.organization_id', '=', key.organization)
    .where('e.dossier_id', '=', key.dossier)
    .orderBy('e.seq')
    .execute();
}

export interface MessageRow {
  number: number;
  direction: 'sent' | 'received';
  /** Side of the other dossier. */
  side: Side;
  code: MessageCode;
  counterpart: Words;
  at: string;
  delivery: 'PENDING' | 'DELIVERED' | 'REJECTED' | 'RECEIVED' | 'BY_HAND';
  attempts: number;
  reason: string | null;
  /** How and when a person sent or received the message, where the other side does not use Comity. */
  byHand: { way: Way; at: string; zone: string } | null;
}

export function readMessages(manager: EntityManager, key: DossierKey): Promise<MessageRow[]> {
  const db = tenantRows(manager);
  const sent = db
    .selectFrom('outbox')
    .select((eb) => [
      'number',
      sql<MessageRow['direction']>`'sent'`.as('direction'),
      eb.ref('envelope', '->>').key('to').key('side').as('side'),
      'code',
      'peer_organization_id as peer',
      eb.ref('envelope', '->>').key('at').as('at'),
      sql<MessageRow['delivery']>`${eb.ref('status')}`.as('delivery'),
      'attempts',
      'reason',
      ifThere(
        eb.ref('by_hand'),
        jsonObject({
          way: eb.ref('by_hand', '->').key('way').$notNull(),
          at: eb.ref('by_hand', '->').key('sentAt').$notNull(),
          zone: eb.ref('by_hand', '->').key('zone').$notNull(),
        }),
      ).as('byHand'),
    ])
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier);
  const received = db
    .selectFrom('inbox')
    .select((eb) => [
      'number',
      sql<MessageRow['direction']>`'received'`.as('direction'),
      eb.ref('envelope', '->>').key('from').key('side').as('side'),
      'code',
      'sender_organization_id as peer',
      eb.ref('envelope', '->>').key('at').as('at'),
      sql<MessageRow['delivery']>`'RECEIVED'`.as('delivery'),
      sql<number>`1`.as('attempts'),
      sql<string | null>`NULL`.as('reason'),
      ifThere(
        eb.ref('entered'),
        jsonObject({
          way: eb.ref('entered', '->').key('way').$notNull(),
          at: eb.ref('entered', '->').key('receivedAt').$notNull(),
          zone: eb.ref('entered', '->').key('zone').$notNull(),
        }),
      ).as('byHand'),
    ])
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    // What nobody has recorded may be forged.
    .where('event_seq', 'is not', null);
  return db
    .selectFrom(sent.unionAll(received).as('x'))
    .innerJoin('organization as o', 'o.id', 'x.peer')
    .select((eb) => [
      'x.number',
      'x.direction',
      'x.side',
      'x.code',
      'x.at',
      'x.delivery',
      'x.attempts',
      'x.reason',
      'x.byHand',
      words(eb.ref('o.name_en'), eb.ref('o.name_es')).as('counterpart'),
    ])
    .orderBy('x.at')
    .orderBy('x.number')
    .execute();
}

export interface NotificationRow {
  id: string;
  /** The number of the event that has caused it. */
  seq: number;
  code: string;
  to: Words;
  locale: Locale;
  status: MailStatus;
  attempts: number;
  at: string;
  sentAt: string | null;
  messageId: string;
}

export function readNotifications(manager: EntityManager, key: DossierKey): Promise<NotificationRow[]> {
  return tenantRows(manager)
    .selectFrom('notification as n')
    .innerJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 'n.organization_id').onRef('m.id', '=', 'n.member_id'),
    )
    .select((eb) => [
      'n.id',
      'n.event_seq as seq',
      'n.code',
      words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('to'),
      'n.locale',
      'n.status',
      'n.attempts',
      'n.created_at as at',
      'n.sent_at as sentAt',
      'n.message_id as messageId',
    ])
    .where('n.organization_id', '=', key.organization)
    .where('n.dossier_id', '=', key.dossier)
    .orderBy('n.event_seq')
    .orderBy('n.message_id')
    .execute();
}

export function readClocks(manager: EntityManager, key: DossierKey): Promise<ClockView[]> {
  const db = tenantRows(manager);
  const latest = db
    .selectFrom('clock')
    .distinctOn(['clock', 'subject'])
    .select(['clock', 'subject', 'due_at as dueAt', 'alarm_at as alarmAt', 'act_by as actBy', 'zone', 'rule', 'state'])
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .orderBy('clock')
    .orderBy('subject')
    .orderBy('generation', 'desc');
  return db
    .selectFrom(latest.as('latest'))
    .selectAll()
    .orderBy((eb) => eb('state', '<>', 'RUNNING'))
    .orderBy('dueAt')
    .execute();
}

export interface PartyRow {
  side: Side;
  name: Words;
  dossier: string;
}

export function readParties(manager: EntityManager, key: DossierKey): Promise<PartyRow[]> {
  return tenantRows(manager)
    .selectFrom('dossier_peer as p')
    .innerJoin('organization as o', 'o.id', 'p.peer_organization_id')
    .select((eb) => [
      'p.side',
      words(eb.ref('o.name_en'), eb.ref('o.name_es')).as('name'),
      'p.peer_dossier_id as dossier',
    ])
    .where('p.organization_id', '=', key.organization)
    .where('p.dossier_id', '=', key.dossier)
    .execute();
}

export interface Colleague {
  id: string;
  name: Words;
  office: string;
  officeName: Words;
}

/** Returns who could answer for the dossier: the people of the offices that see it, except those who may only read. */
export function readColleagues(manager: EntityManager, key: DossierKey): Promise<Colleague[]> {
  return tenantRows(manager)
    .selectFrom('dossier_office as f')
    .innerJoin('office as o', (join) =>
      join.onRef('o.organization_id', '=', 'f.organization_id').onRef('o.id', '=', 'f.office_id'),
    )
    .innerJoin('membership as s', (join) =>
      join.onRef('s.organization_id', '=', 'f.organization_id').onRef('s.office_id', '=', 'f.office_id'),
    )
    .innerJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 's.organization_id').onRef('m.id', '=', 's.member_id'),
    )
    .distinct()
    .select((eb) => [
      'm.id',
      words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('name'),
      'f.office_id as office',
      words(eb.ref('o.name_en'), eb.ref('o.name_es')).as('officeName'),
    ])
    .where('f.organization_id', '=', key.organization)
    .where('f.dossier_id', '=', key.dossier)
    .where('s.role', '<>', 'AUDITOR')
    .where('m.active', '=', true)
    .execute();
}

/** Returns names of members of the caller's own organization, by id. */
export async function memberNames(
  manager: EntityManager,
  organization: string,
  ids: readonly string[],
): Promise<Map<string, Words>> {
  const rows = await tenantRows(manager)
    .selectFrom('member')
    .select((eb) => ['id', words(eb.ref('name_en'), eb.ref('name_es')).as('name')])
    .where('organization_id', '=', organization)
    .where((eb) => isOneOf(eb.ref('id'), ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/**
 * Returns a document that an event of this dossier names in one of `fields`, or that the dossier is about; null for any
 * other digest. Fields in which people write freely do not count: a digest known from elsewhere could be cited there.
 */
export async function documentOfDossier(
  manager: EntityManager,
  key: DossierKey,
  digest: string,
  fields: readonly string[],
): Promise<StoredDocument | null> {
  const { organization, dossier } = key;
  const row = await tenantRows(manager)
    .selectFrom('document as x')
    .select((eb) => ['x.digest', 'x.kind', withoutBytes(eb.ref('x.kind'), eb.ref('x.content')).as('content')])
    .where('x.organization_id', '=', organization)
    .where('x.digest', '=', digest)
    .where((eb) => {
      const events = eb
        .selectFrom('dossier_event as e')
        .where('e.organization_id', '=', organization)
        .where('e.dossier_id', '=', dossier);
      const itself = eb
        .selectFrom('dossier as d')
        .where('d.organization_id', '=', organization)
        .where('d.id', '=', dossier)
        .where((of) => of.or([of('d.request_digest', '=', digest), of('d.snapshot_digest', '=', digest)]));
      const attached = events.where((e) => sql<boolean>`${e.ref('e.payload', '->').key('attachments')} ? ${digest}`);
      const named = events.where((e) => {
        const payload = e.ref('e.payload');
        const entered = sql`CASE WHEN ${e.ref('e.code')} = 'enter_message' THEN ${payload} -> 'body' ELSE '{}' END`;
        const facts = sql`${payload} || ${entered} || coalesce(${e.ref('e.entered')}, '{}')`;
        return sql<boolean>`EXISTS (SELECT FROM jsonb_each_text(${facts}) AS named
          WHERE named.value = ${digest} AND named.key = ANY (${fields}))`;
      });
      return eb.or([eb.exists(itself), eb.exists(attached), eb.exists(named)]);
    })
    .executeTakeFirst();
  return row === undefined ? null : unaltered(row);
}
