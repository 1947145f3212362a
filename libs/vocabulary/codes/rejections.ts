/** Says why a message of another organization was not accepted. */
import type { Words } from '../words.ts';

export const rejections = {
  MALFORMED: ['Not a message of this exchange', 'No es un mensaje de este intercambio'],
  SENDER_UNKNOWN: ['The sender is unknown', 'No se conoce a quien remite'],
  RECIPIENT_UNKNOWN: ['The addressee is unknown', 'No se conoce al destinatario'],
  NOT_ACTIVE: ['An organization is not active yet', 'Una organización aún no está activa'],
  SIGNATURE_INVALID: ['The signature does not hold', 'La firma no corresponde'],
  NUMBER_REUSED: ['Its number was used for another message', 'Su número ya se usó para otro mensaje'],
  DOCUMENT_MISMATCH: ['A document is not the one that was signed', 'Un documento no es el que se firmó'],
  DOCUMENT_MISSING: ['A document is missing', 'Falta un documento'],
  DOCUMENT_MALFORMED: ['A document has no known form', 'Un documento no tiene una forma conocida'],
  SUMMARY_MISMATCH: ['The summary is not what the request says', 'El resumen no es lo que dice la solicitud'],
  SIDE_MISMATCH: [
    'An organization speaks for a side that it does not have',
    'Una organización habla por una parte que no le corresponde',
  ],
  EXERCISE_MIXED: ['An exercise and real work were mixed', 'Se mezclaron un ejercicio y el trabajo real'],
  DOSSIER_MISMATCH: [
    'It comes from another dossier than the one that is known',
    'Procede de un expediente distinto del conocido',
  ],
  MESSAGE_NOT_GENUINE: [
    'It was put into the database past Comity, and its sender did not sign it',
    'Se introdujo en la base de datos al margen de Comity y quien figura como remitente no lo firmó',
  ],
  DOCUMENT_ALTERED: [
    'Another text was put into the database past Comity in place of a document; the message is not taken until it is gone',
    'En lugar de un documento se introdujo otro texto en la base de datos al margen de Comity; el mensaje no se admite mientras siga allí',
  ],
  DOSSIER_UNKNOWN: ['There is no such dossier', 'No existe tal expediente'],
} as const satisfies Record<string, Words>;

export type Rejection = keyof typeof rejections;
