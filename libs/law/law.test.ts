import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { completeRequest } from '@comity/testkit/request-forms';
import { CHECKED_TYPES, readIdentifier } from '@comity/vocabulary/judges/identifier';
import type { OffenceClass, OffenceCode } from '@comity/vocabulary/values/request-codes';
import type { Target } from '@comity/vocabulary/values/request-form';
import { missingElements, obstaclesToEntry, warnings } from './missing.ts';
import { resolveSnapshot } from './resolve.ts';
import { offenceClassOf, summarize } from './summary.ts';

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const toChile = {
  measure: 'PRESERVATION',
  requestingState: 'PE',
  requestedState: 'CL',
  offenceClass: 'BUDAPEST_2_11',
  date: '2026-11-23',
} as const;
const snapshot = resolveSnapshot(toChile, digestOf);

const removals: [string, Parameters<typeof completeRequest>[0], string, string][] = [
  ['(a) the authority', { authority: ' ' }, 'authority', 'BUD.29.2.a'],
  ['(b) the offence', { offences: [] }, 'offences', 'BUD.29.2.b'],
  ['(b) the facts', { facts: '' }, 'facts', 'BUD.29.2.b'],
  ['(c) the data', { targets: [] }, 'targets', 'BUD.29.2.c'],
  ['(c) the relation to the offence', { nexus: '' }, 'nexus', 'BUD.29.2.c'],
  ['(d) what is known of the custodian', { custodian: '', provider: '' }, 'custodian', 'BUD.29.2.d'],
  ['(e) the necessity', { necessity: '' }, 'necessity', 'BUD.29.2.e'],
  [
    '(f) the intent',
    { intent: { mlaIntended: false, expectedDate: '', channel: '' } },
    'intent.mlaIntended',
    'BUD.29.2.f',
  ],
  ['the reason for urgency', { urgencyReason: '' }, 'urgencyReason', 'COM.URGENCY'],
];

describe('Art. 29(2) of the Budapest Convention', () => {
  it('Given all elements, Then nothing is missing', () => {
    expect(missingElements(completeRequest(), snapshot)).toEqual([]);
  });

  it.each(removals)(
    'Given no %s, Then exactly that is named, beside its field and with its rule',
    (_what, change, field, rule) => {
      expect(missingElements(completeRequest(change), snapshot)).toMatchObject([{ field, rule }]);
    },
  );

  it('Given nothing of (a) to (f), Then all are named at once', () => {
    const changes = Object.assign({}, ...removals.map(([, change]) => change)) as Parameters<typeof completeRequest>[0];
    const rules = missingElements(completeRequest(changes), snapshot).map((one) => one.rule);
    for (const letter of 'abcdef') expect(rules).toContain(`BUD.29.2.${letter}`);
  });

  it('Given a request that came by hand, Then only what no dossier can do without stops its entering', () => {
    const said = (changes: Parameters<typeof completeRequest>[0]): string[] =>
      obstaclesToEntry(completeRequest(changes), snapshot).map(({ code }) => code);
    expect(said({ authority: '', offences: [], facts: '', nexus: '', necessity: '', urgencyReason: '' })).toEqual([]);
    expect(said({ targets: [] })).toEqual(['MISSING_TARGETS']);
    expect(said({ provider: '', custodian: '' })).toEqual(['MISSING_CUSTODIAN']);
  });

  it.each(['instant', 'zone'] as const)('an IP address without %s is incomplete', (part) => {
    const form = completeRequest();
    const [mail, ip] = form.targets;
    if (mail === undefined || ip === undefined) throw new Error('two targets');
    const empty = { instant: '', zone: '' }[part];
    const missing = missingElements({ ...form, targets: [mail, { ...ip, [part]: empty }] }, snapshot);
    expect(missing).toMatchObject([{ field: `targets.1.${part}`, rule: 'COM.IP' }]);
  });
});

describe('correction B6 and B7: what a preservation lacks', () => {
  it('Given a provider or a custodian, Then what is known of who holds the data is stated (29(2)(d))', () => {
    for (const known of [{ custodian: '' }, { provider: '' }])
      expect(missingElements(completeRequest(known), snapshot)).toEqual([]);
  });

  it('Given no requested State, Then the project asks for it and not Art. 29(2)(d)', () => {
    expect(missingElements(completeRequest({ requestedState: '' }), snapshot)).toEqual([
      { field: 'requestedState', code: 'MISSING_REQUESTED_STATE', rule: 'COM.INDISPENSABLE' },
    ]);
  });

  it.each(['203.0.113.17', '2001:db8::1'])('Given %s without a port, Then nothing blocks', (value) => {
    const form = completeRequest();
    const targets = form.targets.map((one) => (one.type === 'IP' ? { ...one, value, port: null } : one));
    expect(missingElements({ ...form, targets }, snapshot)).toEqual([]);
  });
});

describe('The form of identifiers', () => {
  it.each([
    ['IP', '::ffff:203.0.113.17'],
    ['IP', '2001:db8::1'],
    ['IP', '64:ff9b::192.0.2.33'],
    ['DOMAIN', 'peñarol.com.uy'],
    ['DOMAIN', 'xn--pearol-xwa.com.uy'],
    ['URL', 'tg://resolve?domain=somebody'],
    ['FILE_HASH', 'ab'.repeat(64)],
  ] as const)('takes the %s %s', (type, value) => {
    expect(readIdentifier(type, value)).not.toBeNull();
  });

  it.each([
    ['IP', '::ffff:203.0.113.299'],
    ['IP', '1:2:3:4:5:6:7:203.0.113.17'],
    ['IP', '203.0.113'],
    ['IP', '1::2::3'],
    ['DOMAIN', 'no domain'],
    ['URL', 'no page'],
  ] as const)('does not take the %s %s', (type, value) => {
    expect(readIdentifier(type, value)).toBeNull();
  });

  it.each([
    ['zone', 'America/Atlantis'],
    ['zone', 'abc'],
    ['instant', '2026-02-30T10:00'],
    ['instant', '2026-11-05T25:61'],
  ] as const)('an IP address with the %s %s is incomplete: it names no moment of one user', (part, value) => {
    const form = completeRequest();
    const targets = form.targets.map((target) => (target.type === 'IP' ? { ...target, [part]: value } : target));
    expect(missingElements({ ...form, targets }, snapshot)).toMatchObject([{ field: `targets.1.${part}` }]);
  });
});

describe('What may be a slip in an identifier', () => {
  const doubtsOf = (change: Partial<Target>): string[] => {
    const [, ip] = completeRequest().targets;
    if (ip === undefined) throw new Error('two targets');
    const form = completeRequest({ targets: [{ ...ip, ...change }] });
    expect(missingElements(form, snapshot)).toEqual([]);
    return warnings(form, snapshot, null).map(({ field, code }) => `${field} ${code}`);
  };

  it('case D3: a port is asked about where many share the address, and is never demanded', () => {
    expect(doubtsOf({ value: '203.0.113.7', port: null })).toEqual(['targets.0.port PORT_UNSAID']);
    expect(doubtsOf({ value: '203.0.113.7', port: 0 })).toEqual(['targets.0.port PORT_UNSAID']);
    expect(doubtsOf({ value: '203.0.113.7', port: 443 })).toEqual([]);
    expect(doubtsOf({ value: '203.0.113.7:443', port: null })).toEqual([]);
    expect(doubtsOf({ value: '2001:db8::1', port: null })).toEqual([]);
    expect(doubtsOf({ value: '192.168.1.7', port: null })).toEqual(['targets.0.value ADDRESS_INSIDE']);
  });

  it('case D2: a check digit that does not fit warns and stops nothing', () => {
    expect(doubtsOf({ type: 'IMEI', value: '35-209900-176148-2' })).toEqual(['targets.0.value CHECK_DIGIT']);
    expect(doubtsOf({ type: 'IMEI', value: '35-209900-176148-1' })).toEqual([]);
    expect(doubtsOf({ type: 'MSISDN', value: '+51 987 654 32' })).toEqual(['targets.0.value NUMBER_UNASSIGNED']);
  });

  it('case C6: characters that nobody sees are asked about', () => {
    expect(doubtsOf({ type: 'EMAIL', value: 'ana\u200b@example.com' })).toEqual(['targets.0.value HIDDEN_CHARACTERS']);
  });

  it('case C6: they are asked about in whatever names something, and in no sentence', () => {
    const hidden = 'Juzgado\u200b 3\u202e';
    const [offence] = completeRequest().offences;
    if (offence === undefined) throw new Error('one offence');
    const form = completeRequest({
      ...{ authority: hidden, caseNumber: hidden, providerName: hidden, custodian: hidden, contact: hidden },
      ...{
        secondContact: hidden,
        investigating: hidden,
        keepFor: hidden,
        facts: `${completeRequest().facts} ${hidden}`,
      },
      offences: [{ ...offence, provision: hidden }],
    });
    const asked = warnings(form, snapshot, null).filter(({ code }) => code === 'HIDDEN_IN_NAME');
    expect(asked.map(({ field }) => field)).toEqual([
      ...[
        'authority',
        'caseNumber',
        'providerName',
        'custodian',
        'contact',
        'secondContact',
        'investigating',
        'keepFor',
      ],
      'offences.0.provision',
    ]);
    expect(missingElements(form, snapshot)).toEqual([]);
  });

  it('case D2: the refusal says what is expected, for every type that has a form', () => {
    const [, ip] = completeRequest().targets;
    if (ip === undefined) throw new Error('two targets');
    for (const type of CHECKED_TYPES) {
      const form = completeRequest({ targets: [{ ...ip, type, value: 'x y z' }] });
      expect(missingElements(form, snapshot)).toMatchObject([{ code: `MALFORMED_${type}` }]);
    }
  });

  it.each([
    ['2026-09-06T00:30', 'America/Santiago', 'INSTANT_NEVER_WAS'],
    ['2026-03-08T02:30', 'America/New_York', 'INSTANT_NEVER_WAS'],
    ['2025-11-02T01:30', 'America/New_York', 'INSTANT_TWICE'],
  ])('case D4: %s in %s is refused: %s', (instant, zone, code) => {
    const [, ip] = completeRequest().targets;
    if (ip === undefined) throw new Error('two targets');
    const form = completeRequest({ targets: [{ ...ip, instant, zone }] });
    expect(missingElements(form, snapshot)).toMatchObject([{ field: 'targets.0.instant', code }]);
    const answered = completeRequest({
      targets: [{ ...ip, instant: '2025-11-02T01:30:00.25-05:00', zone: 'America/New_York' }],
    });
    expect(missingElements(answered, snapshot)).toEqual([]);
  });
});

describe('Grounds for refusing preservation (Art. 29(3)-(5), docs/rules 1.9)', () => {
  it('are political offence and sovereignty only, whatever the offence, where nothing is reserved', () => {
    for (const offenceClass of ['BUDAPEST_2_11', 'OTHER'] as const) {
      const { refusalGrounds } = resolveSnapshot({ ...toChile, requestedState: 'CA', offenceClass }, digestOf);
      expect(refusalGrounds.map((ground) => ground.code)).toEqual([
        'POLITICAL_OFFENCE',
        'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC',
      ]);
    }
  });

  it('include dual criminality only with a reservation under 29(4) and outside Arts 2-11', () => {
    const grounds = (offenceClass: OffenceClass): string[] =>
      resolveSnapshot({ ...toChile, offenceClass }, digestOf).refusalGrounds.map((ground) => ground.code);
    expect(grounds('OTHER')).toContain('DUAL_CRIMINALITY');
    expect(grounds('BUDAPEST_2_11')).not.toContain('DUAL_CRIMINALITY');
  });
});

describe('The summary', () => {
  it('holds no identifier and no fact of the case', () => {
    const form = completeRequest();
    const text = JSON.stringify(summarize(form, snapshot, 'digest', 'PE'));
    for (const secret of [form.facts, form.nexus, form.caseNumber, ...form.targets.map((target) => target.value)]) {
      expect(text).not.toContain(secret);
    }
  });

  it('carries a limit of renewals only where the law that sets it is verified', () => {
    const limit = (requestedState: string): number | null | undefined =>
      summarize(
        completeRequest({ requestedState }),
        resolveSnapshot({ ...toChile, requestedState }, digestOf),
        'digest',
        'PE',
      ).rules.order?.renewals;
    expect(limit('US')).toBe(1);
    expect(limit('CL')).toBeNull();
  });

  it('calls an offence outside Arts 2-11 by its class', () => {
    const [offence] = completeRequest().offences;
    if (offence === undefined) throw new Error('one offence');
    expect(offenceClassOf({ offences: [offence] })).toBe('BUDAPEST_2_11');
    const named = (...codes: OffenceCode[]): OffenceClass =>
      offenceClassOf({ offences: codes.map((code) => ({ ...offence, code })) });
    expect(named('OTHER_E_EVIDENCE', 'OTHER_BY_COMPUTER')).toBe('OTHER');
    expect(named()).toBe('OTHER');
  });

  it('correction B5: leaves Art. 12 out when a request is classed, and knows a class for offences of both sorts', () => {
    const [offence] = completeRequest().offences;
    if (offence === undefined) throw new Error('one offence');
    const named = (...codes: OffenceCode[]): OffenceClass =>
      offenceClassOf({ offences: codes.map((code) => ({ ...offence, code })) });
    expect(named('ART_8', 'ART_12')).toBe('BUDAPEST_2_11');
    expect(named('ART_12')).toBe('OTHER');
    expect(named('ART_8', 'OTHER_E_EVIDENCE')).toBe('MIXED');
    expect(named('ART_12', 'OTHER_BY_COMPUTER')).toBe('OTHER');
  });
});
