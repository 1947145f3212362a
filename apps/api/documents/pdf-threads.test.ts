/** PDFs are rendered beside the thread that serves pages, one at a time for each person. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { ReadableDocument } from '@comity/documents/model';
import { sealed } from '@comity/documents/seal';
import { renderPdf } from '@comity/documents/pdf/render';
import { PdfThreads } from './pdf-threads.ts';

const threads = new PdfThreads();
afterAll(() => threads.stop());

function documentOf(chapters: number): ReadableDocument {
  return sealed({
    kind: 'DOSSIER_FILE',
    language: 'es',
    title: 'Expediente completo',
    issuer: 'Chile',
    reference: 'CL-2026-000017',
    at: '2026-11-24T15:00:00.000Z',
    dated: '24 de noviembre de 2026, 12:00 (America/Santiago, UTC−3)',
    exercise: true,
    warning: null,
    approvals: [],
    sections: Array.from({ length: chapters }, (_, index) => ({
      heading: `Capítulo ${String(index)}`,
      level: 3 as const,
      blocks: [{ kind: 'paragraph' as const, text: 'Los datos se conservan completos. '.repeat(40) }],
    })),
  });
}
const [short, long] = [documentOf(1), documentOf(120)];

describe('The threads that render PDFs', () => {
  it('give the same bytes as rendering at once', async () => {
    expect(await threads.render('one', short)).toEqual(await renderPdf(short));
  }, 60_000);

  it('let the page server go on: its turns come while a long dossier is rendered', async () => {
    let turns = 0;
    const state = { ready: false };
    const rendering = threads.render('one', long).then(() => {
      state.ready = true;
    });
    while (!state.ready) {
      await wait(5);
      turns += 1;
    }
    await rendering;
    expect(turns).toBeGreaterThan(3);
  }, 60_000);

  it('serve another person before the many documents that one person asked for', async () => {
    const order: string[] = [];
    const asked = async (person: string, document: ReadableDocument): Promise<void> => {
      await threads.render(person, document);
      order.push(person);
    };
    const many = Array.from({ length: 12 }, () => asked('many', long));
    await asked('other', short);
    expect(order.filter((person) => person === 'many').length).toBeLessThan(8);
    await Promise.all(many);
  }, 60_000);

  it('take so many of one person and no more, and those of others all the same', async () => {
    const asked = Array.from({ length: 25 }, () => threads.render('greedy', short));
    const other = threads.render('other', short);
    const answers = await Promise.all(asked);
    expect(answers.filter((bytes) => bytes === null)).toHaveLength(5);
    expect(await other).not.toBeNull();
    expect(await threads.render('greedy', short)).not.toBeNull();
  }, 60_000);
});
