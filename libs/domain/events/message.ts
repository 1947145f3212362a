/** What another organization says to a dossier, or its own machine. Free text is in documents, named by digest. */
import type { MessageBodies, MessageCode } from '@comity/vocabulary/messages';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';

export interface Message<C extends MessageCode = MessageCode> {
  kind: 'message';
  code: C;
  /** The side that sent it. */
  from: 'requesting' | 'receiving' | 'provider';
  body: MessageBodies[C];
  /** Present where that side does not use Comity and two people of this organization entered what it said. */
  entered?: EnteredFrom;
}
export type AnyMessage = { [C in MessageCode]: Message<C> }[MessageCode];
