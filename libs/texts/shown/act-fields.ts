/**
 * Every field that an act may carry, in the order in which a person reads it, with its label and the words of its
 * codes. The order is ours and not the body's: the same act gives the same text whoever wrote its JSON.
 */
import type { ActDetails, ActName } from '@comity/vocabulary/acts';
import type { Group } from '../text.ts';
import type { Words } from './layout.ts';

type NamedKeys<T> = string extends keyof T ? never : keyof T & string;
/** `shown` names this very text; `request` and `summary` belong to submit, whose text is the request itself. */
type ActField = Exclude<{ [N in Shown]: NamedKeys<ActDetails[N]> }[Shown], 'shown' | 'request' | 'summary'>;
/** What is done by hand, and letters, have pages of their own. */
type Shown = Exclude<
  ActName,
  'record_sending' | 'enter_message' | 'confirm_entry' | 'return_entry' | 'write' | 'acknowledge_message'
>;

export interface Field {
  label: Words;
  kind?: 'instant' | 'targets';
  group?: Group;
}

/** Fields of the rows inside `results`, `holds` and `objections`. */
type RowField =
  | 'target'
  | 'category'
  | 'hold'
  | 'outcome'
  | 'snapshotAt'
  | 'from'
  | 'to'
  | 'bytes'
  | 'items'
  | 'preservedUntil'
  | 'userNotified';

export const ACT_FIELDS: Record<ActField, Field> = {
  decision: { label: { en: 'Decision', es: 'Decisión' } },
  until: { label: { en: 'Until', es: 'Hasta' }, kind: 'instant' },
  ground: { label: { en: 'Ground of refusal', es: 'Motivo de denegación' }, group: 'grounds' },
  risk: { label: { en: 'Risk', es: 'Riesgo' }, group: 'risks' },
  code: { label: { en: 'Cause', es: 'Causa' }, group: 'impossibilities' },
  targets: { label: { en: 'Identifiers', es: 'Identificadores' }, kind: 'targets' },
  order: { label: { en: 'Text of the order', es: 'Texto de la orden' } },
  finding: { label: { en: 'Finding', es: 'Conclusión' }, group: 'emergencyFindings' },
  facts: { label: { en: 'Facts added', es: 'Hechos añadidos' } },
  notice: { label: { en: 'Notice', es: 'Aviso' } },
  reasons: { label: { en: 'Reasons', es: 'Motivos' } },
  reason: { label: { en: 'Reason', es: 'Motivo' } },
  assessment: {
    label: {
      en: 'Partial or conditional execution considered (stays in this authority)',
      es: 'Examen de una ejecución parcial o condicionada (queda en esta autoridad)',
    },
  },
  consultation: { label: { en: 'Consultation', es: 'Consulta' } },
  consultationRecord: {
    label: {
      en: 'Record of the consultation, or why there was none (stays in this authority)',
      es: 'Constancia de la consulta, o por qué no la hubo (queda en esta autoridad)',
    },
  },
  conductAnalysis: {
    label: { en: 'Analysis of the conduct, Art. 29(4)', es: 'Análisis de la conducta, art. 29(4)' },
  },
  elements: { label: { en: 'Missing elements', es: 'Elementos que faltan' }, group: 'elements' },
  questions: { label: { en: 'Questions', es: 'Preguntas' } },
  question: { label: { en: 'Question', es: 'Pregunta' } },
  answer: { label: { en: 'Answer', es: 'Respuesta' } },
  review: { label: { en: 'Review of the answer', es: 'Revisión de la respuesta' } },
  results: { label: { en: 'Per identifier and data', es: 'Por identificador y datos' } },
  denied: { label: { en: 'Not granted', es: 'No concedido' } },
  conditions: { label: { en: 'Conditions of use', es: 'Condiciones de uso' }, group: 'conditions' },
  conditionsText: { label: { en: 'What the conditions demand', es: 'Lo que exigen las condiciones' } },
  reviewOn: { label: { en: 'Review on', es: 'Revisión el' } },
  holdContinues: { label: { en: 'The data stay preserved', es: 'Los datos siguen conservados' } },
  keepUntil: { label: { en: 'Keep until the end of', es: 'Guardar hasta el fin del' } },
  hold: { label: { en: 'Legal hold, by number of the entry', es: 'Retención legal, por número de asiento' } },
  how: { label: { en: 'What becomes of the evidence', es: 'Destino de las pruebas' } },
  certificate: { label: { en: 'Certificate', es: 'Certificado' } },
  language: { label: { en: 'Language', es: 'Idioma' } },
  made: { label: { en: 'How it was made', es: 'Cómo se hizo' }, group: 'translations' },
  translation: { label: { en: 'Translation', es: 'Traducción' } },
  report: { label: { en: 'Report', es: 'Informe' } },
  purpose: { label: { en: 'Purpose', es: 'Finalidad' } },
  authority: { label: { en: 'Competent authority', es: 'Autoridad competente' } },
  state: { label: { en: 'State', es: 'Estado' } },
  condition: { label: { en: 'Condition', es: 'Condición' }, group: 'conditions' },
  text: { label: { en: 'Wording', es: 'Texto' } },
  consent: { label: { en: 'Consent', es: 'Consentimiento' } },
  mandate: { label: { en: 'Mandate', es: 'Encargo' } },
  dueDays: { label: { en: 'To be answered within days', es: 'Plazo de respuesta en días' } },
  challenge: { label: { en: 'Challenge', es: 'Impugnación' } },
  outcome: { label: { en: 'Outcome', es: 'Resultado' } },
  files: { label: { en: 'Files', es: 'Archivos' } },
  production: { label: { en: 'Production', es: 'Presentación' } },
  complete: { label: { en: 'Complete', es: 'Completa' } },
  holds: { label: { en: 'Data kept', es: 'Datos conservados' } },
  objections: { label: { en: 'Objections', es: 'Objeciones' } },
  explanation: { label: { en: 'Explanation', es: 'Explicación' } },
  servedAt: { label: { en: 'Served at', es: 'Notificada el' }, kind: 'instant' },
  releasedAt: { label: { en: 'Released at', es: 'Liberados el' }, kind: 'instant' },
  notifiedAt: { label: { en: 'User notified at', es: 'Aviso al usuario el' }, kind: 'instant' },
  reference: { label: { en: 'Reference', es: 'Referencia' } },
  date: { label: { en: 'Date', es: 'Fecha' } },
  member: { label: { en: 'Person', es: 'Persona' } },
  office: { label: { en: 'Office', es: 'Oficina' } },
  act: { label: { en: 'Act to ratify', es: 'Acto que se ratifica' } },
  path: { label: { en: 'Other provider and path', es: 'Otro proveedor y vía' } },
  disclosure: { label: { en: 'What is disclosed', es: 'Lo que se revela' } },
  note: { label: { en: 'Note', es: 'Nota' } },
};

/** Where the formal request rests on other articles than the preservation. */
export const ASSISTANCE_FIELDS: Partial<Record<ActField, Field>> = {
  ground: { ...ACT_FIELDS.ground, group: 'assistanceGrounds' },
  conductAnalysis: { label: { en: 'Analysis of the conduct, Art. 25(5)', es: 'Análisis de la conducta, art. 25(5)' } },
};

export const ROW_FIELDS: Record<RowField | 'code' | 'cause' | 'reference', Field> = {
  target: { label: { en: 'identifier', es: 'identificador' }, kind: 'targets' },
  category: { label: { en: 'data', es: 'datos' }, group: 'dataCategories' },
  code: { label: { en: 'objection', es: 'objeción' }, group: 'objections' },
  cause: { label: { en: 'cause', es: 'causa' }, group: 'impossibilities' },
  outcome: { label: { en: 'outcome', es: 'resultado' }, group: 'outcomes' },
  hold: { label: { en: 'kept under', es: 'conservados como' } },
  snapshotAt: { label: { en: 'copied at', es: 'copiados el' }, kind: 'instant' },
  from: { label: { en: 'from', es: 'desde' }, kind: 'instant' },
  to: { label: { en: 'to', es: 'hasta' }, kind: 'instant' },
  bytes: { label: { en: 'bytes', es: 'bytes' } },
  items: { label: { en: 'items', es: 'elementos' } },
  reference: { label: { en: 'reference', es: 'referencia' } },
  preservedUntil: { label: { en: 'preserved until', es: 'conservados hasta' }, kind: 'instant' },
  userNotified: { label: { en: 'user notified', es: 'usuario avisado' } },
};
