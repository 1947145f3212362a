/** One organization's dossier, ready to be read in one language and in its own zone, with its documents. */
import type { DossierView } from '@comity/contracts/http/views';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { WordsView } from '@comity/contracts/http/words';
import type { Locale } from '@comity/texts/pair';
import { identifierLines, Speaker } from './speaker.ts';

export interface StoredContent {
  /** Lower-case hex SHA-256 of the content. */
  digest: string;
  kind: string;
  content: unknown;
}

export interface DossierFacts {
  dossier: DossierView;
  /** Name of the organization whose dossier it is. */
  organization: WordsView;
  /** IANA zone in which instants are written: the dossier's, so that every reader gets the same document. */
  zone: string;
  /** Those documents of the dossier that are at hand; what is missing is named by its digest only. */
  documents: readonly StoredContent[];
}

export class Reading extends Speaker {
  private readonly contents: Map<string, unknown>;

  constructor(
    readonly facts: DossierFacts,
    language: Locale,
  ) {
    super(language, facts.zone);
    this.contents = new Map(facts.documents.map(({ digest, content }) => [digest, content]));
  }

  get dossier(): DossierView {
    return this.facts.dossier;
  }

  content(digest: string): unknown {
    return this.contents.get(digest);
  }

  target(id: string): string {
    const known = this.dossier.targets.find((one) => one.id === id);
    return known === undefined ? id : identifierLines(this, known);
  }

  /** Events that name the document, first named first. */
  eventsNaming(digest: string): EventView[] {
    return this.dossier.events.filter(({ documents }) => documents.some((one) => one.digest === digest));
  }
}
