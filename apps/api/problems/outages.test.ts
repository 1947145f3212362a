import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganization, readingOrganization } from '@comity/persistence/context';
import { saveDocument } from '@comity/persistence/documents';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { PE, seedTest } from '@comity/persistence/test/organizations';
import { PROBLEM_STATUS, problems } from '@comity/texts/groups/problems';
import { ServiceError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { problemOfOutage } from './outages.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(() => database.stop());

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** These are failures of a real database, each provoked by two writers that meet. */
const MEETINGS: Record<string, () => Promise<unknown>> = {
  'a snapshot that another has overtaken': () =>
    readingOrganization(database.app, PE, async (reading) => {
      await reading.query('SELECT count(*) FROM draft');
      const change = `UPDATE organization SET name_en = name_en || '.' WHERE id = '${PE}'`;
      await database.owner.query(change);
      const owner = database.owner.createQueryRunner();
      try {
        await owner.startTransaction('REPEATABLE READ');
        await owner.query('SELECT count(*) FROM organization');
        await database.owner.query(change);
        await owner.query(change);
      } finally {
        await owner.rollbackTransaction();
        await owner.release();
      }
    }),
  'a row that another holds': async () => {
    const holder = database.owner.createQueryRunner();
    await holder.startTransaction();
    try {
      await holder.query(`SELECT 1 FROM organization WHERE id = '${PE}' FOR UPDATE`);
      await database.owner.query(`SELECT 1 FROM organization WHERE id = '${PE}' FOR UPDATE NOWAIT`);
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
  },
  'what only one may write': async () => {
    const digest = await inOrganization(database.app, PE, (manager) =>
      saveDocument(manager, PE, 'note', { text: 'x' }),
    );
    const again = `INSERT INTO document (organization_id, digest, kind, content) VALUES ('${PE}', '${digest}', 'note', '{}')`;
    await inOrganization(database.app, PE, (manager) => manager.query(again));
  },
};

/** These are what the engine's client throws where an Update is not done. */
const ENGINE: Record<string, Error> = {
  'a run that was over before its Update': new WorkflowUpdateFailedError(
    'Workflow Update failed',
    ApplicationFailure.nonRetryable('the run was over', 'AcceptedUpdateCompletedWorkflow'),
  ),
  'an engine that does not answer in time': new WorkflowUpdateRPCTimeoutOrCancelledError('late'),
  'an engine that is too busy': new ServiceError('Workflow Update failed'),
};

function expectNamed(error: unknown): void {
  const found = problemOfOutage(error);
  expect(found).not.toBeNull();
  const code = found?.code as keyof typeof problems;
  expect([409, 503]).toContain(PROBLEM_STATUS[code]);
  for (const sentence of problems[code]) expect(sentence.length).toBeGreaterThan(40);
}

describe('case B5: where many act at once, a failure has a name and a sentence', () => {
  it.each(Object.keys(MEETINGS))('of the database: %s', async (meeting) => {
    expectNamed(await failureOf((MEETINGS[meeting] as () => Promise<unknown>)()));
  });

  it.each(Object.keys(ENGINE))('of the engine: %s', (failure) => {
    expectNamed(ENGINE[failure]);
  });

  it('and a fault of our own has none', () => {
    expect(problemOfOutage(new TypeError('x is undefined'))).toBeNull();
  });
});
