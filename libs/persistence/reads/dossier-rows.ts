/**
 * Lists and pages read rows of dossiers here. A person sees a dossier when one of their offices is on it; an auditor
 * sees all of the organization. A dossier that the caller does not see is answered like one that does not exist.
 */
import type { DossierState } from '@comity/domain/state/dossier';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Status } from '@comity/vocabulary/values/statuses';
import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { ClockState } from '../schema/effects.ts';
import type { Tables } from '../schema/tables.ts';
import { isOneOf, ifThere, isoInstant, jsonObject, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { type Caller, rolesOf } from './caller.ts';

export interface ClockView {
  clock: string;
  subject: string;
  dueAt: string;
  alarmAt: string | null;
  actBy: string | null;
  zone: string;
  rule: string;
  state: ClockState;
}

export interface DossierRow {
  id: string;
  reference: string;
  caseReference: string | null;
  side: Side;
  state: DossierState;
  counterpart: Words | null;
  provider: Words | null;
  requestDigest: string | null;
  snapshotDigest: string | null;
  zone: string;
  openedAt: string;
  changedAt: string;
  /** A clock of the dossier runs out first at this instant, which is the end of time where none runs. */
  nextAt: string;
  exercise: boolean;
  responsible: Words | null;
  /** The offices of these ids see the dossier. */
  offices: string[];
  nextClock: ClockView | null;
}

/** The tables of a query in which the alias `d` is the dossier. */
export type WithDossier = Tables & { d: Tables['dossier'] };

/**
 * Makes the condition that the caller sees the dossier `d`. It is asked of each dossier that a list comes to, so that a page
 * costs no more than its rows: as EXISTS it would be joined, and a join reads all dossiers of the office first.
 */
export function seenBy(caller: Caller): Expression<SqlBool> {
  const eb = expressionBuilder<WithDossier, 'd'>();
  const own = eb('d.organization_id', '=', caller.organization.id);
  if (rolesOf(caller).includes('AUDITOR')) return own;
  const offices = caller.offices.map((office) => office.id);
  const seen = eb
    .selectFrom('dossier_office as f')
    .select(sql<boolean>`true`.as('seen'))
    .whereRef('f.organization_id', '=', 'd.organization_id')
    .whereRef('f.dossier_id', '=', 'd.id')
    .where((f) => isOneOf(f.ref('f.office_id'), offices))
    .limit(1);
  return eb.and([own, sql<boolean>`coalesce(${seen}, false)`]);
}

/** Selects the dossiers that the caller sees, as `d`, with what lists and pages show of them. */
export function seenDossiers(manager: EntityManager, caller: Caller) {
  return tenantRows(manager)
    .selectFrom('dossier as d')
    .leftJoin('organization as c', 'c.id', 'd.counterpart_organization_id')
    .leftJoin('organization as p', 'p.id', 'd.provider_organization_id')
    .select((eb) => [
      'd.id',
      'd.reference',
      'd.case_reference as caseReference',
      'd.side',
      'd.state',
      'd.request_digest as requestDigest',
      'd.snapshot_digest as snapshotDigest',
      'd.zone',
      'd.opened_at as openedAt',
      'd.changed_at as changedAt',
      'd.next_at as nextAt',
      eb('d.exercise_id', 'is not', null).$castTo<boolean>().as('exercise'),
      ifThere(eb.ref('c.id'), words(eb.ref('c.name_en'), eb.ref('c.name_es'))).as('counterpart'),
      ifThere(eb.ref('p.id'), words(eb.ref('p.name_en'), eb.ref('p.name_es'))).as('provider'),
      responsibleFor().as('responsible'),
      sql<string[]>`ARRAY(${officesOf()})`.as('offices'),
      nextClockOf().as('nextClock'),
    ])
    .where(seenBy(caller));
}

const dossier = expressionBuilder<WithDossier, 'd'>();

const responsibleFor = () =>
  dossier
    .selectFrom('member as m')
    .select((eb) => words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('name'))
    .whereRef('m.organization_id', '=', 'd.organization_id')
    .where((eb) => {
      const responsible = eb.ref('d.state', '->').key('responsible');
      return sql<boolean>`${eb.ref('m.id')}::text IN (SELECT value FROM jsonb_each_text(${responsible}))`;
    })
    .limit(1);

const officesOf = () =>
  dossier
    .selectFrom('dossier_office as f')
    .select('f.office_id')
    .whereRef('f.organization_id', '=', 'd.organization_id')
    .whereRef('f.dossier_id', '=', 'd.id');

const nextClockOf = () =>
  dossier
    .selectFrom('clock as k')
    .select((eb) =>
      jsonObject({
        clock: eb.ref('k.clock'),
        subject: eb.ref('k.subject'),
        dueAt: isoInstant(eb.ref('k.due_at')),
        alarmAt: sql<null>`NULL`,
        actBy: eb.ref('k.act_by'),
        zone: eb.ref('k.zone'),
        rule: eb.ref('k.rule'),
        state: eb.ref('k.state'),
      }).as('next'),
    )
    .whereRef('k.organization_id', '=', 'd.organization_id')
    .whereRef('k.dossier_id', '=', 'd.id')
    .where('k.state', '=', 'RUNNING')
    .orderBy('k.due_at')
    .limit(1);

export async function readDossier(manager: EntityManager, caller: Caller, id: string): Promise<DossierRow | null> {
  const row = await seenDossiers(manager, caller).where('d.id', '=', id).executeTakeFirst();
  return row ?? null;
}

/**
 * Returns the other requests of the same case within the organization, in both directions: a formal request names the
 * preservation that it follows from its first message on, the requester's own from the beginning. A request to a third
 * State is likewise linked with the one whose answer disclosed the provider there.
 */
export function readLinked(manager: EntityManager, caller: Caller, id: string): Promise<DossierRow[]> {
  const own = caller.organization.id;
  return seenDossiers(manager, caller)
    .where('d.id', '<>', id)
    .where((eb) => {
      const peers = eb
        .selectFrom('dossier_peer as p')
        .where('p.organization_id', '=', own)
        .where('p.peer_organization_id', '=', own);
      const drafts = eb.selectFrom('draft as f').where('f.organization_id', '=', own);
      return eb.or([
        eb('d.id', 'in', peers.select('p.peer_dossier_id').where('p.dossier_id', '=', id)),
        eb('d.id', 'in', peers.select('p.dossier_id').where('p.peer_dossier_id', '=', id)),
        eb('d.id', 'in', drafts.select('f.id').where('f.derived_from', '=', id)),
        eb('d.id', 'in', drafts.select('f.derived_from').where('f.id', '=', id)),
        eb(sql<string>`${eb.ref('d.id')}::text`, '=', preservationBefore(own, id)),
      ]);
    })
    .orderBy('d.opened_at')
    .execute();
}

/** Returns the id of the preservation that the request of this dossier says it follows. */
export function preservationBefore(organization: string, dossierId: string) {
  return expressionBuilder<Tables>()
    .selectFrom('dossier as o')
    .select((eb) => preservationIn(eb.ref('o.state')).as('preservation'))
    .where('o.organization_id', '=', organization)
    .where('o.id', '=', dossierId);
}

/** Returns the references of the formal requests that follow this preservation and are in one of these statuses. */
export async function followersIn(
  manager: EntityManager,
  { organization, dossier }: { organization: string; dossier: string },
  statuses: readonly Status[],
): Promise<string[]> {
  const rows = await tenantRows(manager)
    .selectFrom('dossier as d')
    .select('d.reference')
    .where('d.organization_id', '=', organization)
    .where((eb) => eb(preservationIn(eb.ref('d.state')), '=', dossier))
    .where((eb) => isOneOf(eb.ref('d.status'), statuses))
    .orderBy('d.reference')
    .execute();
  return rows.map(({ reference }) => reference);
}

export function preservationIn(state: Expression<DossierState>): RawBuilder<string | null> {
  return sql<string | null>`${state} #>> ${sql.lit(`{${PRESERVATION.join(',')}}`)}`;
}

/** The state of a formal request names at this path the preservation that it follows. */
const PRESERVATION = ['summary', 'assistance', 'preservation'] satisfies [
  keyof DossierState,
  keyof NonNullable<DossierState['summary']>,
  keyof NonNullable<NonNullable<DossierState['summary']>['assistance']>,
];
