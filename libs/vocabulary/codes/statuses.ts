/**
 * English and Spanish stand side by side: a code without a sentence in both fails the type check. A status is always read
 * at one side, in the words of that side.
 */
import type { Status } from '../values/statuses.ts';
import type { Side } from '../values/plain.ts';
import type { Words } from '../words.ts';

const statuses = {
  DRAFT: ['Draft', 'Borrador'],
  VALIDATED: ['Waits for approval', 'Espera aprobación'],
  SENT_24_7: ['Sent, not yet acknowledged', 'Enviada, sin acuse de recibo'],
  ACKED: ['Acknowledged', 'Con acuse de recibo'],
  UNDER_REVIEW: ['Under review', 'En examen'],
  NEED_INFO: ['Information was asked for', 'Se pidió información'],
  REQUESTER_DECIDES: ['The requesting State decides', 'Decide el Estado requirente'],
  ACCEPTED: ['Accepted', 'Aceptada'],
  ORDER_DRAFTED: ['Order drafted', 'Orden en proyecto'],
  DOMESTIC_ORDER_ISSUED: ['Order issued', 'Orden dictada'],
  SERVED: ['Order served', 'Orden notificada'],
  PRESERVED_CONFIRMED: ['Preserved in part, more to come', 'Conservación parcial confirmada'],
  HOLDING: ['Data are preserved', 'Datos conservados'],
  MLA_LINKED: ['Preserved pending the decision on mutual assistance', 'Conservados hasta decidir la asistencia'],
  RELEASE_DUE: ['Withdrawn; release to be decided', 'Desistida; falta decidir la liberación'],
  RELEASE_ORDERED: ['Release ordered', 'Liberación ordenada'],
  RELEASED: ['Released', 'Liberada'],
  REFUSED: ['Refused', 'Denegada'],
  NOT_POSSIBLE: ['Not possible', 'No es posible'],
  WITHDRAWN: ['Withdrawn', 'Desistida'],
  LAPSED: ['The hold has lapsed', 'La conservación caducó'],
  LOST: ['The data are gone at the provider', 'Los datos se perdieron en el proveedor'],
  TRANSLATING: ['Waits for a translation', 'Espera traducción'],
  CENTRAL_AUTH_REVIEW: ['Under review by the central authority', 'En examen de la autoridad central'],
  SENT: ['Formal request sent, not yet acknowledged', 'Solicitud formal enviada, sin acuse de recibo'],
  RECEIVED: ['Received', 'Recibida'],
  ADMISSIBILITY: ['Complete; to be decided', 'Completa; por decidir'],
  CONDITIONAL: ['Granted under conditions, not yet accepted', 'Concedida con condiciones aún no aceptadas'],
  GRANTED: ['Granted', 'Concedida'],
  PARTIALLY_GRANTED: ['Granted in part', 'Concedida en parte'],
  POSTPONED: ['Postponed', 'Aplazada'],
  EXECUTING: ['Being executed', 'En ejecución'],
  EXEC_ASSIGNED: ['With the executing authority', 'En la autoridad ejecutora'],
  ORDER_APPLIED: ['Order applied for', 'Orden solicitada'],
  ORDER_GRANTED: ['Production order granted', 'Orden de presentación dictada'],
  ORDER_DENIED_BY_COURT: ['Order denied by the court', 'Orden denegada por el tribunal'],
  PROVIDER_RESPONDED: ['The provider has answered', 'El proveedor respondió'],
  PACKAGED: ['Being sealed for hand-over', 'En sellado para la entrega'],
  TRANSMITTED: ['Handed over, to be checked', 'Entregada, por verificar'],
  HASH_MISMATCH: ['The delivery does not hold', 'La entrega no resultó íntegra'],
  VERIFIED: ['Checked byte by byte', 'Verificada byte por byte'],
  IN_USE: ['Evidence accepted', 'Pruebas aceptadas'],
  COPY_KEPT: ['Over; our own copy is still here', 'Concluida; se conserva la copia propia'],
  COMPLETED: ['Completed', 'Concluida'],
  NO_RESULT: ['Executed without result', 'Ejecutada sin resultado'],
  ORDER_ANNULLED: ['Order annulled; nothing is owed', 'Orden anulada; nada se debe'],
  RECALLED: ['Withdrawn; not everybody is done', 'Desistida; no todos han terminado'],
} as const satisfies Record<Status, Words>;

/** What one side has sent another has received: these statuses have other words where the reader stands elsewhere. */
const readOtherwise = {
  requesting: {
    RECEIVED: ['Received by the other State', 'Recibida por el otro Estado'],
  },
  receiving: {
    SENT_24_7: ['Received, not yet acknowledged', 'Recibida, sin acuse de recibo'],
    RECEIVED: ['Formal request received, not yet acknowledged', 'Solicitud formal recibida, sin acuse de recibo'],
  },
  provider: {
    SERVED: ['Order received, not yet acknowledged', 'Orden recibida, sin acuse de recibo'],
    PROVIDER_RESPONDED: ['Order answered', 'Orden respondida'],
    LOST: ['The data are gone', 'Los datos se perdieron'],
  },
} as const satisfies Record<Side, Partial<Record<Status, Words>>>;

export const requestingStatuses: Record<Status, Words> = { ...statuses, ...readOtherwise.requesting };
export const receivingStatuses: Record<Status, Words> = { ...statuses, ...readOtherwise.receiving };
export const providerStatuses: Record<Status, Words> = { ...statuses, ...readOtherwise.provider };
