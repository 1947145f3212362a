/** Says in what way somebody has changed past Comity what is kept of a dossier (ADR 17). */
import type { Words } from '../words.ts';

export const stateAlarms = {
  DOSSIER_STATE_ALTERED: ['The dossier is not what was recorded', 'El expediente no es lo que se asentó'],
  MESSAGE_NOT_GENUINE: [
    'A message was put in that its sender did not sign',
    'Se introdujo un mensaje que su remitente no firmó',
  ],
} as const satisfies Record<string, Words>;

export type StateAlarm = keyof typeof stateAlarms;
