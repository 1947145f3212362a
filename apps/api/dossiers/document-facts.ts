/** The api knows these facts, besides what was posted, when it composes the documents of an act. */
import type { Delivery, OrderedKind, Production } from '@comity/contracts/documents';
import type { Amending } from './amendments.ts';
import type { PathDocument } from '@comity/contracts/path';
import type { Target } from '@comity/vocabulary/values/request-form';

/**
 * An order holds these facts beside its text: never a fact of the case, because it goes to the provider (docs/rules
 * 2.14).
 */
export interface OrderFacts {
  authority: { en: string; es: string };
  targets: Target[];
  rule: string | null;
  reference: string;
  kind?: OrderedKind;
}

/** The documents of an act hold these facts beside what was posted. */
export interface DocumentFacts {
  locale: 'en' | 'es';
  /** Idempotency key, from which what a provider's confirmation creates gets its names. */
  key: string;
  /** Called only for acts that write an order. */
  order: (beside: (field: string) => unknown) => OrderFacts;
  /** The files that an act gives away or takes in; null for every other act. */
  production: Production | null;
  delivery: Delivery | null;
  /** Uploads, half or whole, that were given up when a withdrawal or a court ended the order. */
  givenUp: number;
  /** Documents of reports of other providers on this dossier, by digest. */
  paths: ReadonlyMap<string, PathDocument>;
  /** Digest of the package that was handed over last; an entered message about a package concerns this one. */
  handedOver: string | null;
  /** The amendment that the act asks for or decides on; null for every other act. */
  amending: Amending | null;
  /** Returns name and office of the person who acts, as a letter's writer will see them. */
  person: () => string;
}
