/**
 * Everything that is kept of one dossier is read, as every organization that has a part in it keeps its own. Each is
 * read in its own context, at one moment, in a transaction that cannot write.
 */
import type { DossierState } from '@comity/domain/state/dossier';
import { readingOrganization } from '@comity/persistence/context';
import type { DossierKey } from '@comity/persistence/recording/states';
import { inMilliseconds, now } from '@comity/persistence/sql/expressions';
import { publicRows, tenantRows } from '@comity/persistence/sql/rows';
import { sql } from 'kysely';
import type { DataSource, EntityManager } from 'typeorm';

export interface EventRecord {
  seq: number;
  kind: 'act' | 'message' | 'clock';
  code: string;
  phase: string | null;
  at: string;
  roles: string[] | null;
  /** It is null for the first event. */
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

/** This was to leave or to be taken up, and has not been. */
export interface WaitingRecord {
  what: 'message out' | 'message in' | 'mail';
  seq: number | null;
  code: string;
  status: string;
  attempts: number;
  reason: string | null;
}

export interface DossierRecord {
  /** This is the code of the organization. */
  organization: string;
  id: string;
  reference: string;
  state: DossierState;
  openedAt: string;
  /** This is the present time, on the clock of the organization's exercise if it takes part in one. */
  now: string;
  events: EventRecord[];
  clocks: ClockRecord[];
  waiting: WaitingRecord[];
}

/** `wanted` is a dossier's id or reference. Returns an empty list if no organization knows it. */
export async function readDossiers(dataSource: DataSource, wanted: string): Promise<DossierRecord[]> {
  const organizations = await publicRows(dataSource)
    .selectFrom('organization')
    .select(['id', 'code'])
    .orderBy('code')
    .execute();
  const found: DossierRecord[] = [];
  for (const organization of organizations)
    found.push(
      ...(await readingOrganization(dataSource, organization.id, async (manager) => {
        await sql`SET TRANSACTION READ ONLY`.execute(tenantRows(manager));
        return readAll(manager, organization, wanted);
      })),
    );
  return found;
}

interface Owner {
  id: string;
  code: string;
}

async function readAll(
  manager: EntityManager,
  { id: organization, code }: Owner,
  wanted: string,
): Promise<DossierRecord[]> {
  const kept = await tenantRows(manager)
    .selectFrom('dossier as d')
    .leftJoin('exercise as e', 'e.id', 'd.exercise_id')
    .select((eb) => [
      'd.id',
      'd.reference',
      'd.state',
      'd.opened_at as openedAt',
      inMilliseconds(now, eb.fn.coalesce('e.offset_ms', eb.lit(0))).as('now'),
    ])
    .where('d.organization_id', '=', organization)
    .where((eb) => eb.or([eb(sql`${eb.ref('d.id')}::text`, '=', wanted), eb('d.reference', '=', wanted)]))
    .execute();
  const records: DossierRecord[] = [];
  for (const dossier of kept) {
    const key = { organization, dossier: dossier.id };
    records.push({
      organization: code,
      ...dossier,
      events: await readEvents(manager, key),
      clocks: await readClocks(manager, key),
      waiting: await readWaiting(manager, key),
    });
  }
  return records;
}

function readEvents(manager: EntityManager, { organization, dossier }: DossierKey): Promise<EventRecord[]> {
  return tenantRows(manager)
    .selectFrom('dossier_event')
    .select(['seq', 'kind', 'code', 'phase', 'at', 'actor_roles as roles'])
    .select(['status_before as before', 'status_after as after', 'basis', 'refusal'])
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .orderBy('seq')
    .execute();
}

function readClocks(manager: EntityManager, { organization, dossier }: DossierKey): Promise<ClockRecord[]> {
  return tenantRows(manager)
    .selectFrom('clock')
    .select(['clock', 'subject', 'state', 'due_at as dueAt', 'zone', 'rule'])
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .orderBy('due_at')
    .orderBy('clock')
    .orderBy('subject')
    .orderBy('generation')
    .execute();
}

async function readWaiting(manager: EntityManager, key: DossierKey): Promise<WaitingRecord[]> {
  const rows = tenantRows(manager);
  const of = { organization_id: key.organization, dossier_id: key.dossier };
  const messages = await rows
    .selectFrom('outbox')
    .select(['event_seq as seq', 'code', 'status', 'attempts', 'reason'])
    .where((eb) => eb.and(of))
    .where('status', '<>', 'DELIVERED')
    .orderBy('event_seq')
    .execute();
  const arrivals = await rows
    .selectFrom('inbox')
    .select(['code'])
    .where((eb) => eb.and(of))
    .where('event_seq', 'is', null)
    .orderBy('number')
    .execute();
  const mails = await rows
    .selectFrom('notification')
    .select(['event_seq as seq', 'code', 'status', 'attempts', 'reason'])
    .where((eb) => eb.and(of))
    .where('status', '<>', 'SENT')
    .orderBy('event_seq')
    .execute();
  const unrecorded = { seq: null, status: 'NOT RECORDED', attempts: 0, reason: null };
  return [
    ...messages.map((row) => ({ what: 'message out' as const, ...row })),
    ...arrivals.map(({ code }) => ({ what: 'message in' as const, code, ...unrecorded })),
    ...mails.map((row) => ({ what: 'mail' as const, ...row })),
  ];
}
