/**
 * A message comes from another organization, or from this organization's own worker. Free text is in documents, which
 * it names by digest.
 */
import type { MessageBodies, MessageCode } from '@comity/vocabulary/messages';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import type { OwnLaw } from '@comity/vocabulary/values/law-difference';

export interface Message<C extends MessageCode = MessageCode> {
  kind: 'message';
  code: C;
  /** The side that sent the message. */
  from: 'requesting' | 'receiving' | 'provider';
  body: MessageBodies[C];
  /** Present where the sending side does not use Comity and two people of this organization entered its message. */
  entered?: EnteredFrom;
  /** Present in a request that arrived or was amended: what this side has resolved of the law. Absent in what was recorded before. */
  ownLaw?: OwnLaw;
}
export type AnyMessage = { [C in MessageCode]: Message<C> }[MessageCode];
