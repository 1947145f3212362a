import { channel, type InstrumentLaw } from '../instrument-law.ts';

/** Art. 8 of the Second Additional Protocol governs orders for subscriber information and traffic data. */
export const cets224Law: InstrumentLaw = {
  id: 'cets-224',
  elements: [
    { code: 'AUTHORITY', rule: 'CET.7.3' },
    { code: 'PRECISE_ASSISTANCE', rule: 'CET.7.3' },
    { code: 'OFFENCE_PENALTY', rule: 'CET.8.3' },
    { code: 'OFFENCE_AND_FACTS', rule: 'CET.8.3' },
    { code: 'LEGAL_BASIS', rule: 'CET.8.3' },
    { code: 'CUSTODIAN', rule: 'CET.8.3' },
    { code: 'DATA_AND_RELATION', rule: 'CET.8.3' },
    { code: 'RETURN_CONTACT', rule: 'CET.8.3' },
    { code: 'PRESERVATION_LINK', rule: 'CET.8.3' },
    { code: 'OTHER_MEANS', rule: 'CET.8.3' },
  ],
  grounds: [
    { code: 'POLITICAL_OFFENCE', rule: 'CET.8.8' },
    { code: 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC', rule: 'CET.8.8' },
    { code: 'DUAL_CRIMINALITY', rule: 'BUD.25.5' },
    { code: 'FISCAL', rule: 'BUD.25.4', outsideArts2to11: true },
    { code: 'FUNDAMENTAL_RIGHTS', rule: 'CET.13' },
    { code: 'DOMESTIC_LAW_BAR', rule: 'BUD.25.4' },
    { code: 'DISPROPORTIONATE', rule: 'BUD.25.4' },
    { code: 'DE_MINIMIS', rule: 'BUD.25.4' },
  ],
  postponement: 'CET.8.8',
  channels: [channel('CENTRAL_AUTHORITIES', 'COM.CHANNEL')],
  translation: 'CET.4',
  conditions: { PERSONAL_DATA_SAFEGUARDS: 'CET.14' },
  clocks: [
    { id: 'CETS8_SERVE', rule: 'CET.8.6', days: 45, hours: null },
    { id: 'CETS8_SUB', rule: 'CET.8.6', days: 20, hours: null },
    { id: 'CETS8_TRAF', rule: 'CET.8.6', days: 45, hours: null },
  ],
};
