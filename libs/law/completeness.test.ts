/**
 * Tests the completeness check of a formal request and its translation: Nassau Convention Art. 28; docs/rules scenario
 * 24.
 */
import { describe, expect, it } from '@jest/globals';
import { emptyRequestForm, assistanceRequestForm } from '@comity/contracts/request-form';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { completeness } from './missing.ts';
import { resolveSnapshot } from './resolve.ts';

const toTheUnitedStates = resolveSnapshot(
  {
    measure: 'ASSISTANCE',
    requestingState: 'PE',
    requestedState: 'US',
    offenceClass: 'BUDAPEST_2_11',
    date: '2026-11-23',
  },
  () => '0'.repeat(64),
);

const written = (language: 'en' | 'es', made: 'CERTIFIED' | '' = ''): RequestForm => {
  const form = assistanceRequestForm(emptyRequestForm(language), { dossier: '', reference: 'PE-1' });
  const { assistance } = form;
  return {
    ...form,
    assistance: assistance && { ...assistance, translation: { made, text: made === '' ? '' : 'The request.' } },
  };
};

const lacks = (form: RequestForm, translations: { language: string }[] = []): string[] =>
  completeness(form, toTheUnitedStates, translations)
    .filter(({ code }) => code === 'TRANSLATION')
    .flatMap(({ missing }) => missing.map(({ code, rule }) => `${code} ${rule}`));

describe('The translation in a completeness check', () => {
  it('Given a request in no language that the State accepts, Then it lacks its translation, with the article', () => {
    expect(lacks(written('es'))).toEqual(['MISSING_TRANSLATION NAS.28']);
  });

  it('Given a translation into another language than those, Then it still lacks one', () => {
    expect(lacks(written('es'), [{ language: 'de' }])).toEqual(['MISSING_TRANSLATION NAS.28']);
  });

  it('Given an accepted language, or a translation in the request or after it, Then nothing is lacking', () => {
    expect(lacks(written('en'))).toEqual([]);
    expect(lacks(written('es', 'CERTIFIED'))).toEqual([]);
    expect(lacks(written('es'), [{ language: 'en' }])).toEqual([]);
  });
});
