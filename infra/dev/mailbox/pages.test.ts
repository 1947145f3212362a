import { describe, expect, it } from '@jest/globals';
import { languageOf } from '../html.ts';
import type { Mail } from './mail-store.ts';
import { listPage, mailPage } from './pages.ts';

const hostile: Mail = {
  id: '1',
  messageId: '<a"b@x>',
  to: '<script>to</script>@comity.example',
  subject: '<img src=x onerror=alert(1)>',
  receivedAt: '2026-01-01T00:00:00.000Z',
  text: 'see http://127.0.0.1/d?a=1&b="><script>alert(1)</script> javascript:alert(1)',
};

describe('The mailbox page', () => {
  it.each([
    ['the list', listPage('en', [hostile])],
    ['one mail', mailPage('es', hostile)],
  ])('shows what a mail says as text, in %s', (_name, html) => {
    expect(html).not.toMatch(/<script|<img/);
    expect(html).not.toContain('href="javascript');
  });

  it('makes links of addresses without letting them out of their attribute', () => {
    expect(mailPage('en', hostile)).toContain(
      '<a href="http://127.0.0.1/d?a=1&amp;b=">http://127.0.0.1/d?a=1&amp;b=</a>&quot;',
    );
  });

  it('speaks the first language asked for that it knows', () => {
    expect(languageOf(['', 'fr-FR', 'es-PE;q=0.8', 'en'])).toBe('es');
    expect(languageOf([''])).toBe('en');
    expect(listPage('es', [])).toContain('Todavía no ha llegado ningún correo.');
  });
});
