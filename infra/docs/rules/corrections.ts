/**
 * The page of corrections has a row for each finding of the review (docs/rules 7.1). A row without a rule of the packs of
 * today, or without a test whose title names it, is a fault.
 */

export const CORRECTIONS_PAGE = 'docs/rules/7-corrections.md';

const numbered = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1)}`);
/** These are the findings: errors of effect, of content, and Spanish terms. */
const FINDINGS: readonly string[] = [...numbered('A', 9), ...numbered('B', 22), ...numbered('C', 10)];

export interface CorrectionRow {
  row: string;
  rules: string[];
  /** The path of the test from the root of the repository. */
  test: string;
}

export function correctionRows(page: string): CorrectionRow[] {
  return page.split('\n').flatMap((line) => {
    const [, row, , rules = '', link = ''] = line.split('|').map((cell) => cell.trim());
    if (row === undefined || !/^[ABC]\d+$/.test(row)) return [];
    const [, test = ''] = /\]\(\.\.\/\.\.\/([^)]+)\)/.exec(link) ?? [];
    return [{ row, rules: [...rules.matchAll(/`([^`]+)`/g)].map(([, rule = '']) => rule), test }];
  });
}

export interface Corrected {
  page: string;
  /** The ids of the rules of today's packs. */
  rules: ReadonlySet<string>;
  /** Returns the text of a test, or undefined where there is no such file. */
  textOf: (test: string) => string | undefined;
}

export function correctionFaults({ page, rules, textOf }: Corrected): string[] {
  const rows = correctionRows(page);
  const known = rows.map(({ row }) => row);
  return [
    ...FINDINGS.filter((finding) => !known.includes(finding)).map((finding) => `${finding}: no row`),
    ...known.filter((row, index) => known.indexOf(row) !== index).map((row) => `${row}: stands twice`),
    ...known.filter((row) => !FINDINGS.includes(row)).map((row) => `${row}: no such finding`),
    ...rows.flatMap((one) => [
      ...(one.rules.length === 0 ? [`${one.row}: names no rule`] : []),
      ...one.rules.filter((rule) => !rules.has(rule)).map((rule) => `${one.row}: no pack has the rule ${rule}`),
      ...(tells(textOf(one.test) ?? '', one.row) ? [] : [`${one.row}: no title of ${one.test} names it`]),
    ]),
  ];
}

/** A title names a row itself, or takes it from a table whose cases begin with it. */
function tells(text: string, row: string): boolean {
  const titled = new RegExp(`\\bcorrection [^'"\`\\n]*\\b${row}\\b`);
  return titled.test(text) || (text.includes('correction %s: %s') && text.includes(`['${row}', `));
}
