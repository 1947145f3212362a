/** Whoever asks is known by an access token of the issuer, or by a session that a person began at the portal. */
import type { KnownSession } from '@comity/persistence/sessions';
import type { Bearer } from './access-token.ts';

export type Asker = Bearer | { session: KnownSession };
