/** What is wrong with a field by its form alone: a schema names the code, the api says the sentence in the caller's language. */
export const FIELD_ERRORS = [
  'CONTROL_CHARACTERS',
  'SAYS_NOTHING',
  'GIVES_NO_REASON',
  'YEAR_OUTSIDE',
  'LOCAL_TIME_OUTSIDE',
  'UPPER_CASE_ID',
  'NOT_A_ZONE',
  'FILE_TWICE',
  'TARGET_ID_TWICE',
] as const;
export type FieldError = (typeof FIELD_ERRORS)[number];
