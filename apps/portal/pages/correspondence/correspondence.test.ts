import { afterEach, describe, expect, it } from '@jest/globals';
import type { CorrespondenceView } from '@comity/contracts/http/correspondence-views';
import { DOSSIER, dossier, possible, receipt } from '../../testing/dossiers.ts';
import { dutyOfficer } from '../../testing/people.ts';
import { type ApiCall, type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const API = `/dossiers/${DOSSIER}`;
const PATH = `${API}/correspondence`;
const LETTER = 'e'.repeat(64);
const FILE = { digest: 'f'.repeat(64), name: 'map.pdf', size: 3, sha256: 'a'.repeat(64) };
const thread: CorrespondenceView = {
  letters: [
    {
      side: 'requesting',
      sent: false,
      letter: LETTER,
      text: 'Adjuntamos <un> esquema.',
      locale: 'es',
      attachments: [FILE],
      at: '2026-11-23T15:00:00.000Z',
      read: null,
    },
    {
      side: 'provider',
      sent: true,
      letter: LETTER,
      text: 'Please quote our reference.',
      locale: 'en',
      attachments: [],
      at: '2026-11-23T16:00:00.000Z',
      read: { at: '2026-11-23T17:00:00.000Z', reader: 'Liaison, Correo Austral' },
    },
  ],
  writesTo: ['requesting', 'provider'],
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(script: Script = {}): Promise<void> {
  const view = dossier({ possible: possible('write', 'acknowledge_message') });
  const answers = {
    [`GET ${PATH}`]: thread,
    [`POST ${API}/attachments`]: FILE,
    [`POST ${API}/acts`]: receipt({ seq: 4 }),
  };
  portal = await startPortal({ [`GET ${API}`]: view, ...answers, ...script }, dutyOfficer);
}

const acts = (): ApiCall[] => portal.calls.filter(({ path }) => path.endsWith('/acts'));

describe('The thread of letters', () => {
  it.each(['en', 'es'] as const)('shows in %s each letter, its files and who read it', async (locale) => {
    await given();
    const { html } = await portal.get(PATH, { locale });
    for (const text of ['Adjuntamos &lt;un&gt; esquema.', 'map.pdf', FILE.sha256, 'Liaison, Correo Austral'])
      expect(html).toContain(text);
    expect(html).toContain(`href="${API}/documents/${FILE.digest}/file"`);
  });

  it('acknowledges a letter by its digest', async () => {
    await given();
    const done = await portal.post(`${PATH}/read`, { key: 'k', from: 'requesting', digest: LETTER });
    expect(done.headers.get('location')).toBe(PATH);
    expect(acts()[0]).toMatchObject({
      key: 'k',
      body: { name: 'acknowledge_message', from: 'requesting', letter: LETTER },
    });
  });

  it('sends a letter with its files to the side that was chosen', async () => {
    await given();
    const files = { files: new File(['abc'], 'map.pdf') };
    await portal.postFiles(PATH, { key: 'k', to: 'provider', letter: 'Dear colleagues' }, files);
    expect(acts()[0]?.body).toEqual({
      name: 'write',
      to: 'provider',
      letter: 'Dear colleagues',
      attachments: [FILE.digest],
    });
  });

  it('keeps letter and file when something is refused', async () => {
    const refused = () => ({ status: 409, body: { code: 'NOBODY_TO_WRITE_TO', status: 409, detail: '' } });
    await given({ [`POST ${API}/acts`]: refused });
    const files = { files: new File(['abc'], 'map.pdf') };
    const page = await portal.postFiles(PATH, { key: 'k', to: 'provider', letter: 'Dear colleagues' }, files);
    expect(page.status).toBe(409);
    for (const text of [
      'Dear colleagues',
      `name="fileDigest" value="${FILE.digest}"`,
      'does not know of the request yet',
    ])
      expect(page.html).toContain(text);
  });
});
