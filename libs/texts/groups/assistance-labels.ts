/** A request for mutual assistance uses these headings and labels (docs/rules 3.7). */
import type { Pair } from '../pair.ts';

export const assistanceLabels = {
  AUTHORITIES: ['Authorities', 'Autoridades'],
  SEEKING: ['Authority that seeks the preservation', 'Autoridad que solicita la conservación'],
  TO_PRESERVE: ['Data to be preserved', 'Datos que deben conservarse'],
  RELATION: ['Relation of the data to the offence', 'Relación de los datos con el delito'],
  NEED: ['Necessity of the preservation', 'Necesidad de la conservación'],
  CONTACT: ['Contact', 'Contacto'],
  SECOND_CONTACT: ['Who can confirm the request', 'Quién puede confirmar la solicitud'],
  INVESTIGATING: [
    'Investigating authority, prosecution office or court',
    'Autoridad investigadora, fiscalía o tribunal',
  ],
  WISHES: ['What is wished beside it', 'Qué más se desea'],
  ANSWER_BY: ['Answer wanted by', 'Respuesta deseada para el'],
  KEEP_FOR: ['Time for which preservation is wished', 'Tiempo de conservación deseado'],
  DISCLOSURE_WANTED: [
    'The disclosure of the traffic data that identify another provider and the path of the communication is also asked for.',
    'Se pide también que se revelen los datos de tráfico que permitan identificar a otro proveedor y la vía de la comunicación.',
  ],
  OFFICE_HOURS: ['Office hours', 'Horario de oficina'],
  LANGUAGES: ['Languages', 'Idiomas'],
  CHANNEL: ['Channel', 'Vía'],
  URGENCY: ['Urgency', 'Urgencia'],
  EMERGENCY: ['Emergency', 'Emergencia'],
  PREDICATE: ['Facts of the emergency', 'Hechos de la emergencia'],
  VICTIM: ['Person at risk', 'Persona en riesgo'],
  RISK: ['Risk', 'Riesgo'],
  HOW_DATA_HELP: ['How the data can avert it', 'Cómo pueden los datos evitarlo'],
  OFFENCES: ['Offences', 'Delitos'],
  OFFENCE: ['Offence', 'Delito'],
  PROVISION: ['Provision and wording', 'Disposición y texto'],
  PENALTY: ['Maximum penalty', 'Pena máxima'],
  INTENT: ['Intent to request mutual assistance', 'Intención de solicitar asistencia mutua'],
  INTENDED: [
    'The requesting State intends to submit a request for mutual assistance for the search or similar access, seizure or similar securing, or disclosure of the data.',
    'El Estado requirente se propone presentar una solicitud de asistencia mutua para el registro o el acceso de forma similar, la confiscación o la obtención de forma similar, o la revelación de los datos.',
  ],
  EXPECTED: ['Expected on', 'Prevista para el'],
  NO_USER_NOTICE_ASKED: [
    'The user is not to be told of this request.',
    'No se debe informar al usuario de esta solicitud.',
  ],
  DOMESTIC_BASIS: ['Basis in the law of the requesting State', 'Base en el derecho del Estado requirente'],
  DUAL_CRIMINALITY: ['Statement on dual criminality', 'Declaración sobre la doble incriminación'],
  SOUGHT: ['Assistance that is sought', 'Asistencia que se solicita'],
  FACTS: ['Facts', 'Hechos'],
  PERSONS: ['Persons concerned', 'Personas concernidas'],
  NEXUS: ['How the evidence relates to the offence', 'Relación de la prueba con el delito'],
  NECESSITY: ['Why it is necessary', 'Por qué es necesaria'],
  OTHER_MEANS: ['Whether it is sought by other means', 'Si se busca por otros medios'],
  DATA: ['Data asked for', 'Datos que se solicitan'],
  CUSTODIAN: ['Custodian', 'Custodio'],
  SPECIAL: ['Special procedures', 'Procedimientos especiales'],
  PROCEDURE: ['Procedure', 'Procedimiento'],
  CERTIFICATION: ['Certification', 'Certificación'],
  FORMAT: ['Format', 'Formato'],
  CONFIDENTIALITY: ['Confidentiality', 'Confidencialidad'],
  SECRET_FACT: ['The fact of the request is confidential', 'El hecho de la solicitud es confidencial'],
  SECRET_SUBJECT: ['Its subject is confidential', 'Su objeto es confidencial'],
  NO_USER_NOTICE: ['The user must not be told', 'No se debe informar al usuario'],
  UNTIL: ['Until', 'Hasta'],
  REASON: ['Reason', 'Motivo'],
  CONDITIONS: ['Conditions offered', 'Condiciones ofrecidas'],
  PRIOR: ['Earlier requests and holds', 'Solicitudes y conservaciones anteriores'],
  KIND: ['Kind', 'Tipo'],
  DATE: ['Date', 'Fecha'],
  AUTHORITY: ['Authority', 'Autoridad'],
  TRANSLATIONS: ['Translations', 'Traducciones'],
  LANGUAGE: ['Language', 'Idioma'],
  ATTACHMENTS: ['Attachments', 'Anexos'],
  ATTACHMENT: ['Attachment', 'Anexo'],
  FILE: ['File', 'Archivo'],
  COSTS: ['Costs', 'Gastos'],
} as const satisfies Record<string, Pair>;
export type AssistanceLabel = keyof typeof assistanceLabels;

/** These authorities and persons stand in a request beside the States (docs/rules 3.7, `parties`). */
export const authorityRoles = {
  CENTRAL: ['Central authority', 'Autoridad central'],
  CONTACT_POINT: ['24/7 contact point', 'Punto de contacto 24/7'],
  INVESTIGATIVE: ['Investigative authority', 'Autoridad investigadora'],
  PROSECUTOR: ["Prosecutor's office", 'Fiscalía'],
  COURT: ['Court', 'Tribunal'],
  CONFIRMER: ['Person who confirms the request', 'Persona que confirma la solicitud'],
} as const satisfies Record<string, Pair>;
export type AuthorityRole = keyof typeof authorityRoles;

/** A request names what came before it by one of these kinds (docs/rules 3.1, sections 9 and 10). */
export const priorKinds = {
  PRESERVATION: ['Preservation', 'Conservación'],
  ASSISTANCE: ['Mutual assistance', 'Asistencia mutua'],
} as const satisfies Record<string, Pair>;
export type PriorKind = keyof typeof priorKinds;

export const translationStatuses = {
  ORIGINAL: ['original', 'original'],
  MISSING: ['translation missing', 'falta la traducción'],
  MACHINE: ['machine translation, not checked', 'traducción automática, sin revisar'],
  HUMAN: ['translated', 'traducida'],
  CERTIFIED: ['certified translation', 'traducción certificada'],
} as const satisfies Record<string, Pair>;
export type TranslationStatus = keyof typeof translationStatuses;

/** A State may set these conditions on the use of what it gives: docs/rules 4.6. */
export const useConditions = {
  CONFIDENTIAL: ['Keep confidential', 'Mantener en reserva'],
  SPECIALTY: ['Use in the stated case only', 'Uso solo en el caso indicado'],
  NO_DEATH_PENALTY: ['No death penalty', 'Sin pena de muerte'],
  NO_ONWARD_TRANSFER: ['No onward transfer', 'Sin transferencia ulterior'],
  NO_DISCLOSURE_TO_DEFENCE_UNTIL: [
    'No disclosure to the defence before the date',
    'Sin entrega a la defensa antes de la fecha',
  ],
  RETURN: ['Return', 'Devolver'],
  DESTROY_BY: ['Destroy by the date', 'Destruir antes de la fecha'],
  USE_REPORT: ['Report the use', 'Informar el uso'],
  REDACTION: ['Redact', 'Tachar'],
  TIME_LIMIT: ['Limited in time', 'Límite de tiempo'],
  PERSONAL_DATA_SAFEGUARDS: ['Safeguards for personal data', 'Garantías para datos personales'],
  ADMISSIBILITY_CERTIFICATE: ['Certificate of admissibility', 'Certificado de admisibilidad'],
} as const satisfies Record<string, Pair>;
export type UseCondition = keyof typeof useConditions;
