import { channel, type InstrumentLaw } from '../instrument-law.ts';

/**
 * Under the Nassau Convention a request that lacks what Art. 26 asks is returned with an explanation, so a
 * missing element blocks.
 */
export const nassauLaw: InstrumentLaw = {
  id: 'nassau',
  elements: [
    { code: 'AUTHORITY', rule: 'NAS.2_3', ifWanted: true },
    { code: 'OFFENCE_AND_FACTS', rule: 'NAS.26.a' },
    { code: 'OFFENCE_PENALTY', rule: 'NAS.6' },
    { code: 'ACT_GIVING_RISE', rule: 'NAS.26.b' },
    { code: 'SPECIAL_PROCEDURE', rule: 'NAS.26.c', ifWanted: true },
    { code: 'PRECISE_ASSISTANCE', rule: 'NAS.26.d' },
    { code: 'PRESERVATION_LINK', rule: 'TCY.31.10', ifWanted: true },
  ],
  grounds: [
    { code: 'POLITICAL_OFFENCE', rule: 'NAS.9.c' },
    { code: 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC', rule: 'NAS.9.e' },
    { code: 'DUAL_CRIMINALITY', rule: 'NAS.5', coerciveOnly: true },
    { code: 'FISCAL', rule: 'NAS.9.f' },
    { code: 'MILITARY', rule: 'NAS.8' },
    { code: 'NE_BIS_IN_IDEM', rule: 'NAS.9.a' },
    { code: 'DISCRIMINATION', rule: 'NAS.9.b' },
    { code: 'AD_HOC_TRIBUNAL', rule: 'NAS.9.d' },
    { code: 'BELOW_THRESHOLD', rule: 'NAS.6' },
  ],
  articles: {
    REFUSAL: 'NAS.9',
    REASONS: 'NAS.26.return',
    POSTPONEMENT: 'NAS.11',
    USE_LIMIT: 'NAS.25',
  },
  channels: [channel('CENTRAL_AUTHORITIES', 'NAS.2_3')],
  translation: 'NAS.28',
  conditions: { SPECIALTY: 'NAS.25', RETURN: 'NAS.12' },
  clocks: [],
};
