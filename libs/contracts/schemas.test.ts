import { describe, expect, it } from '@jest/globals';
import { actBodies } from './http/acts.ts';
import { requestFormSchema, assistanceRequestForm, emptyRequestForm } from './request-form.ts';

const REFUSAL = {
  ground: 'POLITICAL_OFFENCE',
  assessment: 'Se examinó conceder en parte.',
  consultation: 'HELD',
  consultationRecord: 'Consulta con la autoridad requirente.',
  reasons: 'El hecho es político.',
  conductAnalysis: null,
  shown: 'a'.repeat(64),
};

describe('What a person must write', () => {
  it.each(['assessment', 'consultationRecord', 'reasons'])('a refusal has in words: %s', (field) => {
    expect(actBodies.refuse.safeParse(REFUSAL).success).toBe(true);
    for (const said of ['', '   \n ', '\u200b', '\u00a0\t'])
      expect([said, actBodies.refuse.safeParse({ ...REFUSAL, [field]: said }).success]).toEqual([said, false]);
  });

  it('a reference is a line that can be read', () => {
    const sent = { reference: 'MLA-1', date: '2026-11-24' };
    expect(actBodies.state_mla_sent.safeParse(sent).success).toBe(true);
    expect(actBodies.state_mla_sent.safeParse({ ...sent, reference: ' ' }).success).toBe(false);
  });
});

describe('A date of an act', () => {
  it.each(['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-31', 'tomorrow'])('is none: %s', (date) => {
    expect(actBodies.state_original_sent.safeParse({ reference: 'O-1', date }).success).toBe(false);
  });
});

describe('The channel of a formal request', () => {
  it('is one that the law knows', () => {
    const form = assistanceRequestForm(emptyRequestForm('es'), { dossier: '', reference: '' });
    expect(requestFormSchema.safeParse(form).success).toBe(true);
    const other = { ...form, assistance: { ...form.assistance, channel: 'PIGEON' } };
    expect(requestFormSchema.safeParse(other).success).toBe(false);
  });
});
