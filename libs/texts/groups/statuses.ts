/** English and Spanish side by side: a code without a sentence in both fails the type check. */
import type { Status } from '@comity/domain/dossier/state';
import type { Pair } from '../pair.ts';

export const statuses = {
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
} as const satisfies Record<Status, Pair>;
