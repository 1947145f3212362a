/**
 * The custodian's certificate, the hand-over record and the destruction certificate use these headings, labels and
 * sentences.
 */
import type { Pair } from '../pair.ts';

export const evidenceLabels = {
  PROVIDER: ['Service provider', 'Proveedor de servicios'],
  AUTHORITY: ['Authority', 'Autoridad'],
  ORDER: ['Order', 'Orden'],
  SERVED: ['Served', 'Notificada'],
  ORDER_DIGEST: ['SHA-256 of the order', 'SHA-256 de la orden'],
  OUTCOMES: ['Outcome per identifier and data', 'Resultado por identificador y datos'],
  PERIOD: ['Period', 'Período'],
  GAPS: ['What was not produced, and why', 'Lo que no se entregó, y por qué'],
  FILES: ['Files', 'Archivos'],
  FILE: ['File', 'Archivo'],
  BYTES: ['Bytes', 'Bytes'],
  CERTIFIED: ['Certification', 'Certificación'],
  METHOD: ['Method', 'Método'],
  FROM: ['Handed over by', 'Entrega'],
  TO: ['Received by', 'Recibe'],
  MEDIUM: ['Medium', 'Soporte'],
  TAKEN_IN: ['Taken in', 'Recibido'],
  DELIVERY_DIGEST: ['SHA-256 of the delivery', 'SHA-256 de la entrega'],
  PACKAGE: ['Sealed package', 'Paquete sellado'],
  SEALED: ['Sealed', 'Sellado'],
  VERIFICATION: ['Verification', 'Verificación'],
  RESULT: ['Result', 'Resultado'],
  WITHHELD: ['Files withheld', 'Archivos retenidos'],
  CONDITIONS: ['Conditions of use', 'Condiciones de uso'],
  CONDITION: ['Condition', 'Condición'],
  ACCEPTED: ['Accepted', 'Aceptada'],
  CUSTODY: ['Chain of custody', 'Cadena de custodia'],
  WHAT: ['What', 'Qué'],
  WHO: ['Who', 'Quién'],
  HOLDER: ['Destroyed by', 'Destruye'],
  ADDRESSEE: ['For', 'Para'],
  REASON: ['Reason', 'Motivo'],
  DESTROYED: ['Destroyed', 'Destruido'],
  COPIES: ['Copies that remain', 'Copias que subsisten'],
} as const satisfies Record<string, Pair>;
export type EvidenceLabel = keyof typeof evidenceLabels;

export const evidenceNotes = {
  CERTIFIED: [
    'It is certified that the files listed here answer the order named above, that each has the SHA-256 given beside it, and that whatever of the order was not produced is listed with its reason.',
    'Se certifica que los archivos aquí enumerados responden a la orden indicada, que cada uno tiene el SHA-256 que figura a su lado, y que todo lo que no se entregó de la orden consta con su motivo.',
  ],
  NO_GAPS: ['Everything that was ordered was produced.', 'Se entregó todo lo ordenado.'],
  NO_FILES: ['No file was produced.', 'No se entregó ningún archivo.'],
  NOTHING_WITHHELD: ['No file was withheld.', 'No se retuvo ningún archivo.'],
  NO_CONDITIONS: ['No condition of use was set.', 'No se fijaron condiciones de uso.'],
  NOT_ACCEPTED: ['not accepted yet', 'aún no aceptada'],
  NO_COPIES: ['None.', 'Ninguna.'],
  DESTROYED: [
    'It is certified that the content of the files listed here was destroyed. Their names, sizes and SHA-256 are kept as proof of what there was.',
    'Se certifica que se destruyó el contenido de los archivos aquí enumerados. Sus nombres, tamaños y SHA-256 se conservan como prueba de lo que hubo.',
  ],
} as const satisfies Record<string, Pair>;
export type EvidenceNote = keyof typeof evidenceNotes;

/** A provider answers one of these per identifier and data category (docs/rules 2.5). */
export const productionOutcomes = {
  FULL: ['Produced in full', 'Entregado por completo'],
  PARTIAL: ['Produced in part', 'Entregado en parte'],
  NO_DATA: ['No data', 'Sin datos'],
  OBJECTED: ['Objected', 'Objetado'],
} as const satisfies Record<string, Pair>;
export type ProductionOutcome = keyof typeof productionOutcomes;

/** The receiver found one of these, file by file and for the whole delivery (docs/rules 2.6). */
export const fileVerifications = {
  MATCHES: ['matches', 'coincide'],
  DIFFERS: ['differs', 'difiere'],
  MISSING: ['missing', 'falta'],
  NOT_CHECKED: ['not checked yet', 'aún sin verificar'],
  NOT_LISTED: ['on no list to compare with', 'sin lista con que cotejarlo'],
} as const satisfies Record<string, Pair>;
export type FileVerification = keyof typeof fileVerifications;

export const handOverResults = {
  VERIFIED: ['Verified and accepted', 'Verificada y aceptada'],
  CHECKED: ['Verified, not accepted yet', 'Verificada, aún sin aceptar'],
  HASH_MISMATCH: ['Quarantined: a hash does not match', 'En cuarentena: un hash no coincide'],
  TRANSMITTED: ['Transmitted, not verified yet', 'Transmitida, aún sin verificar'],
} as const satisfies Record<string, Pair>;
export type HandOverResult = keyof typeof handOverResults;
