/**
 * Typed values go into a draft. What can be stored is stored. What cannot (a date that does not exist, a text that is
 * too long) is named as a mistake; the draft keeps what it had there, and the page keeps what was typed.
 */
import { strangeCharacter } from '@comity/vocabulary/judges/writing';
import { readZone } from '@comity/vocabulary/judges/zone';
import { instantOf, isDate } from '../../web/local-time.ts';
import type { FieldError, PostedForm } from '../../web/posted-form.ts';
import type { Visit } from '../../web/visit.ts';
import { timeMistake } from '../../web/time-mistake.ts';
import { zoneMistake } from '../../web/zone-mistake.ts';

export class Typed {
  readonly errors: FieldError[] = [];
  /** Maps each row of the draft to its row of the page, because empty rows of the page are not stored. */
  readonly rowsStored: Record<string, number[]> = {};

  constructor(
    readonly form: PostedForm,
    private readonly t: Visit['t'],
    private readonly labelOf: (path: string) => string,
  ) {}

  /** `max` counts UTF-16 units, as the api does. */
  line(name: string, max: number, kept: string): string {
    return this.stored(name, this.form.text(name).replaceAll(/[\n\t]+/g, ' '), max, kept);
  }

  long(name: string, max: number, kept: string): string {
    return this.stored(name, this.form.text(name), max, kept);
  }

  date(name: string, kept: string): string {
    const typed = this.form.text(name);
    return typed === '' || isDate(typed) ? typed : this.mistake(name, 'core.not_a_date', kept);
  }

  /** Reads a local date and time. The zone beside it decides whether there was such a time. */
  instant(name: string, zone: string, kept: string): string {
    const typed = this.form.text(name);
    if (typed === '') return typed;
    const read = instantOf(typed, zone);
    if (read.ok) return read.local;
    this.errors.push({ field: name, message: timeMistake(this.t, this.label(name), read) });
    return kept;
  }

  zone(name: string, kept: string): string {
    const typed = this.form.text(name);
    const read = readZone(typed);
    if (typed === '' || read.ok) return read.ok ? read.zone : '';
    const message = zoneMistake(this.t, { label: this.label(name), typed, places: read.places });
    this.errors.push({ field: name, message });
    return kept;
  }

  count(name: string, max: number, kept: number | null): number | null {
    const typed = this.form.text(name);
    if (typed === '') return null;
    if (/^\d{1,9}$/.test(typed) && Number(typed) <= max) return Number(typed);
    this.errors.push({ field: name, message: this.t('draft.number_up_to', { label: this.label(name), max }) });
    return kept;
  }

  /** Returns null and notes a mistake where the value is none of the options. */
  choice<T extends string>(name: string, options: readonly T[]): T | null {
    const typed = this.form.text(name);
    return options.find((option) => option === typed) ?? this.mistake(name, 'core.choose', null);
  }

  choices<T extends string>(name: string, options: readonly T[]): T[] {
    const typed = this.form.list(name);
    return options.filter((option) => typed.includes(option));
  }

  isYes(name: string): boolean {
    return this.form.text(name) === 'yes';
  }

  /** Returns the rows of the page in which something was written, and where they go in the draft. */
  rows(list: string, marker: string, fields: readonly string[]): { row: string; index: number }[] {
    const written = rowsNamed(Object.keys(this.form.raw), list)
      .filter((index) => this.form.has(`${list}.${index}.${marker}`))
      .filter((index) => fields.some((field) => this.form.text(`${list}.${index}.${field}`) !== ''));
    this.rowsStored[list] = [];
    return written.map((index) => ({ row: `${list}.${index}`, index }));
  }

  /** Says, once, that a list has more rows than can be stored; the page keeps them. */
  isTooMany(list: string, max: number): false {
    const told = this.errors.some(({ field }) => field === list);
    if (!told) this.errors.push({ field: list, message: this.t('draft.too_many_rows', { max }) });
    return false;
  }

  storedRow(list: string, index: number): void {
    this.rowsStored[list]?.push(index);
  }

  private stored(name: string, typed: string, max: number, kept: string): string {
    const label = this.label(name);
    if (typed.length > max) {
      this.errors.push({ field: name, message: this.t('core.too_long', { label, max }) });
      return kept;
    }
    const strange = strangeCharacter(typed);
    if (strange === null) return typed;
    this.errors.push({ field: name, message: this.t('core.control_characters', { label, ...strange }) });
    return kept;
  }

  private mistake<T>(name: string, key: string, kept: T): T {
    this.errors.push({ field: name, message: this.t(key, { label: this.label(name) }) });
    return kept;
  }

  private label(name: string): string {
    const label = this.labelOf(name);
    const [list, row] = name.split('.');
    return list === 'targets' || list === 'offences' ? `${label} (${Number(row) + 1})` : label;
  }
}

/** Returns the numbers of the rows of a list that these names of inputs have, in the order of the page. */
export function rowsNamed(names: readonly string[], list: string): number[] {
  const rows = names.flatMap((name) => {
    const [first, row] = name.split('.');
    return first === list && row !== undefined && /^\d{1,4}$/.test(row) ? [Number(row)] : [];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}
