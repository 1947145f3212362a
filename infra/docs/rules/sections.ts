/**
 * A comment may cite these sections of the pages of rules, scenarios and decisions. It is a pure function of the pages
 * that returns keys.
 */

export const RULES = 'docs/rules/';

export interface Section {
  key: string;
  /** The section begins at this line, which is the heading's, and ends before the other. */
  from: number;
  to: number;
}

const HEADING = /^#{1,6} /;
const NUMBERED = /^#{2,3} (\d\.\d+)(?: ([a-k]))? /;
const SCENARIO = /^## Scenario (\d+): /;
const PAGES: Record<string, string> = { '## Marks': 'marks', '# Sources': 'sources' };
const DECISION = /^docs\/adr\/0*(\d+)-[^/]*\.md$/;

/** Returns what can be cited on one page of rules. */
export function sectionsOf(page: string): Section[] {
  const lines = page.split('\n');
  const headings = lines.flatMap((line, index) => (HEADING.test(line) ? [index] : []));
  return headings.flatMap((from, index) => {
    const key = keyOf(lines[from] ?? '');
    return key === null ? [] : [{ key, from, to: headings[index + 1] ?? lines.length }];
  });
}

function keyOf(heading: string): string | null {
  const [, number, letter] = NUMBERED.exec(heading) ?? [];
  if (number !== undefined) return letter === undefined ? number : `${number} ${letter}`;
  const [, scenario] = SCENARIO.exec(heading) ?? [];
  return scenario === undefined ? (PAGES[heading] ?? null) : `scenario ${scenario}`;
}

/** Returns everything that can be cited in a repository; a key that stands twice is in the list twice. */
export function citable(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([name, text]) => {
    const [, decision] = DECISION.exec(name) ?? [];
    if (decision !== undefined) return [`ADR ${decision}`];
    return name.startsWith(RULES) ? sectionsOf(text).map(({ key }) => key) : [];
  });
}
