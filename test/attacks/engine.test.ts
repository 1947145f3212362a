/**
 * Somebody with the whole protocol of the engine at hand causes no act: nothing is recorded, nothing leaves, and the
 * dossier goes on. The same request causes one as soon as it carries our seal, which shows that these attacks would find
 * a worker that does not ask for it.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ActCommand,
  ARRIVED_SIGNAL,
  CLOCK_MOVED_SIGNAL,
  DISPATCH_SIGNAL,
  TASK_QUEUES,
  workflowId,
  WORKFLOW_TYPES,
} from '@comity/contracts/engine';
import type { AnyAct } from '@comity/domain/events/act';
import { NAMESPACE } from '@comity/infra/dev/environment';
import { digestOf } from '@comity/persistence/digest';
import { memberId, officeId, organizationId } from '@comity/persistence/seed';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';
import proto from '@temporalio/proto';
import { cast, running } from '../setup/running.ts';
import { Attacker, opened, plain, sealedFor } from './attacker.ts';

const { COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK: SCHEDULE } = proto.temporal.api.enums.v1.CommandType;
const people = cast();
const prosecutor = people.person('pe-prosecutor');
const { masterKey } = running();
let attacker: Attacker;
beforeAll(() => {
  attacker = new Attacker(running().temporalAddress);
});
afterAll(() => attacker.close());

/** Submits a request, which then waits for a second person. */
async function submitted(): Promise<{ dossier: string; shown: string }> {
  const { id } = await prosecutor.draft(completeRequest());
  const { shown } = await prosecutor.must('checkDraft', { params: { id } });
  await prosecutor.must('submitDraft', { params: { id }, body: { shown }, key: randomUUID() });
  return { dossier: id, shown };
}

function approval(shown: string): ActCommand {
  const by = { member: memberId('pe-poc'), office: officeId('PE', 'poc'), roles: ['REQ_POC_24_7'] };
  const act = { kind: 'act', name: 'approve_and_send', by, detail: { shown } } as AnyAct;
  return { key: randomUUID(), bodyHash: digestOf(act), at: new Date().toISOString(), act };
}

/** The dossier is where it was, none of its tasks fails, and a person can go on with it. */
async function expectUntouched(dossier: string, events: string[]): Promise<void> {
  const codes = async (): Promise<string[]> => (await prosecutor.dossier(dossier)).events.map(({ code }) => code);
  expect((await codes()).toSorted()).toEqual(events.toSorted());
  await prosecutor.act(dossier, 'note', { note: 'The dossier goes on.' });
  expect((await codes()).toSorted()).toEqual([...events, 'note'].toSorted());
  expect(await attacker.failedTasks(dossier)).toBe(0);
}

const refOf = (dossier: string): object => ({
  organization: organizationId('PE'),
  dossier,
  kind: 'PRESERVATION',
  side: 'requesting',
});

describe('case E1: an Update of somebody who reaches the engine', () => {
  it('is refused as a value whatever it carries, and the same one with our seal is carried out', async () => {
    const { dossier, shown } = await submitted();
    const command = approval(shown);
    const encrypted = { metadata: { encoding: Buffer.from('binary/comity-aes-256-gcm') }, data: Buffer.alloc(40) };
    for (const payloads of [[plain(command)], [plain(null)], [], [{}], [encrypted], [plain(command), plain(command)]]) {
      const answer = await attacker.act(dossier, payloads);
      expect(await opened(dossier, masterKey, answer)).toMatchObject({ outcome: 'refused', code: 'NOT_SEALED' });
    }
    await expectUntouched(dossier, ['submit']);
    const answer = await attacker.act(dossier, await sealedFor(dossier, masterKey, command));
    expect(await opened(dossier, masterKey, answer)).toMatchObject({ outcome: 'done' });
    expect((await prosecutor.dossier(dossier)).status).toBe('SENT_24_7');
  });

  it('that was held back is refused by its name, though it carries our seal', async () => {
    const { dossier, shown } = await submitted();
    const command = { ...approval(shown), sentAt: new Date(Date.now() - 11 * 60_000).toISOString() };
    const answer = await attacker.act(dossier, await sealedFor(dossier, masterKey, command));
    expect(await opened(dossier, masterKey, answer)).toMatchObject({ outcome: 'refused', code: 'ACT_HELD_BACK' });
    await expectUntouched(dossier, ['submit']);
  });

  it('with a stolen payload does nothing a second time, and nothing in another dossier', async () => {
    const [first, second] = [await submitted(), await submitted()];
    await prosecutor.act(first.dossier, 'note', { note: 'An act to be stolen.' });
    const stolen = await attacker.stolenActs(first.dossier);
    expect(stolen).toHaveLength(2);
    for (const payload of stolen) {
      const there = await attacker.act(second.dossier, [payload]);
      expect(await opened(second.dossier, masterKey, there)).toMatchObject({ code: 'NOT_SEALED' });
      const again = await attacker.act(first.dossier, [payload]);
      expect(await opened(first.dossier, masterKey, again)).toMatchObject({ outcome: 'done' });
    }
    await expectUntouched(first.dossier, ['submit', 'note']);
    await expectUntouched(second.dossier, ['submit']);
  });
});

describe('case E1: signals, queries and runs of somebody who reaches the engine', () => {
  it('change nothing, whatever they carry', async () => {
    const { dossier } = await submitted();
    const handle = attacker.client.workflow.getHandle(workflowId(dossier));
    for (const name of [ARRIVED_SIGNAL, CLOCK_MOVED_SIGNAL, DISPATCH_SIGNAL, 'unknown'])
      for (const value of [null, 'now', { act: 'accept' }]) await handle.signal(name, value);
    for (const name of ['__stack_trace', 'unknown']) await handle.query(name, { a: 1 }).catch(() => null);
    await expectUntouched(dossier, ['submit']);
  });

  it('end at once where a run is begun with an input that is not ours, and the dossier can still be opened', async () => {
    const { id } = await prosecutor.draft(completeRequest());
    for (const input of [null, { ...refOf(id), wakeAt: null, arrivals: true, effects: true }]) {
      const begun = await attacker.client.workflow.start(WORKFLOW_TYPES.requesting, {
        workflowId: workflowId(id),
        taskQueue: TASK_QUEUES.dossiers,
        args: [input],
      });
      await expect(begun.result()).rejects.toThrow();
      expect((await begun.describe()).status.name).toBe('FAILED');
    }
    await prosecutor.submit(id);
    await expectUntouched(id, ['submit']);
  });

  it('have none of our activities do anything, from a workflow of their own', async () => {
    const { dossier, shown } = await submitted();
    const { workflowService } = attacker.client;
    const taskQueue = `somebody-${randomUUID()}`;
    const own = await attacker.client.workflow.start('somebody', { workflowId: taskQueue, taskQueue, args: [] });
    const { taskToken } = await attacker.client.withDeadline(Date.now() + 60_000, () =>
      workflowService.pollWorkflowTaskQueue({
        namespace: NAMESPACE,
        taskQueue: { name: taskQueue },
        identity: 'somebody',
      }),
    );
    await workflowService.respondWorkflowTaskCompleted({
      namespace: NAMESPACE,
      taskToken,
      identity: 'somebody',
      commands: [
        {
          commandType: SCHEDULE,
          scheduleActivityTaskCommandAttributes: {
            activityId: 'record',
            activityType: { name: 'recordAct' },
            taskQueue: { name: TASK_QUEUES.records },
            input: { payloads: [plain(refOf(dossier)), plain(approval(shown))] },
            startToCloseTimeout: { seconds: 10 as never },
          },
        },
      ],
    });
    const failure = await eventually('the activity to end', async () => {
      const { events } = await own.fetchHistory();
      return events?.map((event) => event.activityTaskFailedEventAttributes).find((failed) => failed) ?? null;
    });
    expect(failure.failure?.applicationFailureInfo).toMatchObject({ type: 'NOT_SEALED', nonRetryable: true });
    await own.terminate();
    await expectUntouched(dossier, ['submit']);
  });
});
