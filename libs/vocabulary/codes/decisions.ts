/**
 * These words say how things are decided: the word on a paper, and beside it the words of a page that asks for it in
 * other words.
 */
import type { AmendmentDecision } from '../values/amendment.ts';
import type { CodeWords } from '../words.ts';

export const consultations = {
  HELD: ['The requesting State was consulted', 'Se consultó al Estado requirente'],
  NOT_APPROPRIATE: ['A consultation was not appropriate', 'No procedía una consulta'],
} as const satisfies CodeWords;
export const consultationAnswers = {
  HELD: ['Yes, a consultation was held', 'Sí, se celebró una consulta'],
  NOT_APPROPRIATE: ['No, it was not appropriate', 'No, no era procedente'],
} as const satisfies Record<keyof typeof consultations, readonly [string, string]>;

/** Some treaties let a State refuse for lack of dual criminality where one of these measures is asked for, and only then. */
export const coerciveMeasures = {
  ATTACHMENT: ['Attachment or sequestration of property', 'Embargo o secuestro de bienes'],
  SEARCH: [
    'Inspection or seizure, including searches',
    'Inspección o incautación, incluidos registros y allanamientos',
  ],
} as const satisfies CodeWords;

export const extensionDecisions = {
  GRANTED: ['Granted', 'Concedida'],
  DENIED: ['Denied', 'Denegada'],
} as const satisfies CodeWords;
export const extensionAnswers = {
  GRANTED: ['Grant the extension', 'Conceder la prórroga'],
  DENIED: ['Deny the extension', 'Denegar la prórroga'],
} as const satisfies Record<keyof typeof extensionDecisions, readonly [string, string]>;

/** A question that crossed the release is answered by it, and nobody decides on it any more. */
export const extensionOutcomes = {
  ...extensionDecisions,
  RELEASED: ['Not decided: the data are being released', 'Sin decidir: los datos se están liberando'],
} as const satisfies CodeWords;

/** A formal request for preserved data ends so (Budapest Convention Art. 29(7), second sentence). */
export const formalRequestEnds = {
  REFUSED: ['It was refused', 'Se denegó'],
  WITHDRAWN: ['It was withdrawn', 'Se desistió de ella'],
  WITHOUT_RESULT: ['It ended without result', 'Terminó sin resultado'],
  EXECUTED: ['It was granted and executed', 'Se concedió y se ejecutó'],
  NOTED_IN_ERROR: ['It was noted by mistake', 'Se anotó por error'],
} as const satisfies CodeWords;
export type FormalRequestEnd = keyof typeof formalRequestEnds;

/** The requesting State answers so to the notice of an intended release (docs/rules 2.1). */
export const releaseObjections = {
  OBJECTS: ['It objects to the release', 'Se opone a la liberación'],
  ASKS_EXTENSION: ['It asks for an extension', 'Pide una prórroga'],
  ANNOUNCES_FORMAL_REQUEST: ['It announces the formal request', 'Anuncia la solicitud formal'],
} as const satisfies CodeWords;
export const releaseAnswers = {
  CONSENTS: ['It consents to the release', 'Consiente la liberación'],
  ...releaseObjections,
} as const satisfies CodeWords;
export type ReleaseAnswer = keyof typeof releaseAnswers;

/** What becomes of an amendment that was asked for (docs/rules 2.7). */
export const amendmentDecisions = {
  ACCEPTED: ['Accepted', 'Aceptada'],
  DECLINED: ['Declined', 'Rechazada'],
  RECALLED: ['Recalled by the requesting State', 'Retirada por el Estado requirente'],
  RELEASED: [
    'Not decided, because the preservation is being ended',
    'Sin decidir, porque se está poniendo fin a la conservación',
  ],
} as const satisfies Record<AmendmentDecision, readonly [string, string]>;

export const disposals = {
  RETURNED: ['Returned', 'Devueltas'],
  DESTROYED: ['Destroyed', 'Destruidas'],
  KEPT: ['Kept in the file of the case', 'Quedan en el expediente del caso'],
} as const satisfies CodeWords;
export const disposalAnswers = {
  RETURNED: ['It was returned', 'Se devolvieron'],
  DESTROYED: ['It was destroyed, with every copy', 'Se destruyeron, con todas sus copias'],
  KEPT: ['It stays in the file of the case', 'Quedan en el expediente del caso'],
} as const satisfies Record<keyof typeof disposals, readonly [string, string]>;

/**
 * The State that gives decides this where the requesting State cannot meet the conditions (Budapest Convention Art.
 * 28(3)).
 */
export const decisionsWithoutConditions = {
  GIVE: ['It is given all the same', 'Se facilita de todos modos'],
  WITHHOLD: ['It is not given', 'No se facilita'],
} as const satisfies CodeWords;
export const decisionAnswers = {
  GIVE: ['Give it all the same, without the conditions', 'Facilitarlo de todos modos, sin las condiciones'],
  WITHHOLD: ['Do not give it', 'No facilitarlo'],
} as const satisfies Record<keyof typeof decisionsWithoutConditions, readonly [string, string]>;

export const challengeOutcomes = {
  DISMISSED: ['The challenge was dismissed', 'La impugnación fue desestimada'],
  UPHELD: ['The challenge was upheld', 'La impugnación fue acogida'],
} as const satisfies CodeWords;
export const challengeAnswers = {
  DISMISSED: ['It was dismissed', 'Fue desestimada'],
  UPHELD: ['It was upheld', 'Fue acogida'],
} as const satisfies Record<keyof typeof challengeOutcomes, readonly [string, string]>;
/** Files that nobody may give, because an order was annulled or the request withdrawn, end in one of these ways. */
export const setAsideEnds = {
  RETURNED: ['Returned to the provider', 'Devuelto al proveedor'],
  DESTROYED: ['Destroyed', 'Destruido'],
} as const satisfies CodeWords;
export const setAsideAnswers = {
  RETURNED: [
    'They were returned to the provider, with every copy',
    'Se devolvieron al proveedor, con todas sus copias',
  ],
  DESTROYED: ['They were destroyed, with every copy', 'Se destruyeron, con todas sus copias'],
} as const satisfies Record<keyof typeof setAsideEnds, readonly [string, string]>;
export const challengeStandings = {
  PENDING: ['A court has the order before it', 'Un tribunal está conociendo de la orden'],
  ...challengeOutcomes,
} as const satisfies CodeWords;

export const objectionDecisions = {
  REJECTED: ['The objection was rejected', 'La objeción fue rechazada'],
  UPHELD: ['The objection was upheld', 'La objeción fue acogida'],
} as const satisfies CodeWords;
export type ObjectionDecision = keyof typeof objectionDecisions;
export const objectionAnswers = {
  REJECTED: ['Rejected: the order stands for them', 'Se rechaza: la orden se mantiene para ellos'],
  UPHELD: ['Upheld: the provider owes nothing for them', 'Se acoge: el proveedor nada debe por ellos'],
} as const satisfies Record<ObjectionDecision, readonly [string, string]>;

export const otherUses = {
  CONSENTED: ['Consented', 'Consentido'],
  DENIED: ['Denied', 'Denegado'],
} as const satisfies CodeWords;
export const otherUseAnswers = {
  CONSENTED: ['Consent to the other use', 'Consentir el otro uso'],
  DENIED: ['Deny it', 'Denegarlo'],
} as const satisfies Record<keyof typeof otherUses, readonly [string, string]>;

/** The requester decides this after a notice of risk (Arts 27(8), 29(6)). */
export const riskDecisions = {
  GO: ['Go on', 'Continuar'],
  STOP: ['Do not go on', 'No continuar'],
} as const satisfies CodeWords;

export const conditionAnswers = {
  ACCEPTED: ['Accepted', 'Aceptadas'],
  DECLINED: ['They cannot be met', 'No pueden cumplirse'],
} as const satisfies CodeWords;

/** A text on the dossier may be written in these languages (ISO 639-1). */
export const languages = {
  en: ['English', 'inglés'],
  es: ['Spanish', 'español'],
  pt: ['Portuguese', 'portugués'],
  fr: ['French', 'francés'],
} as const satisfies CodeWords;
