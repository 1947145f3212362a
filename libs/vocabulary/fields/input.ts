/** Kinds of field share these: mistakes, and widgets that offer options. */
import type { Asking, Mistake, Option, PostedFields, ReadField, ReadInstant, Source, WidgetOption } from '../form.ts';
import { strangeCharacter } from '../judges/writing.ts';
import type { CodeWords } from '../words.ts';
import { wordOf } from '../words.ts';

export function mistake(code: Mistake['code'], at: string, values?: Record<string, string | number>): ReadField {
  return { mistake: { code, at, ...(values === undefined ? {} : { values }) } };
}

/** Says what is wrong with a time that names no instant, or two. */
export function unreadInstant(read: Extract<ReadInstant, { ok: false }>, at: string): ReadField {
  const { reason } = read;
  return reason === 'comes_twice'
    ? mistake(reason, at, { first: read.first, second: read.second })
    : mistake(reason, at);
}

/** The choices come from a list of codes with their words, or from the dossier. */
export type Choices = CodeWords | Source;

export function optionsOf(choices: Choices, asking: Asking): Option[] {
  if (typeof choices === 'string') return asking.options(choices);
  return Object.keys(choices).map((value) => ({ value, text: wordOf(choices, value, asking.locale) }));
}

/**
 * Returns the options of one input. Those that were posted are checked, or before anything was posted those that are
 * preset.
 */
export function widgetOptions(name: string, options: readonly Option[], posted: PostedFields): WidgetOption[] {
  const chosen = posted.list(name);
  const untouched = !posted.has('step');
  return options.map(({ value, text, hint = null, chosen: preset = false }, index) => ({
    id: index === 0 ? name : `${name}.${String(index)}`,
    value,
    text,
    hint,
    checked: chosen.includes(value) || (untouched && preset),
  }));
}

/** The api takes a text of at most this many UTF-16 units in an act. */
export const LONGEST_TEXT = 8_000;

/** Returns what can be seen to be wrong with typed text here, or null where nothing is. */
export function textMistake(typed: string, max: number, at: string): ReadField | null {
  if (typed.length > max) return mistake('too_long', at, { max });
  const strange = strangeCharacter(typed);
  return strange === null ? null : mistake('control_characters', at, { ...strange });
}
