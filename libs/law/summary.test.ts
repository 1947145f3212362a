/** The summary that travels with a formal request is derived again at the other side, whichever version wrote it. */
import { describe, expect, it } from '@jest/globals';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { resolveSnapshot } from './resolve.ts';
import { summarize, summaryAsIn } from './summary.ts';

const DIGEST = '0'.repeat(64);
const question = { requestingState: 'PE', requestedState: 'US', date: '2026-11-23' };
const snapshot = resolveSnapshot({ measure: 'ASSISTANCE', ...question, offenceClass: 'BUDAPEST_2_11' }, () => DIGEST);
const form = assistanceRequestForm(completeRequest({ requestedState: 'US' }), { dossier: '', reference: 'PE-1' });
const today = summarize(form, snapshot, DIGEST, 'PE');

describe('The summary of a request in Spanish to the United States', () => {
  it('notes in which languages a translation serves (Nassau 28)', () => {
    expect(today.assistance?.translation).toEqual({ blocks: true, rule: 'NAS.28', made: null, accepted: ['en'] });
    expect(summaryAsIn(today, form, snapshot, 'PE')).toEqual(today);
  });

  it('Given it was written before these were noted, Then it is derived as it was then, and nothing else is let pass', () => {
    const earlier: RequestSummary = structuredClone(today);
    delete earlier.assistance?.translation?.accepted;
    expect(summaryAsIn(earlier, form, snapshot, 'PE')).toEqual(earlier);
    expect(summaryAsIn({ ...earlier, noUserNotice: false }, form, snapshot, 'PE')).toEqual(earlier);
  });
});
