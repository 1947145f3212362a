/** A speaker writes words, instants and rules in one language, for a reader in one zone and a custodian in another. */
import {
  formatDay,
  formatDone,
  formatEnd,
  formatInstant,
  formatLocal,
  formatMoment,
  type Zones,
} from '@comity/calendar/format';
import { canonicalBeside } from '@comity/vocabulary/judges/identifier';
import type { WordsView } from '@comity/contracts/http/words';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { DocumentLabel } from '@comity/texts/groups/document-labels';
import type { DocumentNote } from '@comity/texts/groups/document-notes';
import type { Target } from '@comity/vocabulary/values/request-form';
import { citationIn } from '@comity/vocabulary/papers/citations';
import { otherLanguages } from '@comity/vocabulary/papers/other-languages';
import { inLocale, type PaperLanguage, type Words } from '@comity/vocabulary/words';
import { stateNamed } from '@comity/texts/state-name';
import { type Group, text } from '@comity/texts/text';
import type { Definition } from '../model.ts';
import { documentLabel, documentNote } from '../words.ts';

export class Speaker {
  constructor(
    readonly language: PaperLanguage,
    /** Instants are written in the reader's zone, and those that the custodian's clock decides in that too. */
    readonly zones: Zones,
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

  /**
   * Names are kept in English and Spanish only; a paper in another language has them as they are in Spanish, save those
   * that are known in that language, such as States and what a person did.
   */
  say({ en, es }: WordsView): string {
    if (this.language === 'en') return en;
    if (Object.hasOwn(otherLanguages, en)) return inLocale([en, es], this.language);
    return this.language === 'es' ? es : (stateNamed(en, this.language) ?? es);
  }

  /** A French colon stands apart from its word. */
  stating(term: string, text: string): string {
    return this.language === 'fr' ? `${term}\u00A0: ${text}` : `${term}: ${text}`;
  }

  count(number: number): string {
    // French groups digits by a narrow space, which few typefaces have.
    return new Intl.NumberFormat(this.language).format(number).replaceAll('\u202F', '\u00A0');
  }

  pair(words: Words): string {
    return inLocale(words, this.language);
  }

  yesOrNo(value: boolean): string {
    return this.label(value ? 'YES' : 'NO');
  }

  /** Writes when something was done, in the reader's zone and in the custodian's. */
  at(instant: string): string {
    return formatDone(instant, this.zones, this.language);
  }

  /** Writes when a paper is signed, as it stands beside the place. */
  here(instant: string): string {
    return formatLocal(instant, this.zones.reader, this.language);
  }

  /** Writes a local date `YYYY-MM-DD`; any other text stays as it is. */
  day(date: string): string {
    return formatDay(date, this.language);
  }

  /** Writes an instant that somebody stated of the data, in the reader's zone and in the custodian's. */
  instant(at: string): string {
    return formatInstant(at, this.zones, this.language);
  }

  /** Writes an end in the zone in which it is counted, and in the reader's. */
  until(instant: string, custodian = this.zones.custodian): string {
    return formatEnd(instant, { ...this.zones, custodian }, this.language);
  }

  /** Cites a rule by its article. */
  cited({ citation }: Pick<SnapshotRule, 'citation'>): string {
    const { language } = this;
    return language === 'en' || language === 'es' ? citation[language] : citationIn(language, citation);
  }
}

/**
 * The rules that a paper may cite: law that was verified. What is not verified warns the person who acts, and a rule of
 * this project binds nobody else (docs/rules marks).
 */
export function citable<R extends SnapshotRule>(rules: readonly R[]): R[] {
  return rules.filter(({ status, source }, index) => {
    const first = rules.findIndex(({ id }) => id === rules[index]?.id) === index;
    return first && status === 'VERIFIED' && source !== OWN_RULE;
  });
}

/** The mark of what this project has chosen. */
const OWN_RULE = 'D';

export type Identified = Pick<Target, 'value' | 'port' | 'instant' | 'zone' | 'from' | 'to'> & { type: string };

/** Writes the identifier, and below it what tells it apart. */
export function identifierLines(speaker: Speaker, { type, value, port, instant, zone, from, to }: Identified): string {
  const day = (date: string): string => (date === '' ? '…' : speaker.day(date));
  const range = from === '' && to === '' ? [] : [`${day(from)} – ${day(to)}`];
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
