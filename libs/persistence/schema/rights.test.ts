/**
 * Each role tries against the real database to write each column of each table and to delete its rows. What succeeds is
 * compared with what is declared here, and a right that somebody grants beside it is found. What recording alone writes,
 * the state of a dossier, its events and leaves above all, the application's password cannot write (case E8).
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { seedTest } from '../test/organizations.ts';

type Columns = 'all' | readonly string[];
interface Writes {
  insert?: Columns;
  update?: Columns;
  delete?: true;
}

/** What people type and bring before it is recorded, what a peer has sent, and notes for the operator. */
const APPLICATION: Readonly<Record<string, Writes>> = {
  act_refusal: { insert: 'all' },
  document: { insert: 'all' },
  dossier: { update: ['unconfirmed_since'] },
  draft: { insert: 'all', update: ['version', 'form', 'changed_at', 'submitted_at', 'deleted', 'entry'] },
  draft_file: { insert: 'all', delete: true },
  // The trigger `keep_recorded` narrows these to files that no event names.
  evidence_file: {
    insert: 'all',
    update: [
      ...['size', 'declared_size', 'declared_sha256', 'status', 'writer', 'stored_size', 'expires_at', 'sha256'],
      ...['looks_like', 'differences', 'completed_at', 'removed_at', 'removed_because', 'emptied'],
    ],
  },
  // When a message came and which event it became is not for the application to say.
  inbox: {
    insert: [
      ...['organization_id', 'dossier_id', 'sender_organization_id', 'sender_dossier_id', 'number', 'code', 'envelope'],
      'entered',
    ],
  },
  lost_run: { insert: 'all' },
};

/** What has happened: recording writes this besides what the application writes. */
const RECORDING: Readonly<Record<string, Writes>> = {
  clock: { insert: 'all', update: ['alarmed', 'warnings', 'state', 'stopped_at'] },
  dossier: { insert: 'all', update: 'all' },
  dossier_event: { insert: 'all' },
  dossier_key: { insert: 'all', delete: true },
  dossier_office: { insert: 'all' },
  dossier_peer: { insert: 'all' },
  dossier_responsible: { insert: 'all', delete: true },
  dossier_task: { insert: 'all', update: 'all', delete: true },
  evidence_file: { update: ['event_seq'] },
  evidence_work: { insert: 'all', update: ['status', 'attempts', 'next_attempt_at', 'done_at', 'reason'] },
  hold_line: { insert: 'all', update: 'all' },
  identifier_mark: { insert: 'all', delete: true },
  // The trigger `keep_recorded_arrival` narrows the deleting to messages that no event records.
  inbox: { update: ['event_seq', 'checked_at'], delete: true },
  ledger_head: { insert: 'all' },
  ledger_leaf: { insert: 'all', update: ['leaf_index'] },
  ledger_node: { insert: 'all' },
  lost_run: { delete: true },
  notification: {
    insert: 'all',
    update: ['status', 'attempts', 'last_attempt_at', 'next_attempt_at', 'sent_at', 'reason'],
  },
  organization_seal: { insert: 'all' },
  outbox: {
    insert: 'all',
    update: [
      ...['status', 'attempts', 'last_attempt_at', 'next_attempt_at', 'delivered_at', 'receipt', 'reason', 'by_hand'],
    ],
  },
  seal_certificate: { insert: 'all' },
  sealed_package: { insert: 'all' },
  spent_key: { insert: 'all' },
  state_alarm: { insert: 'all', update: ['told_at'], delete: true },
  state_seal: { insert: 'all' },
  task_desk: { insert: 'all', update: 'all', delete: true },
};

/** Who belongs to an organization and what they may do: administration writes this besides what the application writes. */
const ADMINISTRATION: Readonly<Record<string, Writes>> = {
  absence: { insert: 'all', update: ['ended_at'] },
  administration_event: { insert: 'all' },
  directory_entry: { insert: 'all', update: 'all', delete: true },
  duty_shift: { insert: 'all', update: ['ended_at'] },
  exercise: { insert: 'all' },
  invitation: {
    insert: 'all',
    update: ['opened_at', 'accepted_at', 'accepted_subject', 'member_id', 'withdrawn_at', 'superseded_at'],
  },
  // The trigger `keep_to_administration_leaves` narrows these to leaves of administration.
  ledger_leaf: { insert: 'all' },
  member: { insert: 'all', update: 'all' },
  membership: { insert: 'all', delete: true },
  office: { insert: 'all', update: 'all' },
  // The trigger `keep_to_own_organization` narrows these to the organization that was named.
  organization: { insert: 'all', update: ['active_since', 'policies', 'session_idle_minutes'] },
  organization_key: { insert: 'all' },
  proposed_change: { insert: 'all', update: ['status', 'decided_by', 'decided_at'] },
};

let database: TestDatabase;
let columns: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
  const rows = await database.owner.query<{ name: string; columns: string[] }[]>(`
    SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attidentity = '' AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY c.relname`);
  columns = new Map(rows.map((row) => [row.name, row.columns]));
}, 60_000);
afterAll(() => database.stop());

/** A statement that meets no row is refused for the lack of a right alone. */
async function may(role: DataSource, statement: string): Promise<boolean> {
  try {
    await role.query(statement);
    return true;
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('permission denied')) throw error;
    return false;
  }
}

/** Returns a line for each thing that the role could do. */
async function couldDo(role: DataSource): Promise<string[]> {
  const done: string[] = [];
  for (const [table, names] of columns) {
    if (await may(role, `DELETE FROM ${table} WHERE false`)) done.push(`${table} delete`);
    if (await may(role, `TRUNCATE ${table}`)) done.push(`${table} truncate`);
    for (const name of names) {
      if (await may(role, `UPDATE ${table} SET ${name} = NULL WHERE false`)) done.push(`${table} update ${name}`);
      if (await may(role, `INSERT INTO ${table} (${name}) SELECT NULL WHERE false`))
        done.push(`${table} insert ${name}`);
    }
  }
  return done.sort();
}

function declared(...rights: readonly Readonly<Record<string, Writes>>[]): string[] {
  const linesOf = (table: string, verb: string, given: Columns | undefined): string[] =>
    (given === 'all' ? (columns.get(table) ?? []) : (given ?? [])).map((name) => `${table} ${verb} ${name}`);
  const lines = rights.flatMap((one) =>
    Object.entries(one).flatMap(([table, writes]) => [
      ...linesOf(table, 'insert', writes.insert),
      ...linesOf(table, 'update', writes.update),
      ...(writes.delete === true ? [`${table} delete`] : []),
    ]),
  );
  return [...new Set(lines)].sort();
}

describe('case E8: the password of the application', () => {
  it('writes what is declared and nothing of what has happened, tried column by column', async () => {
    expect(columns.size).toBeGreaterThan(40);
    expect(await couldDo(database.app)).toEqual(declared(APPLICATION));
  });

  it('with a right that somebody has granted beside it is found', async () => {
    await database.owner.query('GRANT UPDATE (status) ON dossier TO comity_app');
    try {
      const beyond = (await couldDo(database.app)).filter((line) => !declared(APPLICATION).includes(line));
      expect(beyond).toEqual(['dossier update status']);
    } finally {
      await database.owner.query('REVOKE UPDATE (status) ON dossier FROM comity_app');
    }
  });

  it('is not that of recording, which writes what has happened besides and never changes it', async () => {
    expect(await couldDo(database.recorder)).toEqual(declared(APPLICATION, RECORDING));
  });

  it('is not that of administration, which writes who belongs to an organization and nothing of what has happened', async () => {
    expect(await couldDo(database.administrator)).toEqual(declared(APPLICATION, ADMINISTRATION));
  });

  it('takes no number of a dossier, and makes no other role its own', async () => {
    const [sequence] = await database.owner.query<{ name: string }[]>(
      `SELECT relname::text AS name FROM pg_class WHERE relkind = 'S' AND relname LIKE 'reference_%' LIMIT 1`,
    );
    for (const statement of [
      `SELECT nextval('${sequence?.name ?? ''}')`,
      'SET ROLE comity_recorder',
      'SET ROLE comity_administrator',
      'SET ROLE comity_owner',
      'SET session_replication_role = replica',
    ])
      await expect(database.app.query(statement)).rejects.toThrow('permission denied');
  });
});
