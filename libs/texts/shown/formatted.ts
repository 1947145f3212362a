/**
 * A page shows an exact text with its headings and lists marked up as what they are. The text itself stays the plain
 * lines that its digest names: every line of it stands in one of the parts, in its order and as it is.
 */
import { ACTS } from '@comity/vocabulary/acts';
import type { Fields } from '@comity/vocabulary/field';
import { REQUEST_KINDS } from '@comity/vocabulary/values/plain';
import { inLocale, ofKind, LOCALES } from '@comity/vocabulary/words';
import { SUBJECT_WORDS } from './assistance-subject.ts';
import { DECIDED_WORDS } from './decided-request.ts';
import { DECISION_LABELS, EFFECT_WORDS } from './decision-text.ts';
import type { Words } from './layout.ts';
import { ORDER_WORDS } from './order-text.ts';
import { PATH_LABELS } from './path-text.ts';
import { PRODUCTION_WORDS } from './production-order-text.ts';
import { REQUEST_WORDS } from './request-text.ts';

export type TextPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** The items stand without the mark that makes them one: `- `, or in a numbered list `1. `, `2. ` and so on. */
  | { kind: 'list'; ordered: boolean; items: string[] };

/** Returns the parts of a text that `laidOut` has made; any other text is paragraphs and lists. */
export function formatted(text: string): TextPart[] {
  return text.split(/\n{2,}/).flatMap((block, index, { length }) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const [first = '', ...rest] = lines;
    const titled = index === 0 && (rest.length > 0 || length > 1) && isTitle(first);
    return titled || isHeading(first) ? [{ kind: 'heading', text: first }, ...partsOf(rest)] : partsOf(lines);
  });
}

function partsOf(lines: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const mark = markOf(line, last);
    if (mark === null) parts.push({ kind: 'paragraph', text: line });
    else if (last?.kind === 'list' && last.ordered === mark.ordered) last.items.push(mark.item);
    else parts.push({ kind: 'list', ordered: mark.ordered, items: [mark.item] });
  }
  return parts;
}

/** A number makes an item of a list only where it is the next one, because a list counts by itself. */
function markOf(line: string, before: TextPart | undefined): { ordered: boolean; item: string } | null {
  if (line.startsWith('- ')) return { ordered: false, item: line.slice(2) };
  const [, number, item] = /^(\d+)\. (.*)$/.exec(line) ?? [];
  if (number === undefined || item === undefined) return null;
  const next = before?.kind === 'list' && before.ordered ? before.items.length + 1 : 1;
  return number === String(next) ? { ordered: true, item } : null;
}

/** The first line of an exact text names what is done; one that people wrote themselves begins with a sentence. */
function isTitle(first: string): boolean {
  return first !== '' && !/[.:;,]$|: |^- /.test(first);
}

const LABELS: readonly Words[] = [
  ...Object.values(DECISION_LABELS),
  EFFECT_WORDS.heading,
  ...Object.values({ ...DECIDED_WORDS }),
  ...Object.values({ ...SUBJECT_WORDS }),
  ...Object.values({ ...ORDER_WORDS }),
  ...Object.values({ ...PRODUCTION_WORDS }),
  ...Object.values({ ...PATH_LABELS }),
  ...Object.values({ ...REQUEST_WORDS }),
];

const HEADINGS: ReadonlySet<string> = new Set([
  ...LABELS.flatMap(({ en, es }) => [en, es]).filter((one) => !one.endsWith('.')),
  ...Object.values(ACTS).flatMap(({ fields }: { fields: Fields }) =>
    Object.values(fields).flatMap(({ label }) =>
      REQUEST_KINDS.flatMap((kind) => LOCALES.map((locale) => inLocale(ofKind(label, kind), locale))),
    ),
  ),
]);

/** The reference stands in the line of its heading. */
const REFERENCES = Object.values(DECISION_LABELS.reference).map((one) => `${one}: `);

function isHeading(line: string): boolean {
  return HEADINGS.has(line) || REFERENCES.some((one) => line.startsWith(one));
}
