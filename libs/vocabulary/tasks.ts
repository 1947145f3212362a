/**
 * A task is something that can wait to be done on a dossier, whoever has to do it. When each of them waits stands in the
 * lifecycles, and which acts do it stands in their rows (`@comity/domain`).
 */
import type { Words } from './words.ts';

export const TASKS = {
  COMPLETE_DRAFT: ['Complete the draft', 'Completar el borrador'],
  APPROVE: ['Approve what a first person proposed', 'Aprobar lo que propuso una primera persona'],
  RATIFY: ['Ratify what one person did alone', 'Ratificar lo hecho por una sola persona'],
  CHECK_ENTRY: ['Compare an entry with its source', 'Cotejar un asiento con su fuente'],
  SEND_BY_HAND: ['Send a message by hand', 'Enviar un mensaje por medios propios'],
  READ_LETTER: ['Acknowledge a letter', 'Acusar recibo de una carta'],
  ENTER_CONFIRMATION: ['Enter the written confirmation', 'Asentar la confirmación escrita'],
  ACKNOWLEDGE: ['Acknowledge receipt', 'Acusar recibo'],
  CHECK_COMPLETENESS: ['Check whether the request is complete', 'Examinar si la solicitud está completa'],
  DECIDE: ['Decide on the request', 'Decidir la solicitud'],
  ANSWER_QUESTION: ['Answer the question of the other State', 'Contestar la pregunta del otro Estado'],
  DECIDE_ON_RISK: ['Decide whether to go on in spite of the risk', 'Decidir si se continúa pese al riesgo'],
  ISSUE_ORDER: ['Issue the order', 'Dictar la orden'],
  SERVE_ORDER: ['Serve the order', 'Notificar la orden'],
  GO_ON_AFTER_DENIAL: ['Decide what follows the court’s decision', 'Decidir qué sigue a la decisión judicial'],
  ANSWER_ORDER: ['Answer the order', 'Contestar la orden'],
  ANSWER_PROVIDER: ['Answer the provider', 'Contestar al proveedor'],
  FORWARD_ANSWER: ['Forward the provider’s answer', 'Remitir la respuesta del proveedor'],
  DECIDE_EXTENSION: ['Decide on the extension', 'Decidir la prórroga'],
  RENEW_ORDER: ['Renew the order', 'Renovar la orden'],
  CONFIRM_RENEWAL: ['Confirm the new end', 'Confirmar el nuevo término'],
  CHECK_HOLD: ['Say whether the data are still held', 'Informar si los datos se conservan todavía'],
  SEND_FORMAL_REQUEST: ['Send the formal request', 'Enviar la solicitud formal'],
  RECEIVE_FORMAL_REQUEST: ['Confirm that the formal request arrived', 'Confirmar la llegada de la solicitud formal'],
  RELEASE: ['Decide on the release', 'Decidir la liberación'],
  RELEASE_IDENTIFIERS: ['Release withdrawn identifiers', 'Liberar identificadores retirados'],
  CONFIRM_RELEASE: ['Confirm the release', 'Confirmar la liberación'],
  DISCLOSE_PROVIDER: ['Decide whether to name the other provider', 'Decidir si se nombra al otro proveedor'],
  TRANSLATE: ['Add the translation', 'Agregar la traducción'],
  SEND_ORIGINAL: ['Send the original', 'Enviar el original'],
  ANSWER_CONDITIONS: ['Answer the conditions', 'Contestar las condiciones'],
  DECIDE_WITHOUT_CONDITIONS: ['Decide without the conditions', 'Decidir sin las condiciones'],
  REVIEW_POSTPONEMENT: ['Review the postponement', 'Revisar el aplazamiento'],
  ASSIGN_AUTHORITY: ['Give it to the executing authority', 'Encargar la ejecución'],
  EXECUTE: ['Execute the request', 'Ejecutar la solicitud'],
  END_CHALLENGE: ['Record how the challenge ended', 'Registrar cómo terminó la impugnación'],
  REVIEW_PRODUCTION: ['Review what the provider produced', 'Revisar lo presentado por el proveedor'],
  LIFT_RESTRICTION: ['Resolve the condition of another State', 'Resolver la condición de otro Estado'],
  HAND_OVER: ['Hand over the evidence', 'Entregar las pruebas'],
  HAND_OVER_AGAIN: ['Hand over the evidence again', 'Entregar las pruebas de nuevo'],
  ACCEPT_EVIDENCE: ['Check and accept the evidence', 'Verificar y aceptar las pruebas'],
  ACCEPT_NO_RESULT: ['Answer that there is no result', 'Contestar que no hay resultado'],
  REPORT_USE: ['Report the use of the evidence', 'Informar del uso de las pruebas'],
  DECIDE_OTHER_USE: ['Decide on another use', 'Decidir otro uso'],
  DISPOSE: ['Return or destroy the evidence', 'Devolver o destruir las pruebas'],
  DISPOSE_SET_ASIDE: ['Return or destroy what was set aside', 'Devolver o destruir lo apartado'],
  DESTROY_COPY: ['Decide on the own copy', 'Decidir sobre la copia propia'],
  REPORT_RECALL: ['Report what was already produced', 'Informar lo ya presentado'],
} as const satisfies Record<string, Words>;

export type TaskCode = keyof typeof TASKS;
export const TASK_CODES = Object.keys(TASKS) as TaskCode[];
