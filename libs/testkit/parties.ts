/** People of a story are found by the prefix of their sign-in subject, e.g. `pe` for `pe-prosecutor`. */
import type { Cast } from './cast.ts';
import type { Person } from './person.ts';

export interface Parties {
  requesting: string;
  receiving: string;
  provider: string;
}

/** These are the usual parties; stories between others bring a form of their own. */
export const PERU_CHILE: Parties = { requesting: 'pe', receiving: 'cl', provider: 'cl' };

export interface Roles {
  prosecutor: Person;
  requestingPoint: Person;
  requestingCentral: Person;
  receivingPoint: Person;
  receivingCentral: Person;
  executing: Person;
  secondExecuting: Person;
  court: Person;
  liaison: Person;
}

export function rolesIn(cast: Cast, { requesting, receiving, provider }: Parties): Roles {
  return {
    prosecutor: cast.person(`${requesting}-prosecutor`),
    requestingPoint: cast.person(`${requesting}-poc`),
    requestingCentral: cast.person(`${requesting}-central`),
    receivingPoint: cast.person(`${receiving}-poc`),
    receivingCentral: cast.person(`${receiving}-central`),
    executing: cast.person(`${receiving}-executing`),
    secondExecuting: cast.person(`${receiving}-executing-2`),
    court: cast.person(`${receiving}-court`),
    liaison: cast.person(`${provider}-liaison`),
  };
}
