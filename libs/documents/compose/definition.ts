/**
 * The vocabulary's definition of an event says which fields it has, as which paper it is read, and for whom it is
 * meant.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { ActDefinition } from '@comity/vocabulary/act';
import { type ActName, ACTS, isActName } from '@comity/vocabulary/acts';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { Field, Fields } from '@comity/vocabulary/field';
import type { MessageDefinition } from '@comity/vocabulary/message';
import { isMessageCode, type MessageCode, MESSAGES } from '@comity/vocabulary/messages';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import { inLocale, ofKind, type PaperLanguage } from '@comity/vocabulary/words';
import type { Reading } from './reading.ts';

/** An event, or a message before it is one. The event states `facts` as they are here. */
export type Stated = Pick<EventView, 'kind' | 'code' | 'facts'>;
type Named = Pick<EventView, 'kind' | 'code'>;

function actOf({ kind, code }: Named): ActDefinition | null {
  return kind === 'act' && isActName(code) ? ACTS[code] : null;
}

function messageOf({ kind, code }: Named): MessageDefinition | null {
  return kind === 'message' && isMessageCode(code) ? MESSAGES[code] : null;
}

/**
 * A clock has no fields, and neither has an act or a message that a later version wrote. An act that enters a message
 * states, after its own fields, those of the message; where both have a name, it is the act's.
 */
export function fieldsOf(event: Stated): Fields {
  const own = actOf(event)?.fields ?? messageOf(event)?.fields ?? {};
  const { code } = event.facts;
  const entered = event.kind === 'act' && event.code === ENTERING && typeof code === 'string' && isMessageCode(code);
  return entered ? { ...own, ...MESSAGES[code].fields, ...own } : own;
}

const ENTERING = 'enter_message' satisfies ActName;

/** Returns what a field is called, or its own name where a later version added it. */
export function termOf({ dossier, language }: Reading, name: string, field: Field | undefined): string {
  return field === undefined ? name : inLocale(ofKind(field.label, dossier.kind), language);
}

/** Returns what a document is called by the field that names it. */
export function documentTerm(reading: Reading, event: Stated, name: string): string {
  if (name === 'shown') return reading.label('SHOWN');
  // A message that people entered names, beside its own documents, the ones that the act of entering it was given.
  return termOf(reading, name, fieldsOf(event)[name] ?? sourceFields[name]);
}

const sourceFields: Fields = ACTS[ENTERING].fields;

/** Returns what the original is called from which people entered a message. */
export function originalTerm(language: PaperLanguage): string {
  return inLocale(ofKind(ACTS[ENTERING].fields.original.label, 'ASSISTANCE'), language);
}

/** Says what a document is, by the act or the message that first named it. */
export function kindOfText(event: Stated, name: string, request: RequestKind): DocumentKind {
  const paper = actOf(event)?.paper ?? messageOf(event)?.paper ?? null;
  const stays = fieldsOf(event)[name]?.stays === true;
  return paper === null || stays ? 'WRITTEN_TEXT' : ofKind(paper, request).kind;
}

/**
 * Returns true where the text itself, or a part of it, was not sent: what was shown before a refusal holds its
 * deliberations.
 */
export function isKeptAtHome(event: Stated, name: string): boolean {
  if (name === 'shown') return actOf(event)?.deliberated === true;
  return fieldsOf(event)[name]?.stays === true;
}

/** The text stands on the paper in another form. */
export function isUnsaid(event: Stated, name: string): boolean {
  return fieldsOf(event)[name]?.unsaid === true;
}

/** Returns what was decided, where the definition says it and no field does. */
export function decidedBy({ language }: Reading, event: Named): string {
  const decided = (actOf(event) ?? messageOf(event))?.decides ?? null;
  return decided === null ? '' : inLocale(decided, language);
}

/** Such an event says per identifier what a provider keeps, does not have, objects to or has produced. */
export function isProviderAnswer(event: Named): boolean {
  return (actOf(event) ?? messageOf(event))?.providerAnswer === true;
}

/** The text of such an event lies in the provider's file, where another State's request has no place. */
export function isForProvider(event: Named): boolean {
  const message = messageOf(event);
  return actOf(event)?.forProvider === true || (message?.to === 'provider' && message.paper !== null);
}

/** Says whether the event is one of these acts or messages. */
export function isOneOf({ code }: Pick<EventView, 'code'>, names: readonly (ActName | MessageCode)[]): boolean {
  return names.some((name) => name === code);
}
