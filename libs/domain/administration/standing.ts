/** What the rules of administration need to know of an organization. */
import type { AdministrationActName } from '@comity/vocabulary/administration/acts';
import type { InvitationStatus, OfficeKind, OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';

export interface HeldRole {
  office: string;
  role: Role;
}

export interface PersonStanding {
  id: string;
  /** False for whoever is suspended. */
  active: boolean;
  roles: readonly HeldRole[];
  /** References of the open dossiers for which the person answers. */
  responsible: readonly string[];
}

export interface ProposedChange {
  id: string;
  act: AdministrationActName;
  detail: Readonly<Record<string, unknown>>;
  proposedBy: string;
}

export interface Standing {
  kind: OrganizationKind;
  active: boolean;
  /** People who were removed are not among them. */
  people: readonly PersonStanding[];
  /** Offices that are closed are not among them. */
  offices: readonly { id: string; kind: OfficeKind; openDossiers: number }[];
  /** Changes that wait for a decision. */
  changes: readonly ProposedChange[];
  invitations: readonly { id: string; status: InvitationStatus }[];
}

export const isAdministrator = ({ active, roles }: PersonStanding): boolean =>
  active && roles.some(({ role }) => role === 'ADMINISTRATOR');

export const personOf = ({ people }: Standing, id: string): PersonStanding | null =>
  people.find((one) => one.id === id) ?? null;
