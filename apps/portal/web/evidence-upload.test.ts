import { describe, expect, it } from '@jest/globals';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import { Api } from '../api/client.ts';
import { PostedForm } from './posted-form.ts';
import { Renderer } from './renderer.ts';
import { page } from './reply.ts';
import { Visit } from './visit.ts';

const DOSSIER = '40000000-0000-4000-8000-000000000001';

const file: EvidenceFileView = {
  id: '40000000-0000-4000-8000-000000000002',
  name: 'invoice_fdp.exe',
  nameGiven: 'invoice\\u{202e}fdp.exe',
  mediaType: 'application/pdf',
  looksLike: 'application/x-msdownload',
  size: 5,
  declaredSize: 6,
  declaredSha256: null,
  status: 'MISMATCH',
  differences: ['SIZE'],
  produced: false,
  storedSize: 5,
  sha256: 'a'.repeat(64),
  uploadedBy: null,
  begunAt: '2026-11-23T21:00:00.000Z',
  completedAt: '2026-11-23T21:00:00.000Z',
  removedAt: null,
  removedBecause: null,
  expiresAt: null,
};

function shown(files: EvidenceFileView[], mayUpload: boolean, locale: 'en' | 'es' = 'en'): string {
  const api = new Api('http://none', { as: null, address: null, unattended: false }, locale);
  const visit = new Visit('/', 'GET', locale, true, null, { token: '', isFirst: false }, api, new PostedForm({}));
  const data = { evidenceOf: DOSSIER, files, mayUpload };
  return new Renderer().page(page('evidence-upload.njk', data), visit);
}

describe('The files of a dossier on a page', () => {
  it('are shown with both types, with what differs in words, and with the name as it was given', () => {
    const html = shown([file], true, 'es');
    expect(html).toContain(`href="/evidence/files/${DOSSIER}/${file.id}"`);
    expect(html).toContain('Parece application/x-msdownload');
    expect(html).toContain('No es lo que dice el manifiesto');
    expect(html).toContain('El tamaño difiere del declarado');
    expect(html).toContain('Nombre recibido: invoice&#92;u{202e}fdp.exe');
  });

  it('tool T4: say whether a hash was compared, and with what result', () => {
    const sha256 = 'a'.repeat(64);
    expect(shown([file], false)).toContain('compared with no list');
    expect(shown([{ ...file, declaredSha256: sha256 }], false)).toContain('compared with your list: the same');
    expect(shown([{ ...file, declaredSha256: 'b'.repeat(64) }], false, 'es')).toContain('no es el mismo');
  });

  it('can be opened only when they are here, and say until when they may go on', () => {
    const unfinished = {
      ...file,
      status: 'RECEIVING',
      differences: [],
      expiresAt: '2026-11-30T21:00:00.000Z',
    } as const;
    const html = shown([{ ...unfinished, differences: [] }], false);
    expect(html).not.toContain('href="/evidence/files/');
    expect(html).toContain('Being received');
    expect(html).toContain('30 November 2026');
  });

  it('can be added only while the dossier takes them', () => {
    expect(shown([], true)).toContain('data-upload="/evidence/v1/uploads"');
    expect(shown([], false)).not.toContain('<form');
  });
});
