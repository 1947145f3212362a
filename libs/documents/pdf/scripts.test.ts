import { describe, expect, it } from '@jest/globals';
import { sealed } from '../seal.ts';
import { readPdf } from '../test/pdf-reader.ts';
import { inEveryPlace, WRITING } from '../test/writing.ts';
import { renderPdf } from './render.ts';
import { runsOf } from './runs.ts';

const { unknown, misleading, ...readable } = WRITING;

async function pagesWith(text: string): Promise<string> {
  const { pages } = await readPdf(await renderPdf(sealed(inEveryPlace(text, 'es'))));
  return pages.join('');
}

describe('case C5: names in other writing on a PDF', () => {
  it.each(Object.entries(readable))('sets %s in letters, and no code stands in their place', async (_, name) => {
    expect(await pagesWith(name)).not.toContain('U+');
  });

  it('shows by its code what no font has, and says so', async () => {
    const pages = await pagesWith(unknown);
    expect(pages).toContain('[U+0E44]');
    expect(pages).toContain('se muestran como [U+código]');
  });

  it('sets Arabic from right to left, and numbers within it from left to right', () => {
    const runs = runsOf('body', 'محمد (الأول) 1234');
    expect(runs.map(({ text }) => text.trim()).filter(Boolean)).toEqual(['1234', '(', 'الأول', ')', 'محمد']);
  });

  it('turns the digits of Persian around once only', () => {
    // The font turns Arabic letters around; the digits stand from left to right, so they are given to it turned.
    expect(runsOf('body', '۱۲۳')[0]?.text).toBe('۳۲۱');
  });

  it('keeps the direction of what stands between two names', () => {
    expect(runsOf('body', 'de 王小明 a דוד').map(({ font }) => font)).toEqual([
      'NotoSans-Regular',
      'NotoSansHans-Regular',
      'NotoSans-Regular',
      'NotoSansHebrew-Regular',
    ]);
  });

  it('breaks a long text of several scripts within its column, and loses nothing', async () => {
    // Thirty times in the long paragraph, and in the other places at least once each.
    expect((await pagesWith(WRITING.mixed)).match(/1234/g)?.length).toBeGreaterThanOrEqual(38);
  });

  it('case C6: shows what would turn the reading around', async () => {
    const pages = await pagesWith(misleading);
    expect(pages).toContain('factura[U+202E]fdp.exe');
    expect(pages).toContain('a[U+200B]b');
  });
});
