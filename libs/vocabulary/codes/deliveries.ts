/** English and Spanish stand side by side: a code without a sentence in both fails the type check. */
import type { Reached, Way } from '../values/by-hand.ts';
import type { MailStatus } from '../values/mail-statuses.ts';
import type { Words } from '../words.ts';

export const deliveries = {
  PENDING: ['On its way', 'En camino'],
  DELIVERED: ['Delivered', 'Entregado'],
  REJECTED: ['Rejected', 'Rechazado'],
  RECEIVED: ['Received', 'Recibido'],
  BY_HAND: ['Waits to be sent by hand', 'Espera ser enviado a mano'],
} as const satisfies Record<'PENDING' | 'DELIVERED' | 'REJECTED' | 'RECEIVED' | 'BY_HAND', Words>;

/** The entry of an organization in the directory says by which of these it is reached. */
export const reached = {
  COMITY: ['by Comity', 'por Comity'],
  EMAIL: ['by hand: by e-mail', 'a mano: por correo electrónico'],
  OWN_PORTAL: ['by hand: through a portal of its own', 'a mano: por su propio portal'],
  COURIER: ['by hand: by courier', 'a mano: por mensajería'],
  DIPLOMATIC_CHANNEL: ['by hand: through the diplomatic channel', 'a mano: por vía diplomática'],
  TELEPHONE: ['by hand: by telephone', 'a mano: por teléfono'],
} as const satisfies Record<Reached, Words>;

export const ways = {
  EMAIL: ['E-mail', 'Correo electrónico'],
  OWN_PORTAL: ['Portal of the addressee', 'Portal del destinatario'],
  COURIER: ['Courier', 'Mensajería'],
  DIPLOMATIC_CHANNEL: ['Diplomatic channel', 'Vía diplomática'],
  TELEPHONE: ['Telephone', 'Teléfono'],
} as const satisfies Record<Way, Words>;

export const mailStatuses = {
  UNSENT: ['Not sent yet', 'Aún no enviado'],
  SENDING: ['Being sent', 'Enviándose'],
  SENT: ['Sent', 'Enviado'],
  FAILED: ['Failed, tried again', 'Falló, se reintenta'],
  UNKNOWN: ['Outcome unknown', 'Resultado desconocido'],
  REFUSED: ['Refused for good', 'Rechazado definitivamente'],
  TOLD: ['Not sent: told in another way', 'No enviado: se avisó por otro medio'],
} as const satisfies Record<MailStatus, Words>;

export const deadlineStates = {
  RUNNING: ['Running', 'En curso'],
  STOPPED: ['Stopped', 'Detenido'],
  PASSED: ['Passed', 'Vencido'],
} as const satisfies Record<'RUNNING' | 'STOPPED' | 'PASSED', Words>;
