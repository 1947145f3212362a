import { afterEach, describe, expect, it } from '@jest/globals';
import { listed } from '../../testing/dossiers.ts';
import { DIRECTORY, inDirectory } from '../../testing/drafts.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('The directory', () => {
  it('gives address, hours, local time and languages of every office, and when it was verified', async () => {
    portal = await startPortal({ ...inDirectory(DIRECTORY) });
    const { html } = await portal.get('/directory', { locale: 'es' });
    expect(html).toContain('247.cl@comity.example');
    expect(html).toContain('español, inglés');
    expect(html).toContain('2 de noviembre de 2026');
    expect(html).toContain('Aún sin verificar');
    expect(html).toContain('Correo Austral (proveedor ficticio)');
  });

  it('case B2: is narrowed and paged by the api, with how many there are, and its pages are narrowed too', async () => {
    const directory = listed(DIRECTORY.slice(0, 2), 'c2');
    portal = await startPortal({ ...inDirectory(DIRECTORY), 'GET /directory': directory });
    const { html } = await portal.get('/directory?q=+punto+&state=CL&cursor=c1', { locale: 'es' });
    const { query } = portal.calls.find(({ path }) => path === '/directory') ?? {};
    expect(query).toContain('q=punto&state=CL&cursor=c1');
    expect(html).toContain('href="/directory?q=punto&amp;state=CL&amp;cursor=c2"');
    expect(html).toContain('href="/directory?q=punto&amp;state=CL"');
    expect(html).toContain('Esta página muestra 2');
    expect(html).toContain('<option value="US">Estados Unidos</option>');
  });
});
