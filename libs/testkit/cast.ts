/** Gives the people of the exercise at one running installation, each signed in under their own name. */
import { Person } from './person.ts';

export interface Installation {
  apiUrl: string;
  issuer: string;
  audience: string;
  /** Milliseconds for which people try again while a part is down. */
  patienceMs?: number;
  /** Says under which sign-in subject the person of this name signs in; without it, under the name. */
  subjectOf?: (name: string) => string;
}

export class Cast {
  private readonly people = new Map<string, Person>();

  constructor(private readonly installation: Installation) {}

  /** Returns the person with this sign-in subject, e.g. `pe-prosecutor`. */
  person(subject: string): Person {
    const known = this.people.get(subject);
    if (known !== undefined) return known;
    const { apiUrl, issuer, audience, patienceMs, subjectOf = (name) => name } = this.installation;
    const person = new Person(subjectOf(subject), { apiUrl, issuer: { issuer, audience }, patienceMs });
    this.people.set(subject, person);
    return person;
  }
}
