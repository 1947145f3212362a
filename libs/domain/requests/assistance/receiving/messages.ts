/**
 * The requested State receives these messages about a formal request: from the requester, from the provider, and from
 * its own worker when a package is sealed. A row stands for every status in which a message that was right when written
 * may arrive.
 */
import { requestMessages } from './request-messages.ts';
import { endingMessages } from './ending-messages.ts';
import { providerMessages } from './provider-messages.ts';
import { deliveryMessages } from './delivery-messages.ts';
import type { Row } from '../../../events/lifecycle.ts';

export const messages: readonly Row[] = [
  ...requestMessages,
  ...endingMessages,
  ...providerMessages,
  ...deliveryMessages,
];
