/** Accesses are noted here and read by auditors; migrations/54-access-log.ts says what a line is. */
import type { AccessKind } from '@comity/vocabulary/values/access-kinds';
import { sql } from 'kysely';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from './context.ts';
import { COUNTED } from './reads/work.ts';
import { answerOf, answersOf, ifThere, isoInstant, type Words, words } from './sql/expressions.ts';
import { publicRows, tenantRows } from './sql/rows.ts';

export interface Access {
  /** Null for a stranger; without a member it is another organization, to which this one has given something. */
  member: { organizationId: string; memberId: string | null } | null;
  address: string;
  kind: AccessKind;
  /** Method and template of the address, which names nothing. */
  route: string;
  dossier: string | null;
  /** The code of the problem where the access was refused. */
  code: string | null;
}

/** Removes what lies longer ago than lines are kept, in every organization. */
export async function forgetAccessLines(dataSource: DataSource): Promise<void> {
  await publicRows(dataSource).selectFrom(answersOf('forget_access_lines').as('f')).select('f.lines').execute();
}

/** Notes `times` accesses that are alike in every point and were tried in the minute of `at`; null means now. */
export async function noteAccess(
  dataSource: DataSource,
  access: Access,
  { at, times }: { at: string | null; times: number } = { at: null, times: 1 },
): Promise<void> {
  const { member, address, kind, route, dossier, code } = access;
  const noted = answerOf(
    'note_access',
    member?.organizationId ?? null,
    member?.memberId ?? null,
    address,
    kind,
    route,
    dossier,
    code,
    at,
    times,
  ).as('noted');
  if (member === null) await dataSource.transaction((manager) => publicRows(manager).selectNoFrom(noted).execute());
  else
    await inOrganization(dataSource, member.organizationId, (manager) =>
      tenantRows(manager).selectNoFrom(noted).execute(),
    );
}

export interface AccessLine {
  id: string;
  at: string;
  member: Words | null;
  address: string;
  kind: AccessKind;
  route: string;
  dossier: string | null;
  code: string | null;
  number: number;
}

export interface AccessPerson {
  id: string;
  name: Words;
  active: boolean;
}

/** Lists the people of the context's organization, those too who are suspended. */
export function listAccessPeople(manager: EntityManager): Promise<AccessPerson[]> {
  return tenantRows(manager)
    .selectFrom('member as m')
    .select((eb) => ['m.id', words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('name'), 'm.active'])
    .orderBy('m.name_es')
    .execute();
}

export interface AccessQuery {
  kind?: AccessKind | undefined;
  member?: string | undefined;
  dossier?: string | undefined;
  /** The first instant, and the first one that is too late; null where there is no such bound. */
  since: string | null;
  before: string | null;
}

/** Lists the accesses of the context's organization, the last ones first, behind the line of this instant and id. */
export function listAccesses(
  manager: EntityManager,
  query: AccessQuery,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<AccessLine[]> {
  const [at, id] = after ?? [];
  const rows = narrowed(manager, query)
    .leftJoin('member as m', 'm.id', 'l.member_id')
    .select((eb) => [
      'l.id',
      isoInstant(eb.ref('l.at')).as('at'),
      ifThere(eb.ref('m.id'), words(eb.ref('m.name_en'), eb.ref('m.name_es'))).as('member'),
      'l.address',
      'l.kind',
      'l.route',
      'l.dossier_id as dossier',
      'l.code',
      'l.number',
    ])
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(limit);
  if (at === undefined || id === undefined) return rows.execute();
  return rows.where((eb) => eb(eb.refTuple('l.at', 'l.id'), '<', eb.tuple(at, id))).execute();
}

/** Counts the lines, and no further than one more than the bound. */
export async function countAccesses(manager: EntityManager, query: AccessQuery): Promise<number> {
  const counted = await tenantRows(manager)
    .selectFrom(
      narrowed(manager, query)
        .select('l.id')
        .limit(COUNTED + 1)
        .as('rows'),
    )
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return counted.count;
}

function narrowed(manager: EntityManager, { kind, member, dossier, since, before }: AccessQuery) {
  let rows = tenantRows(manager).selectFrom('access_line as l');
  if (kind !== undefined) rows = rows.where('l.kind', '=', kind);
  if (member !== undefined) rows = rows.where('l.member_id', '=', member);
  if (dossier !== undefined) rows = rows.where('l.dossier_id', '=', dossier);
  if (since !== null) rows = rows.where('l.at', '>=', since);
  if (before !== null) rows = rows.where('l.at', '<', before);
  return rows;
}
