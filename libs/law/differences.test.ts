import { describe, expect, it } from '@jest/globals';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { differenceLine } from '@comity/vocabulary/fields/law-differences';
import { LAW_POINTS } from '@comity/vocabulary/values/law-difference';
import { PAPER_LANGUAGES } from '@comity/vocabulary/words';
import { lawDifferences } from './differences.ts';
import { resolveSnapshot } from './resolve.ts';

const PAIRS = [
  ['PE', 'CL'],
  ['PE', 'US'],
  ['BR', 'CA'],
  ['PE', 'MX'],
  ['BR', 'PY'],
  ['PE', 'AT'],
] as const;
const CLASSES = ['BUDAPEST_2_11', 'MIXED', 'OTHER'] as const;

const all: RuleSnapshot[] = (['PRESERVATION', 'ASSISTANCE'] as const).flatMap((measure) =>
  PAIRS.flatMap(([requestingState, requestedState]) =>
    CLASSES.map((offenceClass) =>
      resolveSnapshot({ measure, requestingState, requestedState, offenceClass, date: '2026-11-23' }, () => 'd'),
    ),
  ),
);

describe('case A10: what two States have resolved differently', () => {
  it('is nothing where both have resolved the same', () => {
    for (const snapshot of all) expect(lawDifferences(snapshot, { ...snapshot, resolvedOn: '2026-11-24' })).toEqual([]);
  });

  it('is the same seen from either side, and every value has words in both languages', () => {
    for (const one of all)
      for (const other of all.filter(({ measure }) => measure === one.measure)) {
        const found = lawDifferences(one, other);
        const turned = lawDifferences(other, one).map((each) => ({
          ...each,
          requesting: each.receiving,
          receiving: each.requesting,
        }));
        expect(new Set(turned.map((each) => JSON.stringify(each)))).toEqual(
          new Set(found.map((each) => JSON.stringify(each))),
        );
        for (const each of found)
          for (const locale of ['en', 'es'] as const)
            expect(differenceLine(each, locale)).not.toMatch(/\bP\d|PT\d|[A-Z]{2,}_|\bYES\b|\bNO\b|undefined/);
      }
  });

  it.each([
    ['P1D', '1 day', '1 día', '1 dia', '1 jour'],
    ['P2D', '2 days', '2 días', '2 dias', '2 jours'],
    ['PT1H', '1 hour', '1 hora', '1 hora', '1 heure'],
    ['PT4H', '4 hours', '4 horas', '4 horas', '4 heures'],
  ])('case B4: counts %s as each language of a paper does', (resolved, ...said) => {
    const difference = { point: 'TERM', code: 'DECIDE', requesting: resolved, receiving: '' } as const;
    const lines = PAPER_LANGUAGES.map((locale) => differenceLine(difference, locale));
    expect(lines.map((line, index) => line.includes(`${said[index] ?? ''};`))).toEqual([true, true, true, true]);
  });

  it('finds every point', () => {
    const points = new Set(
      all.flatMap((one) => all.flatMap((other) => lawDifferences(one, other).map(({ point }) => point))),
    );
    expect([...points].sort()).toEqual([...LAW_POINTS].sort());
  });
});
