import { afterEach, describe, expect, it } from '@jest/globals';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import { DOSSIER, dossier, possible, receipt, SHOWN } from '../../testing/dossiers.ts';
import { liaison } from '../../testing/people.ts';
import { type ApiCall, type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/orders/${DOSSIER}`;
const API = `/dossiers/${DOSSIER}`;
const FILE = '50000000-0000-4000-8000-000000000001';
const BROKEN = '50000000-0000-4000-8000-000000000002';
const keys = { key_produce: 'k1', key_object: 'k2' };
const certificate = {
  custodian: 'Ana Soto, records',
  method: 'Exported from the log store',
  statement: 'True copies',
  complete: 'yes',
};

function file(id: string, changes: Partial<EvidenceFileView> = {}): EvidenceFileView {
  return {
    id,
    name: 'traffic.csv',
    nameGiven: 'traffic.csv',
    mediaType: 'text/csv',
    looksLike: null,
    size: 12,
    declaredSize: null,
    declaredSha256: null,
    status: 'COMPLETE',
    differences: [],
    produced: false,
    storedSize: 12,
    sha256: 'd'.repeat(64),
    uploadedBy: null,
    begunAt: '2026-11-23T21:00:00.000Z',
    completedAt: '2026-11-23T21:00:00.000Z',
    removedAt: null,
    removedBecause: null,
    expiresAt: null,
    ...changes,
  };
}

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function givenAProductionOrder(files: EvidenceFileView[], script: Script = {}): Promise<void> {
  const order = dossier({
    kind: 'ASSISTANCE',
    side: 'provider',
    status: 'ACKED',
    snapshot: null,
    possible: possible('produce', 'object'),
  });
  portal = await startPortal(
    {
      [`GET ${API}`]: order,
      [`GET ${API}/evidence`]: files,
      [`GET ${API}/documents/${SHOWN}`]: { digest: SHOWN, kind: 'ORDER', content: 'Produce the following data.' },
      [`POST ${API}/acts`]: receipt({ seq: 5 }),
      ...script,
    },
    liaison,
  );
}

const acts = (): ApiCall[] => portal.calls.filter(({ path }) => path.endsWith('/acts'));

describe("The provider's page of a production order", () => {
  it('shows the order, the files with what differs, and one row per identifier and kind of data', async () => {
    await givenAProductionOrder([
      file(FILE),
      file(BROKEN, { name: 'other.csv', status: 'MISMATCH', differences: ['SHA256'] }),
    ]);
    const { html } = await portal.get(PATH);
    expect(html).toContain('Produce the following data.');
    expect(html).toContain('Not what the manifest says');
    expect(html).toContain('data-upload="/evidence/v1/uploads"');
    for (const row of ['t1.TRAFFIC', 't1.CONTENT', 't2.SUBSCRIBER']) expect(html).toContain(`name="${row}.answer"`);
    expect(html).toContain(`name="file.${FILE}.item"`);
    expect(html).not.toContain(`name="file.${BROKEN}.item"`);
  });

  it('turns one page into the production and the objection, each under its own key', async () => {
    await givenAProductionOrder([file(FILE)]);
    const answers = {
      ...keys,
      ...certificate,
      't1.TRAFFIC.answer': 'PRODUCED',
      't1.CONTENT.answer': 'NO_DATA',
      't2.SUBSCRIBER.answer': 'OBJECT',
      't2.SUBSCRIBER.objection': 'OVERBROAD',
      explanation: 'Shared by many users',
      [`file.${FILE}.item`]: 't1/TRAFFIC',
    };
    const check = await portal.post(PATH, { ...answers, step: 'check' });
    expect(check.html).toContain('traffic.csv');
    expect(acts()).toEqual([]);
    const done = await portal.post(PATH, { ...answers, step: 'confirm' });
    expect(done.status).toBe(303);
    expect(acts().map(({ key }) => key)).toEqual(['k1', 'k2']);
    expect(acts()[0]?.body).toEqual({
      name: 'produce',
      results: [
        { target: 't1', category: 'TRAFFIC', outcome: 'PRODUCED' },
        { target: 't1', category: 'CONTENT', outcome: 'NO_DATA' },
      ],
      files: [{ id: FILE, target: 't1', category: 'TRAFFIC' }],
      ...certificate,
      complete: true,
    });
    expect(acts()[1]?.body).toEqual({
      name: 'object',
      objections: [{ target: 't2', code: 'OVERBROAD' }],
      explanation: 'Shared by many users',
    });
  });

  it('case D11: a file that answers nothing stops the production, and can be removed before it', async () => {
    await givenAProductionOrder([file(FILE), file(BROKEN, { produced: true })]);
    const { html } = await portal.get(PATH);
    expect(html).toContain(`action="/dossiers/${DOSSIER}/evidence/${FILE}/remove"`);
    expect(html).not.toContain(`${BROKEN}/remove`);
    const idle = await portal.post(PATH, { ...keys, ...certificate, 't1.TRAFFIC.answer': 'PRODUCED', step: 'check' });
    expect(idle.status).toBe(400);
    expect(idle.html).toContain(`href="#file.${FILE}.item"`);
    expect(acts()).toEqual([]);
  });

  it('case D13: one choice says what all files answer, and a file of its own choice keeps it', async () => {
    await givenAProductionOrder([file(FILE), file(BROKEN)]);
    const answers = {
      ...{ ...keys, ...certificate, 't1.TRAFFIC.answer': 'PRODUCED', 't1.CONTENT.answer': 'PRODUCED' },
      ...{ 'files.all': 't1/TRAFFIC', [`file.${BROKEN}.item`]: 't1/CONTENT', step: 'confirm' },
    };
    expect((await portal.post(PATH, answers)).status).toBe(303);
    expect(acts()[0]?.body).toMatchObject({
      files: [
        { id: FILE, target: 't1', category: 'TRAFFIC' },
        { id: BROKEN, target: 't1', category: 'CONTENT' },
      ],
    });
  });

  it('tool T9: thousands of files are produced by one choice, and how many go at once is told before', async () => {
    const ids = Array.from(
      { length: 10_001 },
      (_, index) => `50000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    );
    await givenAProductionOrder(ids.map((id) => file(id)));
    const { html } = await portal.get(PATH, { locale: 'es' });
    expect(html).toContain('No se pueden entregar más de 10000 archivos de una vez');
    await portal.stop();
    await givenAProductionOrder(ids.slice(0, 1_500).map((id) => file(id)));
    const shown = await portal.get(PATH);
    expect(shown.html).not.toContain('.item"');
    const answers = { ...keys, ...certificate, 't1.TRAFFIC.answer': 'PRODUCED', 'files.all': 't1/TRAFFIC' };
    expect((await portal.post(PATH, { ...answers, step: 'confirm' })).status).toBe(303);
    expect((acts()[0]?.body as { files: object[] }).files).toHaveLength(1_500);
  });

  it('names every mistake beside its field: nothing produced without a file, no file for nothing, no certificate', async () => {
    await givenAProductionOrder([]);
    const nothing = await portal.post(PATH, { ...keys, 't1.TRAFFIC.answer': 'PRODUCED', step: 'check' });
    expect(nothing.status).toBe(400);
    for (const field of ['evidence-files', 'method', 'statement', 'complete'])
      expect(nothing.html).toContain(`href="#${field}"`);
    await portal.stop();
    await givenAProductionOrder([file(FILE)]);
    const wrong = await portal.post(PATH, {
      ...keys,
      ...certificate,
      custodian: '',
      't1.TRAFFIC.answer': 'NO_DATA',
      [`file.${FILE}.item`]: 't1/TRAFFIC',
      step: 'check',
    });
    for (const field of [`file.${FILE}.item`, 'custodian']) expect(wrong.html).toContain(`href="#${field}"`);
  });

  it('case D13: a table fills the page in, which still asks for the files and the certificate', async () => {
    await givenAProductionOrder([file(FILE)]);
    const rows = `order,row,answer\n${DOSSIER},t1.TRAFFIC,PRODUCED\n${DOSSIER},t1.CONTENT,NO_DATA\n`;
    const table = new File([rows], 'answers.csv', { type: 'text/csv' });
    const { html, status } = await portal.postFiles(PATH, { ...keys, step: 'table' }, { table });
    expect(status).toBe(200);
    expect(html).toMatch(/id="t1.TRAFFIC.answer"[^]*?value="PRODUCED" selected/);
    expect(html).toMatch(/id="t1.CONTENT.answer"[^]*?value="NO_DATA" selected/);
    const given = await portal.get(`${PATH}/answers.csv`);
    expect(given.html).toContain('order,dossier,row,type,identifier,due,answer,objection,explanation\r\n');
  });
});
