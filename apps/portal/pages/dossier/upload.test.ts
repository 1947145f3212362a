import { afterEach, describe, expect, it } from '@jest/globals';
import { FORMAL as PATH, assistanceDossier } from '../../testing/assistance.ts';
import { DOSSIER } from '../../testing/dossiers.ts';
import { type PortalUnderTest, type Scripted, startPortal } from '../../testing/portal-under-test.ts';

const UPLOAD = '/evidence/v1/uploads/50000000-0000-4000-8000-000000000009';
const FILE = new File(['ip,port\n'], 'traffic.csv', { type: 'text/csv' });
const REFUSED = {
  status: 507,
  body: { code: 'STORAGE_FULL', status: 507, title: '', type: '', detail: 'No room.' },
} satisfies Scripted;

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(answers: { patch?: Scripted } = {}): Promise<void> {
  portal = await startPortal({
    [`GET ${PATH}`]: assistanceDossier({ side: 'provider' }),
    [`GET ${PATH}/evidence`]: [],
    'POST /evidence/v1/uploads': (): Scripted => ({ status: 201, body: null, headers: { location: UPLOAD } }),
    [`PATCH ${UPLOAD}`]: (): Scripted => answers.patch ?? { status: 204, body: null },
    [`DELETE ${UPLOAD}`]: (): Scripted => ({ status: 204, body: null }),
  });
}

const sent = (): string[] => portal.calls.map(({ method, path }) => `${method} ${path}`);

describe('Files of evidence where no scripts run', () => {
  it('are given to the dossier one by one, with the hash of the manifest, and lead back to the page they came from', async () => {
    await given();
    const manifest = `${'a'.repeat(64)}  traffic.csv`;
    const back = `/orders/${DOSSIER}`;
    const answer = await portal.postFiles(`${PATH}/evidence`, { back, manifest }, { files: FILE });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${back}#evidence-files`]);
    expect(sent().filter((one) => one.includes(UPLOAD))).toEqual([`PATCH ${UPLOAD}`]);
    expect(portal.calls.at(-1)?.body).toBe('ip,port\n');
  });

  it('that are refused are named with the reason, nothing half-received stays, and the manifest is kept', async () => {
    await given({ patch: REFUSED });
    const manifest = `${'a'.repeat(64)}  traffic.csv`;
    const answer = await portal.postFiles(`${PATH}/evidence`, { back: '/orders/1', manifest }, { files: FILE });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('traffic.csv: ');
    expect(answer.html).toContain(manifest);
    expect(sent()).toContain(`DELETE ${UPLOAD}`);
  });

  it('tool T4: are not sent while a line of the list cannot be read, and stay chosen', async () => {
    await given();
    const manifest = `SHA256 (traffic.csv) = ${'a'.repeat(64)}\nno hash at all`;
    const answer = await portal.postFiles(`${PATH}/evidence`, { back: '/orders/1', manifest }, { files: FILE });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('Lines 2 of your list of hashes cannot be read');
    expect(sent().filter((one) => one.includes('uploads'))).toEqual([]);
    const [, kept = ''] = /name="_file" value="([^"]+)"/.exec(answer.html) ?? [];
    const back = { back: '/orders/1', manifest: manifest.split('\n')[0] ?? '', _file: unescaped(kept) };
    expect((await portal.postFiles(`${PATH}/evidence`, back, {})).status).toBe(303);
    expect(portal.calls.at(-1)?.body).toBe('ip,port\n');
  });

  it.each([
    ['en', '2 lines of your list name none of the files that you chose: 2, 3.'],
    ['es', '2 líneas de su lista no nombran ninguno de los archivos que eligió: 2, 3.'],
  ] as const)('tool T4: are sent, and lines that name none of them are told (%s)', async (locale, words) => {
    await given();
    const manifest = ['traffic.csv', 'trafic2.csv', 'gone.csv'].map((name) => `${'a'.repeat(64)}  ${name}`).join('\n');
    const answer = await portal.postFiles(
      `${PATH}/evidence`,
      { back: '/orders/1', manifest },
      { files: FILE },
      { locale },
    );
    expect([answer.status, answer.html]).toEqual([200, expect.stringContaining(words)]);
    expect(sent()).toContain(`PATCH ${UPLOAD}`);
    const asked = await portal.post(`${PATH}/evidence/hashes`, { manifest, paths: 'traffic.csv' }, { locale });
    expect(JSON.parse(asked.html)).toEqual({
      hashes: ['a'.repeat(64)],
      notice: expect.stringContaining(words) as unknown,
    });
  });

  it('tool T10: of 0 bytes are given too, and shown as what they are', async () => {
    await given();
    const empty = new File([], 'empty.log');
    const answer = await portal.postFiles(`${PATH}/evidence`, { back: '/orders/1' }, { files: empty });
    expect(answer.status).toBe(303);
    expect(sent()).toContain('POST /evidence/v1/uploads');
  });

  it('case D11: are removed by one button until they are produced', async () => {
    await given();
    const file = UPLOAD.split('/').at(-1) ?? '';
    const answer = await portal.post(`${PATH}/evidence/${file}/remove`, { back: `/orders/${DOSSIER}` });
    expect(answer.headers.get('location')).toBe(`/orders/${DOSSIER}#evidence-files`);
    expect(sent()).toContain(`DELETE ${UPLOAD}`);
  });

  it('tool T4: the script of the page asks what the list says', async () => {
    await given();
    const ask = async (manifest: string, paths: string): Promise<unknown> =>
      JSON.parse((await portal.post(`${PATH}/evidence/hashes`, { manifest, paths })).html);
    const list = `"SHA256","${'A'.repeat(64)}","C:\\out\\traffic.csv"`;
    expect(await ask(list, 'other.csv\ntraffic.csv')).toEqual({ hashes: [null, 'a'.repeat(64)], notice: null });
    expect(await ask('x', 'traffic.csv')).toMatchObject({ problem: expect.stringContaining('Lines 1') });
  });

  it('have to be chosen, and never lead to another site', async () => {
    await given();
    const back = '//elsewhere.example/';
    expect((await portal.postFiles(`${PATH}/evidence`, { back }, {})).status).toBe(400);
    const answer = await portal.postFiles(`${PATH}/evidence`, { back }, { files: FILE });
    expect(answer.headers.get('location')).toBe('/#evidence-files');
  });
});

function unescaped(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
