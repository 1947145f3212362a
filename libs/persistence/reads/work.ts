/**
 * Lists what waits for a person, and the open dossiers that wait for others. Both are filtered and ordered in the
 * database before anything is cut, and the index gives their order: a list costs what it shows, however many dossiers
 * there are.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { TaskCode } from '@comity/vocabulary/tasks';
import { type AliasedExpression, type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { text, uuid } from '../schema/column.ts';
import type { Tables } from '../schema/tables.ts';
import { isOneOf, unnested } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { Caller } from './caller.ts';
import { type DossierRow, seenBy, seenDossiers, type WithDossier } from './dossier-rows.ts';
import { type DossierFilter, dossierConditions, endOf, isFiltered } from './dossier-search.ts';

export interface WorkQuery extends DossierFilter {
  /**
   * The list goes on behind the last row that was shown, by its place in the order, its dossier, and its task where
   * rows are tasks.
   */
  cursor?: { at: string; dossier: string; code: string };
  limit: number;
}

/** A row is one task on the caller's desk. */
export interface DeskRow {
  dossier: string;
  code: TaskCode;
  first: ActName;
  sortAt: string;
}

/** Counting ends here: who has more than this to do needs no exact number, and a list must not cost what it does not show. */
export const COUNTED = 1_000;

const DESK = { office: uuid(), role: text<Role>() };

/** Returns each office of the caller with each role that the caller holds there. */
function desksOf({ offices }: Caller): { office: string; role: Role }[] {
  return offices.flatMap(({ id, roles }) => roles.map((role) => ({ office: id, role })));
}

/** Nobody has a task here. */
const NO_DESK = { office: '00000000-0000-0000-0000-000000000000', role: 'OPERATOR' } as const;

/**
 * Takes what comes first from each desk in the order of its index, and merges the desks. Each desk is a query of its own
 * that names it: of a desk that comes from a list the planner does not know how much is on it.
 */
function deskRows(manager: EntityManager, caller: Caller, query: WorkQuery) {
  const [first = NO_DESK, ...others] = desksOf(caller);
  const desks = others.reduce(
    (rows, desk) => rows.unionAll(tasksOn(manager, caller, desk, query)),
    tasksOn(manager, caller, first, query),
  );
  return tenantRows(manager)
    .selectFrom(desks.as('t'))
    .select(['t.sort_at as sortAt', 't.dossier_id as dossier', 't.code', 't.first_act as first'])
    .distinctOn(['t.sort_at', 't.dossier_id', 't.code'])
    .orderBy('t.sort_at')
    .orderBy('t.dossier_id')
    .orderBy('t.code')
    .limit(query.limit);
}

function tasksOn(
  manager: EntityManager,
  caller: Caller,
  desk: { office: string; role: Role },
  { cursor, limit, dueBefore, ...filter }: WorkQuery,
) {
  const rows = tenantRows(manager)
    .selectFrom('task_desk as k')
    .select(['k.sort_at', 'k.dossier_id', 'k.code', 'k.first_act'])
    .where('k.organization_id', '=', caller.organization.id)
    .where('k.office_id', '=', desk.office)
    .where('k.role', '=', desk.role)
    .where((k) => sql<boolean>`NOT ${k.ref('k.excepted')} ? ${caller.member}`)
    .orderBy('k.sort_at')
    .orderBy('k.dossier_id')
    .orderBy('k.code')
    .limit(limit);
  const after =
    cursor === undefined
      ? rows
      : rows.where((k) =>
          k(
            k.refTuple('k.sort_at', 'k.dossier_id', 'k.code'),
            '>',
            k.tuple(cursor.at, cursor.dossier, cursor.code as TaskCode),
          ),
        );
  const due =
    dueBefore === undefined
      ? after
      : after.where((k) => sql<boolean>`${k.ref('k.next_at')} < ${endOf(caller, dueBefore)}::timestamptz`);
  const filtered = isFiltered(filter) ? due.where((k) => k('k.dossier_id', 'in', matching(caller, filter))) : due;
  return tenantRows(manager)
    .selectFrom(filtered.as('one'))
    .select(['one.sort_at', 'one.dossier_id', 'one.code', 'one.first_act']);
}

function matching(caller: Caller, filter: DossierFilter) {
  return expressionBuilder<Tables>()
    .selectFrom('dossier as d')
    .select('d.id')
    .where('d.organization_id', '=', caller.organization.id)
    .where(dossierConditions(caller, filter));
}

export function myTasks(manager: EntityManager, caller: Caller, query: WorkQuery): Promise<DeskRow[]> {
  return deskRows(manager, caller, query).execute();
}

export async function countMyTasks(manager: EntityManager, caller: Caller, filter: DossierFilter): Promise<number> {
  const rows = deskRows(manager, caller, { ...filter, limit: COUNTED + 1 });
  return countOf(manager, rows.as('rows'));
}

/** Selects the open dossiers that the caller sees and that have no task of the caller, the next deadline first. */
function otherDossiers(manager: EntityManager, caller: Caller, { cursor, limit, ...filter }: WorkQuery) {
  const rows = tenantRows(manager)
    .selectFrom('dossier as d')
    .select(['d.id', 'd.next_at as nextAt'])
    .where(seenBy(caller))
    .where('d.closed_at', 'is', null)
    .where(dossierConditions(caller, filter))
    .where((eb) => eb.not(eb.exists(onDesk(caller))))
    .orderBy('d.next_at')
    .orderBy('d.id')
    .limit(limit);
  if (cursor === undefined) return rows;
  return rows.where((eb) => eb(eb.refTuple('d.next_at', 'd.id'), '>', eb.tuple(cursor.at, cursor.dossier)));
}

/** Selects the tasks of dossier `d` that are on a desk of the caller. */
function onDesk(caller: Caller) {
  return expressionBuilder<WithDossier, 'd'>()
    .selectFrom('task_desk as k')
    .innerJoin(unnested('p', DESK, desksOf(caller)), (join) =>
      join.onRef('p.office', '=', 'k.office_id').onRef('p.role', '=', 'k.role'),
    )
    .select(['k.code', 'k.first_act'])
    .whereRef('k.organization_id', '=', 'd.organization_id')
    .whereRef('k.dossier_id', '=', 'd.id')
    .where((k) => sql<boolean>`NOT ${k.ref('k.excepted')} ? ${caller.member}`);
}

export function othersWork(
  manager: EntityManager,
  caller: Caller,
  query: WorkQuery,
): Promise<{ id: string; nextAt: string }[]> {
  return otherDossiers(manager, caller, query).execute();
}

export function countOthersWork(manager: EntityManager, caller: Caller, filter: DossierFilter): Promise<number> {
  return countOf(manager, otherDossiers(manager, caller, { ...filter, limit: COUNTED + 1 }).as('rows'));
}

/** Reads the open dossiers of one side, the next deadline first; a provider's are its orders. */
export function openOfSide(
  manager: EntityManager,
  caller: Caller,
  { side, ...query }: WorkQuery & { side: Side },
): Promise<{ id: string; nextAt: string }[]> {
  return ofSide(manager, caller, side, query).execute();
}

export function countOfSide(
  manager: EntityManager,
  caller: Caller,
  { side, ...filter }: DossierFilter & { side: Side },
): Promise<number> {
  return countOf(manager, ofSide(manager, caller, side, { ...filter, limit: COUNTED + 1 }).as('rows'));
}

function ofSide(manager: EntityManager, caller: Caller, side: Side, { cursor, limit, ...filter }: WorkQuery) {
  const rows = tenantRows(manager)
    .selectFrom('dossier as d')
    .select(['d.id', 'd.next_at as nextAt'])
    .where(seenBy(caller))
    .where('d.closed_at', 'is', null)
    .where('d.side', '=', side)
    .where(dossierConditions(caller, filter))
    .orderBy('d.next_at')
    .orderBy('d.id')
    .limit(limit);
  if (cursor === undefined) return rows;
  return rows.where((eb) => eb(eb.refTuple('d.next_at', 'd.id'), '>', eb.tuple(cursor.at, cursor.dossier)));
}

/** Counts the rows of a list that is cut at `COUNTED` and one more. */
async function countOf(manager: EntityManager, rows: AliasedExpression<object, 'rows'>): Promise<number> {
  const counted = await tenantRows(manager)
    .selectFrom(rows)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return counted.count;
}

/** Reads the rows of these dossiers, by id. */
export async function dossierRows(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<Map<string, DossierRow>> {
  if (ids.length === 0) return new Map();
  const rows = await seenDossiers(manager, caller)
    .where((eb): Expression<SqlBool> => isOneOf(eb.ref('d.id'), ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export interface TaskRow {
  dossier: string;
  code: TaskCode;
  side: Side;
  roles: Role[];
  since: string;
  dueAt: string | null;
  /** This is the caller's own first step; it is null where the task is not the caller's. */
  first: ActName | null;
}

/** Reads the tasks that wait on these dossiers, the most pressing first. */
export function readTasks(manager: EntityManager, caller: Caller, dossiers: readonly string[]): Promise<TaskRow[]> {
  return tenantRows(manager)
    .selectFrom('dossier_task as t')
    .select((eb) => [
      't.dossier_id as dossier',
      't.code',
      't.side',
      't.roles',
      't.since',
      't.due_at as dueAt',
      eb
        .selectFrom('task_desk as k')
        .innerJoin(unnested('p', DESK, desksOf(caller)), (join) =>
          join.onRef('p.office', '=', 'k.office_id').onRef('p.role', '=', 'k.role'),
        )
        .select('k.first_act')
        .whereRef('k.organization_id', '=', 't.organization_id')
        .whereRef('k.dossier_id', '=', 't.dossier_id')
        .whereRef('k.code', '=', 't.code')
        .where((k) => sql<boolean>`NOT ${k.ref('k.excepted')} ? ${caller.member}`)
        .limit(1)
        .as('first'),
    ])
    .where('t.organization_id', '=', caller.organization.id)
    .where((eb) => isOneOf(eb.ref('t.dossier_id'), dossiers))
    .orderBy('t.dossier_id')
    .orderBy('t.place')
    .execute();
}
