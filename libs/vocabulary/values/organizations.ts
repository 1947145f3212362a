/** These values say what an organization is, and what its offices are. */
export const ORGANIZATION_KINDS = ['STATE', 'PROVIDER', 'OPERATOR', 'SECRETARIAT'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const OFFICE_KINDS = [
  'PROSECUTORS_OFFICE',
  'CENTRAL_AUTHORITY',
  'CONTACT_POINT_24_7',
  'EXECUTING_AUTHORITY',
  'COURT',
  'LEGAL_TEAM',
  'OPERATIONS',
  'ADMINISTRATION',
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export const INVITATION_STATUSES = ['SENT', 'OPENED', 'ACCEPTED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
/** Of each day of the week, from when to when the office is open, `HH:MM` in its zone; `24:00` ends a day. */
export type OpeningHours = Record<Weekday, { from: string; to: string }[]>;
