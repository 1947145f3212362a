import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sealed } from '../seal.ts';
import { renderHtml } from './render.ts';
import { HTML_POLICY } from './style.ts';

const HOSTILE = `<script>alert(1)</script> "a' & b\u202Egnp.exe`;

function rendered(text: string, exercise = true): string {
  return renderHtml(
    sealed({
      kind: 'WRITTEN_TEXT',
      language: 'es',
      title: text,
      issuer: text,
      reference: text,
      at: '2026-11-24T15:00:00.000Z',
      dated: text,
      exercise,
      warning: text,
      sections: [
        {
          heading: text,
          level: 2,
          blocks: [
            { kind: 'paragraph', text },
            { kind: 'list', ordered: true, items: [text] },
            { kind: 'definitions', items: [{ term: text, text, exact: true }] },
            { kind: 'table', caption: text, columns: [{ heading: text, share: 1 }], rows: [[text]] },
            { kind: 'exact', text, language: 'en' },
          ],
        },
      ],
      approvals: [{ did: text, name: text, office: text, roles: text, at: text }],
    }),
  );
}

describe('A document as HTML', () => {
  it('names its language, its title and the language of a text that has another', () => {
    const html = rendered('Orden');
    expect(html).toMatch(/^<!doctype html>\n<html lang="es">/);
    expect(html).toContain('<title>Orden Orden</title>');
    expect(html).toContain('<div class="exact" lang="en">Orden</div>');
    expect(html).toContain('<th scope="col">Orden</th>');
    expect(html).toContain('<th scope="row">Orden</th>');
  });

  it('says that it is an exercise exactly when it is one', () => {
    expect(rendered('Orden')).toContain('EJERCICIO');
    expect(rendered('Orden', false)).not.toMatch(/ejercicio/i);
  });

  it('makes markup and characters that turn the reading around visible, wherever they stand', () => {
    const html = rendered(HOSTILE);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u202E');
    expect(html.split('&lt;script&gt;').length).toBeGreaterThan(15);
    expect(html).toContain('[U+202E]gnp.exe');
  });

  it('needs nothing else and runs nothing, and its policy lets its own style through and nothing more', () => {
    const html = rendered('Orden');
    expect(html).not.toMatch(/src=|href=|url\(|@import|<script|\son\w+=|\sstyle=/);
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(HTML_POLICY).toContain(`style-src 'sha256-${hash}'`);
    expect(HTML_POLICY).toContain("default-src 'none'");
    expect(HTML_POLICY).toMatch(/(^|; )sandbox$/);
  });
});
