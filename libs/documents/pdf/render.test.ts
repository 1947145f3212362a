import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Block, DocumentContents, ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { nodesWith, type ReadPdf, readPdf } from '../test/pdf-reader.ts';
import { renderPdf } from './render.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const FILES = 70;

const table: Block = {
  kind: 'table',
  caption: 'Every file',
  columns: [
    { heading: 'Name of the file', share: 2 },
    { heading: 'SHA-256', share: 3, exact: true },
  ],
  rows: Array.from({ length: FILES }, (_, index) => [`mail-${String(index)}.mbox`, hash(String(index))]),
};

const chapters: Section[] = Array.from({ length: 30 }, (_, index) => ({
  heading: `Chapter ${String(index)}`,
  level: 3,
  blocks: [
    { kind: 'paragraph', text: 'The data are preserved at once and complete. '.repeat(1 + (index % 9)) },
    { kind: 'definitions', items: [{ term: 'Hash', text: hash(`chapter ${String(index)}`), exact: true }] },
  ],
}));

function documentWith(sections: Section[], changes: Partial<DocumentContents> = {}): ReadableDocument {
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
    sections,
    approvals: [],
    ...changes,
  });
}

const all: Section[] = [
  {
    heading: 'Archivos',
    level: 2,
    blocks: [
      table,
      { kind: 'list', ordered: true, items: ['Primero', 'Segundo'] },
      { kind: 'exact', text: 'As it was written.\n\nPoint one', language: 'en' },
    ],
  },
  ...chapters,
];

describe('A document as PDF', () => {
  const document = documentWith(all);
  let bytes: Buffer;
  let read: ReadPdf;
  beforeAll(async () => {
    bytes = await renderPdf(document);
    read = await readPdf(bytes);
  });

  it('is tagged, says its language and title, and claims PDF/UA', () => {
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(read).toMatchObject({ tagged: true, language: 'es', title: 'Expediente completo CL-2026-000017' });
    const source = bytes.toString('latin1');
    for (const part of ['/StructTreeRoot', '/Lang (es)', '/DisplayDocTitle true', '<pdfuaid:part>1</pdfuaid:part>'])
      expect(source).toContain(part);
  });

  it('marks headings, paragraphs, lists, tables and the language of a text that has another', () => {
    expect(nodesWith(read.tree, 'H1').map(({ text }) => text.trim())).toEqual(['Expediente completo']);
    expect(nodesWith(read.tree, 'H2').map(({ text }) => text.trim())).toEqual(['Archivos']);
    expect(nodesWith(read.tree, 'H3')).toHaveLength(chapters.length);
    expect(nodesWith(read.tree, 'Caption').map(({ text }) => text.trim())).toEqual(['Every file']);
    expect(nodesWith(read.tree, 'Lbl').map(({ text }) => text.trim())).toEqual(expect.arrayContaining(['1.', 'Hash']));
    expect(nodesWith(read.tree, 'Sect').map(({ lang }) => lang)).toEqual(['en']);
  });

  it('shows on each page the number of all, the reference, the verification code and that it is an exercise', () => {
    const { length } = read.pages;
    expect(length).toBeGreaterThan(4);
    read.pages.forEach((page, index) => {
      expect(page).toContain(`Página ${String(index + 1)} de ${String(length)}`);
      expect(page).toContain('CL-2026-000017');
      expect(page).toContain(document.verificationCode);
      expect(page).toContain('EJERCICIO');
    });
  });

  it('repeats the headings of a table on every page of it, for the eye only', () => {
    const pages = read.pages.filter((page) => page.includes('.mbox'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Name of the file');
    const headings = nodesWith(nodesWith(read.tree, 'THead'), 'TH').map(({ text }) => text.trim());
    expect(headings).toEqual(['Name of the file', 'SHA-256']);
    expect(nodesWith(nodesWith(read.tree, 'TBody'), 'TR')).toHaveLength(FILES);
  });

  it('keeps every character of a digest that is broken to fit its column', () => {
    const cells = nodesWith(read.tree, 'TD').map(({ text }) => text.replaceAll(/\s/g, ''));
    expect(cells).toEqual(table.rows.map(([, digest]) => digest));
  });

  it('case D2: keeps every character of an identifier of 2,000, in a table, a definition and a list', async () => {
    const page = `https://red.example/${'a/b?c=d&e'.repeat(220)}`;
    const rows = [['1', page]];
    const blocks: Block[] = [
      {
        kind: 'table',
        caption: null,
        columns: [
          { heading: 'N', share: 1 },
          { heading: 'Id', share: 3 },
        ],
        rows,
      },
      { kind: 'definitions', items: [{ term: 'Id', text: page, exact: true }] },
      { kind: 'list', ordered: false, items: [page] },
    ];
    const { tree } = await readPdf(await renderPdf(documentWith([{ heading: 'T', level: 2, blocks }])));
    const told = (role: string): string =>
      nodesWith(tree, role)
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s/g, '');
    expect(told('TD')).toBe(page);
    expect(told('LBody')).toContain(page + page);
  });

  it('leaves no heading alone at the foot of a page', () => {
    for (const page of read.pages) {
      const last = Math.max(...chapters.map(({ heading }) => page.lastIndexOf(`${heading} `)));
      if (last < 0) continue;
      const after = page
        .slice(last)
        .replaceAll(/Chapter \d+/g, '')
        .trim();
      expect(after).toMatch(/^The data are preserved/);
    }
  });

  it('embeds every font that it names', () => {
    const source = bytes.toString('latin1');
    const descriptors = source.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(descriptors).toHaveLength(3);
    expect(source.match(/\/FontFile2 /g)).toHaveLength(descriptors.length);
    expect(source).not.toMatch(/\/Subtype \/Type1/);
    expect([...source.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name?.slice(7)).sort()).toEqual([
      'NotoSans-Bold',
      'NotoSans-Regular',
      'NotoSansMono-Regular',
    ]);
  });

  it('is the same bytes every time, and others for another document', async () => {
    const again = await renderPdf(structuredClone(document));
    expect(again.equals(bytes)).toBe(true);
    const other = await renderPdf(documentWith(all, { exercise: false }));
    expect(other.equals(bytes)).toBe(false);
    expect((await readPdf(other)).pages.join('')).not.toMatch(/ejercicio/i);
  });
});

describe('A PDF of what people write', () => {
  const written = (text: string): Promise<ReadPdf> => {
    const blocks: Block[] = [{ kind: 'exact', text, language: 'es' }];
    return renderPdf(documentWith([{ heading: 'Texto', level: 2, blocks }])).then(readPdf);
  };

  it('sets Spanish, Portuguese, Greek and Cyrillic as they are', async () => {
    const text = 'Ñandú, pingüino, ¿qué?, São Paulo, Ελλάδα, Україна, «“–”» €';
    const { tree, pages } = await written(text);
    expect(nodesWith(tree, 'P').map((one) => one.text.trim())).toContain(text);
    expect(pages.join('')).not.toContain('U+');
  });

  it('shows by its code what it has no letter for and what would turn the reading around, and says so', async () => {
    const { pages } = await written('factura\u202Efdp.exe ไ');
    expect(pages.join('')).toContain('factura[U+202E]fdp.exe [U+0E44]');
    expect(pages.join('')).toContain('se muestran como [U+código]');
  });

  it('goes on over the page with a table row that no page can hold, and loses nothing', async () => {
    const lines = Array.from({ length: 150 }, (_, index) => `línea ${String(index)}`);
    const long: Block = {
      kind: 'table',
      caption: null,
      columns: [
        { heading: 'Nombre', share: 1 },
        { heading: 'Texto', share: 1 },
      ],
      rows: [['uno', lines.join('\n')]],
    };
    const { tree, pages } = await readPdf(await renderPdf(documentWith([{ heading: 'T', level: 2, blocks: [long] }])));
    expect(pages.length).toBeGreaterThan(2);
    const cells = nodesWith(tree, 'TD').map(({ text }) => text.trim());
    expect(cells.join(' ').split(/\s+(?=línea)/)).toEqual(lines);
  });
});
