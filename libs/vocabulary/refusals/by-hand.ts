/** These refusals concern what is sent and received by hand. */
import type { RefusalDefinition } from './definition.ts';

export const byHandRefusals = {
  NOT_BY_HAND: {
    words: [
      'This side uses Comity and speaks for itself. Nothing can be entered in its name.',
      'Esta parte usa Comity y habla por sí misma. No puede ingresarse nada en su nombre.',
    ],
  },
  NOTHING_TO_SEND: {
    words: [
      'No such message waits to be sent by hand. Somebody may have recorded it already.',
      'Ningún mensaje así espera ser enviado a mano. Quizá alguien ya dejó constancia.',
    ],
  },
  SENDING_NOT_RECORDED: {
    words: [
      'The first message to this side has not been recorded as sent. Record first how it went out.',
      'No consta que el primer mensaje a esta parte se haya enviado. Deje primero constancia del envío.',
    ],
  },
  ENTRY_UNKNOWN: {
    words: [
      'Nothing entered under this number waits to be checked. Reload the page.',
      'Nada de lo ingresado con este número espera cotejo. Recargue la página.',
    ],
  },
  ENTRY_CHECKED_BY_AUTHOR: {
    words: [
      'You entered this yourself. Another person must compare it with the original.',
      'Usted mismo ingresó esto. Otra persona debe cotejarlo con el original.',
    ],
  },
  CONFIRMATION_NOT_WRITTEN: {
    words: [
      'A telephone call confirms nothing in writing. Enter the letter or e-mail, and how it came.',
      'Una llamada telefónica no confirma nada por escrito. Ingrese la carta o el correo, y cómo llegó.',
    ],
  },
  NOBODY_TO_WRITE_TO: {
    words: [
      'This side does not know of the request yet, or is not one that this dossier writes to.',
      'Esta parte aún no conoce la solicitud, o no es una a la que escriba este expediente.',
    ],
  },
  LETTER_UNKNOWN: {
    words: [
      'No such letter waits to be acknowledged. Somebody may have done it already.',
      'Ninguna carta así espera acuse de lectura. Quizá alguien ya lo hizo.',
    ],
  },
} as const satisfies Record<string, RefusalDefinition>;
