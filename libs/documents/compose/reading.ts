/** One organization's dossier, ready to be read in one language: its words, its instants in its zone, its documents. */
import { formatDeadline, formatLocal } from '@comity/calendar/format';
import type { DossierView, EventView, Text } from '@comity/contracts/http/views';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { Target } from '@comity/domain/request/form';
import { type Group, type Locale, text } from '@comity/texts/text';
import type { DocumentLabel } from '@comity/texts/groups/document-labels';
import type { DocumentNote } from '@comity/texts/groups/document-notes';
import type { Definition } from '../model.ts';
import { documentLabel, documentNote } from '../words.ts';

export interface StoredContent {
  /** Lower-case hex SHA-256 of the content. */
  digest: string;
  kind: string;
  content: unknown;
}

export interface DossierFacts {
  dossier: DossierView;
  /** Name of the organization whose dossier it is. */
  organization: Text;
  /** IANA zone in which instants are written: the dossier's, so that every reader gets the same document. */
  zone: string;
  /** Those documents of the dossier that are at hand; what is missing is named by its digest only. */
  documents: readonly StoredContent[];
}

export class Reading {
  private readonly contents: Map<string, unknown>;

  constructor(
    readonly facts: DossierFacts,
    readonly language: Locale,
  ) {
    this.contents = new Map(facts.documents.map(({ digest, content }) => [digest, content]));
  }

  get dossier(): DossierView {
    return this.facts.dossier;
  }

  label(code: DocumentLabel): string {
    return documentLabel(this.language, code);
  }

  note(code: DocumentNote, values: Record<string, string | number> = {}): string {
    return documentNote(this.language, code, values);
  }

  word(group: Group, code: string): string {
    return text(this.language, group, code);
  }

  say(words: Text): string {
    return words[this.language];
  }

  at(instant: string): string {
    return formatLocal(instant, this.facts.zone, this.language);
  }

  /** An end, in the zone in which it is counted. */
  until(instant: string, zone = this.facts.zone): string {
    return formatDeadline(instant, zone, this.language);
  }

  /** Citation, wording and how sure we are of it. */
  rule({ citation, text: wording, status }: SnapshotRule): string {
    const said = this.say(wording);
    const cited = `${this.say(citation)}${said === '' ? '' : `: ${said}`}`;
    return `${cited} (${this.word('verifications', status)})`;
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

type Identified = Pick<Target, 'value' | 'port' | 'instant' | 'zone' | 'from' | 'to'> & { type: string };

/** The identifier, and below it what tells it apart. */
export function identifierLines(reading: Reading, { type, value, port, instant, zone, from, to }: Identified): string {
  const range = from === '' && to === '' ? [] : [`${from || '…'} – ${to || '…'}`];
  const parts = [
    reading.word('identifierTypes', type),
    ...(port === null ? [] : [`${reading.label('PORT')} ${port}`]),
    ...(instant === '' ? [] : [instant.replace('T', ' ')]),
    ...range,
    ...(instant === '' && range.length === 0 ? [] : [zone]),
  ];
  return `${value}\n${parts.join(', ')}`;
}

/** Definitions without those that have nothing to say. */
export function stated(items: readonly (Definition | null)[]): Definition[] {
  return items.filter((item): item is Definition => item !== null && item.text !== '');
}
