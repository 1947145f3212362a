/**
 * case D13: a provider's program acknowledges what was served, downloads the rows as a table, fills them in and gives them
 * back, by the example client against the running system.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ProviderClient, Refused } from '@comity/infra/provider-client/provider-client';
import { orderFor } from '@comity/testkit/order';
import { arrivedAt } from '@comity/testkit/preservation-story';
import { PERU_CHILE, rolesIn } from '@comity/testkit/parties';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually, PATIENCE_MS } from '@comity/testkit/waiting';
import { cast, running } from '../setup/running.ts';

const people = cast();
const ORDERS = 3;

let provider: ProviderClient;
const served: string[] = [];

beforeAll(async () => {
  const { liaison } = rolesIn(people, PERU_CHILE);
  const token = async (): Promise<string> => (await liaison.credentials()).authorization.replace('Bearer ', '');
  provider = new ProviderClient({ api: running().apiUrl, token, language: 'en' });
  for (let count = 0; count < ORDERS; count += 1) served.push(await servedOrder(`EJ-2026-${randomUUID().slice(0, 8)}`));
});

/** Lets an order reach the provider, which has done nothing about it yet. */
async function servedOrder(caseNumber: string): Promise<string> {
  const { prosecutor, requestingPoint, receivingPoint, receivingCentral, executing, secondExecuting, liaison } =
    rolesIn(people, PERU_CHILE);
  const { id } = await prosecutor.draft(completeRequest({ caseNumber }));
  await prosecutor.submit(id);
  await requestingPoint.second(id, 'approve_and_send');
  const receiving = await arrivedAt(receivingPoint, 'SENT_24_7', id, PATIENCE_MS);
  await receivingPoint.act(receiving, 'acknowledge', {});
  await receivingPoint.outward(receiving, 'accept', {});
  await receivingCentral.second(receiving, 'approve');
  await executing.outward(receiving, 'draft_order', orderFor(await executing.dossier(receiving)));
  await secondExecuting.second(receiving, 'issue_order');
  await executing.act(receiving, 'serve', { servedAt: await executing.now() });
  return arrivedAt(liaison, 'SERVED', receiving, PATIENCE_MS);
}

describe('case D13: a program of a provider', () => {
  it('acknowledges many orders, each by its own act, and what is refused changes nothing for the others', async () => {
    const { done, results } = await provider.acknowledgeAll();
    expect(done).toBeGreaterThanOrEqual(ORDERS);
    for (const order of served)
      expect(results.find((one) => one.order === order)).toMatchObject({ outcome: 'DONE', act: 'acknowledge' });
    const liaison = people.person('cl-liaison');
    const [first = '', second = ''] = served;
    const orders = [
      { order: first, key: `acknowledge-${first}` },
      { order: second, key: randomUUID() },
      { order: randomUUID(), key: randomUUID() },
    ];
    const again = await liaison.must('acknowledgeOrders', { body: { orders } });
    expect(again).toMatchObject({ done: 1, refused: 2 });
    expect(again.results.map((one) => (one.outcome === 'DONE' ? 'DONE' : one.problem.code))).toEqual([
      'DONE',
      'NOT_POSSIBLE_IN_STATE',
      'DOSSIER_UNKNOWN',
    ]);
  });

  it('answers by a table: nothing where a line is wrong, and everything once where none is', async () => {
    const [head = '', ...lines] = (await provider.table()).replace('\uFEFF', '').trim().split('\r\n');
    const own = lines.filter((line) => served.some((order) => line.includes(order)));
    expect(own).toHaveLength(ORDERS * 4);
    const columns = head.split(',').map((name) => name.replaceAll('"', ''));
    const filled = (line: string, said: Record<string, string>): string =>
      line
        .split(',')
        .map((cell, index) => said[columns[index] ?? ''] ?? cell)
        .join(',');
    const kept = { answer: 'PRESERVED', snapshotAt: '2026-11-20T09:00', reference: 'HOLD-1', until: '2027-05-20' };
    const answers = own.map((line, index) => filled(line, index % 4 === 0 ? { answer: 'NOT_HELD' } : kept));

    const wrong = [head, ...answers.slice(1), filled(own[0] ?? '', { answer: 'PERHAPS' })].join('\r\n');
    const { acts, mistakes } = await provider.check(wrong);
    expect(acts).toEqual([]);
    expect(mistakes).toMatchObject([{ line: own.length + 1, column: 'answer', code: 'ANSWER_UNKNOWN' }]);
    await expect(provider.answer(wrong, randomUUID())).rejects.toThrow(
      /Line \d+, column “answer”: .*Write one of these/,
    );
    await expect(provider.answer(wrong, randomUUID())).rejects.toBeInstanceOf(Refused);
    expect((await provider.check([head, ...answers].join('\r\n'))).acts).toHaveLength(ORDERS * 2);

    const key = randomUUID();
    const given = await provider.answer([head, ...answers].join('\r\n'), key);
    expect(given).toMatchObject({ done: ORDERS * 2, refused: 0 });
    const twice = await provider.answer([head, ...answers].join('\r\n'), key);
    expect(twice.results).toEqual(given.results);
    const again = await provider.check([head, ...answers].join('\r\n'));
    expect(again.mistakes.length).toBeGreaterThan(0);

    const rows = [];
    for await (const order of provider.orders()) if (served.includes(order.order)) rows.push(...order.rows);
    expect(rows.map(({ answer }) => answer).toSorted()).toEqual([
      ...Array.from({ length: ORDERS }, () => 'NOT_HELD'),
      ...Array.from({ length: ORDERS * 3 }, () => 'PRESERVED'),
    ]);
    const executing = people.person('cl-executing');
    const found = await eventually('the answer of the provider', async () => {
      const { items } = await executing.must('dossiers', { query: { side: 'receiving', limit: 100 } });
      return items.find(({ status }) => status === 'PRESERVED_CONFIRMED' || status === 'HOLDING') ?? null;
    });
    expect(found.kind).toBe('PRESERVATION');
  });
});
