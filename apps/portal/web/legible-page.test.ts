import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hiddenCharacters } from '@comity/vocabulary/judges/writing';
import { legiblePage } from './legible-page.ts';

const hidden = fc.constantFrom('\u202E', '\u200B', '\u2066', '\uFEFF', '\u00AD', '\u200D');
const written = fc
  .tuple(fc.string({ unit: 'grapheme-ascii' }), hidden, fc.string({ unit: 'grapheme-ascii' }))
  .map(([before, one, after]) => `${before}${one}${after}`.replaceAll(/[<>]/g, ''));

describe('case C6: what nobody would see on a page', () => {
  it('stands there by its code, whatever stands around it', () => {
    fc.assert(
      fc.property(written, (text) => {
        const page = legiblePage(`<p title="x">${text}</p>`);
        expect(hiddenCharacters(page)).toEqual([]);
        expect(page).toMatch(/\[U\+[0-9A-F]{4}\]/);
      }),
    );
  });

  it('shows a name of a file as it is written', () => {
    expect(legiblePage('<td>user\u202Egpj.exe</td>')).toBe('<td>user[U+202E]gpj.exe</td>');
  });

  it('leaves what a person typed in its field, and every address, as it is', () => {
    const page = '<a href="/x\u200B">x</a><input value="a\u200Bb"><textarea rows="3">a\u202Eb</textarea>';
    expect(legiblePage(page)).toBe(page);
  });

  it('keeps the joiners of Persian and Hindi', () => {
    const page = '<p>\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645</p>';
    expect(legiblePage(page)).toBe(page);
  });
});
