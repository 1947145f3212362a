/**
 * What waits is a projection beside the dossier's row: one row for each task, and one for each office and role that has
 * it on its desk. A task that goes on waiting keeps the instant since when it waits.
 */
import type { DossierState } from '@comity/domain/state/dossier';
import type { ActName } from '@comity/vocabulary/acts';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { TaskCode } from '@comity/vocabulary/tasks';
import { expressionBuilder, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { int, json, text } from '../schema/column.ts';
import type { Tables } from '../schema/tables.ts';
import { unnested } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

export interface TaskToKeep {
  code: TaskCode;
  place: number;
  side: Side;
  by: readonly { role: Role; first: ActName; except: string[] }[];
  /** The clocks of these ids say until when it waits. */
  clocks: readonly string[];
}

/** What has no deadline comes last, except what a colleague has begun: its own age then stands for one. */
export const END_OF_TIME = '9999-12-31T00:00:00.000Z';
const BEGUN: readonly TaskCode[] = ['APPROVE', 'PROPOSE_AGAIN', 'RATIFY', 'CHECK_ENTRY'];

const TASK = { code: text<TaskCode>(), place: int(), side: text<Side>(), roles: json<Role[]>() };
const BOUND = { code: text<TaskCode>(), clock: text() };
const DESK = { code: text<TaskCode>(), role: text<Role>(), first: text<ActName>(), except: json<string[]>() };

/** `at` is the instant of the event on the organization's clock, and `seq` its number. */
export async function saveTasks(
  manager: EntityManager,
  key: DossierKey,
  tasks: readonly TaskToKeep[],
  { at, seq }: { at: string; seq: number },
): Promise<void> {
  const db = tenantRows(manager);
  const codes = tasks.map(({ code }) => code);
  await db
    .with('cleared', (inner) =>
      inner
        .deleteFrom('task_desk')
        .where('organization_id', '=', key.organization)
        .where('dossier_id', '=', key.dossier),
    )
    .deleteFrom('dossier_task')
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where((eb) => sql<boolean>`${eb.ref('code')} <> ALL (${codes})`)
    .execute();
  await writeTasks(manager, key, tasks, { at, seq });
}

/**
 * One statement writes the tasks, puts each on the desk of every office that sees the dossier, for each role that may do
 * it, and notes at the dossier's row until when the first of its clocks runs.
 */
async function writeTasks(
  manager: EntityManager,
  key: DossierKey,
  tasks: readonly TaskToKeep[],
  { at, seq }: { at: string; seq: number },
): Promise<void> {
  const rows = tasks.map(({ code, place, side, by }) => ({ code, place, side, roles: by.map(({ role }) => role) }));
  const bounds = tasks.flatMap(({ code, clocks }) => clocks.map((clock) => ({ code, clock })));
  const desks = tasks.flatMap(({ code, by }) => by.map((one) => ({ code, ...one })));
  await tenantRows(manager)
    .with('kept', (db) =>
      db
        .insertInto('dossier_task')
        .columns(['organization_id', 'dossier_id', 'code', 'place', 'side', 'roles', 'since', 'due_at'])
        .expression((eb) =>
          eb.selectFrom(unnested('t', TASK, rows)).select((t) => [
            t.val(key.organization).as('organization_id'),
            t.val(key.dossier).as('dossier_id'),
            't.code',
            't.place',
            't.side',
            sql<Role[]>`ARRAY(SELECT jsonb_array_elements_text(${t.ref('t.roles')}))`.as('roles'),
            t.val(at).as('since'),
            t
              .selectFrom(unnested('b', BOUND, bounds))
              .innerJoin('clock as k', 'k.clock', 'b.clock')
              .select((k) => k.fn.min('k.due_at').as('due'))
              .whereRef('b.code', '=', 't.code')
              .where('k.organization_id', '=', key.organization)
              .where('k.dossier_id', '=', key.dossier)
              .where('k.state', '=', 'RUNNING')
              .as('due_at'),
          ]),
        )
        .onConflict((conflict) =>
          conflict.columns(['organization_id', 'dossier_id', 'code']).doUpdateSet((eb) => ({
            place: eb.ref('excluded.place'),
            side: eb.ref('excluded.side'),
            roles: eb.ref('excluded.roles'),
            due_at: eb.ref('excluded.due_at'),
          })),
        )
        .returning(['organization_id', 'dossier_id', 'code', 'since', 'due_at']),
    )
    .with('desks', (db) =>
      db
        .insertInto('task_desk')
        .columns([
          'organization_id',
          'office_id',
          'role',
          'dossier_id',
          'code',
          'first_act',
          'excepted',
          'sort_at',
          'next_at',
        ])
        .expression((eb) =>
          eb
            .selectFrom(unnested('r', DESK, desks))
            .innerJoin('kept as t', 't.code', 'r.code')
            .innerJoin('dossier_office as f', (join) =>
              join.on('f.organization_id', '=', key.organization).on('f.dossier_id', '=', key.dossier),
            )
            .select((t) => [
              't.organization_id',
              'f.office_id',
              'r.role',
              't.dossier_id',
              't.code',
              'r.first as first_act',
              'r.except as excepted',
              sql<string>`coalesce(${t.ref('t.due_at')}, CASE WHEN ${t.ref('t.code')} = ANY (${[...BEGUN]})
            THEN ${t.ref('t.since')} ELSE ${END_OF_TIME}::timestamptz END)`.as('sort_at'),
              nextAt(key).as('next_at'),
            ]),
        ),
    )
    .updateTable('dossier')
    .set({ tasks_seq: seq, next_at: nextAt(key) })
    .where('organization_id', '=', key.organization)
    .where('id', '=', key.dossier)
    .execute();
}

/** Selects the first instant at which a clock of the dossier runs out, or the end of time. */
function nextAt(key: DossierKey) {
  const eb = expressionBuilder<Tables>();
  return eb.fn.coalesce(
    eb
      .selectFrom('clock as k')
      .select((k) => k.fn.min('k.due_at').as('due'))
      .where('k.organization_id', '=', key.organization)
      .where('k.dossier_id', '=', key.dossier)
      .where('k.state', '=', 'RUNNING')
      .$asScalar(),
    eb.val(END_OF_TIME),
  );
}

export interface UnlistedDossier {
  dossier: string;
  state: DossierState;
  changedAt: string;
}

/** Returns dossiers whose tasks were never written. */
export function dossiersWithoutTasks(
  manager: EntityManager,
  organization: string,
  limit: number,
): Promise<UnlistedDossier[]> {
  return tenantRows(manager)
    .selectFrom('dossier')
    .select(['id as dossier', 'state', 'changed_at as changedAt'])
    .where('organization_id', '=', organization)
    .where('tasks_seq', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
}
