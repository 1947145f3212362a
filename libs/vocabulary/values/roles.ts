/**
 * A person holds these roles in an office (docs/rules 2.0). A person may hold roles in one organization only; the data
 * subject is never a user and so has no role.
 */
export const ROLES = [
  'REQ_PROSECUTOR',
  'REQ_CENTRAL_AUTHORITY',
  'REQ_POC_24_7',
  'RCV_POC_24_7',
  'RCV_CENTRAL_AUTHORITY',
  'RCV_EXECUTING_AUTHORITY',
  'RCV_COURT',
  'PROVIDER_LIAISON',
  'TRANSLATOR',
  'AUDITOR',
  'OPERATOR',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];
