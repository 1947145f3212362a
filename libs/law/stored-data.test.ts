/** A request asks for stored data, once for each, from a provider that the requested State can order. */
import { describe, expect, it } from '@jest/globals';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import type { MissingElement } from '@comity/vocabulary/values/request-summary';
import { completeness, missingElements, obstaclesToEntry, warnings } from './missing.ts';
import { resolveSnapshot } from './resolve.ts';

const snapshotOf = (measure: RequestKind, requestedState: string, requestingState = 'PE'): RuleSnapshot =>
  resolveSnapshot({ measure, requestingState, requestedState, offenceClass: 'BUDAPEST_2_11', date: '2026-11-23' }, () =>
    '0'.repeat(64),
  );
const preservation = snapshotOf('PRESERVATION', 'CL');
const [mail, ip] = completeRequest().targets;
if (mail === undefined || ip === undefined) throw new Error('The form has two identifiers');

const asking = (...targets: Target[]): RequestForm => completeRequest({ targets });
const formal = (...targets: Target[]): RequestForm =>
  assistanceRequestForm(asking(...targets), { dossier: '', reference: 'PE-1' });
const said = (found: MissingElement[]): string[] => found.map(({ field, code, rule }) => `${field} ${code} ${rule}`);

describe('A preservation concerns data that are stored (Budapest Convention, Art. 29(2)(c))', () => {
  it.each<[string, Partial<Target>, string]>([
    ['begins tomorrow', { from: '2026-11-24', to: '2026-11-30' }, 'targets.0.from PERIOD_AHEAD BUD.29.2.c'],
    ['begins in a year and has no end', { from: '2027-11-24', to: '' }, 'targets.0.from PERIOD_AHEAD BUD.29.2.c'],
    ['ends before it begins', { from: '2026-11-20', to: '2026-11-01' }, 'targets.0.to RANGE_REVERSED BUD.29.2.c'],
  ])('Given a period that %s, Then it is refused beside its field', (_what, days, finding) => {
    expect(said(missingElements(asking({ ...mail, ...days }), preservation))).toEqual([finding]);
  });

  it('Given a period that ends in the future, Then its last day is a warning and stops nothing', () => {
    const form = asking({ ...mail, to: '2026-12-24' });
    expect(missingElements(form, preservation)).toEqual([]);
    expect(said(warnings(form, preservation, 'CL'))).toEqual(['targets.0.to PERIOD_ENDS_AHEAD BUD.29.2.c']);
  });

  it('Given a period that has come, is open or ends today, Then nothing is said', () => {
    for (const days of [{}, { from: '', to: '' }, { from: '2026-11-23', to: '2026-11-23' }]) {
      const form = asking({ ...mail, ...days });
      expect([...missingElements(form, preservation), ...warnings(form, preservation, 'CL')]).toEqual([]);
    }
  });

  it('counts the days of a period in its zone, so that today’s is not taken for tomorrow’s', () => {
    const tomorrow = { from: '2026-11-24', to: '2026-11-24' };
    const refused = (zone: string): string[] =>
      missingElements(asking({ ...mail, ...tomorrow, zone }), preservation).map(({ code }) => code);
    expect(refused('America/Lima')).toEqual(['PERIOD_AHEAD']);
    expect(refused('Asia/Tokyo')).toEqual([]);
    expect(refused('')).toEqual([]);
  });

  it('Given an address that is to be used in the future, Then its moment is refused', () => {
    const form = asking({ ...ip, instant: '2026-12-24T10:00' });
    expect(said(missingElements(form, preservation))).toEqual(['targets.0.instant INSTANT_AHEAD BUD.29.2.c']);
  });

  it('Given one that came by hand, Then it is entered as it is, and its completeness names the period', () => {
    const form = asking({ ...mail, from: '2027-01-01', to: '' });
    expect(obstaclesToEntry(form, preservation)).toEqual([]);
    const lacking = completeness(form, preservation).filter(({ missing }) => missing.length > 0);
    expect(lacking.map(({ code, missing }) => [code, said(missing)])).toEqual([
      ['DATA_AND_RELATION', ['targets.0.from PERIOD_AHEAD BUD.29.2.c']],
    ]);
  });
});

describe('A formal request concerns stored data too (Budapest Convention, Art. 31(1))', () => {
  it.each([
    ['PE', 'US', 'nassau', 'NAS.26.d'],
    ['BR', 'AR', 'san-luis', 'BUD.31.1'],
    ['PE', 'AT', 'budapest', 'BUD.31.1'],
  ])(
    'Given one of %s to %s (%s) for a time that has not come, Then it is refused under a verified rule',
    (...given) => {
      const [requesting, requested, instrument, rule] = given;
      const snapshot = snapshotOf('ASSISTANCE', requested, requesting);
      expect(snapshot).toMatchObject({ instrument });
      const found = missingElements(formal({ ...mail, from: '2027-01-01', to: '' }), snapshot);
      expect(said(found)).toContain(`targets.0.from PERIOD_AHEAD ${rule}`);
      expect(snapshot.rules.find(({ id }) => id === rule)?.status).toBe('VERIFIED');
    },
  );

  it('Given a period that ends in the future, Then it is warned of', () => {
    const found = warnings(formal({ ...mail, to: '2026-12-24' }), snapshotOf('ASSISTANCE', 'US'), 'CL');
    expect(said(found)).toContain('targets.0.to PERIOD_ENDS_AHEAD NAS.26.d');
  });
});

describe('Each kind of data is asked for once', () => {
  it.each<RequestKind>(['PRESERVATION', 'ASSISTANCE'])(
    'Given a kind of data twice in one %s row, Then it is refused',
    (kind) => {
      const twice: Target = { ...mail, categories: ['CONTENT', 'TRAFFIC', 'CONTENT'] };
      const form = kind === 'PRESERVATION' ? asking(twice) : formal(twice);
      expect(missingElements(form, snapshotOf(kind, 'CL')).map(({ code }) => code)).toContain('CATEGORY_TWICE');
      expect(obstaclesToEntry(form, snapshotOf(kind, 'CL')).map(({ code }) => code)).toContain('CATEGORY_TWICE');
    },
  );

  const again = { ...mail, id: 't2', value: mail.value.toUpperCase() };
  it.each<[string, Target, string[]]>([
    ['the same account, data and days', again, ['SAME_DATA_TWICE']],
    ['other data', { ...again, categories: ['SUBSCRIBER'] }, []],
    ['other days', { ...again, from: '2026-09-01', to: '2026-09-30' }, []],
  ])('Given two rows with %s, Then that is warned of or not', (_what, second, codes) => {
    expect(warnings(asking(mail, second), preservation, 'CL').map(({ code }) => code)).toEqual(codes);
  });

  it('an address at another port or moment is another one', () => {
    const form = asking(ip, { ...ip, id: 't2', port: 1_024 }, { ...ip, id: 't3', instant: '2026-11-05T14:03:23' });
    expect(warnings(form, preservation, 'CL')).toEqual([]);
  });
});

describe('A provider of another State than the requested one', () => {
  it.each<[RequestKind, string]>([
    ['PRESERVATION', 'BUD.29.1'],
    ['ASSISTANCE', 'BUD.18.1.a'],
  ])('Given it in a %s, Then it is a warning, for its data may be kept there', (kind, rule) => {
    const form = kind === 'PRESERVATION' ? completeRequest() : formal(mail);
    const found = (state: string | null): string[] =>
      said(warnings(form, snapshotOf(kind, 'CL'), state)).filter((one) => one.includes('PROVIDER_ELSEWHERE'));
    expect(found('US')).toEqual([`provider PROVIDER_ELSEWHERE ${rule}`]);
    expect(found('CL')).toEqual([]);
    expect(found(null)).toEqual([]);
  });
});
