/** Which offices an organization of each kind may open, and which roles exist in it (docs/rules 2.0). */
import type { OfficeKind, OrganizationKind } from '@comity/vocabulary/values/organizations';
import { type Role, ROLES } from '@comity/vocabulary/values/roles';

const OFFICES: Record<OrganizationKind, readonly OfficeKind[]> = {
  STATE: ['PROSECUTORS_OFFICE', 'CENTRAL_AUTHORITY', 'CONTACT_POINT_24_7', 'EXECUTING_AUTHORITY', 'COURT'],
  PROVIDER: ['LEGAL_TEAM', 'CONTACT_POINT_24_7'],
  SECRETARIAT: ['CENTRAL_AUTHORITY'],
  OPERATOR: [],
};

const ROLES_OF: Record<OrganizationKind, readonly Role[]> = {
  STATE: ROLES.filter((role) => /^(REQ|RCV)_/.test(role) || role === 'TRANSLATOR' || role === 'AUDITOR'),
  PROVIDER: ['PROVIDER_LIAISON', 'AUDITOR'],
  SECRETARIAT: ['AUDITOR'],
  OPERATOR: [],
};

export const mayOpen = (kind: OrganizationKind, office: OfficeKind): boolean => OFFICES[kind].includes(office);

/** Administrators work in the office of administration, and nobody else does. */
export function mayHold(kind: OrganizationKind, office: OfficeKind, role: Role): boolean {
  if (office === 'ADMINISTRATION' || role === 'ADMINISTRATOR')
    return office === 'ADMINISTRATION' && role === 'ADMINISTRATOR';
  return ROLES_OF[kind].includes(role);
}
