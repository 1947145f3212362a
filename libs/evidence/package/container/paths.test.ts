import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isPayload, nameFault } from './names.ts';
import { documentPath, evidencePath } from './paths.ts';

describe('tool T7: the name of a file in a package', () => {
  it.each([
    ['mañana.eml', 'manana.eml'],
    ['año 2026.pdf', 'ano_2026.pdf'],
    ['отчёт.docx', 'otchet.docx'],
    ['報告.txt', 'BaoGao.txt'],
    ['تقرير.zip', 'tqryr.zip'],
    ['..ssh', 'file.ssh'],
    ['🙂🙂.jpg', 'slight_smile_slight_smile.jpg'],
    ['archive.tar.gz', 'archive.tar.gz'],
    ['README', 'README'],
    ['../../etc/passwd', 'etc_passwd'],
    [`${'x'.repeat(200)}.mbox`, `${'x'.repeat(76)}.mbox`],
  ])('%s is %s', (given, name) => {
    expect(evidencePath(10, given)).toBe(`data/evidence/00010-${name}`);
  });

  it('is one that a package may hold, whatever it was called, and keeps a Latin extension', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (stem) => {
        const path = evidencePath(1, `${stem}.docx`);
        expect([nameFault(path), isPayload(path), path.endsWith('.docx')]).toEqual([null, true, true]);
        expect(nameFault(evidencePath(99_999, stem))).toBeNull();
      }),
    );
  });

  it('says of a document what it is', () => {
    expect(documentPath(3, 'ORDER', 'es', 'pdf')).toBe('data/documents/003-order-es.pdf');
    expect(documentPath(4, 'OTHER', 'pt', 'png')).toBe('data/documents/004-other-pt.png');
  });
});
