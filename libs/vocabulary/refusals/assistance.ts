/** These refusals concern the decision on a formal request, its conditions, and its execution. */
import type { RefusalDefinition } from './definition.ts';

export const assistanceRefusals = {
  REFERENCE_ALREADY_CITED: { words: ['This reference is already cited.', 'Esta referencia ya está citada.'] },
  TRANSLATION_MISSING: {
    words: [
      'The instrument demands a translation into a language that the requested State accepts. Add it first.',
      'El instrumento exige una traducción a un idioma que el Estado requerido acepte. Añádala primero.',
    ],
  },
  REVIEW_DATE_INVALID: {
    words: [
      'The review date must lie ahead and within the longest time of a postponement.',
      'La fecha de revisión debe ser futura y dentro del plazo máximo de un aplazamiento.',
    ],
    field: 'reviewOn',
  },
  CONDITION_NOT_ALLOWED: {
    words: [
      'This condition has no basis in the rules of this request.',
      'Esta condición no tiene base en las reglas de esta solicitud.',
    ],
    field: 'conditions',
  },
  CONDITIONS_TEXT_MISSING: {
    words: [
      'Say in words what the conditions demand; they bind as they are written.',
      'Exprese con palabras lo que exigen las condiciones; obligan tal como se escriben.',
    ],
    field: 'conditionsText',
  },
  CONDITION_KIND_MISSING: {
    words: [
      'These words set conditions of no kind. Choose every kind of condition that they state, or delete the words.',
      'Este texto fija condiciones sin indicar su clase. Elija cada clase de condición que enuncia, o borre el texto.',
    ],
    field: 'conditions',
  },
  CONDITIONS_OPEN: { words: ['The conditions are not answered yet.', 'Las condiciones aún no tienen respuesta.'] },
  COURT_REQUIRED: {
    words: [
      'For these data the law demands a court. Ask the court to grant the order.',
      'Para estos datos la ley exige un tribunal. Pida que el tribunal dicte la orden.',
    ],
  },
  COURT_HAS_REFUSED: {
    words: [
      'A court has denied or annulled an order here. Only the court can grant another.',
      'Un tribunal ha denegado o anulado aquí una orden. Solo el tribunal puede dictar otra.',
    ],
  },
  COURT_CHALLENGE_PENDING: {
    words: [
      'A court has the order before it. Nothing is handed over until it has decided.',
      'Un tribunal conoce de la orden. Nada se entrega hasta que resuelva.',
    ],
  },
  ORDER_ANNULLED: {
    words: [
      'A court has annulled the order. Nothing is owed under it, and nothing more is taken; a new order would be notified.',
      'Un tribunal anuló la orden. Nada se debe por ella y ya nada se recibe; una nueva orden se notificaría.',
    ],
  },
  NOTHING_SET_ASIDE: {
    words: [
      'No files are set aside here: there is nothing to return or to destroy.',
      'Aquí no hay archivos apartados: no hay nada que devolver ni destruir.',
    ],
  },
  NO_RECALL_OPEN: {
    words: ['The provider has no recall to confirm.', 'El proveedor no tiene una retirada por confirmar.'],
  },
  SET_ASIDE_HERE: {
    words: [
      'Files that nobody may give are still here. Return or destroy them first, with a certificate.',
      'Aquí siguen archivos que nadie puede entregar. Antes devuélvalos o destrúyalos, con certificado.',
    ],
  },
  CONDITION_OF_ANOTHER_STATE: {
    words: [
      'Another State’s condition forbids it. Hand over when that State has consented.',
      'Una condición de otro Estado lo impide. Entregue cuando ese Estado haya consentido.',
    ],
  },
  NO_RESTRICTION: { words: ['No such condition is recorded.', 'No consta esa condición.'] },
  HANDED_OVER_AS_ONE: {
    words: [
      'The evidence was handed over as one package, which nobody can divide. Record it for the whole order; the requesting State returns or destroys the package and asks again for what the court left standing.',
      'Las pruebas se entregaron en un solo paquete, que nadie puede dividir. Regístrelo para toda la orden; el Estado requirente devuelve o destruye el paquete y pide de nuevo lo que el tribunal dejó en pie.',
    ],
    field: 'targets',
  },
  NO_CHALLENGE: { words: ['No court challenge is recorded.', 'No consta impugnación ante tribunal.'] },
  NOTHING_PRODUCED: { words: ['Nothing was produced: name the files.', 'No se presentó nada: indique los archivos.'] },
  PACKAGE_NOT_SEALED: {
    words: [
      'The package is not sealed yet. Wait until it is; the page shows it.',
      'El paquete aún no está sellado. Espere a que lo esté; la página lo muestra.',
    ],
  },
  PACKAGE_UNKNOWN: {
    words: [
      'This is not about the package that was handed over last. Look at the evidence page.',
      'Esto no se refiere al último paquete entregado. Consulte la página de pruebas.',
    ],
  },
  NOT_VERIFIED: {
    words: ['The package was not checked, or did not hold.', 'El paquete no se verificó o no resultó íntegro.'],
  },
  ORIGINAL_NOT_DUE: {
    words: [
      'No original is due in this channel, or it was sent already.',
      'En este canal no se exige original, o ya fue enviado.',
    ],
  },
  ORDER_UNANSWERED: {
    words: [
      'The provider has the order and may still preserve the data. Wait for its answer, or release the order after a notice to the requester.',
      'El proveedor tiene la orden y aún puede conservar los datos. Espere su respuesta o libere la orden tras un aviso al Estado requirente.',
    ],
  },
} as const satisfies Record<string, RefusalDefinition>;
