/**
 * Who can sign in at the demo issuer: the people of the exercise, or where nobody is seeded whoever types an e-mail
 * address. There are no passwords, and every token says so (`comity_exercise`).
 */
import { emailAddress } from '@comity/vocabulary/fields/email';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '../../exercise/people.ts';

export interface Claims {
  name: string;
  locale: string;
  email: string;
  email_verified: boolean;
}

export interface DemoPeople {
  /** Returns null for what names nobody here. */
  subjectOf: (typed: string) => string | null;
  /** Returns null for a subject that is nobody here. */
  claimsOf: (subject: string) => Claims | null;
}

const exercise = new Map(EXERCISE_ORGANIZATIONS.flatMap((one) => one.people).map((person) => [person.subject, person]));

const ofExercise: DemoPeople = {
  subjectOf: (typed) => (exercise.has(typed) ? typed : null),
  claimsOf: (subject) => {
    const person = exercise.get(subject);
    if (person === undefined) return null;
    const { name, locale } = person;
    return { name: name[locale], locale, email: exerciseEmail(subject), email_verified: true };
  },
};

const subjectOf: DemoPeople['subjectOf'] = (typed) => {
  const address = emailAddress.safeParse(typed.trim().toLowerCase());
  return address.success ? address.data : null;
};

/** Nothing was verified: the address stands here as a name. */
const anybody: DemoPeople = {
  subjectOf,
  claimsOf: (subject) =>
    subjectOf(subject) === subject ? { name: subject, locale: 'es', email: subject, email_verified: false } : null,
};

export const peopleOf = (isExercise: boolean): DemoPeople => (isExercise ? ofExercise : anybody);
