/** English and Spanish side by side: a code without a sentence in both fails the type check. */
import type { Pair } from '../pair.ts';

export const deliveries = {
  PENDING: ['On its way', 'En camino'],
  DELIVERED: ['Delivered', 'Entregado'],
  REJECTED: ['Rejected', 'Rechazado'],
  RECEIVED: ['Received', 'Recibido'],
} as const satisfies Record<'PENDING' | 'DELIVERED' | 'REJECTED' | 'RECEIVED', Pair>;

export const mailStatuses = {
  UNSENT: ['Not sent yet', 'Aún no enviado'],
  SENDING: ['Being sent', 'Enviándose'],
  SENT: ['Sent', 'Enviado'],
  FAILED: ['Failed, tried again', 'Falló, se reintenta'],
  UNKNOWN: ['Outcome unknown', 'Resultado desconocido'],
} as const satisfies Record<'UNSENT' | 'SENDING' | 'SENT' | 'FAILED' | 'UNKNOWN', Pair>;

export const deadlineStates = {
  RUNNING: ['Running', 'En curso'],
  STOPPED: ['Stopped', 'Detenido'],
  PASSED: ['Passed', 'Vencido'],
} as const satisfies Record<'RUNNING' | 'STOPPED' | 'PASSED', Pair>;
