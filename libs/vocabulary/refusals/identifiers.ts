/** These refusals concern identifiers and kinds of data, and the amendments that change them. */
import type { RefusalDefinition } from './definition.ts';

export const identifiersRefusals = {
  TARGET_UNKNOWN: {
    words: ['This identifier is not part of the request.', 'Este identificador no forma parte de la solicitud.'],
  },
  CATEGORY_NOT_ORDERED: {
    words: [
      'This data category was not ordered for this identifier.',
      'Esta categoría de datos no fue ordenada para este identificador.',
    ],
  },
  AMENDMENT_WAITS: {
    words: [
      'An amendment of this request is open already. Wait for the answer, or recall it first.',
      'Ya hay una modificación de esta solicitud pendiente. Espere la respuesta o retírela primero.',
    ],
  },
  NO_AMENDMENT: {
    words: ['No amendment is open here.', 'Aquí no hay ninguna modificación pendiente.'],
  },
  AMENDMENT_AFTER_DECISION: {
    words: [
      'The requested State has decided on this request already, and an amendment does not reopen that. Send what is new as a request of its own, begun from this one; what is no longer wanted is withdrawn.',
      'El Estado requerido ya decidió esta solicitud y una modificación no reabre esa decisión. Envíe lo nuevo como solicitud propia, iniciada a partir de esta; de lo que ya no se quiera, desista.',
    ],
  },
  AMENDMENT_NOT_WRITTEN: {
    words: [
      'Nothing of the request is changed yet. Write the amendment first.',
      'Aún no cambia nada de la solicitud. Redacte primero la modificación.',
    ],
  },
  NOTHING_TO_SUPPLEMENT: {
    words: [
      'The provider has an order for everything that is asked for.',
      'El proveedor tiene una orden para todo lo que se pide.',
    ],
  },
  ORDER_REACHES_NOTHING: {
    words: [
      'This kind of order reaches none of the data that are still to be ordered. Choose another kind.',
      'Esta clase de orden no alcanza ninguno de los datos que faltan por ordenar. Elija otra clase.',
    ],
  },
  ORDER_SUPERSEDED: {
    words: [
      'The order covers nothing that is still asked for, because the request was amended. Recall it and draft another.',
      'La orden no comprende nada de lo que aún se pide, porque la solicitud se modificó. Retírela y redacte otra.',
    ],
  },
  SUCCESSOR_UNANSWERED: {
    words: [
      'The same account is asked for anew by the amendment, and the provider has not answered on it yet. Releasing now could lose the data.',
      'La misma cuenta se pide de nuevo por la modificación y el proveedor aún no ha contestado. Liberar ahora podría perder los datos.',
    ],
  },
  TARGET_WITHDRAWN: { words: ['This identifier was withdrawn.', 'Se desistió de este identificador.'] },
  TARGET_TWICE: {
    words: ['The same identifier and category is named twice.', 'El mismo identificador y categoría figura dos veces.'],
  },
  NOTHING_LEFT: {
    words: [
      'This would leave no identifier. Withdraw the whole request instead.',
      'No quedaría ningún identificador. Desista de toda la solicitud.',
    ],
    field: 'denied',
  },
} as const satisfies Record<string, RefusalDefinition>;
