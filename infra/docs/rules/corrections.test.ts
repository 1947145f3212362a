/** Each finding of the review has a row with its rules and its test (docs/rules 7.1), and planted faults are found. */
import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { lawPacks } from '@comity/law/packs';
import { correctionFaults, CORRECTIONS_PAGE, correctionRows } from './corrections.ts';
import { houseFiles } from './house.ts';

const files = houseFiles(path.resolve(import.meta.dirname, '../../..'));
const page = files.get(CORRECTIONS_PAGE) ?? '';
const rules = new Set(lawPacks().flatMap((pack) => pack.rules.map(({ id }) => id)));
const textOf = (test: string): string | undefined => files.get(test);
const faults = (planted: string): string[] => correctionFaults({ page: planted, rules, textOf });

/** Takes the line of a row out of the page, or puts another one in its place. */
function withLine(row: string, change: (line: string) => string | null): string {
  return page
    .split('\n')
    .flatMap((line) => (line.startsWith(`| ${row} `) ? (change(line) ?? []) : [line]))
    .join('\n');
}

describe('The page of corrections', () => {
  it('has for each finding the rules that mend it and a test that names it', () => {
    expect(faults(page)).toEqual([]);
    expect(correctionRows(page)).toHaveLength(41);
  });

  it.each([
    ['a finding without a row', () => withLine('B11', () => null), 'B11: no row'],
    ['a row of no finding', () => `${page}\n| B23 | more | \`NAS.6\` | |`, 'B23: no such finding'],
    ['a row that stands twice', () => withLine('A1', (line) => `${line}\n${line}`), 'A1: stands twice'],
    ['a row without a rule', () => withLine('C10', (line) => line.replaceAll('`', '')), 'C10: names no rule'],
    [
      'a rule that no pack has',
      () => withLine('C10', (line) => line.replace('NAS.9.d', 'NAS.99')),
      'C10: no pack has the rule NAS.99',
    ],
    [
      'a test that does not name the row',
      () => withLine('A7', (line) => line.replace(/\]\([^)]*\)/, '](../../libs/law/versions.test.ts)')),
      'A7: no title of libs/law/versions.test.ts names it',
    ],
    [
      'a test that is not there',
      () => withLine('A7', (line) => line.replace(/\]\([^)]*\)/, '](../../libs/law/gone.test.ts)')),
      'A7: no title of libs/law/gone.test.ts names it',
    ],
  ])('is refused with %s', (_, planted, fault) => {
    expect(faults(planted())).toContain(fault);
  });
});
