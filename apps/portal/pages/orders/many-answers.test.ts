/** Many orders are answered by one table: checked whole, shown before it is sent, done under one key, each result told. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { line, listed, receipt } from '../../testing/dossiers.ts';
import { liaison } from '../../testing/people.ts';
import { type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';
import { inDirectory } from '../../testing/drafts.ts';

const PATH = '/orders/answers';
const ORDERS = [1, 2].map((index) => `40000000-0000-4000-8000-00000000000${String(index)}`);
const [FIRST = '', SECOND = ''] = ORDERS;
const TABLE = `order,row,answer\n${FIRST},t1.TRAFFIC,NOT_HELD\n${SECOND},t1.TRAFFIC,DELETED\n`;
const ACTS = ORDERS.map((order, index) => ({
  ...{ order, reference: `CL-2026-00000${String(index + 1)}` },
  ...{ act: 'report_not_preserved', covers: 1 },
}));
const PROBLEM = {
  ...{ type: '/problems/NOT_POSSIBLE_IN_STATE', title: 'Not possible now', detail: 'Not possible now' },
  ...{ code: 'NOT_POSSIBLE_IN_STATE', status: 409 },
};
const RESULTS = {
  ...{ done: 1, refused: 1 },
  results: [
    { ...{ order: FIRST, act: 'report_not_preserved' }, outcome: 'DONE', receipt: receipt({ dossier: FIRST, seq: 7 }) },
    { ...{ order: SECOND, act: 'report_not_preserved' }, outcome: 'REFUSED', problem: PROBLEM },
  ],
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function givenOrders(script: Script = {}): Promise<void> {
  const orders = ORDERS.map((id) => ({ ...line({ id, side: 'provider', status: 'ACKED' }), waiting: [] }));
  const api = {
    ...{ 'GET /orders': listed(orders), ...inDirectory([]) },
    'GET /orders/table': { status: 200, body: Buffer.from('order,row'), headers: { 'content-type': 'text/csv' } },
    'POST /orders/answers/check': { acts: ACTS, mistakes: [] },
    'POST /orders/answers': RESULTS,
  };
  portal = await startPortal({ ...api, 'GET /orders/table': () => api['GET /orders/table'], ...script }, liaison);
}

const file = (text: string): { table: File } => ({ table: new File([text], 'orders.csv', { type: 'text/csv' }) });
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value = '']) => [
      name,
      value.replaceAll('&quot;', '"'),
    ]),
  ) as Record<string, string>;

describe('case D13: many orders answered by one table', () => {
  it('the list leads to it, and the table has what the list is narrowed to', async () => {
    await givenOrders();
    const { html } = await portal.get('/orders?state=PE');
    expect(html).toContain('href="/orders/answers?state=PE"');
    expect((await portal.get(`${PATH}?state=PE`)).html).toContain('href="/orders/answers.csv?state=PE"');
    const table = await portal.get(`${PATH}.csv?state=PE`);
    expect(table.headers.get('content-disposition')).toBe('attachment; filename="orders.csv"');
    expect(table.html).toBe('order,row');
    expect(portal.calls.find(({ path }) => path === '/orders/table')?.query).toBe('state=PE');
  });

  it('says how to go on where more orders match than one table holds', async () => {
    const problem = { ...PROBLEM, code: 'TABLE_TOO_LONG', status: 422 };
    await givenOrders({ 'GET /orders/table': () => ({ status: 422, body: problem }) });
    const { status, html } = await portal.get(`${PATH}.csv`);
    expect(status).toBe(400);
    expect(html).toContain('Narrow the list');
  });

  it('shows each act before anything is done, and does them under one key however often it is sent', async () => {
    await givenOrders();
    const check = await portal.postFiles(PATH, { step: 'table' }, file(TABLE));
    expect(check.status).toBe(200);
    expect(check.html).toContain('Answer 2 orders: check before sending');
    expect(portal.calls.filter(({ path }) => path === '/orders/answers')).toEqual([]);
    const kept: Record<string, string> = { ...hiddenIn(check.html), step: 'confirm' };
    const done = await portal.post(PATH, kept, { locale: 'es' });
    expect(done.html).toContain('Registradas: 1. No registradas: 1.');
    expect(done.html).toContain(`/dossiers/${FIRST}/receipts/7`);
    expect(done.html).toContain('CL-2026-000002');
    await portal.post(PATH, kept);
    const [first, again] = portal.calls.filter(({ path }) => path === '/orders/answers');
    expect(first?.body).toEqual({ table: TABLE });
    expect(first?.key).toBeTruthy();
    expect(again).toEqual(first);
  });

  it('names every mistake of the table, and answers nothing', async () => {
    const mistakes = [3, 9].map((at) => ({
      ...{ line: at, column: 'answer', code: 'ANSWER_UNKNOWN' },
      message: `Line ${String(at)}, column “answer”: This is no answer.`,
    }));
    await givenOrders({ 'POST /orders/answers/check': { acts: [], mistakes } });
    const { status, html } = await portal.postFiles(PATH, { step: 'table' }, file(TABLE));
    expect(status).toBe(400);
    for (const { message } of mistakes) expect(html).toContain(message);
    expect(portal.calls.filter(({ path }) => path === '/orders/answers')).toEqual([]);
  });

  it('keeps table and key where the api cannot be reached', async () => {
    await givenOrders({ 'POST /orders/answers': () => ({ status: 503, body: { ...PROBLEM, status: 503 } }) });
    const check = await portal.postFiles(PATH, { step: 'table' }, file(TABLE));
    const kept: Record<string, string> = { ...hiddenIn(check.html), step: 'confirm' };
    const again = await portal.post(PATH, kept);
    expect(again.status).toBe(503);
    expect(hiddenIn(again.html)).toMatchObject({ key: kept['key'], _file: kept['_file'], step: 'confirm' });
  });

  it('asks for a file where none was chosen', async () => {
    await givenOrders();
    const { status, html } = await portal.post(PATH, { step: 'table' }, { locale: 'es' });
    expect(status).toBe(400);
    expect(html).toContain('href="#table"');
  });
});
