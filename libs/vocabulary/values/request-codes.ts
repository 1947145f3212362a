/** A request says by these codes what it asks for, how urgently and for which offence. */

/**
 * The categories are those of docs/rules 4.1, in the order of intrusiveness; the real-time categories are out of scope
 * of preservation.
 */
export const DATA_CATEGORIES = ['SUBSCRIBER', 'TRAFFIC', 'CONTENT', 'OTHER_COMPUTER_DATA'] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

export const IDENTIFIER_TYPES = [
  'EMAIL',
  'MSISDN',
  'IMSI',
  'ICCID',
  'IMEI',
  'MAC',
  'IP',
  'URL',
  'DOMAIN',
  'USERNAME',
  'PLATFORM_USER_ID',
  'DEVICE_ID',
  'COOKIE_ID',
  'PAYMENT_ACCOUNT',
  'CRYPTO_ADDRESS',
  'MESSAGE_ID',
  'FILE_HASH',
  'VOIP_ID',
  'APP_STORE_ID',
  'OTHER',
] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

/** Matches text in which anything can be read: more than spaces, controls and characters without a width. */
export const SAYS_SOMETHING = /[^\p{C}\p{Z}]/u;
/** Matches what can be a reason at all: ten letters, in whatever script (docs/rules 2.0, the project's own choice). */
export const GIVES_A_REASON = /(?:\p{L}\P{L}*){10}/u;

/** The urgencies are those of docs/rules 4.4; a reason is mandatory for the first two. */
export const URGENCIES = ['CRITICAL_LIFE', 'HIGH_VOLATILE', 'NORMAL'] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * The offences are those of docs/rules 4.2: Budapest Convention Arts 2-12, and the other offences of Art. 14(2)(b) and
 * (c).
 */
export const OFFENCE_CODES = [
  'ART_2',
  'ART_3',
  'ART_4',
  'ART_5',
  'ART_6',
  'ART_7',
  'ART_8',
  'ART_9',
  'ART_10',
  'ART_11',
  'ART_12',
  'OTHER_BY_COMPUTER',
  'OTHER_E_EVIDENCE',
] as const;
export type OffenceCode = (typeof OFFENCE_CODES)[number];

/**
 * Returns each offence of a request once. Art. 12 is the liability of legal persons for the others and no offence, so it
 * counts only where nothing else is named.
 */
export function offencesIn(named: readonly { code: OffenceCode }[]): OffenceCode[] {
  const all = [...new Set(named.map(({ code }) => code))];
  const offences = all.filter((code) => code !== 'ART_12');
  return offences.length === 0 ? all : offences;
}

/**
 * The class says whether all, some or none of the offences fall under Arts 2-11, which a reservation under Art. 29(4)
 * cannot reach.
 */
export const OFFENCE_CLASSES = ['BUDAPEST_2_11', 'MIXED', 'OTHER'] as const;
export type OffenceClass = (typeof OFFENCE_CLASSES)[number];

/** A request is written in one of these languages, which are those of the OAS (ISO 639-1). */
export const REQUEST_LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;
export type RequestLanguage = (typeof REQUEST_LANGUAGES)[number];

/** A document that is attached to a request is one of these (docs/rules 3.1, sections 8 and 17). */
export const ATTACHMENT_KINDS = ['COURT_DECISION', 'STATEMENT_OF_FACTS', 'OTHER'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** The content of an attached document is one of these media types, whatever its name says. */
export const ATTACHED_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type AttachedType = (typeof ATTACHED_TYPES)[number];

/**
 * So many documents may be attached to a request. They travel beside it in one message, so their sizes together have a
 * bound as well, in bytes.
 */
export const MOST_ATTACHED = 10;
export const ATTACHED_LIMIT = 20 * 1024 * 1024;
export const ATTACHED_TOGETHER = 2 * ATTACHED_LIMIT;

/**
 * No law limits how many identifiers a request names. This technical bound keeps a page and a message readable; whoever
 * needs more sends a second request.
 */
export const MAX_TARGETS = 500;
/**
 * A request and its papers call an identifier by this short name. Each one that an amendment adds has a name of its own, so
 * that there are more names than identifiers.
 */
export const TARGET_NAME = /^t\d{1,5}$/;
/**
 * An identifier has at most this many UTF-16 units: the address of a page is often longer than a name. One that is longer
 * would fill more than the screen of a telephone by itself.
 */
export const LONGEST_IDENTIFIER = 500;
/** One answer may speak of every kind of data of every identifier. */
export const MAX_DATA = MAX_TARGETS * DATA_CATEGORIES.length;

/** A request names at most so many that came before it. */
export const MOST_PRIOR = 10;
