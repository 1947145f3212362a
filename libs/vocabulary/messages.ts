/** This table holds every message by its code. A code that is not here does not compile anywhere. */
import type { EnteredBodyOf, MessageBodyOf } from './message.ts';
import { amendingMessages } from './messages/amending.ts';
import { homeMessages } from './messages/home.ts';
import { objectionMessages } from './messages/objections.ts';
import { orderMessages } from './messages/orders.ts';
import { providerMessages } from './messages/provider.ts';
import { receivingMessages } from './messages/receiving.ts';
import { receivingAssistanceMessages } from './messages/receiving-assistance.ts';
import { requestingMessages } from './messages/requesting.ts';

export const MESSAGES = {
  ...requestingMessages,
  ...receivingMessages,
  ...receivingAssistanceMessages,
  ...orderMessages,
  ...objectionMessages,
  ...providerMessages,
  ...amendingMessages,
  ...homeMessages,
} as const;

export type MessageCode = keyof typeof MESSAGES;
export const MESSAGE_CODES = Object.keys(MESSAGES) as MessageCode[];

/**
 * These types say what each message carries; the documents that it names travel beside it and are checked by digest.
 */
export type MessageBodies = { [C in MessageCode]: MessageBodyOf<(typeof MESSAGES)[C]> };

/** A person can enter messages of these codes for a side that does not use Comity. */
export type EnteredCode = {
  [C in MessageCode]: (typeof MESSAGES)[C]['enter'] extends null ? never : C;
}[MessageCode];
export const ENTERED_CODES = MESSAGE_CODES.filter((code) => MESSAGES[code].enter !== null) as EnteredCode[];
export type EnteredBodies = { [C in EnteredCode]: EnteredBodyOf<(typeof MESSAGES)[C]> };

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(MESSAGES, code);
}
