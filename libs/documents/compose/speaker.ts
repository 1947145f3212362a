/** A speaker writes words, instants and rules in one language and one zone. */
import { formatDeadline, formatLocal, formatMoment } from '@comity/calendar/format';
import { canonicalBeside } from '@comity/vocabulary/judges/identifier';
import type { WordsView } from '@comity/contracts/http/words';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { DocumentLabel } from '@comity/texts/groups/document-labels';
import type { DocumentNote } from '@comity/texts/groups/document-notes';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { Locale } from '@comity/texts/pair';
import { type Group, text } from '@comity/texts/text';
import type { Definition } from '../model.ts';
import { documentLabel, documentNote } from '../words.ts';

export class Speaker {
  constructor(
    readonly language: Locale,
    /** Instants are written in this IANA zone. */
    readonly zone: string,
  ) {}

  label(code: DocumentLabel): string {
    return documentLabel(this.language, code);
  }

  note(code: DocumentNote, values: Record<string, string | number> = {}): string {
    return documentNote(this.language, code, values);
  }

  word(group: Group, code: string): string {
    return text(this.language, group, code);
  }

  say(words: WordsView): string {
    return words[this.language];
  }

  yesOrNo(value: boolean): string {
    return this.label(value ? 'YES' : 'NO');
  }

  at(instant: string): string {
    return formatLocal(instant, this.zone, this.language);
  }

  /** Writes an end in the zone in which it is counted. */
  until(instant: string, zone = this.zone): string {
    return formatDeadline(instant, zone, this.language);
  }

  /** Writes the citation, the wording, and whether the rule is verified. */
  rule({ citation, text: wording, status }: SnapshotRule): string {
    const said = this.say(wording);
    const cited = `${this.say(citation)}${said === '' ? '' : `: ${said}`}`;
    return `${cited} (${this.word('verifications', status)})`;
  }

  /** Writes the citation alone, and whether the rule is verified. */
  cited({ citation, status }: SnapshotRule): string {
    return `${this.say(citation)} (${this.word('verifications', status)})`;
  }
}

export type Identified = Pick<Target, 'value' | 'port' | 'instant' | 'zone' | 'from' | 'to'> & { type: string };

/** Writes the identifier, and below it what tells it apart. */
export function identifierLines(speaker: Speaker, { type, value, port, instant, zone, from, to }: Identified): string {
  const range = from === '' && to === '' ? [] : [`${from || '…'} – ${to || '…'}`];
  const parts = [
    speaker.word('identifierTypes', type),
    ...(port === null ? [] : [`${speaker.label('PORT')} ${port}`]),
    ...(instant === '' ? [] : [formatMoment(instant, zone, speaker.language)]),
    ...range,
    ...(range.length === 0 ? [] : [zone]),
  ];
  const canonical = canonicalBeside(type, value);
  const written = canonical === null ? value : `${value} (${speaker.label('CANONICAL')} ${canonical})`;
  return `${written}\n${parts.join(', ')}`;
}

/** Returns the definitions without those that have nothing to say. */
export function stated(items: readonly (Definition | null)[]): Definition[] {
  return items.filter((item): item is Definition => item !== null && item.text !== '');
}
