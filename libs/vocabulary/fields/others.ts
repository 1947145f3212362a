/** Why an order's text names an identifier that the request does not ask for: written only where it does. */
import { omittable } from '../field.ts';
import { text } from './text.ts';

export function otherIdentifiers() {
  return omittable(
    text(['Other identifiers in the text', 'Otros identificadores en el texto'], {
      ask: ['Why the text names another identifier', 'Por qué el texto nombra otro identificador'],
      hint: [
        'The order is for the identifiers of the request. Leave this empty if the text names no other.',
        'La orden se refiere a los identificadores de la solicitud. Déjelo vacío si el texto no nombra otro.',
      ],
      rows: 2,
      stays: true,
    }),
  );
}
