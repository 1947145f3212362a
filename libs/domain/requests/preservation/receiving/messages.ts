/**
 * The receiving side gets these messages from the requester and from the provider. Each side writes without waiting for
 * the other, so a row stands for every status in which a message that was right when written may arrive.
 */
import { requestMessages } from './request-messages.ts';
import { endingMessages } from './ending-messages.ts';
import { assistanceMessages } from './assistance-messages.ts';
import { providerMessages } from './provider-messages.ts';
import type { Row } from '../../../events/lifecycle.ts';

export const messages: readonly Row[] = [
  ...requestMessages,
  ...endingMessages,
  ...assistanceMessages,
  ...providerMessages,
];
