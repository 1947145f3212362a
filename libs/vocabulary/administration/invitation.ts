/** The link of an invitation works for this many days: own rule of the project (docs/rules 2.0). */
export const INVITATION_DAYS = 7;
