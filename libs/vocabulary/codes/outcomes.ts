/** English and Spanish stand side by side: a code without a sentence in both fails the type check. */
import type { ImpossibilityCode, TranslationMade } from '../values/assistance.ts';
import type {
  EmergencyFinding,
  ItemOutcome,
  LOSS_DECISIONS,
  LossReason,
  OBJECTION_CODES,
  RiskKind,
} from '../values/answers.ts';
import type { IdentifierStatus } from '../values/identifier-statuses.ts';
import type { CodeWords, Words } from '../words.ts';

export const outcomes = {
  PRESERVED: ['Preserved', 'Conservado'],
  RELEASED: ['Released', 'Liberado'],
  LOST: ['Lost after it was preserved', 'Perdido después de conservado'],
  NOT_HELD: ['Not held', 'No se tiene'],
  DELETED: ['Deleted before', 'Borrado antes'],
  ENCRYPTED: ['Encrypted, not readable', 'Cifrado, no legible'],
  NO_DATA: ['There are no data', 'No hay datos'],
  PRODUCED: ['Produced', 'Presentado'],
  PARTLY_PRODUCED: ['Produced in part', 'Presentado en parte'],
  NOT_OWED: ['Not owed: the objection was upheld', 'No debido: se acogió la objeción'],
} as const satisfies Record<ItemOutcome, Words>;

/** One identifier of a request to preserve stands so: docs/rules scenario 8. */
export const identifierStatuses = {
  AWAITED: ['Answer awaited', 'Se espera la respuesta'],
  PRESERVED: ['Preserved', 'Conservado'],
  PARTLY_PRESERVED: ['Preserved in part', 'Conservado en parte'],
  OBJECTED: ['Objected to', 'Objetado'],
  IN_CLARIFICATION: ['Being clarified', 'En aclaración'],
  NOT_FOUND: ['Nothing found', 'Nada hallado'],
  NOT_OWED: ['Objection upheld', 'Objeción acogida'],
  LOST: ['Lost after it was preserved', 'Perdido después de conservado'],
  RELEASED: ['Released', 'Liberado'],
  WITHDRAWN: ['Withdrawn', 'Retirado'],
} as const satisfies Record<IdentifierStatus, Words>;

/** A provider gives one of these answers: docs/rules 2.5. */
export const providerAnswers = {
  FULL: ['Answered in full', 'Respondido por completo'],
  PARTIAL: ['Answered in part', 'Respondido en parte'],
  NO_DATA: ['Answered: no data', 'Respondido: sin datos'],
  OBJECTED: ['Objected to', 'Objetado'],
  NEEDS_CLARIFICATION: ['The provider asks for clarification', 'El proveedor pide una aclaración'],
  LATE: ['No answer in time', 'Sin respuesta en plazo'],
} as const satisfies CodeWords;

export const holdStatuses = {
  HELD: ['Held', 'Conservado'],
  PENDING_DECISION: ['Held pending the decision', 'Conservado hasta la decisión'],
  AT_RISK: ['At risk', 'En riesgo'],
  LAPSED: ['Lapsed', 'Caducado'],
  RELEASED: ['Released', 'Liberado'],
  LOST: ['Lost at the provider', 'Perdido en el proveedor'],
} as const satisfies CodeWords;

export const lossReasons = {
  RETENTION_RULE: ['Deleted by an automatic retention rule', 'Borrados por una regla automática de retención'],
  DELETED_BY_USER: ['Deleted by the user', 'Borrados por el usuario'],
  ACCOUNT_CLOSED: ['The account was closed', 'Se cerró la cuenta'],
  TECHNICAL_FAILURE: ['Technical failure', 'Fallo técnico'],
  HUMAN_ERROR: ['Mistake of the provider’s staff', 'Error del personal del proveedor'],
  NEVER_SECURED: ['The copy never held them', 'La copia nunca los contuvo'],
  NOT_KNOWN: ['The reason is not known yet', 'Aún no se conoce la razón'],
} as const satisfies Record<LossReason, Words>;

export const lossDecisions = {
  GO_ON: ['Go on with what is still kept', 'Continuar con lo que aún se conserva'],
  OTHER_CUSTODIAN: ['Ask another custodian', 'Acudir a otro custodio'],
  CHANGE_FORMAL_REQUEST: ['Change the formal request', 'Modificar la solicitud formal'],
  NOTHING_MORE: ['Nothing more can be done', 'No cabe hacer nada más'],
} as const satisfies Record<(typeof LOSS_DECISIONS)[number], Words>;

export const extensionStatuses = {
  EXT_SENT: ['Extension asked for', 'Prórroga pedida'],
  EXT_GRANTED: ['Extension granted', 'Prórroga concedida'],
  EXT_DENIED: ['Extension denied', 'Prórroga denegada'],
  EXT_SILENT: ['No answer on the extension', 'Sin respuesta sobre la prórroga'],
} as const satisfies CodeWords;

export const emergencyFindings = {
  MET: ['The facts bear an imminent risk to life', 'Los hechos revelan un riesgo vital inminente'],
  NOT_MET: ['The facts bear no imminent risk to life', 'Los hechos no revelan un riesgo vital inminente'],
} as const satisfies Record<EmergencyFinding, Words>;

/** The requested State gives notice of these risks (Budapest Convention Art. 29(6)). */
export const noticeRisks = {
  AVAILABILITY: ['Preservation will not ensure availability', 'La conservación no asegurará la disponibilidad'],
  CONFIDENTIALITY: ['Confidentiality cannot be kept', 'No puede mantenerse la confidencialidad'],
  PREJUDICE: ['It would prejudice the investigation', 'Perjudicaría la investigación'],
} as const satisfies Record<Exclude<RiskKind, 'USER_NOTIFIED'>, Words>;

/** The provider reports that a user was told. */
export const risks = {
  ...noticeRisks,
  USER_NOTIFIED: ['The user was notified', 'Se avisó al usuario'],
} as const satisfies Record<RiskKind, Words>;

export const objections = {
  WRONG_ADDRESSEE: ['Wrong addressee', 'Destinatario equivocado'],
  INSUFFICIENT_PARTICULARITY: ['Not specific enough', 'Falta de precisión'],
  OVERBROAD: ['Overbroad', 'Excesivamente amplia'],
  WRONG_IDENTIFIER: ['Wrong identifier', 'Identificador equivocado'],
  CONFLICT_OF_LAWS: ['Conflict of laws', 'Conflicto de leyes'],
  PRIVILEGE: ['Privilege', 'Secreto profesional o privilegio'],
  DATA_NOT_HELD: ['Data not held', 'No se tienen los datos'],
  ENCRYPTED: ['Encrypted', 'Cifrado'],
  DATA_DELETED: ['Data deleted', 'Datos borrados'],
  COST: ['Cost', 'Costo'],
  COURT_CHALLENGE: ['Challenged in court', 'Impugnada ante tribunal'],
} as const satisfies Record<(typeof OBJECTION_CODES)[number], Words>;

export const impossibilities = {
  IMPOSSIBLE_NO_DATA: ['There are no data', 'No hay datos'],
  IMPOSSIBLE_NOT_HELD: ['The provider does not hold them', 'El proveedor no los tiene'],
  IMPOSSIBLE_DELETED: ['They were deleted', 'Fueron borrados'],
  IMPOSSIBLE_ENCRYPTED: ['They are encrypted', 'Están cifrados'],
  IMPOSSIBLE_WRONG_ID: ['The identifier is wrong', 'El identificador es erróneo'],
  IMPOSSIBLE_PROVIDER_NOT_IN_TERRITORY: [
    'The provider is not in the territory',
    'El proveedor no está en el territorio',
  ],
  IMPOSSIBLE_FORCE_MAJEURE: ['Force majeure', 'Fuerza mayor'],
} as const satisfies Record<ImpossibilityCode, Words>;

export const translations = {
  CERTIFIED: ['Certified translation', 'Traducción certificada'],
  HUMAN: ['Translation', 'Traducción'],
  MACHINE: ['Machine translation', 'Traducción automática'],
} as const satisfies Record<TranslationMade, Words>;

/** A disclosure has one of these statuses: docs/rules 2.3. */
export const disclosureStatuses = {
  REPORTED: ['reported', 'informado'],
  OWN_STATE: ['in this State', 'en este Estado'],
  DISCLOSURE_REVIEW: ['under review', 'en revisión'],
  DISCLOSED_30: ['disclosed', 'revelado'],
  WITHHELD: ['withheld', 'no revelado'],
} as const satisfies CodeWords;
