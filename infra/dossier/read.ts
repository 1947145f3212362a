/**
 * Everything that is kept of one dossier, as every organization that has a part in it keeps its own. Each is read in its
 * own context, at one moment, in a transaction that cannot write.
 */
import type { DossierState } from '@comity/domain/state/dossier';
import { readingOrganization } from '@comity/persistence/context';
import type { DataSource, EntityManager } from 'typeorm';

export interface EventRecord {
  seq: number;
  kind: 'act' | 'message' | 'clock';
  code: string;
  phase: string | null;
  at: string;
  roles: string[] | null;
  /** Null of the first event. */
  before: string | null;
  after: string;
  basis: string;
  refusal: { code: string; about: string[] } | null;
}

export interface ClockRecord {
  clock: string;
  subject: string;
  state: 'RUNNING' | 'STOPPED' | 'PASSED';
  dueAt: string;
  zone: string;
  rule: string;
}

/** What was to leave or to be taken up, and has not been. */
export interface WaitingRecord {
  what: 'message out' | 'message in' | 'mail';
  seq: number | null;
  code: string;
  status: string;
  attempts: number;
  reason: string | null;
}

export interface DossierRecord {
  /** The organization's code. */
  organization: string;
  id: string;
  reference: string;
  state: DossierState;
  openedAt: string;
  /** Now, on the clock of the organization's exercise if it takes part in one. */
  now: string;
  events: EventRecord[];
  clocks: ClockRecord[];
  waiting: WaitingRecord[];
}

/** `wanted`: a dossier's id or reference. Empty if no organization knows it. */
export async function readDossiers(dataSource: DataSource, wanted: string): Promise<DossierRecord[]> {
  const organizations = await dataSource.query<{ id: string; code: string }[]>(
    'SELECT id, code FROM organization ORDER BY code',
  );
  const found: DossierRecord[] = [];
  for (const { id, code } of organizations)
    found.push(
      ...(await readingOrganization(dataSource, id, async (manager) => {
        await manager.query('SET TRANSACTION READ ONLY');
        return readAll(manager, id, code, wanted);
      })),
    );
  return found;
}

type Kept = Pick<DossierRecord, 'id' | 'reference' | 'state' | 'openedAt' | 'now'>;

async function readAll(
  manager: EntityManager,
  organization: string,
  code: string,
  wanted: string,
): Promise<DossierRecord[]> {
  const kept = await manager.query<Kept[]>(
    `SELECT d.id, d.reference, d.state, d.opened_at AS "openedAt",
            now() + coalesce(e.offset_ms, 0) * interval '1 millisecond' AS now
       FROM dossier d LEFT JOIN exercise e ON e.id = d.exercise_id
      WHERE d.organization_id = $1 AND (d.id::text = $2 OR d.reference = $2)`,
    [organization, wanted],
  );
  const records: DossierRecord[] = [];
  for (const dossier of kept) {
    const key = [organization, dossier.id];
    records.push({
      organization: code,
      ...dossier,
      events: await manager.query<EventRecord[]>(EVENTS, key),
      clocks: await manager.query<ClockRecord[]>(CLOCKS, key),
      waiting: await manager.query<WaitingRecord[]>(WAITING, key),
    });
  }
  return records;
}

const EVENTS = `
  SELECT seq, kind, code, phase, at, actor_roles AS roles, status_before AS before, status_after AS after, basis, refusal
    FROM dossier_event WHERE organization_id = $1 AND dossier_id = $2 ORDER BY seq`;

const CLOCKS = `
  SELECT clock, subject, state, due_at AS "dueAt", zone, rule
    FROM clock WHERE organization_id = $1 AND dossier_id = $2 ORDER BY due_at, clock, subject, generation`;

const WAITING = `
  SELECT 'message out' AS what, event_seq AS seq, code, status, attempts, reason
    FROM outbox WHERE organization_id = $1 AND dossier_id = $2 AND status <> 'DELIVERED'
  UNION ALL
  SELECT 'message in', NULL, code, 'NOT RECORDED', 0, NULL
    FROM inbox WHERE organization_id = $1 AND dossier_id = $2 AND event_seq IS NULL
  UNION ALL
  SELECT 'mail', event_seq, code, status, attempts, reason
    FROM notification WHERE organization_id = $1 AND dossier_id = $2 AND status <> 'SENT'
  ORDER BY what, seq`;
