/** What the api knows beside what was posted when it puts the documents of an act together. */
import type { Delivery, Production } from '@comity/contracts/documents';
import type { PathDocument } from '@comity/contracts/path';
import type { Target } from '@comity/vocabulary/values/request-form';

/** What an order holds beside its text: never a fact of the case, because it goes to the provider (docs/rules 2.14). */
export interface OrderFacts {
  authority: { en: string; es: string };
  targets: Target[];
  rule: string | null;
  reference: string;
}

/** What the documents of an act hold beside what was posted. */
export interface Making {
  locale: 'en' | 'es';
  /** Names what a provider's confirmation creates. */
  key: string;
  /** Asked only for acts that write an order. */
  order: () => OrderFacts;
  /** The files that an act gives away or takes in; null for every other act. */
  production: Production | null;
  delivery: Delivery | null;
  /** Reports of other providers on this dossier, by digest. */
  paths: ReadonlyMap<string, PathDocument>;
  /** Digest of the package that was handed over last; what is entered about one is about this. */
  handedOver: string | null;
  /** Name and office of who acts, as a letter's reader is told. */
  person: () => string;
}
