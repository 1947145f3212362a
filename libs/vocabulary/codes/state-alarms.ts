/** Says what somebody has written into the database past Comity (ADR 17), and what the operator does about it. */
import type { Words } from '../words.ts';

export const stateAlarms = {
  DOSSIER_STATE_ALTERED: ['The dossier is not what was recorded', 'El expediente no es lo que se asentó'],
  MESSAGE_NOT_GENUINE: [
    'A message was put in that its sender did not sign',
    'Se introdujo un mensaje que su remitente no firmó',
  ],
  DOCUMENT_ALTERED: [
    'Another text was put in under the digest of a document',
    'Se introdujo otro texto bajo la huella de un documento',
  ],
} as const satisfies Record<string, Words>;

export type StateAlarm = keyof typeof stateAlarms;
export const STATE_ALARMS = Object.keys(stateAlarms) as StateAlarm[];

/** Such an alarm has happened, and ends when the operator has seen it; a row that was rewritten is restored. */
export const ENDS_BY_SEEING = ['MESSAGE_NOT_GENUINE', 'DOCUMENT_ALTERED'] as const satisfies readonly StateAlarm[];
export type SeenAlarm = (typeof ENDS_BY_SEEING)[number];

export const stateAlarmAdvice = {
  DOSSIER_STATE_ALTERED: [
    'Nothing is recorded on this dossier. Find out who reached the database, change its passwords, and restore the dossier from a backup. The alarm ends by itself when the dossier is again what was recorded; all are compared each night.',
    'Nada se asienta en este expediente. Averigüe quién accedió a la base de datos, cambie sus contraseñas y restablezca el expediente desde una copia de respaldo. La alarma termina sola cuando el expediente vuelve a ser lo que se asentó; todos se comparan cada noche.',
  ],
  MESSAGE_NOT_GENUINE: [
    'The forged message was removed and had no effect; the true message of the sender is taken as usual, and nothing has to be restored. Find out who reached the database, and change its passwords. The alarm ends when you say that you have seen it.',
    'El mensaje falsificado se retiró y no surtió efecto; el mensaje verdadero de quien figura como remitente se admite como siempre y no hay nada que restablecer. Averigüe quién accedió a la base de datos y cambie sus contraseñas. La alarma termina cuando usted indique que la ha visto.',
  ],
  DOCUMENT_ALTERED: [
    'What names this document is not recorded. Find out who reached the database, change its passwords, and have the other text removed from the table of documents. The alarm ends when you say that you have seen it.',
    'No se asienta lo que nombra este documento. Averigüe quién accedió a la base de datos, cambie sus contraseñas y haga retirar el otro texto de la tabla de documentos. La alarma termina cuando usted indique que la ha visto.',
  ],
} as const satisfies Record<StateAlarm, Words>;
