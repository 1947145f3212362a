import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentContents } from './model.ts';
import { sealed, verificationCode } from './seal.ts';

const contents: DocumentContents = {
  kind: 'RECEIPT',
  language: 'en',
  title: 'Receipt of an act',
  issuer: 'Chile',
  reference: 'CL-2026-000017',
  at: '2026-11-24T15:00:00.000Z',
  dated: '24 November 2026, 12:00 (America/Santiago, UTC−3)',
  exercise: false,
  warning: null,
  sections: [{ heading: 'Text', level: 2, blocks: [{ kind: 'exact', text: 'Preserve at once.', language: 'en' }] }],
  approvals: [],
};

describe('The verification code', () => {
  it('is 20 characters in groups of four that cannot be mistaken for each other, the same on every machine', () => {
    expect(verificationCode(contents)).toBe('4VG5-JQZF-Y4AJ-ES1B-3TPC');
    expect(verificationCode(contents)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('does not depend on the order in which the contents were put together', () => {
    const turned = Object.fromEntries(Object.entries(contents).reverse()) as unknown as DocumentContents;
    expect(verificationCode(turned)).toBe(verificationCode(contents));
    expect(sealed(turned).verificationCode).toBe(verificationCode(contents));
  });

  it('is another one as soon as anything that is read is another', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const changed = { ...contents, sections: [{ heading: text, level: 2 as const, blocks: [] }] };
        expect(verificationCode(changed)).not.toBe(verificationCode(contents));
      }),
    );
    for (const change of [{ exercise: true }, { language: 'es' as const }, { reference: 'CL-2026-000018' }])
      expect(verificationCode({ ...contents, ...change })).not.toBe(verificationCode(contents));
  });
});
