/** Lists holds over all dossiers that the caller sees, those that end first before the others. */
import type { DossierState, Hold } from '@comity/domain/state/dossier';
import type { Side } from '@comity/vocabulary/values/plain';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { isOneOf, ifThere, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { Caller } from './caller.ts';
import { type ClockView, seenBy } from './dossier-rows.ts';
import { type DossierFilter, dossierConditions, endOf } from './dossier-search.ts';

export interface HoldRow {
  dossier: string;
  reference: string;
  caseReference: string | null;
  side: Side;
  counterpart: Words | null;
  requestDigest: string | null;
  hold: string;
  preservedUntil: string;
  mla: DossierState['mla'];
  /** All holds of the dossier. */
  holds: Hold[];
}

/** Holds are narrowed by their dossiers; `dueBefore` asks for those that end before the end of that day. */
export interface HoldQuery extends DossierFilter {
  /** End, dossier and hold of the last one shown. */
  after: readonly string[] | null;
  limit: number;
}

/** All lines of a hold end together, so its first stands for it. */
export function listHolds(
  manager: EntityManager,
  caller: Caller,
  { after, limit, ...filter }: HoldQuery,
): Promise<HoldRow[]> {
  const [until, dossier, hold] = after ?? [];
  const rest = tenantRows(manager)
    .selectFrom('hold_line as l')
    .innerJoin('dossier as d', (join) =>
      join.onRef('d.organization_id', '=', 'l.organization_id').onRef('d.id', '=', 'l.dossier_id'),
    )
    .leftJoin('organization as c', 'c.id', 'd.counterpart_organization_id')
    .select((eb) => [
      'd.id as dossier',
      'd.reference',
      'd.case_reference as caseReference',
      'd.side',
      'd.request_digest as requestDigest',
      eb.ref('d.state', '->').key('holds').as('holds'),
      eb.ref('d.state', '->').key('mla').as('mla'),
      ifThere(eb.ref('c.id'), words(eb.ref('c.name_en'), eb.ref('c.name_es'))).as('counterpart'),
      'l.hold_id as hold',
      'l.preserved_until as preservedUntil',
    ])
    .where(seenBy(caller))
    .where(holdConditions(caller, filter))
    .where('l.organization_id', '=', caller.organization.id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('hold_line as b')
            .whereRef('b.organization_id', '=', 'l.organization_id')
            .whereRef('b.dossier_id', '=', 'l.dossier_id')
            .whereRef('b.hold_id', '=', 'l.hold_id')
            .where((b) => b(b.refTuple('b.target', 'b.category'), '<', b.refTuple('l.target', 'l.category'))),
        ),
      ),
    )
    .orderBy('l.preserved_until')
    .orderBy('l.dossier_id')
    .orderBy('l.hold_id')
    .limit(limit);
  if (until === undefined || dossier === undefined || hold === undefined) return rest.execute();
  return rest
    .where((eb) =>
      eb(eb.refTuple('l.preserved_until', 'l.dossier_id', 'l.hold_id'), '>', eb.tuple(until, dossier, hold)),
    )
    .execute();
}

/** Counts holds, and no further than `limit`. */
export async function countHolds(
  manager: EntityManager,
  caller: Caller,
  { limit, ...filter }: Omit<HoldQuery, 'after'>,
): Promise<number> {
  const rows = tenantRows(manager)
    .selectFrom('hold_line as l')
    .innerJoin('dossier as d', (join) =>
      join.onRef('d.organization_id', '=', 'l.organization_id').onRef('d.id', '=', 'l.dossier_id'),
    )
    .select(['l.dossier_id', 'l.hold_id'])
    .distinct()
    .where(seenBy(caller))
    .where(holdConditions(caller, filter))
    .where('l.organization_id', '=', caller.organization.id)
    .orderBy('l.dossier_id')
    .orderBy('l.hold_id')
    .limit(limit);
  const counted = await tenantRows(manager)
    .selectFrom(rows.as('rows'))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}

function holdConditions(caller: Caller, { dueBefore, ...filter }: DossierFilter): Expression<SqlBool> {
  const ofDossier = dossierConditions(caller, filter);
  if (dueBefore === undefined) return ofDossier;
  return sql`(${ofDossier} AND ${sql.ref('l.preserved_until')} < ${endOf(caller, dueBefore)}::timestamptz)`;
}

export interface AssistanceRow {
  preservation: string;
  id: string;
  reference: string;
  state: DossierState;
}

/**
 * Returns formal requests within the organization that follow these preservations and that the caller sees, oldest
 * first.
 */
export function assistanceAfter(
  manager: EntityManager,
  caller: Caller,
  preservations: readonly string[],
): Promise<AssistanceRow[]> {
  const own = caller.organization.id;
  const db = tenantRows(manager);
  const atHome = db
    .selectFrom('dossier_peer')
    .where('organization_id', '=', own)
    .where('peer_organization_id', '=', own);
  const followed = atHome
    .select(['dossier_id as preservation', 'peer_dossier_id as id'])
    .where((eb) => isOneOf(eb.ref('dossier_id'), preservations));
  const following = atHome
    .select(['peer_dossier_id as preservation', 'dossier_id as id'])
    .where((eb) => isOneOf(eb.ref('peer_dossier_id'), preservations));
  return db
    .selectFrom(followed.union(following).as('l'))
    .innerJoin('dossier as d', (join) => join.on('d.organization_id', '=', own).onRef('d.id', '=', 'l.id'))
    .select(['l.preservation', 'd.id', 'd.reference', 'd.state'])
    .where(seenBy(caller))
    .where((eb) => eb(eb.ref('d.state', '->>').key('kind'), '=', 'ASSISTANCE'))
    .orderBy('d.opened_at')
    .execute();
}

export function holdClocks(
  manager: EntityManager,
  organization: string,
  dossiers: readonly string[],
): Promise<(ClockView & { dossier: string })[]> {
  return tenantRows(manager)
    .selectFrom('clock')
    .distinctOn(['dossier_id', 'clock', 'subject'])
    .select([
      'dossier_id as dossier',
      'clock',
      'subject',
      'due_at as dueAt',
      'alarm_at as alarmAt',
      'act_by as actBy',
      'zone',
      'rule',
      'state',
    ])
    .where('organization_id', '=', organization)
    .where((eb) => isOneOf(eb.ref('dossier_id'), dossiers))
    .where('clock', 'in', ['BUD29_FLOOR', 'DOMESTIC_HOLD'])
    .orderBy('dossier_id')
    .orderBy('clock')
    .orderBy('subject')
    .orderBy('generation', 'desc')
    .execute();
}
