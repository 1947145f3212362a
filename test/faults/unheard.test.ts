/**
 * There is one moment in which the database has an act and the engine does not: recording has committed, and everything
 * dies before the engine's task is answered. The test forces it with a lock on the dossier's row and an engine that
 * hangs (SIGSTOP).
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActReceipt } from '@comity/contracts/http/acts';
import { CLOCK_MOVED_SIGNAL, workflowId } from '@comity/contracts/engine';
import type { Stack } from '@comity/infra/dev/stack';
import { startThrowAway } from '@comity/infra/dev/throw-away';
import { organizationId } from '@comity/persistence/seed';
import { connectTemporal } from '@comity/platform/temporal';
import { Cast } from '@comity/testkit/cast';
import type { Person } from '@comity/testkit/person';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';
import pg from 'pg';

let stack: Stack;
let prosecutor: Person;
let owner: pg.Client;

beforeAll(async () => {
  stack = await startThrowAway('unheard');
  prosecutor = new Cast({
    apiUrl: stack.urls.api,
    issuer: stack.urls.issuer,
    audience: stack.env.COMITY_OIDC_AUDIENCE,
  }).person('pe-prosecutor');
  owner = new pg.Client({ connectionString: stack.env.COMITY_OWNER_DATABASE_URL });
  await owner.connect();
  await owner.query(`SELECT set_config('comity.organization', $1, false)`, [organizationId('PE')]);
});

afterAll(async () => {
  await owner.end();
  await stack.stop();
});

async function opened(): Promise<string> {
  const { id } = await prosecutor.draft(completeRequest());
  const { shown } = await prosecutor.must('checkDraft', { params: { id } });
  await prosecutor.must('submitDraft', { params: { id }, body: { shown }, key: randomUUID() });
  await eventually('the opening to be confirmed', async () => !(await isUnconfirmed(id)));
  return id;
}

async function isUnconfirmed(dossier: string): Promise<boolean> {
  const { rowCount } = await owner.query(`SELECT FROM dossier WHERE id = $1 AND unconfirmed_since IS NOT NULL`, [
    dossier,
  ]);
  return rowCount === 1;
}

const seqOf = async (dossier: string): Promise<number> =>
  (await owner.query<{ seq: number }>(`SELECT seq FROM dossier WHERE id = $1`, [dossier])).rows[0]?.seq ?? 0;

/** Returns what the engine's history of the dossier has: acts that were accepted, and signals to look at the clocks. */
async function heard(dossier: string): Promise<{ acts: number; looks: number }> {
  const client = connectTemporal({
    COMITY_TEMPORAL_ADDRESS: stack.env.COMITY_TEMPORAL_ADDRESS,
    COMITY_TEMPORAL_NAMESPACE: stack.env.COMITY_TEMPORAL_NAMESPACE,
    COMITY_MASTER_KEY: Buffer.from(stack.env.COMITY_MASTER_KEY, 'base64url'),
  });
  try {
    const { events = [] } = await client.workflow.getHandle(workflowId(dossier)).fetchHistory();
    const signals = (events ?? []).map((event) => event.workflowExecutionSignaledEventAttributes?.signalName);
    return {
      acts: (events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length,
      looks: signals.filter((name) => name === CLOCK_MOVED_SIGNAL).length,
    };
  } finally {
    await client.connection.close();
  }
}

describe('An act that is recorded when worker and engine die', () => {
  it('is kept, told to the engine when both are back, and answered under its key', async () => {
    const dossier = await opened();
    const key = randomUUID();
    const note = (text: string, under: string): Promise<ActReceipt> =>
      prosecutor.must('act', { params: { id: dossier }, body: { name: 'note', note: text }, key: under });

    await owner.query('BEGIN');
    await owner.query(`SELECT FROM dossier WHERE id = $1 FOR UPDATE`, [dossier]);
    const answer = note('Told as everything dies.', key).catch((error: unknown) => error);
    await eventually('recording to wait for the row', async () => {
      const { rowCount } = await owner.query(`SELECT FROM pg_locks WHERE NOT granted`);
      return (rowCount ?? 0) > 0;
    });
    process.kill(stack.pids.temporal ?? Number.NaN, 'SIGSTOP');
    await owner.query('COMMIT');
    await eventually('the act to be recorded', async () => (await seqOf(dossier)) === 2);
    expect(await isUnconfirmed(dossier)).toBe(true);
    // The test goes on only then, because the api asks again by itself as long as somebody waits for the answer.
    expect(await answer).toBeInstanceOf(Error);
    await owner.query(`UPDATE dossier SET unconfirmed_since = now() - interval '2 minutes' WHERE id = $1`, [dossier]);
    await Promise.all([stack.kill('worker'), stack.kill('temporal')]);
    await stack.ready();

    await eventually('the engine to be told', async () => !(await isUnconfirmed(dossier)));
    expect(await heard(dossier)).toEqual({ acts: 1, looks: 1 });
    expect((await note('Told as everything dies.', key)).seq).toBe(2);
    expect((await note('And the dossier goes on.', randomUUID())).seq).toBe(3);
  }, 180_000);
});
