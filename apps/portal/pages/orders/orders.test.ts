import { afterEach, describe, expect, it } from '@jest/globals';
import { DOSSIER, dossier, possible, receipt, SHOWN } from '../../testing/dossiers.ts';
import { liaison } from '../../testing/people.ts';
import { type ApiCall, type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/orders/${DOSSIER}`;
const API = `/dossiers/${DOSSIER}`;
const keys = { key_confirm_preservation: 'k1', key_report_not_preserved: 'k2', key_object: 'k3' };
const preserved = {
  't1.TRAFFIC.answer': 'PRESERVED',
  't1.TRAFFIC.snapshotAt': '2026-11-23T12:00',
  't1.TRAFFIC.until': '2027-02-20',
  't1.TRAFFIC.reference': 'LE-1',
  't1.TRAFFIC.bytes': '18350080',
  't1.TRAFFIC.notified': 'no',
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function givenAnOrder(script: Script = {}): Promise<void> {
  const order = dossier({
    side: 'provider',
    status: 'ACKED',
    snapshot: null,
    possible: possible('confirm_preservation', 'report_not_preserved', 'object'),
  });
  portal = await startPortal(
    {
      [`GET ${API}`]: order,
      [`GET ${API}/documents/${SHOWN}`]: { digest: SHOWN, kind: 'ORDER', content: 'Preserve the following data.' },
      ...script,
    },
    liaison,
  );
}

const acts = (): ApiCall[] => portal.calls.filter(({ path }) => path.endsWith('/acts'));

describe("The provider's page of an order", () => {
  it('shows the exact text and one row per identifier and category', async () => {
    await givenAnOrder();
    const { html } = await portal.get(PATH);
    expect(html).toContain('Preserve the following data.');
    for (const row of ['t1.TRAFFIC', 't1.CONTENT', 't2.SUBSCRIBER']) expect(html).toContain(`name="${row}.answer"`);
  });

  it('turns one table into the acts that say it, each under its own key', async () => {
    await givenAnOrder({ [`POST ${API}/acts`]: receipt({ seq: 5 }) });
    const answers = {
      ...preserved,
      't1.CONTENT.answer': 'DELETED',
      't2.SUBSCRIBER.answer': 'OBJECT',
      't2.SUBSCRIBER.objection': 'OVERBROAD',
      explanation: 'A whole network',
    };
    const check = await portal.post(PATH, { ...keys, ...answers, step: 'check' });
    expect(check.html).toContain('end of 20 February 2027');
    expect(acts()).toEqual([]);
    const done = await portal.post(PATH, { ...keys, ...answers, step: 'confirm' });
    expect(done.status).toBe(303);
    expect(acts().map(({ key }) => key)).toEqual(['k1', 'k2', 'k3']);
    expect(acts()[0]?.body).toEqual({
      name: 'confirm_preservation',
      results: [
        {
          target: 't1',
          category: 'TRAFFIC',
          snapshotAt: '2026-11-23T15:00:00.000Z',
          from: null,
          to: null,
          bytes: 18_350_080,
          items: null,
          reference: 'LE-1',
          preservedUntil: '2027-02-21T03:00:00.000Z',
          userNotified: false,
        },
      ],
    });
    expect(acts()[2]?.body).toEqual({
      name: 'object',
      objections: [{ target: 't2', code: 'OVERBROAD' }],
      explanation: 'A whole network',
    });
  });

  it('names each mistake at its cell and keeps the rest of the table', async () => {
    await givenAnOrder();
    const answer = await portal.post(PATH, {
      ...keys,
      ...preserved,
      't1.TRAFFIC.reference': '',
      't1.TRAFFIC.bytes': 'many',
      't2.SUBSCRIBER.answer': 'OBJECT',
      step: 'check',
    });
    expect(answer.status).toBe(400);
    for (const field of ['t1.TRAFFIC.reference', 't1.TRAFFIC.bytes', 't2.SUBSCRIBER.objection', 'explanation'])
      expect(answer.html).toContain(`href="#${field}"`);
    expect(answer.html).toContain('value="2027-02-20"');
  });

  it('can be sent again with the same keys when a part of it had no answer', async () => {
    const down = ({ body }: ApiCall) =>
      (body as { name: string }).name === 'object'
        ? { status: 503, body: { code: 'UNAVAILABLE' } }
        : { status: 200, body: receipt({ seq: 5 }) };
    await givenAnOrder({ [`POST ${API}/acts`]: down });
    const answers = {
      ...preserved,
      't2.SUBSCRIBER.answer': 'OBJECT',
      't2.SUBSCRIBER.objection': 'COST',
      explanation: 'x',
    };
    const again = await portal.post(PATH, { ...keys, ...answers, step: 'confirm' });
    expect(again.html).toContain('name="key_object" value="k3"');
    expect(again.html).toContain('it will not be done twice');
  });

  it('case B6: two acts that are confirmed at once have two receipts, and what was recorded before a refusal is said', async () => {
    const inTurn = ({ body }: ApiCall) => {
      const { name } = body as { name: string };
      return { status: 200, body: receipt({ act: name, seq: name === 'object' ? 6 : 5 }) };
    };
    await givenAnOrder({ [`POST ${API}/acts`]: inTurn });
    const answers = {
      ...keys,
      ...preserved,
      't2.SUBSCRIBER.answer': 'OBJECT',
      't2.SUBSCRIBER.objection': 'COST',
      explanation: 'Three thousand invoices',
    };
    const done = await portal.post(PATH, { ...answers, step: 'confirm' });
    expect(done.headers.get('location')).toBe(`${API}/receipts/5?and=6`);
    await portal.stop();
    const refusesTheSecond = (call: ApiCall) =>
      (call.body as { name: string }).name === 'object'
        ? { status: 409, body: { code: 'NOT_POSSIBLE_IN_STATE' } }
        : inTurn(call);
    await givenAnOrder({ [`POST ${API}/acts`]: refusesTheSecond });
    const refused = await portal.post(PATH, { ...answers, step: 'confirm' });
    expect(refused.html).toContain('These acts were recorded already: Confirm preservation');
  });

  it('case D13: one answer stands for all rows, and a row that says its own, or that it is answered later, keeps it', async () => {
    await givenAnOrder({ [`POST ${API}/acts`]: receipt({ seq: 5 }) });
    const { html } = await portal.get(PATH);
    expect(html).toContain('name="all.reference"');
    expect(html).not.toContain('<details class="govuk-details" open>');
    const all = Object.fromEntries(
      Object.entries(preserved).map(([name, value]) => [name.replace('t1.TRAFFIC.', 'all.'), value]),
    );
    const answers = { ...keys, ...all, 't1.CONTENT.answer': 'DELETED', 't2.SUBSCRIBER.answer': 'LATER' };
    expect((await portal.post(PATH, { ...answers, step: 'confirm' })).status).toBe(303);
    expect(acts().map(({ body }) => body)).toMatchObject([
      { name: 'confirm_preservation', results: [{ target: 't1', category: 'TRAFFIC', reference: 'LE-1' }] },
      { name: 'report_not_preserved', results: [{ target: 't1', category: 'CONTENT', outcome: 'DELETED' }] },
    ]);
  });

  it('case D4: reads back the seconds of what was typed, and asks which of two hours is meant and what to type', async () => {
    await givenAnOrder();
    const typed = { ...keys, ...preserved, 't1.TRAFFIC.snapshotAt': '2026-11-23T12:00:07.25' };
    expect((await portal.post(PATH, { ...typed, step: 'check' })).html).toContain('12:00:07.25 (America/Santiago');
    const never = { ...typed, 't1.TRAFFIC.snapshotAt': '2026-09-06T00:30' };
    const refused = await portal.post(PATH, { ...never, step: 'check' }, { locale: 'es' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('href="#t1.TRAFFIC.snapshotAt"');
    const twice = { ...typed, 't1.TRAFFIC.snapshotAt': '2026-04-04T23:30' };
    const asked = await portal.post(PATH, { ...twice, step: 'check' }, { locale: 'es' });
    for (const offset of ['-03:00', '-04:00']) expect(asked.html).toContain(offset);
    const meant = { ...typed, 't1.TRAFFIC.snapshotAt': '2026-04-04T23:30-04:00' };
    expect((await portal.post(PATH, { ...meant, step: 'check' })).status).toBe(200);
  });
});
