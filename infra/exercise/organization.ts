/** These types describe the organizations of the exercise, their offices and their people. */
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { OfficeKind, OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';

export interface ExerciseOffice {
  /** The stable key of the office inside its organization; it is part of the seeded id. */
  code: string;
  kind: OfficeKind;
  name: { en: string; es: string };
  city: string;
  /** This is the IANA zone in which the office's hours and its legal days are counted. */
  zone: string;
  languages: ('en' | 'es')[];
  hours: { en: string; es: string };
  address247: string | null;
  /** Says how the office is reached; it is reached by Comity when this is left out. */
  reached?: Reached;
}

export interface ExercisePerson {
  subject: string;
  name: { en: string; es: string };
  locale: 'en' | 'es';
  /** Maps the code of each office to the roles that the person holds there. */
  roles: Record<string, Role[]>;
}

export interface ExerciseOrganization {
  code: string;
  kind: OrganizationKind;
  /** This is the ISO 3166-1 alpha-2 code of the State, or of the State where the provider is established. */
  state: string;
  name: { en: string; es: string };
  offices: ExerciseOffice[];
  people: ExercisePerson[];
}

export const ROUND_THE_CLOCK = { en: 'Round the clock', es: 'Las 24 horas' };
export const OFFICE_HOURS = { en: 'Monday to Friday, 9:00 to 17:00', es: 'Lunes a viernes, de 9:00 a 17:00' };
