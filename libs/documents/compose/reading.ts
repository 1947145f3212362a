/** One organization's dossier is made ready to be read in one language and in its own zone and the custodian's, with its documents. */
import type { DossierView } from '@comity/contracts/http/views';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { Zones } from '@comity/calendar/format';
import type { WordsView } from '@comity/contracts/http/words';
import type { PreservedResult, ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { PaperLanguage } from '@comity/vocabulary/words';
import { type Identified, identifierLines, Speaker } from './speaker.ts';

export interface StoredContent {
  /** This is the lower-case hex SHA-256 of the content. */
  digest: string;
  kind: string;
  content: unknown;
}

/** Papers read this much of a dossier; a record of the file reads all of it. */
export type PaperDossier = Pick<
  DossierView,
  | 'reference'
  | 'references'
  | 'kind'
  | 'side'
  | 'exercise'
  | 'parties'
  | 'providers'
  | 'form'
  | 'snapshot'
  | 'events'
  | 'translations'
  | 'deadlines'
  | 'colleagues'
  | 'evidence'
> & {
  targets: readonly (Identified & { id: string; categories: readonly string[] })[];
  /** Amendments name identifiers of other versions too; absent where the paper knows one version only. */
  amendments?: readonly { identifiers: readonly (Identified & { id: string })[] }[];
};

export interface PaperFacts {
  dossier: PaperDossier;
  /** The name of the organization whose dossier it is. */
  organization: WordsView;
  /**
   * The reader is the organization, and its zone that of its own office, so that all of its readers get the same
   * document.
   */
  zones: Zones;
  /** These documents of the dossier are at hand; a missing one is named by its digest only. */
  documents: readonly StoredContent[];
}

export interface DossierFacts extends PaperFacts {
  dossier: DossierView;
}

export class Reading<F extends PaperFacts = PaperFacts> extends Speaker {
  private readonly contents: Map<string, unknown>;

  constructor(
    readonly facts: F,
    language: PaperLanguage,
  ) {
    super(language, facts.zones);
    this.contents = new Map(facts.documents.map(({ digest, content }) => [digest, content]));
  }

  get dossier(): F['dossier'] {
    return this.facts.dossier;
  }

  content(digest: string): unknown {
    return this.contents.get(digest);
  }

  target(id: string): string {
    const { targets, amendments = [] } = this.dossier;
    const known = [...targets, ...amendments.flatMap(({ identifiers }) => identifiers)].find((one) => one.id === id);
    return known === undefined ? this.label('UNLISTED_IDENTIFIER') : identifierLines(this, known);
  }

  /** Names preserved data by their account, their kind and the provider's own reference, as its confirmation has them. */
  heldData(id: string): string {
    const kept = this.dossier.events.flatMap(({ facts }) => preservedIn(facts)).filter(({ hold }) => hold === id);
    const [first] = kept;
    if (first === undefined) return this.label('PRESERVED_DATA');
    const data = kept.map(({ target, category }) => `${this.target(target)}\n${this.word('dataCategories', category)}`);
    return [...new Set([...data, `${this.label('REFERENCE')} ${first.reference}`])].join('\n');
  }

  /** Returns the events that name the document, the first of them first. */
  eventsNaming(digest: string): EventView[] {
    return this.dossier.events.filter(({ documents }) => documents.some((one) => one.digest === digest));
  }
}

/** Confirmations list what is preserved by itself, or among the answers to an order. */
function preservedIn({ results, answers }: EventView['facts']): PreservedResult[] {
  const lists = [results, ...(Array.isArray(answers) ? (answers as ProviderAnswer[]) : []).map(resultsOf)];
  return lists.flatMap((list) => (Array.isArray(list) ? (list as object[]) : [])).filter(isPreserved);
}

const resultsOf = (answer: ProviderAnswer): unknown => ('results' in answer ? answer.results : undefined);
const isPreserved = (one: object): one is PreservedResult => 'hold' in one && 'snapshotAt' in one;
