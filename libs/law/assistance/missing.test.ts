import { describe, expect, it } from '@jest/globals';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { missingElements } from '../missing.ts';
import { resolveSnapshot } from '../resolve.ts';

const nassau = resolveSnapshot(
  {
    measure: 'ASSISTANCE',
    requestingState: 'PE',
    requestedState: 'CL',
    offenceClass: 'BUDAPEST_2_11',
    date: '2026-11-23',
  },
  () => '0'.repeat(64),
);

function formal(change: Partial<RequestForm> = {}, sought = 'Entrega de los datos conservados.'): RequestForm {
  const follows = { dossier: '00000000-0000-4000-8000-000000000001', reference: 'PE-2026-000001' };
  const form = assistanceRequestForm(completeRequest(), follows);
  const { assistance } = form;
  return { ...form, assistance: assistance === null ? null : { ...assistance, sought }, ...change };
}

const [mail, ip] = completeRequest().targets;
if (mail === undefined || ip === undefined) throw new Error('The form has two identifiers');

describe('A formal request under the Nassau Convention is precise (26(d)) only', () => {
  it('when it says everything', () => {
    expect(missingElements(formal(), nassau)).toEqual([]);
  });

  it.each<[string, Partial<RequestForm>, string, string]>([
    ['with an identifier', { targets: [] }, 'targets', 'MISSING_TARGETS'],
    ['with the identifier written', { targets: [{ ...mail, value: '' }] }, 'targets.0.value', 'MISSING_IDENTIFIER'],
    ['with one that can exist', { targets: [{ ...ip, value: '999.1.1.1' }] }, 'targets.0.value', 'MALFORMED_IP'],
    [
      'with its kinds of data',
      { targets: [{ ...mail, categories: [] }] },
      'targets.0.categories',
      'MISSING_CATEGORIES',
    ],
    [
      'with a period that ends after it begins',
      { targets: [{ ...mail, from: '2026-11-20', to: '2026-11-01' }] },
      'targets.0.to',
      'RANGE_REVERSED',
    ],
  ])('%s', (_what, change, field, code) => {
    expect(missingElements(formal(change), nassau)).toEqual([{ field, code, rule: 'NAS.26.d' }]);
  });

  it('in words that can be read: spaces and characters without width say nothing', () => {
    for (const sought of [' \n\t', '\u200b\u200b', '\u00a0\u2060']) {
      expect(missingElements(formal({}, sought), nassau)).toMatchObject([
        { field: 'assistance.sought', rule: 'NAS.26.d' },
      ]);
    }
  });
});
