/**
 * Partial disclosure of traffic data (docs/rules 2.3; Budapest Convention Arts 17 and 30): the preserved data show that
 * a provider in another State took part in the transmission. Codes, digests and instants only: the provider's name and
 * the path are in documents that hold nothing else, so no content can be disclosed by them.
 */
import type { WithholdingGround } from '@comity/vocabulary/values/disclosure';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';

/**
 * Statuses of docs/rules 2.3. `REPORTED` at the provider, and `OWN_STATE` where the other provider is in the State that
 * ordered, are the project's own choice: nothing is then disclosed abroad, and an order of that State reaches the
 * provider.
 */
export type DisclosureStatus = 'REPORTED' | 'OWN_STATE' | 'DISCLOSURE_REVIEW' | 'DISCLOSED_30' | 'WITHHELD';

export interface Disclosure {
  status: DisclosureStatus;
  at: Instant;
  /** ISO 3166-1 alpha-2 code of the other provider's State; null at a requester from whom it is withheld. */
  state: string | null;
  /** Digest of what the provider or the executing authority reported; null at the requester, whom it never reaches. */
  path: Digest | null;
  /** Digest of what was disclosed; null while it is reviewed and where it is withheld. */
  disclosure: Digest | null;
  withheld: { ground: WithholdingGround; reasons: Digest } | null;
}
