/** These refusals concern who acts, when, and on what text, whatever the act. */
import type { RefusalDefinition } from './definition.ts';

export const actingRefusals = {
  NOT_POSSIBLE_IN_STATE: {
    words: [
      'This is not possible in the present state of the dossier. Reload the page to see what is.',
      'Esto no es posible en el estado actual del expediente. Recargue la página para ver qué lo es.',
    ],
  },
  DOSSIER_CLOSED: {
    words: [
      'The dossier is closed. Notes and own references can still be added.',
      'El expediente está cerrado. Aún pueden agregarse notas y referencias propias.',
    ],
  },
  ROLE_NOT_ENTITLED: {
    words: [
      'Your role does not include this act. Ask a colleague whose role does.',
      'Su función no incluye este acto. Pídalo a un colega cuya función sí.',
    ],
    status: 403,
  },
  SECOND_PERSON_REQUIRED: {
    words: [
      'Another person must do this: an outward legal act needs two people.',
      'Debe hacerlo otra persona: un acto jurídico hacia el exterior requiere dos.',
    ],
  },
  SECOND_OFFICE_REQUIRED: {
    words: [
      'A person of another office must approve this: it ends something, and two people of one office do not.',
      'Debe aprobarlo una persona de otra oficina: pone fin a algo, y no bastan dos personas de la misma.',
    ],
  },
  TEXT_CHANGED: {
    words: [
      'The text is not the one that was shown. Read the present text and decide again.',
      'El texto no es el que se mostró. Lea el texto actual y decida de nuevo.',
    ],
  },
  PROPOSAL_OUTDATED: {
    words: [
      'What this proposal rests on has changed since it was made, so nothing was approved. Take it back or return it, read the present text, and propose it again.',
      'Aquello en que se basa esta propuesta ha cambiado desde que se hizo, por lo que no se aprobó nada. Retírela o devuélvala, lea el texto actual y propóngala de nuevo.',
    ],
  },
  NOTHING_PROPOSED: { words: ['Nothing waits for approval here any more.', 'Aquí ya nada espera aprobación.'] },
  PROPOSAL_WAITS: {
    words: [
      'Another proposal waits for approval. Approve or return it first.',
      'Otra propuesta espera aprobación. Apruébela o devuélvala primero.',
    ],
  },
  ELEMENTS_MISSING: {
    words: [
      'The request lacks required elements. Each is named beside its field with its article.',
      'Faltan elementos exigidos. Cada uno se indica junto a su campo con su artículo.',
    ],
    status: 422,
  },
} as const satisfies Record<string, RefusalDefinition>;
