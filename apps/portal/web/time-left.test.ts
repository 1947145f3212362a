import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { hasText } from '../texts/catalogue.ts';
import { leftOf, type LeftUnit } from './time-left.ts';

const MINUTE = 60_000;
const NOW = '2026-11-28T21:00:00.000Z';
const after = (ms: number): string => new Date(Date.parse(NOW) + ms).toISOString();

/** The function by which the browser counts on, as its script has it. */
const script = readFileSync(join(import.meta.dirname, '..', 'public', 'comity.js'), 'utf8');
const source = /^function leftOf\(.*?^\}/ms.exec(script)?.[0];
if (source === undefined) throw new Error('The script of the pages counts no time');
const inBrowser = runInNewContext(`(${source})`) as (minutes: number, days?: string) => [LeftUnit, number | string];

describe('case B4: the time that is left', () => {
  it.each([
    [-1, 'passed', 0],
    [0, 'minutes', 0],
    [1, 'minutes', 1],
    [30, 'minutes', 30],
    [119, 'minutes', 119],
    [120, 'hours', 2],
    [47 * 60 + 59, 'hours', 47],
    [48 * 60, 'days', 2],
  ])('of %s minutes is said in the unit that matters: %s', (minutes, unit, count) => {
    expect(leftOf(after(minutes * MINUTE), NOW)).toEqual({ unit, count });
  });

  it('is the same on the page as it comes and as the browser counts on', () => {
    const days = fc.option(fc.nat(400), { nil: null });
    fc.assert(
      fc.property(fc.integer({ min: -10 * MINUTE, max: 400 * 24 * 60 * MINUTE }), days, (ms, counted) => {
        const { unit, count } = leftOf(after(ms), NOW, counted);
        const [unitThere, countThere] = inBrowser(
          Math.floor(ms / MINUTE),
          counted === null ? undefined : String(counted),
        );
        expect([unitThere, Number(countThere)]).toEqual([unit, count]);
      }),
    );
  });

  it.each(['en', 'es'] as const)('has words for every unit (%s)', (locale) => {
    const lacking = ['passed', 'minutes', 'hours', 'days'].filter((unit) => !hasText(locale, `core.left_${unit}`));
    expect(lacking).toEqual([]);
  });
});
