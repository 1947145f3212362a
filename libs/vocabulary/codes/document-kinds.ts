/** People read documents of these kinds; the words are the title on the first page. */
import type { Words } from '../words.ts';

export const documentKinds = {
  PRESERVATION_REQUEST: ['Request for expedited preservation', 'Solicitud de conservación rápida'],
  PRESERVATION_ORDER: ['Preservation order', 'Orden de conservación'],
  SUPPLEMENTARY_ORDER: ['Supplement to the preservation order', 'Complemento de la orden de conservación'],
  AMENDMENT: ['Amendment of the request', 'Modificación de la solicitud'],
  AMENDMENT_DECISION: ['Decision on the amendment', 'Decisión sobre la modificación'],
  RENEWAL_ORDER: ['Renewal of the preservation order', 'Renovación de la orden de conservación'],
  ACCEPTANCE: ['Acceptance of the request', 'Aceptación de la solicitud'],
  REFUSAL: ['Refusal of the request', 'Denegación de la solicitud'],
  EXTENSION_REQUEST: ['Request for extension', 'Solicitud de prórroga'],
  EXTENSION_DECISION: ['Decision on the extension', 'Decisión sobre la prórroga'],
  RELEASE: ['Release of preserved data', 'Liberación de datos conservados'],
  LOSS_NOTICE: ['Notice that preserved data are gone', 'Aviso de pérdida de datos conservados'],
  RELEASE_ANNOUNCEMENT: ['Notice of an intended release', 'Aviso de liberación prevista'],
  RELEASE_ANSWER: ['Answer to the notice of release', 'Respuesta al aviso de liberación'],
  WITHDRAWAL: ['Withdrawal of the request', 'Desistimiento de la solicitud'],
  RISK_NOTICE: ['Notice of a risk, Art. 29(6)', 'Aviso de un riesgo, art. 29(6)'],
  IMPOSSIBILITY: ['Statement that preservation is not possible', 'Constancia de imposibilidad'],
  PROVIDER_ANSWER: ["Provider's answer per identifier", 'Respuesta del proveedor por identificador'],
  RECEIPT: ['Receipt of an act', 'Constancia de un acto'],
  MESSAGE_RECORD: ['Record of a message', 'Constancia de un mensaje'],
  DEADLINE_RECORD: ['Record of a deadline', 'Constancia de un plazo'],
  WRITTEN_TEXT: ['Text on the dossier', 'Texto del expediente'],
  LETTER: ['Message delivered by hand', 'Mensaje entregado a mano'],
  DOSSIER_FILE: ['The whole dossier', 'Expediente completo'],
  MLA_REQUEST: ['Request for mutual legal assistance', 'Solicitud de asistencia judicial mutua'],
  PRODUCTION_ORDER: ['Production order', 'Orden de presentación'],
  ASSISTANCE_DECISION: ['Decision on the request for assistance', 'Decisión sobre la solicitud de asistencia'],
  CUSTODIAN_CERTIFICATE: ["Custodian's certificate", 'Certificado del custodio'],
  HAND_OVER_RECORD: ['Record of the hand-over of evidence', 'Acta de entrega de pruebas'],
  DESTRUCTION_CERTIFICATE: ['Certificate of destruction', 'Certificado de destrucción'],
  OTHER_PROVIDER_REPORT: ['Report of another provider, Art. 17', 'Informe sobre otro proveedor, art. 17'],
  PROVIDER_DISCLOSURE: [
    'Partial disclosure of traffic data, Art. 30',
    'Revelación parcial de datos de tráfico, art. 30',
  ],
  DISCLOSURE_WITHHELD: ['Decision not to disclose, Art. 30(2)', 'Decisión de no revelar, art. 30(2)'],
  TRANSLATION: ['Translation of the request', 'Traducción de la solicitud'],
  MACHINE_TRANSLATION: [
    'Machine translation of the request, not checked by a person',
    'Traducción automática de la solicitud, sin revisión humana',
  ],
} as const satisfies Record<string, Words>;

export type DocumentKind = keyof typeof documentKinds;
