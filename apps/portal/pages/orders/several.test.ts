/** A provider answers hundreds of rows with a few choices: each is typed once, and put into the rows that it is for. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import { DOSSIER, dossier, possible, receipt, SHOWN } from '../../testing/dossiers.ts';
import { liaison } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/orders/${DOSSIER}`;
const API = `/dossiers/${DOSSIER}`;
const COUNT = 300;
const KEYS = { key_confirm_preservation: 'k1', key_report_not_preserved: 'k2', key_object: 'k3' };
const PRESERVED = {
  ...{ 'all.answer': 'PRESERVED', 'all.snapshotAt': '2026-11-23T12:00:07', 'all.until': '2027-02-20' },
  ...{ 'all.reference': 'LE-1', 'all.notified': 'no' },
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

function order(): DossierView {
  const view = dossier({
    ...{ side: 'provider', status: 'ACKED', snapshot: null },
    possible: possible('confirm_preservation', 'report_not_preserved', 'object'),
  });
  const [first] = view.targets;
  if (first === undefined) throw new Error('the order names nothing');
  const targets = Array.from({ length: COUNT }, (_, index) => ({
    ...first,
    ...{ id: `t${String(index + 1)}`, value: `cuenta-${String(index + 1)}@correo-austral.example` },
  }));
  return { ...view, targets };
}

async function givenAnOrder(): Promise<void> {
  const text = { digest: SHOWN, kind: 'ORDER', content: 'Preserve the following data.' };
  const script = { [`GET ${API}`]: order(), [`GET ${API}/documents/${SHOWN}`]: text };
  portal = await startPortal({ ...script, [`POST ${API}/acts`]: receipt({ seq: 5 }) }, liaison);
}

/** Returns what the page sends back as it stands: its hidden inputs. */
function kept(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input type="hidden" name="(t\d+\.\w+\.\w+)" value="([^"]*)">/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
}

interface Body {
  name: string;
  results: { target: string; category: string; outcome?: string; reference?: string; snapshotAt?: string }[];
}

describe('case D13: an order of hundreds of rows', () => {
  it('has a line for each row and one set of controls', async () => {
    await givenAnOrder();
    const { html } = await portal.get(PATH, { locale: 'es' });
    expect(html.match(/name="mark"/g)).toHaveLength(2 * COUNT);
    expect(html.match(/<select/g)?.length).toBeLessThan(12);
    expect(html).not.toMatch(/\bt1\b(?!\.)/);
  });

  it('is answered by kind of data, by marked rows and for all that say nothing yet, each answer typed once', async () => {
    await givenAnOrder();
    const content = await portal.post(PATH, {
      ...KEYS,
      step: 'apply',
      'all.rows': 'CONTENT',
      'all.answer': 'NOT_HELD',
    });
    expect(Object.values(kept(content.html))).toEqual(Array.from({ length: COUNT }, () => 'NOT_HELD'));
    const marked = await portal.post(PATH, {
      ...{ ...KEYS, ...kept(content.html), step: 'apply', 'all.rows': 'MARKED', 'all.answer': 'DELETED' },
      mark: ['t1.TRAFFIC', 't2.CONTENT'],
    });
    expect(kept(marked.html)).toMatchObject({ 't1.TRAFFIC.answer': 'DELETED', 't2.CONTENT.answer': 'DELETED' });
    const rest = { ...KEYS, ...kept(marked.html), ...PRESERVED };
    const check = await portal.post(PATH, { ...rest, step: 'check' }, { locale: 'es' });
    expect(check.html).toContain(`Identificador y datos (${String(COUNT - 1)})`);
    expect(check.html).toContain('12:00:07');
    expect((await portal.post(PATH, { ...rest, step: 'confirm' })).status).toBe(303);
    const [confirmed, reported] = portal.calls
      .filter(({ path }) => path.endsWith('/acts'))
      .map(({ body }) => body as Body);
    expect(confirmed?.results).toHaveLength(COUNT - 1);
    expect(confirmed?.results.every((one) => one.category === 'TRAFFIC' && one.reference === 'LE-1')).toBe(true);
    const of = (outcome: string) => reported?.results.filter((one) => one.outcome === outcome);
    expect(of('DELETED')).toEqual([
      { target: 't1', category: 'TRAFFIC', outcome: 'DELETED' },
      { target: 't2', category: 'CONTENT', outcome: 'DELETED' },
    ]);
    expect(of('NOT_HELD')).toHaveLength(COUNT - 1);
  });

  it('goes on with an answer for marked rows that was not put into them before', async () => {
    await givenAnOrder();
    const typed = { ...KEYS, ...PRESERVED, 'all.rows': 'MARKED', mark: ['t7.TRAFFIC'] };
    const check = await portal.post(PATH, { ...typed, step: 'check' });
    expect(check.html).toContain('cuenta-7@correo-austral.example');
    expect(check.html).toContain(`Not answered yet: ${String(2 * COUNT - 1)}`);
  });

  it('asks for rows where none is marked, and keeps what was typed', async () => {
    await givenAnOrder();
    const answer = await portal.post(PATH, { ...KEYS, ...PRESERVED, 'all.rows': 'MARKED', step: 'apply' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('Mark at least one row, or choose other rows');
    expect(answer.html).toContain('value="LE-1"');
  });

  it('opens a row in which something is wrong, and calls it by its identifier', async () => {
    await givenAnOrder();
    const row = { 't200.TRAFFIC.answer': 'PRESERVED', 't200.TRAFFIC.until': '2027-02-30' };
    const answer = await portal.post(PATH, { ...KEYS, ...row, step: 'check' });
    expect(answer.html).toContain('href="#t200.TRAFFIC.until"');
    expect(answer.html).toContain('id="t200.TRAFFIC.until"');
    expect(answer.html).toContain('cuenta-200@correo-austral.example, ');
  });
});
