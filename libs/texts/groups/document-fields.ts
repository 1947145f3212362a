/** What the fields of an act or a message are called in documents: those that name a text, and those that hold a fact. */
import type { Pair } from '../pair.ts';

export const documentFields = {
  request: ['Request', 'Solicitud'],
  shown: ['The exact text that was shown', 'El texto exacto que se mostró'],
  order: ['Order', 'Orden'],
  reason: ['Reason', 'Motivo'],
  reasons: ['Reasons', 'Motivos'],
  answer: ['Answer', 'Respuesta'],
  questions: ['Questions', 'Preguntas'],
  question: ['Question', 'Pregunta'],
  assessment: ['Assessment of a partial or conditional execution', 'Examen de una ejecución parcial o condicionada'],
  consultationRecord: ['Record of the consultation', 'Constancia de la consulta'],
  conductAnalysis: ['Analysis of the conduct', 'Análisis de la conducta'],
  notice: ['Notice of risk', 'Aviso de riesgo'],
  explanation: ['Explanation', 'Explicación'],
  review: ['Review of the answer', 'Revisión de la respuesta'],
  note: ['Internal note', 'Nota interna'],
  letter: ['Letter', 'Carta'],
  attachments: ['Attached file', 'Archivo adjunto'],
  reader: ['Read by', 'Leída por'],
  recipient: ['Sent to', 'Enviado a'],
  proof: ['Proof of sending', 'Prueba del envío'],
  sender: ['Came from', 'Provino de'],
  original: ['Original', 'Original recibido'],
} as const satisfies Record<string, Pair>;

export const documentFacts = {
  at: ['At', 'El'],
  decision: ['Decision', 'Decisión'],
  until: ['Until', 'Hasta'],
  ground: ['Ground of refusal', 'Motivo de denegación'],
  rule: ['Rule', 'Regla'],
  risk: ['Risk', 'Riesgo'],
  code: ['Cause', 'Causa'],
  consultation: ['Consultation', 'Consulta'],
  reference: ['Reference', 'Referencia'],
  date: ['Date', 'Fecha'],
  targets: ['Identifiers', 'Identificadores'],
  servedAt: ['Served', 'Notificada'],
  releasedAt: ['Released', 'Liberados'],
  notifiedAt: ['User notified', 'Usuario avisado'],
  noUserNotice: ['The user must not be told', 'No se debe informar al usuario'],
  confirmHours: ['Hours to confirm', 'Horas para confirmar'],
  clock: ['Length of the order', 'Duración de la orden'],
  act: ['Act to ratify', 'Acto que se ratifica'],
  member: ['Colleague', 'Colega'],
  office: ['Office', 'Oficina'],
  daysLeft: ['Days left', 'Días restantes'],
  subject: ['Concerns', 'Se refiere a'],
  way: ['Way', 'Vía'],
  sentAt: ['Sent', 'Enviado'],
  receivedAt: ['Received', 'Recibido'],
  zone: ['Time zone', 'Zona horaria'],
  entry: ['Entry', 'Ingreso'],
} as const satisfies Record<string, Pair>;

export const decisions = {
  GRANTED: ['granted', 'concedida'],
  DENIED: ['denied', 'denegada'],
  GO: ['go on', 'continuar'],
  STOP: ['do not go on', 'no continuar'],
  HELD: ['the requesting State was consulted', 'se consultó al Estado requirente'],
  NOT_APPROPRIATE: ['a consultation was not appropriate', 'no procedía una consulta'],
} as const satisfies Record<string, Pair>;

export const clockPhases = {
  warning: ['near', 'por vencer'],
  alarm: ['time to act', 'momento de actuar'],
  end: ['has run out', 'ha vencido'],
} as const satisfies Record<'warning' | 'alarm' | 'end', Pair>;

export const verifications = {
  VERIFIED: ['verified', 'verificado'],
  UNVERIFIED: ['not verified: please check', 'no verificado: compruébelo'],
} as const satisfies Record<'VERIFIED' | 'UNVERIFIED', Pair>;

/** Languages in which a text on the dossier may be written. */
export const languages = {
  en: ['English', 'inglés'],
  es: ['Spanish', 'español'],
  pt: ['Portuguese', 'portugués'],
  fr: ['French', 'francés'],
} as const satisfies Record<string, Pair>;
