/**
 * The dossier's row: its state, what lists search by, and who sees it. `lockDossier` comes first in every transaction that
 * records, so events of one dossier follow each other even if the engine should run an activity twice at once.
 */
import type { EntityManager } from 'typeorm';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { DossierState } from '@comity/domain/state/dossier';

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

/** The row, locked until the transaction ends; null if nothing is recorded yet. */
export async function lockDossier(manager: EntityManager, key: DossierKey): Promise<LockedDossier | null> {
  const rows = await manager.query<LockedDossier[]>(
    `SELECT d.state, d.reference, d.zone, coalesce(p.state, o.state) AS country, d.closed_at AS "closedAt"
       FROM dossier d JOIN organization o ON o.id = d.organization_id
       LEFT JOIN organization p ON p.id = d.provider_organization_id
      WHERE d.organization_id = $1 AND d.id = $2 FOR UPDATE OF d`,
    [key.organization, key.dossier],
  );
  return rows[0] ?? null;
}

/** What the dossier is about, as its request or order says. */
export interface Subject {
  /** Organization id of the party at the other end. */
  counterpart: string | null;
  /** Organization id. */
  provider: string | null;
  requestingState: string | null;
  requestedState: string | null;
  caseReference: string | null;
  /** Digest of the request, at the provider of the order. */
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

/** Writes the row and answers its reference, e.g. `PE-2026-000123`; the year is that of `at` in UTC. */
export async function openDossier(manager: EntityManager, dossier: NewDossier): Promise<string> {
  const { state, at } = dossier;
  const rows = await manager.query<{ reference: string }[]>(
    `INSERT INTO dossier (organization_id, id, side, reference, status, urgency, seq, state, opened_at, changed_at, zone, exercise_id)
     SELECT o.id, $2, $3, o.code || '-' || $4 || '-' || lpad(nextval($5::regclass)::text, 6, '0'), $6, $7, $8, $9, $10, $10, $11, $12
       FROM organization o WHERE o.id = $1 RETURNING reference`,
    [
      dossier.organization,
      dossier.dossier,
      dossier.side,
      at.slice(0, 4),
      `reference_${dossier.organization.replaceAll('-', '')}`,
      state.status,
      state.summary?.urgency ?? null,
      state.seq,
      JSON.stringify(state),
      at,
      dossier.subject.zone,
      dossier.exercise,
    ],
  );
  await saveSubject(manager, dossier, dossier.subject);
  return rows[0]?.reference ?? '';
}

/** A request may come back changed after it was returned to draft. */
export async function saveSubject(manager: EntityManager, key: DossierKey, subject: Subject): Promise<void> {
  await manager.query(
    `UPDATE dossier SET counterpart_organization_id = $3, provider_organization_id = $4, requesting_state = $5,
            requested_state = $6, case_reference = $7, request_digest = $8, snapshot_digest = $9, zone = $10
      WHERE organization_id = $1 AND id = $2`,
    [
      key.organization,
      key.dossier,
      subject.counterpart,
      subject.provider,
      subject.requestingState,
      subject.requestedState,
      subject.caseReference,
      subject.content,
      subject.snapshot,
      subject.zone,
    ],
  );
}

/**
 * `at` on the organization's clock; `closed` when the status is a terminal one; `unconfirmed` for an act, of which the
 * engine may never hear if everything is killed at this moment.
 */
export async function saveState(
  manager: EntityManager,
  key: DossierKey,
  state: DossierState,
  { at, closed, unconfirmed }: { at: string; closed: boolean; unconfirmed: boolean },
): Promise<void> {
  await manager.query(
    `UPDATE dossier SET status = $3, seq = $4, state = $5::jsonb, urgency = $6, changed_at = $7,
            closed_at = CASE WHEN $8 THEN coalesce(closed_at, $7::timestamptz) END,
            unconfirmed_since = CASE WHEN $9 THEN coalesce(unconfirmed_since, now()) END
      WHERE organization_id = $1 AND id = $2`,
    [
      key.organization,
      key.dossier,
      state.status,
      state.seq,
      JSON.stringify(state),
      state.summary?.urgency ?? null,
      at,
      closed,
      unconfirmed,
    ],
  );
}

/** The engine has the act whose event has this number; a later one that it may not have yet stays unconfirmed. */
export async function confirmAct(manager: EntityManager, key: DossierKey, seq: number): Promise<void> {
  await manager.query(
    `UPDATE dossier SET unconfirmed_since = NULL
      WHERE organization_id = $1 AND id = $2 AND seq = $3 AND unconfirmed_since IS NOT NULL`,
    [key.organization, key.dossier, seq],
  );
}

/** These offices, and those in which somebody holds one of the roles, see the dossier from now on. */
export async function involveOffices(
  manager: EntityManager,
  key: DossierKey,
  roles: readonly Role[],
  offices: readonly string[],
  at: string,
): Promise<void> {
  if (roles.length === 0 && offices.length === 0) return;
  await manager.query(
    `INSERT INTO dossier_office (organization_id, dossier_id, office_id, since)
     SELECT o.organization_id, $2, o.id, $5 FROM office o
      WHERE o.organization_id = $1 AND (o.id = ANY ($4) OR EXISTS (
        SELECT FROM membership m WHERE m.organization_id = $1 AND m.office_id = o.id AND m.role = ANY ($3)))
     ON CONFLICT DO NOTHING`,
    [key.organization, key.dossier, roles, offices, at],
  );
}
