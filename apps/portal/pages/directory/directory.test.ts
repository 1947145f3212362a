import { afterEach, describe, expect, it } from '@jest/globals';
import { DIRECTORY } from '../../testing/drafts.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('The directory', () => {
  it('gives address, hours, local time and languages of every office, and when it was verified', async () => {
    portal = await startPortal({ 'GET /directory': DIRECTORY });
    const { html } = await portal.get('/directory', { locale: 'es' });
    expect(html).toContain('247.cl@comity.example');
    expect(html).toContain('español, inglés');
    expect(html).toContain('2 de noviembre de 2026');
    expect(html).toContain('Aún sin verificar');
    expect(html).toContain('Correo Austral (proveedor ficticio)');
  });
});
