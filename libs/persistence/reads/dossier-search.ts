/** Lists and searches the dossiers that the caller sees. */
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { Tables } from '../schema/tables.ts';
import { isOneOf } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { Caller } from './caller.ts';
import { type DossierRow, seenBy, seenDossiers, type WithDossier } from './dossier-rows.ts';

export interface DossierQuery {
  q?: string;
  /** Marks of `q` taken as an identifier: a dossier that asks about that identifier has one of them. */
  marks?: readonly Buffer[];
  state?: string;
  status?: string;
  side?: string;
  from?: string;
  to?: string;
  cursor?: { changedAt: string; id: string };
  limit: number;
}

/**
 * Lists the latest change first; `q` matches references, whole identifiers and case numbers of the caller's
 * organization.
 */
export function listDossiers(manager: EntityManager, caller: Caller, query: DossierQuery): Promise<DossierRow[]> {
  return seenDossiers(manager, caller)
    .where(queryConditions(caller.organization.id, query))
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(query.limit)
    .execute();
}

/** Turns the given parts of the query into conditions on the dossier `d`. */
function queryConditions(organization: string, { q, marks, ...query }: DossierQuery): Expression<SqlBool> {
  const eb = expressionBuilder<WithDossier, 'd'>();
  const conditions: Expression<SqlBool>[] = [];
  const typed = q?.trim() ?? '';
  if (typed !== '') conditions.push(eb('d.id', 'in', matchesSearchText(organization, typed, marks ?? [])));
  if (query.state !== undefined)
    conditions.push(eb.or([eb('d.requesting_state', '=', query.state), eb('d.requested_state', '=', query.state)]));
  if (query.status !== undefined) conditions.push(sql`${eb.ref('d.status')} = ${query.status}`);
  if (query.side !== undefined) conditions.push(sql`${eb.ref('d.side')} = ${query.side}`);
  if (query.from !== undefined) conditions.push(sql`${eb.ref('d.opened_at')} >= ${query.from}::date`);
  if (query.to !== undefined) conditions.push(sql`${eb.ref('d.opened_at')} < ${query.to}::date + 1`);
  if (query.cursor !== undefined) {
    const { changedAt, id } = query.cursor;
    conditions.push(sql`(${eb.ref('d.changed_at')}, ${eb.ref('d.id')}) < (${changedAt}::timestamptz, ${id}::uuid)`);
  }
  return eb.and(conditions);
}

/** Looks each kind of text that `q` may be up in its own index once, and not once for each dossier. */
function matchesSearchText(organization: string, q: string, marks: readonly Buffer[]) {
  const eb = expressionBuilder<Tables>();
  const lower = q.toLowerCase();
  const pattern = `%${lower.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const own = eb.selectFrom('dossier').select('id').where('organization_id', '=', organization);
  return own
    .where((dossier) => sql<boolean>`lower(${dossier.ref('reference')}) LIKE ${pattern}`)
    .unionAll(own.where((dossier) => sql<boolean>`lower(${dossier.ref('case_reference')}) = ${lower}`))
    .unionAll(
      own.where((dossier) => {
        const references = dossier.ref('state', '->').key('references');
        return sql<boolean>`${references} @> to_jsonb(${q}::text)`;
      }),
    )
    .unionAll(
      eb
        .selectFrom('identifier_mark')
        .select('dossier_id as id')
        .where('organization_id', '=', organization)
        .where((mark) => isOneOf(mark.ref('mark'), marks)),
    );
}

/** Lists open dossiers that the caller sees, those with the next deadline first. */
export function openDossiers(manager: EntityManager, caller: Caller, limit: number): Promise<DossierRow[]> {
  const nextDue = expressionBuilder<WithDossier, 'd'>()
    .selectFrom('clock as k')
    .select((eb) => eb.fn.min('k.due_at').as('due'))
    .whereRef('k.organization_id', '=', 'd.organization_id')
    .whereRef('k.dossier_id', '=', 'd.id')
    .where('k.state', '=', 'RUNNING');
  const first = tenantRows(manager)
    .selectFrom('dossier as d')
    .select(['d.id', nextDue.as('due')])
    .where(seenBy(caller))
    .where('d.closed_at', 'is', null)
    .orderBy('due', (order) => order.asc().nullsLast())
    .orderBy('d.changed_at', 'desc')
    .limit(limit);
  return seenDossiers(manager, caller)
    .innerJoin(first.as('first'), 'first.id', 'd.id')
    .orderBy('first.due', (order) => order.asc().nullsLast())
    .orderBy('d.changed_at', 'desc')
    .execute();
}
