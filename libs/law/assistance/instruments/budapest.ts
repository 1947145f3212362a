import { channel, type InstrumentLaw } from '../instrument-law.ts';

/**
 * Arts 25, 27, 28 and 31 of the Budapest Convention apply where no other treaty does (Art. 27(1)). They list no
 * contents of a request, so what the Committee's template asks besides only warns.
 */
export const budapestLaw: InstrumentLaw = {
  id: 'budapest',
  elements: [
    { code: 'AUTHORITY', rule: 'BUD.27.2', ifWanted: true },
    { code: 'OFFENCE_AND_FACTS', rule: 'TCY.31.later' },
    { code: 'OFFENCE_PENALTY', rule: 'TCY.31.later' },
    { code: 'PRECISE_ASSISTANCE', rule: 'BUD.31.1', ifWanted: true },
    { code: 'DATA_AND_RELATION', rule: 'TCY.31.later' },
    { code: 'LEGAL_BASIS', rule: 'TCY.31.11', ifWanted: true },
    { code: 'SPECIAL_PROCEDURE', rule: 'BUD.27.3', ifWanted: true },
    { code: 'PRESERVATION_LINK', rule: 'TCY.31.10', ifWanted: true },
  ],
  grounds: [
    { code: 'POLITICAL_OFFENCE', rule: 'BUD.27.4.a' },
    { code: 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC', rule: 'BUD.27.4.b' },
    { code: 'DUAL_CRIMINALITY', rule: 'BUD.25.5' },
    { code: 'FISCAL', rule: 'BUD.25.4' },
    { code: 'MILITARY', rule: 'BUD.25.4' },
    { code: 'NE_BIS_IN_IDEM', rule: 'BUD.25.4' },
    { code: 'DISCRIMINATION', rule: 'BUD.25.4' },
    { code: 'IMMUNITY_PRIVILEGE_PRESS', rule: 'BUD.25.4' },
    { code: 'FUNDAMENTAL_RIGHTS', rule: 'BUD.15' },
    { code: 'DOMESTIC_LAW_BAR', rule: 'BUD.25.4' },
    { code: 'DISPROPORTIONATE', rule: 'BUD.25.4' },
    { code: 'DE_MINIMIS', rule: 'BUD.25.4' },
  ],
  articles: {
    REFUSAL: 'BUD.25.4',
    REASONS: 'BUD.27.7',
    CONSULTATION: 'BUD.27.6',
    POSTPONEMENT: 'BUD.27.5',
    CONDITIONS: 'BUD.28.2',
    CONDITION_ANSWER: 'BUD.28.3',
    CONFIDENTIALITY: 'BUD.27.8',
    USE_LIMIT: 'BUD.28.2.b',
    USE_REPORT: 'BUD.28.4',
    FORWARDING: 'BUD.27.9.c',
  },
  channels: [channel('CENTRAL_AUTHORITIES', 'BUD.27.2')],
  translation: null,
  conditions: { CONFIDENTIAL: 'BUD.28.2.a', SPECIALTY: 'BUD.28.2.b', USE_REPORT: 'BUD.28.4' },
  clocks: [],
};
