/**
 * The test compares what applies between seven pairs of States, in both directions where it differs. The tables were
 * written by hand from what was read of the treaties and of each State (docs/rules 1.1-1.11), and not from the packs.
 */
import { describe, expect, it } from '@jest/globals';
import type { AssistanceSnapshot, PreservationSnapshot } from '@comity/domain/law/snapshot';
import type { OffenceClass } from '@comity/vocabulary/values/request-codes';
import { resolveSnapshot } from './resolve.ts';

interface Expected {
  from: string;
  to: string;
  preservation: { bound: boolean; inside: string; outside: string; blocking: string; order: string };
  assistance: {
    instrument: string;
    inside: string;
    outside: string;
    blocking: string;
    channels: string;
    clocks: string;
    translation: string;
  };
}

/** These grounds are open by Art. 29(5), and outside Arts 2-11 by the reservation of 29(4) where it was made or nobody has read. */
const OF_29_5 = 'POLITICAL_OFFENCE BUD.29.5.a, SOVEREIGNTY_SECURITY_ORDRE_PUBLIC BUD.29.5.b';
const AND_29_4 = `${OF_29_5}, DUAL_CRIMINALITY BUD.29.4`;
/** Art. 29(2)(a)-(f) asks for these elements, and the project for some of every request. */
const OF_29_2 =
  'AUTHORITY BUD.29.2.a, OFFENCE_AND_FACTS BUD.29.2.b, DATA_AND_RELATION BUD.29.2.c, CUSTODIAN BUD.29.2.d, NECESSITY BUD.29.2.e, INTENT BUD.29.2.f, IP_COMPLETE COM.IP, URGENCY_REASON COM.URGENCY';
const OWN = 'IP_COMPLETE COM.IP, URGENCY_REASON COM.URGENCY';

const NASSAU_WITHOUT_TAX =
  'POLITICAL_OFFENCE NAS.9.c, SOVEREIGNTY_SECURITY_ORDRE_PUBLIC NAS.9.e, DUAL_CRIMINALITY NAS.5, MILITARY NAS.8, NE_BIS_IN_IDEM NAS.9.a, DISCRIMINATION NAS.9.b, AD_HOC_TRIBUNAL NAS.9.d, BELOW_THRESHOLD NAS.6';
const NASSAU = NASSAU_WITHOUT_TAX.replace('MILITARY', 'FISCAL NAS.9.f, MILITARY');
/** These elements are those of Art. 26(a), (b), (d), and the translation of Art. 28. */
const NASSAU_26 =
  'OFFENCE_AND_FACTS NAS.26.a, ACT_GIVING_RISE NAS.26.b, PRECISE_ASSISTANCE NAS.26.d, TRANSLATION NAS.28, IP_COMPLETE COM.IP, URGENCY_REASON COM.URGENCY';
const BUDAPEST_WITHOUT_TAX =
  'POLITICAL_OFFENCE BUD.27.4.a, SOVEREIGNTY_SECURITY_ORDRE_PUBLIC BUD.27.4.b, DUAL_CRIMINALITY BUD.25.5, MILITARY BUD.25.4, NE_BIS_IN_IDEM BUD.25.4, DISCRIMINATION BUD.25.4, IMMUNITY_PRIVILEGE_PRESS BUD.25.4, FUNDAMENTAL_RIGHTS BUD.15, DOMESTIC_LAW_BAR BUD.25.4, DISPROPORTIONATE BUD.25.4, DE_MINIMIS BUD.25.4';
const BUDAPEST = BUDAPEST_WITHOUT_TAX.replace('MILITARY', 'FISCAL BUD.25.4, MILITARY');
/** Arts 27 and 31 list no contents of a request. */
const BUDAPEST_ASKS = OWN;
const SAN_LUIS =
  'POLITICAL_OFFENCE SLU.5.1.b, SOVEREIGNTY_SECURITY_ORDRE_PUBLIC SLU.5.1.e, DUAL_CRIMINALITY SLU.1.4, FISCAL SLU.5.1.c, MILITARY SLU.5.1.a, NE_BIS_IN_IDEM SLU.5.1.d';
/** The law of the requested State decides, whichever its ground is. */
const OPEN =
  'POLITICAL_OFFENCE SOVEREIGNTY_SECURITY_ORDRE_PUBLIC DUAL_CRIMINALITY FISCAL MILITARY NE_BIS_IN_IDEM DISCRIMINATION AD_HOC_TRIBUNAL IMMUNITY_PRIVILEGE_PRESS FUNDAMENTAL_RIGHTS DOMESTIC_LAW_BAR DISPROPORTIONATE DE_MINIMIS BELOW_THRESHOLD'
    .split(' ')
    .map((code) => `${code} COM.NOT_BOUND`)
    .join(', ');

const NASSAU_CHANNELS = 'CENTRAL_AUTHORITIES NAS.2_3, EMAIL BUD.25.3 in urgency';
const DIRECT =
  'CENTRAL_AUTHORITIES BUD.27.2, EMAIL BUD.25.3 in urgency, JUDICIAL_DIRECT BUD.27.9.a in urgency, INTERPOL BUD.27.9.b in urgency';
/** The requested State has declared under Art. 27(9)(e). */
const NOT_DIRECT = 'CENTRAL_AUTHORITIES BUD.27.2, EMAIL BUD.25.3 in urgency';

const PAIRS: Expected[] = [
  {
    from: 'PE',
    to: 'CL',
    preservation: { bound: true, inside: OF_29_5, outside: AND_29_4, blocking: OF_29_2, order: 'CL.218BIS 90 d once' },
    assistance: {
      instrument: 'nassau',
      inside: NASSAU_WITHOUT_TAX,
      outside: NASSAU,
      blocking: NASSAU_26,
      channels: NASSAU_CHANNELS,
      clocks: '',
      translation: 'es BLOCKS',
    },
  },
  {
    from: 'CL',
    to: 'PE',
    preservation: { bound: true, inside: OF_29_5, outside: AND_29_4, blocking: OF_29_2, order: 'PE.ORDER 90 d' },
    assistance: {
      instrument: 'nassau',
      inside: NASSAU_WITHOUT_TAX,
      outside: NASSAU,
      blocking: NASSAU_26,
      channels: NASSAU_CHANNELS,
      clocks: '',
      translation: 'es BLOCKS',
    },
  },
  {
    from: 'PE',
    to: 'US',
    preservation: { bound: true, inside: OF_29_5, outside: AND_29_4, blocking: OF_29_2, order: 'US.2703F 90 d once' },
    assistance: {
      instrument: 'nassau',
      inside: NASSAU_WITHOUT_TAX,
      outside: NASSAU,
      blocking: NASSAU_26,
      channels: NASSAU_CHANNELS,
      clocks: '',
      translation: 'en BLOCKS',
    },
  },
  {
    from: 'BR',
    to: 'CA',
    preservation: { bound: true, inside: OF_29_5, outside: OF_29_5, blocking: OF_29_2, order: 'CA.487_013 90 d' },
    assistance: {
      instrument: 'nassau',
      inside: NASSAU_WITHOUT_TAX,
      outside: NASSAU,
      blocking: NASSAU_26,
      channels: NASSAU_CHANNELS,
      clocks: '',
      translation: 'en fr BLOCKS',
    },
  },
  {
    from: 'CA',
    to: 'BR',
    preservation: {
      bound: true,
      inside: OF_29_5,
      outside: AND_29_4,
      blocking: OF_29_2,
      order: 'BR.MCI_GUARD 60 d TRAFFIC',
    },
    assistance: {
      instrument: 'nassau',
      inside: NASSAU_WITHOUT_TAX,
      outside: NASSAU,
      blocking: NASSAU_26,
      channels: NASSAU_CHANNELS,
      clocks: '',
      translation: 'pt BLOCKS',
    },
  },
  {
    from: 'DO',
    to: 'US',
    preservation: { bound: true, inside: OF_29_5, outside: AND_29_4, blocking: OF_29_2, order: 'US.2703F 90 d once' },
    assistance: {
      instrument: 'budapest',
      inside: BUDAPEST_WITHOUT_TAX,
      outside: BUDAPEST,
      blocking: BUDAPEST_ASKS,
      channels: NOT_DIRECT,
      clocks: '',
      translation: 'en WARNS',
    },
  },
  {
    from: 'US',
    to: 'DO',
    preservation: { bound: true, inside: OF_29_5, outside: AND_29_4, blocking: OF_29_2, order: 'DO.53_07.54 90 d' },
    assistance: {
      instrument: 'budapest',
      inside: BUDAPEST_WITHOUT_TAX,
      outside: BUDAPEST,
      blocking: BUDAPEST_ASKS,
      channels: DIRECT,
      clocks: '',
      translation: 'es WARNS',
    },
  },
  {
    from: 'PE',
    to: 'MX',
    preservation: { bound: false, inside: OPEN, outside: OPEN, blocking: OWN, order: 'MX.303.days 90 d' },
    assistance: {
      instrument: 'nassau',
      inside: NASSAU,
      outside: NASSAU,
      blocking: NASSAU_26,
      channels: 'CENTRAL_AUTHORITIES NAS.2_3',
      clocks: '',
      translation: 'es BLOCKS',
    },
  },
  {
    from: 'MX',
    to: 'PE',
    preservation: { bound: false, inside: OPEN, outside: OPEN, blocking: OWN, order: 'PE.ORDER 90 d' },
    assistance: {
      instrument: 'nassau',
      inside: NASSAU,
      outside: NASSAU,
      blocking: NASSAU_26,
      channels: 'CENTRAL_AUTHORITIES NAS.2_3',
      clocks: '',
      translation: 'es BLOCKS',
    },
  },
  {
    from: 'BR',
    to: 'PY',
    preservation: { bound: false, inside: OPEN, outside: OPEN, blocking: OWN, order: 'none' },
    assistance: {
      instrument: 'san-luis',
      inside: SAN_LUIS,
      outside: SAN_LUIS,
      blocking: OWN,
      channels: 'CENTRAL_AUTHORITIES SLU.authorities, EMAIL SLU.6.confirm original in 10 d',
      clocks: 'SANLUIS_CONFIRM 10 d',
      translation: ' WARNS',
    },
  },
  {
    from: 'PY',
    to: 'BR',
    preservation: { bound: false, inside: OPEN, outside: OPEN, blocking: OWN, order: 'BR.MCI_GUARD 60 d TRAFFIC' },
    assistance: {
      instrument: 'san-luis',
      inside: SAN_LUIS,
      outside: SAN_LUIS,
      blocking: OWN,
      channels: 'CENTRAL_AUTHORITIES SLU.authorities, EMAIL SLU.6.confirm original in 10 d',
      clocks: 'SANLUIS_CONFIRM 10 d',
      translation: 'pt WARNS',
    },
  },
  {
    from: 'PE',
    to: 'AT',
    preservation: { bound: true, inside: OF_29_5, outside: AND_29_4, blocking: OF_29_2, order: 'none' },
    assistance: {
      instrument: 'budapest',
      inside: BUDAPEST_WITHOUT_TAX,
      outside: BUDAPEST,
      blocking: BUDAPEST_ASKS,
      channels: DIRECT,
      clocks: '',
      translation: ' WARNS',
    },
  },
  {
    from: 'AT',
    to: 'PE',
    preservation: { bound: true, inside: OF_29_5, outside: AND_29_4, blocking: OF_29_2, order: 'PE.ORDER 90 d' },
    assistance: {
      instrument: 'budapest',
      inside: BUDAPEST_WITHOUT_TAX,
      outside: BUDAPEST,
      blocking: BUDAPEST_ASKS,
      channels: NOT_DIRECT,
      clocks: '',
      translation: 'es WARNS',
    },
  },
];

const listed = (list: readonly { code: string; rule: string }[]): string =>
  list.map(({ code, rule }) => `${code} ${rule}`).join(', ');
const required = ({ requiredElements }: Pick<AssistanceSnapshot, 'requiredElements'>): string =>
  listed(requiredElements.filter(({ blocking }) => blocking));

function orderOf({ order }: PreservationSnapshot): string {
  if (order === null) return 'none';
  const often = order.renewals === null ? [] : [order.renewals === 1 ? 'once' : String(order.renewals)];
  return [`${order.rule} ${String(order.days)} d`, ...often, ...(order.only ?? [])].join(' ');
}

function channelsOf({ channels }: AssistanceSnapshot): string {
  return channels
    .map(({ code, rule, urgentOnly, days }) =>
      [
        code,
        rule,
        ...(urgentOnly ? ['in urgency'] : []),
        ...(days === null ? [] : [`original in ${String(days)} d`]),
      ].join(' '),
    )
    .join(', ');
}

/** Only the terms of the instrument are compared, because those of the project are the same for every pair. */
function termsOf({ clocks }: AssistanceSnapshot): string {
  return clocks
    .filter(({ rule }) => !rule.startsWith('COM.'))
    .map(({ id, days }) => `${id} ${String(days)} d`)
    .join(', ');
}

describe.each(PAIRS)('Between $from and $to', ({ from, to, preservation, assistance }) => {
  const question = (offenceClass: OffenceClass) =>
    ({ requestingState: from, requestedState: to, offenceClass, date: '2026-11-23' }) as const;
  const digest = (): string => '0'.repeat(64);

  it('a preservation has these grounds, elements and this order', () => {
    const at = (offenceClass: OffenceClass): PreservationSnapshot =>
      resolveSnapshot({ measure: 'PRESERVATION', ...question(offenceClass) }, digest);
    const found = at('OTHER');
    expect({
      bound: found.bound,
      inside: listed(at('BUDAPEST_2_11').refusalGrounds),
      outside: listed(found.refusalGrounds),
      blocking: required(found),
      order: orderOf(found),
    }).toEqual(preservation);
    expect(found.floorDays).toBe(60);
  });

  it('a formal request has this instrument, these grounds, elements, channels and clocks', () => {
    const at = (offenceClass: OffenceClass): AssistanceSnapshot =>
      resolveSnapshot({ measure: 'ASSISTANCE', ...question(offenceClass) }, digest);
    const found = at('OTHER');
    expect({
      instrument: found.instrument,
      inside: listed(at('BUDAPEST_2_11').refusalGrounds),
      outside: listed(found.refusalGrounds),
      blocking: required(found),
      channels: channelsOf(found),
      clocks: termsOf(found),
      translation: `${found.languages.accepted.join(' ')} ${found.languages.translation}`,
    }).toEqual(assistance);
  });
});
