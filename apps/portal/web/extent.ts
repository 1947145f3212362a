/**
 * A text may be as long as its contract takes it. What is long stands in a box of its own that scrolls, so that no page
 * becomes endless by one value; on paper it stands whole.
 */
interface Extent {
  letters: number;
  lines: number;
}

const LONG: Extent = { letters: 800, lines: 20 };
/** A document is read whole, so it takes more room than a value beside others. */
const LONG_DOCUMENT: Extent = { letters: 6_000, lines: 120 };

export function isLong(text: unknown): boolean {
  return exceeds(extentOf(text), LONG);
}

/** `document` is a text, or the parts of a paper. */
export function isLongDocument(document: unknown): boolean {
  return exceeds(extentOf(document), LONG_DOCUMENT);
}

function exceeds(one: Extent, bound: Extent): boolean {
  return one.letters > bound.letters || one.lines > bound.lines;
}

function extentOf(value: unknown): Extent {
  if (typeof value === 'string') return { letters: value.length, lines: value.split('\n').length };
  const parts = typeof value === 'object' && value !== null ? Object.values(value).map(extentOf) : [];
  return {
    letters: parts.reduce((sum, one) => sum + one.letters, 0),
    lines: parts.reduce((sum, one) => sum + one.lines, 0),
  };
}
