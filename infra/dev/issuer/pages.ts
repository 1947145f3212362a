/**
 * The issuer's pages let a person choose who they are and sign out, and say what went wrong. They work without
 * JavaScript.
 */
import { escape, page, type Language } from '../html.ts';
import type { ExerciseOrganization } from '../../exercise/organization.ts';
import { EXERCISE_ORGANIZATIONS } from '../../exercise/people.ts';

const WORDS = {
  en: {
    exercise: 'Exercise',
    title: 'Sign in as',
    lead: 'This is an exercise with invented organizations. Choose the person you want to be; there are no passwords.',
    anybody:
      'This is a demonstration of the sign-in, without passwords: whoever writes an address here is signed in as that address. A real installation has the sign-in of its own authorities in this place.',
    address: 'E-mail address',
    enter: 'Sign in',
    signOut: 'Sign out of the exercise?',
    yes: 'Sign out',
    no: 'Stay signed in',
    signedOut: 'You are signed out.',
    failed: 'Signing in did not work',
    again: 'Go back to where you came from and sign in again.',
  },
  es: {
    exercise: 'Ejercicio',
    title: 'Ingresar como',
    lead: 'Este es un ejercicio con organizaciones inventadas. Elija quién quiere ser; no hay contraseñas.',
    anybody:
      'Esta es una demostración del ingreso, sin contraseñas: quien escribe aquí una dirección ingresa como esa dirección. Una instalación real tiene en este lugar el ingreso de sus propias autoridades.',
    address: 'Correo electrónico',
    enter: 'Ingresar',
    signOut: '¿Salir del ejercicio?',
    yes: 'Salir',
    no: 'Seguir dentro',
    signedOut: 'Ha salido del ejercicio.',
    failed: 'No se pudo ingresar',
    again: 'Vuelva a la página de donde vino e ingrese de nuevo.',
  },
} satisfies Record<Language, Record<string, string>>;

function frame(language: Language, title: string, body: string): string {
  const label = `<p><span class="name">Comity</span><span class="label">${WORDS[language].exercise}</span></p>`;
  return page(language, title, `<header>${label}</header><main><h1>${escape(title)}</h1>${body}</main>`);
}

/** The page has one form; the button that is pressed sends its person's `subject`, or the field what was typed. */
export function signInPage(language: Language, action: string, isExercise: boolean): string {
  const words = WORDS[language];
  if (!isExercise) {
    const field = `<p><label for="subject">${words.address}</label> <input id="subject" name="subject" type="email" autocomplete="username" required></p>`;
    const typed = `<form method="post" action="${escape(action)}">${field}<p><button>${words.enter}</button></p></form>`;
    return frame(language, words.title, `<p>${words.anybody}</p>${typed}`);
  }
  const organization = ({ name, people }: ExerciseOrganization): string => {
    const person = (one: (typeof people)[number]): string =>
      `<li><button name="subject" value="${escape(one.subject)}">${escape(one.name[language])}</button></li>`;
    return `<h2>${escape(name[language])}</h2><ul class="people">${people.map(person).join('')}</ul>`;
  };
  const groups = EXERCISE_ORGANIZATIONS.map(organization).join('');
  return frame(
    language,
    words.title,
    `<p>${words.lead}</p><form method="post" action="${escape(action)}">${groups}</form>`,
  );
}

/** `form` is the provider's own hidden form, named `op.logoutForm`. */
export function signOutPage(language: Language, form: string): string {
  const words = WORDS[language];
  const button = (attributes: string, text: string): string =>
    `<button type="submit" form="op.logoutForm" ${attributes}>${text}</button>`;
  const buttons = `${button('name="logout" value="yes"', words.yes)} ${button('class="quiet"', words.no)}`;
  return frame(language, words.signOut, `${form}<p>${buttons}</p>`);
}

export function signedOutPage(language: Language): string {
  return frame(language, WORDS[language].signedOut, '');
}

export function failurePage(language: Language, reason: string): string {
  const words = WORDS[language];
  return frame(language, words.failed, `<p>${escape(reason)}</p><p>${words.again}</p>`);
}
