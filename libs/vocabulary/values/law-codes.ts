/** Rule snapshots carry these codes; every one has words in `@comity/texts`. */

/** A State may stand in these instruments (docs/rules 1.1-1.3, 1.6, 1.7). */
export const INSTRUMENTS = [
  'budapest',
  'cets-224',
  'nassau',
  'nassau-protocol',
  'san-luis',
  'mercosur-bolivia-chile',
  'medellin',
  'uncc',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** These instruments can govern a formal request here; `none` says that none of them binds both States. */
export const GOVERNING = ['san-luis', 'nassau', 'cets-224', 'budapest', 'none'] as const;
export type Governing = (typeof GOVERNING)[number];

/**
 * The grounds are those of the table of docs/rules 1.9 without what is no refusal there: a defect of form is asked
 * about, own investigations postpone.
 */
export const ASSISTANCE_GROUNDS = [
  'POLITICAL_OFFENCE',
  'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC',
  'DUAL_CRIMINALITY',
  'FISCAL',
  'MILITARY',
  'NE_BIS_IN_IDEM',
  'DISCRIMINATION',
  'AD_HOC_TRIBUNAL',
  'IMMUNITY_PRIVILEGE_PRESS',
  'FUNDAMENTAL_RIGHTS',
  'DOMESTIC_LAW_BAR',
  'DISPROPORTIONATE',
  'DE_MINIMIS',
  'BELOW_THRESHOLD',
] as const;
export type AssistanceGround = (typeof ASSISTANCE_GROUNDS)[number];

/**
 * What an instrument may say of the conduct of a formal request, each by an article of its own (docs/rules 1.11). Where it
 * is silent, the project's own rule takes its place.
 */
export const INSTRUMENT_POINTS = [
  'REFUSAL',
  'REASONS',
  'CONSULTATION',
  'POSTPONEMENT',
  'CONDITIONS',
  'CONDITION_ANSWER',
  'CONFIDENTIALITY',
  'USE_LIMIT',
  'USE_REPORT',
  'FORWARDING',
] as const;
export type InstrumentPoint = (typeof INSTRUMENT_POINTS)[number];

/** These authorities are those of the table of docs/rules 4.7. */
export const AUTHORITY_CODES = [
  'SUBPOENA',
  'COURT_ORDER_2703D',
  'WARRANT',
  'PRODUCTION_ORDER_OR_LAW',
  'TRANSMISSION_DATA_ORDER',
  'GENERAL_PRODUCTION_ORDER_OR_WARRANT',
  'PRODUCTION_ORDER',
  'COMPETENT_AUTHORITY',
  'COURT_ORDER',
  'PROSECUTOR',
  'PROSECUTOR_WITHOUT_JUDGE',
  'PROSECUTOR_WITH_CONTROL_JUDGE',
  'JUDGE_OR_PROSECUTOR',
  'JUDGE',
  'CONTROL_JUDGE',
  'FEDERAL_CONTROL_JUDGE',
  'FEDERAL_JUDGE',
] as const;
export type AuthorityCode = (typeof AUTHORITY_CODES)[number];

/** The channels are those of docs/rules 1.7 and Budapest Arts 25(3), 27(2), 27(9). */
export const CHANNEL_CODES = ['CENTRAL_AUTHORITIES', 'IBER', 'EMAIL', 'JUDICIAL_DIRECT', 'INTERPOL'] as const;
export type ChannelCode = (typeof CHANNEL_CODES)[number];

/** The conditions are those of docs/rules 4.6. */
export const CONDITION_CODES = [
  'CONFIDENTIAL',
  'SPECIALTY',
  'NO_DEATH_PENALTY',
  'NO_ONWARD_TRANSFER',
  'NO_DISCLOSURE_TO_DEFENCE_UNTIL',
  'RETURN',
  'DESTROY_BY',
  'USE_REPORT',
  'REDACTION',
  'TIME_LIMIT',
  'PERSONAL_DATA_SAFEGUARDS',
  'ADMISSIBILITY_CERTIFICATE',
] as const;
export type ConditionCode = (typeof CONDITION_CODES)[number];

/** The clocks are those of docs/rules 2.12 and 2.13 d-g. */
export const ASSISTANCE_CLOCKS = [
  'MLA_ACK',
  'MLA_ACK_URGENT',
  'COMPLETENESS',
  'ADMISSIBILITY',
  'ASSIGN_EXECUTION',
  'ANSWER_CONDITIONS',
  'VERIFY_RECEIPT',
  'CLARIFICATION',
  'RECONSIDER_RELEASE',
  'CETS8_SERVE',
  'CETS8_SUB',
  'CETS8_TRAF',
  'SANLUIS_CONFIRM',
] as const;
export type AssistanceClock = (typeof ASSISTANCE_CLOCKS)[number];
