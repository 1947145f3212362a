import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import { isOutward } from '@comity/texts/groups/openings';
import { LOCALES, PAPER_LANGUAGES } from '@comity/vocabulary/words';
import { renderPdf } from '@comity/documents/pdf/render';
import { sealed } from '@comity/documents/seal';
import { inEveryPlace, WRITING } from '@comity/documents/test/writing';
import { PAPERS } from '../gallery/papers.ts';
import { veraPdf } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'comity-papers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Lines such as `PASS /tmp/es-refusal.pdf ua1`, one for each file. */
async function judged(): Promise<{ passed: string[]; failed: string[] }> {
  const { out } = await veraPdf(['--flavour', 'ua1', '--format', 'text', '--recurse', folder]);
  const lines = out.split('\n').filter((line) => /^(PASS|FAIL) /.test(line));
  const named = (word: string): string[] => lines.filter((line) => line.startsWith(word)).sort();
  return { passed: named('PASS'), failed: named('FAIL') };
}

describe('tool T2: veraPDF, PDF/UA-1', () => {
  let files = 0;
  const keep = async (name: string, document: Parameters<typeof renderPdf>[0]): Promise<void> => {
    writeFileSync(join(folder, `${name}.pdf`), await renderPdf(document));
    files += 1;
  };
  beforeAll(async () => {
    for (const language of PAPER_LANGUAGES)
      for (const kind of Object.keys(PAPERS) as DocumentKind[]) {
        const isRead = isOutward(kind) || LOCALES.some((one) => one === language);
        const document = isRead ? PAPERS[kind](language) : null;
        if (isRead && document === null) throw new Error(`no paper of ${kind}`);
        if (document !== null) await keep(`${language}-${kind.toLowerCase()}`, document);
      }
    for (const language of LOCALES)
      for (const [script, text] of Object.entries(WRITING))
        await keep(`${language}-writing-${script}`, sealed(inEveryPlace(text, language)));
  });

  it('looks at papers in each language in which papers go abroad', () => {
    const languages = new Set(readdirSync(folder).map((name) => name.slice(0, 2)));
    expect([...languages].sort()).toEqual([...PAPER_LANGUAGES].sort());
  });

  it('finds no fault in any kind of paper, in any language or writing', async () => {
    const { passed, failed } = await judged();
    expect(failed).toEqual([]);
    expect(passed).toHaveLength(files);
  });
});
