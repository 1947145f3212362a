/** What the rules of administration need to know of an organization. */
import type { AdministrationActName } from '@comity/vocabulary/administration/acts';
import type { DutyShift } from '@comity/vocabulary/values/duty';
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

/** An absence that is over, or was ended, is not among them. */
export interface AbsenceStanding {
  id: string;
  person: string;
  from: string;
  /** The first instant at which the person is back. */
  until: string;
  /** Null where nobody stands in. */
  deputy: string | null;
}

export interface OfficeStanding {
  id: string;
  kind: OfficeKind;
  /** Urgent requests go there; null where the office has no such address. */
  address: string | null;
  openDossiers: number;
}

export interface Standing {
  /** The present instant of the organization, ISO 8601 UTC with milliseconds, as all instants here. */
  now: string;
  kind: OrganizationKind;
  active: boolean;
  /** People who were removed are not among them. */
  people: readonly PersonStanding[];
  /** Offices that are closed are not among them. */
  offices: readonly OfficeStanding[];
  /** Changes that wait for a decision. */
  changes: readonly ProposedChange[];
  invitations: readonly { id: string; status: InvitationStatus }[];
  absences: readonly AbsenceStanding[];
  /** Shifts that are over, or were ended, are not among them. */
  shifts: readonly DutyShift[];
}

export const isSame =
  (one: HeldRole) =>
  (other: HeldRole): boolean =>
    one.office === other.office && one.role === other.role;

/** True if both hold a function in one office; one of them may then stand in for the other. */
export const holdTogether = (one: PersonStanding, other: PersonStanding): boolean =>
  one.roles.some((held) => other.roles.some(isSame(held)));

export const isAdministrator = ({ active, roles }: PersonStanding): boolean =>
  active && roles.some(({ role }) => role === 'ADMINISTRATOR');

export const personOf = ({ people }: Standing, id: string): PersonStanding | null =>
  people.find((one) => one.id === id) ?? null;
