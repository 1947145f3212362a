import { channel, type InstrumentLaw } from '../instrument-law.ts';

/** The articles of the San Luis Protocol are from general knowledge, so every element only warns. */
export const sanLuisLaw: InstrumentLaw = {
  id: 'san-luis',
  elements: [
    { code: 'AUTHORITY', rule: 'SLU.6' },
    { code: 'OFFENCE_AND_FACTS', rule: 'SLU.6' },
    { code: 'PRECISE_ASSISTANCE', rule: 'SLU.6' },
    { code: 'NECESSITY', rule: 'SLU.6' },
    { code: 'LEGAL_BASIS', rule: 'SLU.6' },
    { code: 'PERSONS_CONCERNED', rule: 'SLU.6' },
    { code: 'PRESERVATION_LINK', rule: 'TCY.31.10', ifWanted: true },
  ],
  grounds: [
    { code: 'POLITICAL_OFFENCE', rule: 'SLU.5.1.b' },
    { code: 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC', rule: 'SLU.5.1.e' },
    { code: 'DUAL_CRIMINALITY', rule: 'SLU.1.4', coerciveOnly: true },
    { code: 'FISCAL', rule: 'SLU.5.1.c' },
    { code: 'MILITARY', rule: 'SLU.5.1.a' },
    { code: 'NE_BIS_IN_IDEM', rule: 'SLU.5.1.d' },
  ],
  articles: {
    REFUSAL: 'SLU.5',
    REASONS: 'SLU.5.2',
    POSTPONEMENT: 'SLU.9',
    CONDITIONS: 'SLU.9',
    CONFIDENTIALITY: 'SLU.10',
    USE_LIMIT: 'SLU.12',
  },
  channels: [
    channel('CENTRAL_AUTHORITIES', 'SLU.authorities'),
    { code: 'EMAIL', rule: 'SLU.6.confirm', formality: 'ORIGINAL_DUE', days: 10, urgentOnly: false },
  ],
  translation: 'SLU.6.5',
  conditions: { CONFIDENTIAL: 'SLU.10', SPECIALTY: 'SLU.12', RETURN: 'SLU.13' },
  clocks: [{ id: 'SANLUIS_CONFIRM', rule: 'SLU.6.confirm', days: 10, hours: null }],
};
