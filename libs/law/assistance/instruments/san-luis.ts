import { channel, type InstrumentLaw } from '../instrument-law.ts';

/** Arts 5-13 of the San Luis Protocol are known in outline only, so every element only warns. */
export const sanLuisLaw: InstrumentLaw = {
  id: 'san-luis',
  elements: [
    { code: 'AUTHORITY', rule: 'SLU.6' },
    { code: 'OFFENCE_AND_FACTS', rule: 'SLU.6' },
    { code: 'PRECISE_ASSISTANCE', rule: 'SLU.6' },
    { code: 'NECESSITY', rule: 'SLU.6' },
    { code: 'LEGAL_BASIS', rule: 'SLU.6' },
    { code: 'PERSONS_CONCERNED', rule: 'SLU.6' },
    { code: 'PRESERVATION_LINK', rule: 'TCY.31.10' },
  ],
  grounds: [
    { code: 'POLITICAL_OFFENCE', rule: 'SLU.5' },
    { code: 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC', rule: 'SLU.5' },
    { code: 'FISCAL', rule: 'SLU.5' },
    { code: 'MILITARY', rule: 'SLU.5' },
    { code: 'NE_BIS_IN_IDEM', rule: 'SLU.5' },
  ],
  postponement: 'SLU.9',
  channels: [
    channel('CENTRAL_AUTHORITIES', 'SLU.authorities'),
    { code: 'EMAIL', rule: 'SLU.6.confirm', formality: 'ORIGINAL_DUE', days: 10, urgentOnly: false },
  ],
  translation: null,
  conditions: { CONFIDENTIAL: 'SLU.10', SPECIALTY: 'SLU.12', RETURN: 'SLU.13' },
  clocks: [{ id: 'SANLUIS_CONFIRM', rule: 'SLU.6.confirm', days: 10, hours: null }],
};
