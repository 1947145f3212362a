/** Many orders are acknowledged from the list: each by an act of its own, and each result is told. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { line, listed, receipt } from '../../testing/dossiers.ts';
import { liaison } from '../../testing/people.ts';
import { type ApiCall, type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';
import { inDirectory } from '../../testing/drafts.ts';

const COUNT = 30;
const idOf = (index: number): string => `40000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const referenceOf = (index: number): string => `CL-2026-${String(index).padStart(6, '0')}`;
const indexes = Array.from({ length: COUNT }, (_, index) => index + 1);

const PROBLEM = {
  ...{ type: '/problems/NOT_POSSIBLE_IN_STATE', title: 'Not possible now', detail: 'Not possible now' },
  ...{ code: 'NOT_POSSIBLE_IN_STATE', status: 409 },
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

/** The api refuses the second order, and does the others. */
function answered({ body }: ApiCall) {
  const { orders } = body as { orders: { order: string; key: string }[] };
  const results = orders.map(({ order }) =>
    order === idOf(2)
      ? { order, act: 'acknowledge', outcome: 'REFUSED', problem: PROBLEM }
      : { order, act: 'acknowledge', outcome: 'DONE', receipt: receipt({ dossier: order, seq: 4 }) },
  );
  return { status: 200, body: { done: orders.length - 1, refused: 1, results } };
}

async function givenOrders(): Promise<void> {
  const orders = indexes.map((index) => ({
    ...line({
      id: idOf(index),
      reference: referenceOf(index),
      side: 'provider',
      status: index > 20 ? 'ACKED' : 'SERVED',
    }),
    waiting: [],
  }));
  const script = { 'GET /orders': listed(orders, 'next'), ...inDirectory([]) };
  portal = await startPortal({ ...script, 'POST /orders/acknowledgements': answered }, liaison);
}

const marked = (...chosen: number[]): string[] => chosen.map((index) => `${idOf(index)} ${referenceOf(index)}`);

describe('case D13: many orders acknowledged from the list', () => {
  it('offers a box for each order that waits for it, in both forms of the list, and keeps the form through paging', async () => {
    await givenOrders();
    const { html } = await portal.get('/orders?compact=1', { locale: 'es' });
    expect(html.match(/type="checkbox"/g)).toHaveLength(20);
    expect(html).toContain('comity-compact');
    expect(html).toContain('href="/orders?compact=1&amp;cursor=next"');
    expect((await portal.get('/orders')).html).toContain('href="/orders?compact=1"');
  });

  it('shows which before anything is done, does each under a key of its own, and tells each result', async () => {
    await givenOrders();
    const check = await portal.post('/orders', { step: 'acknowledge', order: marked(1, 2, 3) }, { locale: 'es' });
    expect(check.html).toContain('Acusar recibo de 3 órdenes');
    expect(portal.calls.filter(({ path }) => path === '/orders/acknowledgements')).toEqual([]);
    const keys = [...check.html.matchAll(/name="(key\.[0-9a-f-]+)" value="([^"]+)"/g)];
    const kept = Object.fromEntries(keys.map(([, name = '', value = '']) => [name, value]));
    expect(new Set(Object.values(kept)).size).toBe(3);
    const sent = { ...kept, step: 'confirm', order: marked(1, 2, 3) };
    const done = await portal.post('/orders', sent, { locale: 'es' });
    expect(done.html).toContain('Con acuse de recibo: 2. Sin él: 1.');
    expect(done.html).toContain(`/dossiers/${idOf(1)}/receipts/4`);
    expect(done.html).toContain('No se registró.');
    await portal.post('/orders', sent);
    const [first, again] = portal.calls.filter(({ path }) => path === '/orders/acknowledgements');
    expect(again?.body).toEqual(first?.body);
    expect(first?.body).toMatchObject({
      orders: [1, 2, 3].map((one) => ({ order: idOf(one), key: kept[`key.${idOf(one)}`] })),
    });
  });

  it('asks for an order where none is marked', async () => {
    await givenOrders();
    const answer = await portal.post('/orders', { step: 'acknowledge' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('Mark at least one order');
  });
});
