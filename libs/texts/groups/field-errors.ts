/** English and Spanish stand side by side: a code without a sentence in both fails the type check. */
import type { FieldError } from '@comity/vocabulary/values/field-error';
import type { Pair } from '../pair.ts';

export const fieldErrors = {
  CONTROL_CHARACTERS: [
    'The character {0} in line {1}, position {2}, cannot be stored here; remove it.',
    'El carácter {0} de la línea {1}, posición {2}, no puede guardarse aquí; quítelo.',
  ],
  SAYS_NOTHING: [
    'This must say something: spaces alone are no answer.',
    'Debe decir algo: los espacios no son respuesta.',
  ],
  GIVES_NO_REASON: [
    'Others must be able to understand why: write at least a few words.',
    'Otros deben poder entender por qué: escriba al menos unas palabras.',
  ],
  YEAR_OUTSIDE: ['The year must be between 1900 and 2999.', 'El año debe estar entre 1900 y 2999.'],
  LOCAL_TIME_OUTSIDE: [
    'Write a local date and time, for example 2026-11-05T14:03, between 1900 and 2999.',
    'Escriba una fecha y hora locales, por ejemplo 2026-11-05T14:03, entre 1900 y 2999.',
  ],
  UPPER_CASE_ID: ['An id is written in lower case.', 'Los identificadores internos se escriben en minúsculas.'],
  NOT_A_ZONE: [
    'Write an IANA time zone, for example America/Lima.',
    'Escriba una zona horaria IANA, por ejemplo America/Lima.',
  ],
  HIDDEN_CHARACTERS: [
    'This holds characters that nobody sees ({0}), so it is another address than the one that is read. Type it anew.',
    'Contiene caracteres que no se ven ({0}), por lo que no es la dirección que se lee. Vuelva a escribirla.',
  ],
  NOT_AN_EMAIL: [
    'Write one e-mail address, for example name@ministry.example.',
    'Escriba una dirección de correo, por ejemplo nombre@ministerio.example.',
  ],
  HOURS_UNORDERED: [
    'The hours of a day stand in order, do not overlap, and end after they begin.',
    'Las horas de un día van en orden, no se superponen y terminan después de empezar.',
  ],
  ZONE_ABBREVIATION: [
    'An abbreviation may mean several time zones. Write the one that is meant: {0}.',
    'Una abreviatura puede designar varias zonas horarias. Escriba la que corresponda: {0}.',
  ],
  ZONE_SPELLED: ['Write this time zone as {0}.', 'Escriba esta zona horaria como {0}.'],
  FILE_TWICE: ['The same file is named twice.', 'El mismo archivo se nombra dos veces.'],
  TARGET_ID_TWICE: ['Each identifier needs an id of its own.', 'Cada identificador necesita un id propio.'],
} as const satisfies Record<FieldError, Pair>;
