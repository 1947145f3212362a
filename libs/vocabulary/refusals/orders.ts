/** These refusals concern orders, their renewal and extension, and what a preservation waits for. */
import type { RefusalDefinition } from './definition.ts';

export const ordersRefusals = {
  ORDER_KIND_UNKNOWN: {
    words: [
      'The law of this State does not record this kind of order for the data that are asked for.',
      'El derecho de este Estado no registra esta clase de orden para los datos que se piden.',
    ],
    field: 'kind',
  },
  COURT_NOT_NAMED: {
    words: [
      'By the law of this State a court makes this order. Name the judge or court that made it.',
      'Según el derecho de este Estado, esta orden la dicta un tribunal. Indique el juez o tribunal que la dictó.',
    ],
    field: 'madeBy',
  },
  RENEWALS_EXHAUSTED: {
    words: [
      'The domestic law allows no further renewal of this order.',
      'La ley interna no permite otra renovación de esta orden.',
    ],
  },
  RENEWAL_TOO_LONG: {
    words: [
      'The law of this State does not allow an order to run so long. Choose an earlier end.',
      'La ley de este Estado no permite que una orden dure tanto. Elija un término anterior.',
    ],
  },
  NO_EXTENSION_ASKED: { words: ['No extension was asked for.', 'No se ha pedido prórroga.'] },
  EXTENSION_OPEN: {
    words: ['An extension was asked for and is not decided yet.', 'Hay una prórroga pedida y aún no decidida.'],
  },
  UNTIL_REQUIRED: {
    words: ['A granted extension needs its new end.', 'La prórroga concedida necesita su nuevo término.'],
    field: 'until',
  },
  NOTHING_TO_FORWARD: {
    words: ['There is no answer of the provider to forward.', 'No hay respuesta del proveedor que remitir.'],
  },
  NO_QUESTION_OPEN: {
    words: ['The provider has no open question or objection.', 'El proveedor no tiene pregunta ni objeción pendiente.'],
  },
  NOTHING_TO_RATIFY: { words: ['Nothing waits for ratification.', 'Nada espera ratificación.'] },
  NOTHING_TO_RELEASE: {
    words: ['No withdrawn identifier waits to be released.', 'Ningún identificador desistido espera ser liberado.'],
  },
  EMERGENCY_NOT_CLAIMED: { words: ['This request claims no risk to life.', 'Esta solicitud no alega riesgo vital.'] },
  MLA_ALREADY_STATED: {
    words: ['The request for mutual assistance is already on record.', 'La solicitud de asistencia ya consta.'],
  },
  MLA_REFERENCE_ENDED: {
    words: [
      'The formal request of this reference has ended. A further one has a reference of its own: enter the one that stands on it.',
      'La solicitud formal de esta referencia ya terminó. Otra lleva referencia propia: indique la que figura en ella.',
    ],
  },
  NO_FORMAL_REQUEST: {
    words: [
      'No formal request without a dossier of its own waits here under this reference. If you gave a day of decision, leave it empty.',
      'Aquí no espera con esta referencia ninguna solicitud formal sin expediente propio. Si indicó un día de decisión, déjelo vacío.',
    ],
  },
  NO_HOLD: { words: ['No data are held.', 'No hay datos conservados.'] },
} as const satisfies Record<string, RefusalDefinition>;
