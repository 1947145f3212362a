/** Lists and searches the dossiers that the caller sees. */
import { spanOfDays } from '@comity/vocabulary/judges/local-day';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { Tables } from '../schema/tables.ts';
import { isOneOf } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { type Caller, shownZone } from './caller.ts';
import { type DossierRow, seenBy, seenDossiers, type WithDossier } from './dossier-rows.ts';

/** People narrow a list by these; what is absent does not matter. */
export interface DossierFilter {
  q?: string;
  /** These are marks of `q` taken as an identifier: a dossier that asks about that identifier has one of them. */
  marks?: readonly Buffer[];
  state?: string;
  status?: string;
  side?: string;
  urgency?: string;
  /** This is the id of the provider's organization; null for a provider that nobody knows. */
  provider?: string | null;
  /** The first deadline comes before the end of this day in the zone of the caller's pages; `YYYY-MM-DD`. */
  dueBefore?: string;
  /** One of these people answers for the dossier in an office. */
  responsible?: readonly string[];
  /** The dossier was opened on this day in the zone of the caller's pages or later, and no later than on that day. */
  from?: string;
  to?: string;
}

export interface DossierQuery extends DossierFilter {
  /** The list goes on behind this place in its order. */
  cursor?: { at: string; id: string };
  limit: number;
}

/**
 * Lists the latest change first, or the first deadline where the list is narrowed by deadline: whoever asks what is due
 * reads it in that order, and the index gives it. `q` is the beginning of a reference, its number, a case number or own reference, or a
 * whole identifier.
 */
export function listDossiers(manager: EntityManager, caller: Caller, query: DossierQuery): Promise<DossierRow[]> {
  const rows = seenDossiers(manager, caller)
    .where(dossierConditions(caller, query))
    .where(afterCursor(query))
    .limit(query.limit);
  const inOrder =
    query.dueBefore === undefined
      ? rows.orderBy('d.changed_at', 'desc').orderBy('d.id', 'desc')
      : rows.orderBy('d.next_at').orderBy('d.id');
  return inOrder.execute();
}

/** Returns the place of the dossier in the order of the list. */
export function placeOf({ dueBefore }: Pick<DossierFilter, 'dueBefore'>, row: DossierRow): { at: string; id: string } {
  return { at: dueBefore === undefined ? row.changedAt : row.nextAt, id: row.id };
}

/** Counts what matches, and no further than `limit`. */
export async function countDossiers(
  manager: EntityManager,
  caller: Caller,
  { limit, ...filter }: DossierFilter & { limit: number },
): Promise<number> {
  const rows = tenantRows(manager)
    .selectFrom('dossier as d')
    .select('d.id')
    .where(seenBy(caller))
    .where(dossierConditions(caller, filter))
    .limit(limit);
  const counted = await tenantRows(manager)
    .selectFrom(rows.as('rows'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return counted.count;
}

export function isFiltered(filter: DossierFilter): boolean {
  const given: readonly unknown[] = Object.values(filter);
  return given.some((value) => value !== undefined && value !== '');
}

function afterCursor({ cursor, dueBefore }: DossierQuery): Expression<SqlBool> {
  const eb = expressionBuilder<WithDossier, 'd'>();
  if (cursor === undefined) return eb.and([]);
  const { at, id } = cursor;
  if (dueBefore !== undefined) return eb(eb.refTuple('d.next_at', 'd.id'), '>', eb.tuple(at, id));
  return sql`(${eb.ref('d.changed_at')}, ${eb.ref('d.id')}) < (${at}::timestamptz, ${id}::uuid)`;
}

/** Turns the given parts of the filter into conditions on the dossier `d`. */
export function dossierConditions(caller: Caller, { q, marks, ...filter }: DossierFilter): Expression<SqlBool> {
  const eb = expressionBuilder<WithDossier, 'd'>();
  const conditions: Expression<SqlBool>[] = [];
  const typed = q?.trim() ?? '';
  if (typed !== '') conditions.push(eb('d.id', 'in', foundByText(caller.organization.id, typed, marks ?? [])));
  if (filter.state !== undefined)
    conditions.push(eb.or([eb('d.requesting_state', '=', filter.state), eb('d.requested_state', '=', filter.state)]));
  if (filter.status !== undefined) conditions.push(sql`${eb.ref('d.status')} = ${filter.status}`);
  if (filter.side !== undefined) conditions.push(sql`${eb.ref('d.side')} = ${filter.side}`);
  if (filter.urgency !== undefined) conditions.push(sql`${eb.ref('d.urgency')} = ${filter.urgency}`);
  if (filter.provider !== undefined)
    conditions.push(sql`${eb.ref('d.provider_organization_id')} = ${filter.provider}::uuid`);
  if (filter.dueBefore !== undefined)
    conditions.push(sql`${eb.ref('d.next_at')} < ${endOf(caller, filter.dueBefore)}::timestamptz`);
  if (filter.responsible !== undefined)
    conditions.push(eb('d.id', 'in', answeredForBy(caller.organization.id, filter.responsible)));
  const opened = spanOfDays(filter, shownZone(caller));
  if (opened.since !== null) conditions.push(sql`${eb.ref('d.opened_at')} >= ${opened.since}::timestamptz`);
  if (opened.before !== null) conditions.push(sql`${eb.ref('d.opened_at')} < ${opened.before}::timestamptz`);
  return eb.and(conditions);
}

/**
 * Returns the first instant after the day in the zone of the caller's pages. An instant is compared with an instant: one
 * that is compared with a day leads to no index under row-level security.
 */
export function endOf(caller: Caller, day: string): string | null {
  return spanOfDays({ to: day }, shownZone(caller)).before;
}

function answeredForBy(organization: string, people: readonly string[]) {
  return expressionBuilder<Tables>()
    .selectFrom('dossier_responsible')
    .select('dossier_id as id')
    .where('organization_id', '=', organization)
    .where((eb) => isOneOf(eb.ref('member_id'), people));
}

/** Looks the text up among the keys of all dossiers, by their beginning, and among the marks of identifiers. */
function foundByText(organization: string, q: string, marks: readonly Buffer[]) {
  const eb = expressionBuilder<Tables>();
  const key = q.toLowerCase();
  return eb
    .selectFrom('dossier_key')
    .select('dossier_id as id')
    .where('organization_id', '=', organization)
    .where('key', '>=', key)
    .where('key', '<', `${key}\u{10FFFF}`)
    .unionAll(
      eb
        .selectFrom('identifier_mark')
        .select('dossier_id as id')
        .where('organization_id', '=', organization)
        .where((mark) => isOneOf(mark.ref('mark'), marks)),
    );
}
