/**
 * A field may be wrong by its form alone: a schema names the code, and the api says the sentence in the caller's
 * language. Some codes are followed by what the sentence tells: where a character stands, which places a zone may mean.
 */
export const FIELD_ERRORS = [
  'CONTROL_CHARACTERS',
  'HIDDEN_CHARACTERS',
  'SAYS_NOTHING',
  'GIVES_NO_REASON',
  'YEAR_OUTSIDE',
  'LOCAL_TIME_OUTSIDE',
  'UPPER_CASE_ID',
  'NOT_A_ZONE',
  'NOT_AN_EMAIL',
  'HOURS_UNORDERED',
  'ZONE_ABBREVIATION',
  'ZONE_SPELLED',
  'FILE_TWICE',
  'TARGET_ID_TWICE',
] as const;
export type FieldError = (typeof FIELD_ERRORS)[number];
