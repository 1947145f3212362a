/**
 * These are the acceptance scenarios of a request on its way out: 1, 2, 16 and the questions of idempotency and two
 * persons.
 */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { workflowId } from '@comity/contracts/engine';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DossierView } from '@comity/contracts/http/views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { NAMESPACE } from '@comity/infra/dev/environment';
import { connectTemporal } from '@comity/platform/temporal';
import { ProblemError } from '@comity/testkit/person';
import { completeRequest } from '@comity/testkit/request-forms';
import { arrivedAt } from '@comity/testkit/preservation-story';
import { eventually } from '@comity/testkit/waiting';
import { cast, running } from '../setup/running.ts';
import { eventOf, sentRequest } from './stage.ts';

const people = cast();

async function problemOf(act: Promise<unknown>): Promise<Problem> {
  const failure: unknown = await act.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof ProblemError)) throw new Error(`A problem was expected, not ${String(failure)}`);
  return failure.problem;
}

describe('Scenario 1: complete request', () => {
  it('Given a request with 29(2)(a)-(f), When two persons submit and send it, Then it is sent, its clock runs and its entries have hashes', async () => {
    const { requesting } = await sentRequest(people);
    const view = await people.person('pe-poc').dossier(requesting);
    expect(view.status).toBe('SENT_24_7');
    const clock = view.deadlines.find((one) => one.clock === 'ACK_SLA');
    expect(clock).toMatchObject({ state: 'RUNNING', rule: { id: 'COM.ACK' } });
    expect(view.events.map((event) => event.code)).toEqual(expect.arrayContaining(['submit', 'approve_and_send']));
    for (const event of view.events) expect(event.ledger.leaf).toMatch(/^[0-9a-f]{64}$/);
    const actors = view.events.filter((event) => event.kind === 'act').map((event) => event.actor?.name.en);
    expect(new Set(actors).size).toBe(2);
  });

  it('the same person cannot send what they submitted, and of two approvals at once exactly one is accepted', async () => {
    const point = people.person('pe-poc');
    const draft = await point.draft(completeRequest());
    await point.submit(draft.id);
    expect((await problemOf(point.second(draft.id, 'approve_and_send'))).code).toBe('SECOND_PERSON_REQUIRED');
    const central = people.person('pe-central');
    const { proposal } = await point.dossier(draft.id);
    const approve = (): Promise<ActReceipt> =>
      central.act(draft.id, 'approve_and_send', { shown: proposal?.shown ?? '' });
    const outcomes = await Promise.allSettled([approve(), approve()]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('Scenario 2: missing intent', () => {
  it('Given a request without 29(2)(f), When it is submitted, Then the refusal names the article and nothing leaves', async () => {
    const prosecutor = people.person('pe-prosecutor');
    const form = completeRequest({ intent: { mlaIntended: false, expectedDate: '', channel: '' }, necessity: '' });
    const draft = await prosecutor.draft(form);
    const problem = await problemOf(prosecutor.submit(draft.id));
    expect(problem.code).toBe('ELEMENTS_MISSING');
    const rules = problem.missing?.map((one) => one.rule) ?? [];
    expect(rules).toEqual(expect.arrayContaining(['BUD.29.2.e', 'BUD.29.2.f']));
    expect((await prosecutor.call('dossier', { params: { id: draft.id } })).status).toBe(404);
  });
});

describe('Scenario 16: facts that lack an imminent risk', () => {
  it('Given a request at CRITICAL_LIFE without a reason, Then it is asked for its reason and may go at once as HIGH', async () => {
    const prosecutor = people.person('pe-prosecutor');
    const draft = await prosecutor.draft(completeRequest({ urgency: 'CRITICAL_LIFE', urgencyReason: '' }));
    const problem = await problemOf(prosecutor.submit(draft.id));
    expect(problem.missing?.map((one) => one.field)).toContain('urgencyReason');
    const saved = await prosecutor.must('draft', { params: { id: draft.id } });
    await prosecutor.must('saveDraft', {
      params: { id: draft.id },
      body: { version: saved.version, form: completeRequest() },
    });
    expect((await prosecutor.submit(draft.id)).status).toBe('VALIDATED');
  });
});

describe('Scenario 16: facts that lack an imminent risk, as the receiving State finds', () => {
  it('Given a request at CRITICAL_LIFE, When the 24/7 point finds no imminent risk, Then it goes on as HIGH with the reason and facts can be added', async () => {
    const urgent = { urgency: 'CRITICAL_LIFE', urgencyReason: 'La víctima recibe amenazas de muerte.' } as const;
    const { requesting, receiving } = await sentRequest(people, urgent);
    const point = people.person('cl-poc');
    await point.act(receiving, 'acknowledge', {});
    const reason = 'Los hechos no mencionan un peligro inminente.';
    await point.act(receiving, 'determine_emergency', { finding: 'NOT_MET', reason });
    const requesterView = await eventOf(people, 'pe-poc', requesting, 'emergency_determined');
    expect(requesterView).toMatchObject({ status: 'ACKED', urgency: 'HIGH_VOLATILE', downgraded: true });
    const finding = requesterView.events.find((event) => event.code === 'emergency_determined');
    expect(finding?.documents.map((one) => one.field)).toEqual(['reason']);
    await people.person('pe-prosecutor').act(requesting, 'add_facts', { facts: 'La víctima fue vista con el autor.' });
    await eventOf(people, 'cl-poc', receiving, 'facts_added');
    await point.act(receiving, 'determine_emergency', { finding: 'MET', reason: 'Los nuevos hechos bastan.' });
    const restored = await people.person('cl-poc').dossier(receiving);
    expect(restored).toMatchObject({ status: 'ACKED', urgency: 'CRITICAL_LIFE' });
  });
});

describe('Idempotency', () => {
  it('50 parallel submissions under one key give one dossier, one message and one mail each', async () => {
    const prosecutor = people.person('pe-prosecutor');
    const draft = await prosecutor.draft(completeRequest());
    const { shown } = await prosecutor.must('checkDraft', { params: { id: draft.id } });
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        prosecutor.must('submitDraft', { params: { id: draft.id }, body: { shown }, key }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.leaf)).size).toBe(1);
    await people.person('pe-poc').second(draft.id, 'approve_and_send');
    const receiving = await arrivedAt(people.person('cl-poc'), 'SENT_24_7', draft.id);
    const view = await people.person('cl-poc').dossier(receiving);
    expect(view.messages.filter((message) => message.code === 'request')).toHaveLength(1);
    const sent = await eventually('every mail to be sent', async () => {
      const mine: DossierView = await people.person('cl-poc').dossier(receiving);
      return mine.notifications.every((one) => one.status === 'SENT') ? mine.notifications : null;
    });
    const once = sent.map((one) => `${one.code} ${one.to.en}`);
    expect(new Set(once).size).toBe(once.length);
  });

  it('the same key with another body is refused, and the same body answers what is recorded, also after the workflow continued as new', async () => {
    const { receiving } = await sentRequest(people);
    const point = people.person('cl-poc');
    const key = randomUUID();
    const first = await point.act(receiving, 'note', { note: 'primera' }, key);
    const again = async (): Promise<void> => {
      expect(await point.act(receiving, 'note', { note: 'primera' }, key)).toEqual(first);
      expect((await problemOf(point.act(receiving, 'note', { note: 'otra' }, key))).code).toBe('KEY_REUSED');
    };
    await again();
    const run = await runOf(receiving);
    await eventually('the workflow to continue as new', async () => {
      await point.act(receiving, 'note', { note: randomUUID() });
      return (await runOf(receiving)) !== run;
    });
    await again();
  });
});

/** Returns the id of the workflow run that serves the dossier now. */
async function runOf(dossier: string): Promise<string> {
  const { temporalAddress, masterKey } = running();
  const client = connectTemporal({
    COMITY_TEMPORAL_ADDRESS: temporalAddress,
    COMITY_TEMPORAL_NAMESPACE: NAMESPACE,
    COMITY_MASTER_KEY: Buffer.from(masterKey, 'base64url'),
  });
  try {
    return (await client.workflow.getHandle(workflowId(dossier)).describe()).runId;
  } finally {
    await client.connection.close();
  }
}
