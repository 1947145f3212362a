/**
 * A text's citations are read here. A citation names the folder of the rules, then sections, scenarios or pages in a
 * list: `2.13 b`, `2.4-2.7`, `marks`. The title of a test names its scenario alone. It is a pure function of the text
 * that returns keys.
 */

export interface Citations {
  /** A key is `2.13 b`, `marks` or `sources`, or names a scenario or a decision by its word and number. */
  keys: string[];
  /** These words follow the folder's name and are no section, scenario or page. */
  unread: string[];
  /** This is the text without what it cites. */
  rest: string;
}

interface Cursor {
  text: string;
  at: number;
}

const FOLDER = /docs\/rules /;
const TITLE_LINE = /^\s*(?:describe|it)\b.*$/gm;
const LINE_BREAK = /\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g;
const SECTION = /(\d\.\d{1,2})(?: ([a-k])(?:-([a-k]))?(?=[,.;:)\]`]| and | \*|$))?/y;
const SECTIONS = /(\d)\.(\d{1,2})-\1\.(\d{1,2})/y;
const SCENARIOS = /(?:scenarios? )(\d+)(?:-(\d+))?/iy;
const MORE_SCENARIOS = /(\d+)(?:-(\d+))?(?!\.?\d)/y;
const PAGE = /(?:marks|sources)\b/y;
const SEPARATOR = /, and |, | and |; /y;
const DECISIONS = /\bADRs? (\d+(?:(?:, | and )\d+)*)/g;

export function citationsIn(text: string): Citations {
  const titles: string[] = [];
  const untitled = text.replace(TITLE_LINE, (line) => {
    const scenarios = line.matchAll(/scenarios? \d+(?:(?:-|, | and )\d+)*/gi);
    titles.push(...[...scenarios].flatMap(([list]) => listed({ text: list, at: 0 })));
    return line.replaceAll(/scenarios? \d+/gi, '');
  });
  const parts = untitled.replaceAll(LINE_BREAK, ' ').split(FOLDER);
  const keys = [...titles];
  const unread: string[] = [];
  const rest = [parts[0] ?? ''];
  for (const part of parts.slice(1)) {
    const cursor = { text: part, at: 0 };
    const found = listed(cursor);
    if (found.length === 0) unread.push(part.slice(0, 30));
    keys.push(...found);
    rest.push(part.slice(cursor.at));
  }
  keys.push(...decisionsIn(untitled));
  return { keys: [...new Set(keys)], unread, rest: rest.join(' ') };
}

function decisionsIn(text: string): string[] {
  return [...text.matchAll(DECISIONS)].flatMap(([, numbers = '']) =>
    [...numbers.matchAll(/\d+/g)].map(([number]) => `ADR ${number}`),
  );
}

/** Returns the items of a list, and moves the cursor behind the last of them. */
function listed(cursor: Cursor): string[] {
  const keys: string[] = [];
  let scenarios = false;
  for (;;) {
    const start = cursor.at;
    if (keys.length > 0 && taken(SEPARATOR, cursor) === null) return keys;
    const item = itemAt(cursor, scenarios);
    if (item.length === 0) {
      cursor.at = start;
      return keys;
    }
    scenarios = item.some((key) => key.startsWith('scenario'));
    keys.push(...item);
  }
}

function itemAt(cursor: Cursor, scenarios: boolean): string[] {
  const range = taken(SECTIONS, cursor);
  if (range !== null) return numbers(range[2], range[3]).map((number) => `${range[1] ?? ''}.${number}`);
  const section = sectionAt(cursor);
  if (section.length > 0) return section;
  const told = taken(SCENARIOS, cursor) ?? (scenarios ? taken(MORE_SCENARIOS, cursor) : null);
  if (told !== null) return numbers(told[1], told[2]).map((number) => `scenario ${number}`);
  return taken(PAGE, cursor)?.slice(0, 1) ?? [];
}

/** Only the events of 2.13 have letters; after any other number a single letter is a word of the sentence. */
function sectionAt(cursor: Cursor): string[] {
  const start = cursor.at;
  const found = taken(SECTION, cursor);
  if (found === null) return [];
  const [, number = '', first, last] = found;
  if (number !== '2.13' || first === undefined) {
    cursor.at = start + number.length;
    return [number];
  }
  return letters(first, last).map((letter) => `${number} ${letter}`);
}

function taken(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found !== null) cursor.at = pattern.lastIndex;
  return found;
}

function numbers(from = '0', to = from): string[] {
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index));
}

function letters(from: string, to = from): string[] {
  return numbers(String(from.charCodeAt(0)), String(to.charCodeAt(0))).map((code) => String.fromCharCode(Number(code)));
}
