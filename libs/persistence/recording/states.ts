/**
 * The dossier's row holds its state, the columns that lists search, and who sees it. `lockDossier` comes first in every
 * transaction that records, so events of one dossier follow each other even if the engine should run an activity twice
 * at once.
 */
import type { DossierState } from '@comity/domain/state/dossier';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { isOneOf, jsonOf, now } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { statement } from '../sql/statement.ts';

export interface DossierKey {
  /** Organization id. */
  organization: string;
  dossier: string;
}

export interface LockedDossier {
  state: DossierState;
  reference: string;
  /** Zone of the custodian. */
  zone: string;
  /** State of the custodian, whose holidays count; ISO 3166-1 alpha-2. */
  country: string;
  closedAt: string | null;
}

const lock = statement((db, key: DossierKey) =>
  db
    .selectFrom('dossier as d')
    .innerJoin('organization as o', 'o.id', 'd.organization_id')
    .leftJoin('organization as p', 'p.id', 'd.provider_organization_id')
    .select((eb) => [
      'd.state',
      'd.reference',
      'd.zone',
      eb.fn.coalesce('p.state', 'o.state').as('country'),
      'd.closed_at as closedAt',
    ])
    .where('d.organization_id', '=', key.organization)
    .where('d.id', '=', key.dossier)
    .forUpdate('d'),
);

/** Returns the row, locked until the transaction ends; null if nothing is recorded yet. */
export async function lockDossier(manager: EntityManager, key: DossierKey): Promise<LockedDossier | null> {
  const [locked] = await lock(manager, key);
  return locked ?? null;
}

/** The subject is what the dossier is about, as its request or order says. */
export interface Subject {
  /** Organization id of the party at the other end. */
  counterpart: string | null;
  /** Organization id. */
  provider: string | null;
  requestingState: string | null;
  requestedState: string | null;
  caseReference: string | null;
  /** This is the digest of the request; at the provider it is that of the order. */
  content: string;
  snapshot: string | null;
  /** IANA zone of the custodian. */
  zone: string;
}

export interface NewDossier extends DossierKey {
  side: Side;
  state: DossierState;
  subject: Subject;
  /** Exercise id; null for a real dossier. */
  exercise: string | null;
  at: string;
}

/** Writes the row and returns its reference, e.g. `PE-2026-000123`; the year is that of `at` in UTC. */
export async function openDossier(manager: EntityManager, dossier: NewDossier): Promise<string> {
  const { state, at } = dossier;
  const sequence = `reference_${dossier.organization.replaceAll('-', '')}`;
  const { reference } = await tenantRows(manager)
    .insertInto('dossier')
    .values((eb) => ({
      organization_id: dossier.organization,
      id: dossier.dossier,
      side: dossier.side,
      reference: eb
        .selectFrom('organization')
        .select((o) => {
          const number = sql`lpad(nextval(${sequence}::regclass)::text, 6, '0')`;
          return sql<string>`${o.ref('code')} || '-' || ${at.slice(0, 4)} || '-' || ${number}`.as('reference');
        })
        .where('id', '=', dossier.organization)
        .$asScalar(),
      status: state.status,
      urgency: state.summary?.urgency ?? null,
      seq: state.seq,
      state: jsonOf(state),
      opened_at: at,
      changed_at: at,
      zone: dossier.subject.zone,
      exercise_id: dossier.exercise,
    }))
    .returning('reference')
    .executeTakeFirstOrThrow();
  await saveSubject(manager, dossier, dossier.subject);
  return reference;
}

const row = (manager: EntityManager, key: DossierKey) =>
  tenantRows(manager)
    .updateTable('dossier')
    .where('organization_id', '=', key.organization)
    .where('id', '=', key.dossier);

/** Updates the subject, because a request may come back changed after it was returned to draft. */
export async function saveSubject(manager: EntityManager, key: DossierKey, subject: Subject): Promise<void> {
  await row(manager, key)
    .set({
      counterpart_organization_id: subject.counterpart,
      provider_organization_id: subject.provider,
      requesting_state: subject.requestingState,
      requested_state: subject.requestedState,
      case_reference: subject.caseReference,
      request_digest: subject.content,
      snapshot_digest: subject.snapshot,
      zone: subject.zone,
    })
    .execute();
}

/** The version of the request that is in force is what the dossier is about. */
export async function saveContent(
  manager: EntityManager,
  key: DossierKey,
  { content, caseReference }: { content: string; caseReference: string },
): Promise<void> {
  await row(manager, key).set({ request_digest: content, case_reference: caseReference }).execute();
}

/** Nobody knows the custodian any more; the zone in which its clocks are counted stays as it was. */
export async function removeCustodian(manager: EntityManager, key: DossierKey): Promise<void> {
  await row(manager, key).set({ provider_organization_id: null }).execute();
}

/** Notes the provider that was found to keep the data, and answers the digest of the request. */
export async function saveCustodian(
  manager: EntityManager,
  key: DossierKey,
  { provider, zone }: { provider: string; zone: string },
): Promise<string | null> {
  const { digest } = await row(manager, key)
    .set({ provider_organization_id: provider, zone })
    .returning('request_digest as digest')
    .executeTakeFirstOrThrow();
  return digest;
}

/**
 * `at` is on the organization's clock. `closed` is true when the status is terminal, and `unconfirmed` for an act,
 * which the engine may never learn of if everything is killed at this moment.
 */
export async function saveState(
  manager: EntityManager,
  key: DossierKey,
  state: DossierState,
  { at, closed, unconfirmed }: { at: string; closed: boolean; unconfirmed: boolean },
): Promise<void> {
  await row(manager, key)
    .set((eb) => ({
      status: state.status,
      seq: state.seq,
      state: jsonOf(state),
      urgency: state.summary?.urgency ?? null,
      changed_at: at,
      closed_at: closed ? sql<string>`coalesce(${eb.ref('closed_at')}, ${at}::timestamptz)` : null,
      unconfirmed_since: unconfirmed ? eb.fn.coalesce('unconfirmed_since', now) : null,
    }))
    .execute();
}

/**
 * Records that the engine has the act whose event has this number; a later one that it may not have yet stays
 * unconfirmed.
 */
export async function confirmAct(manager: EntityManager, key: DossierKey, seq: number): Promise<void> {
  await row(manager, key)
    .set({ unconfirmed_since: null })
    .where('seq', '=', seq)
    .where('unconfirmed_since', 'is not', null)
    .execute();
}

const involve = statement((db, to: DossierKey & { roles: readonly Role[]; offices: readonly string[]; at: string }) =>
  db
    .insertInto('dossier_office')
    .columns(['organization_id', 'dossier_id', 'office_id', 'since'])
    .expression((eb) =>
      eb
        .selectFrom('office as o')
        .select((o) => [
          'o.organization_id',
          o.val(to.dossier).as('dossier_id'),
          'o.id as office_id',
          o.val(to.at).as('since'),
        ])
        .where('o.organization_id', '=', to.organization)
        .where((o) =>
          o.or([
            isOneOf(o.ref('o.id'), to.offices),
            o.exists(
              o
                .selectFrom('membership as m')
                .where('m.organization_id', '=', to.organization)
                .whereRef('m.office_id', '=', 'o.id')
                .where((m) => isOneOf(m.ref('m.role'), to.roles)),
            ),
          ]),
        ),
    )
    .onConflict((conflict) => conflict.doNothing()),
);

/** Makes the dossier visible to these offices, and to those in which somebody holds one of the roles. */
export async function involveOffices(
  manager: EntityManager,
  key: DossierKey,
  roles: readonly Role[],
  offices: readonly string[],
  at: string,
): Promise<void> {
  if (roles.length === 0 && offices.length === 0) return;
  await involve(manager, { ...key, roles, offices, at });
}
