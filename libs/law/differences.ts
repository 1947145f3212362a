/**
 * Compares what two States have resolved for one request. Each goes on under what it has resolved itself; the comparison
 * is shown to both and blocks neither (docs/rules 0.3).
 */
import type { RuleSnapshot, TermRule } from '@comity/domain/law/snapshot';
import type { LawDifference, LawPoint } from '@comity/vocabulary/values/law-difference';

export function lawDifferences(requesting: RuleSnapshot, receiving: RuleSnapshot): LawDifference[] {
  const both = [requesting, receiving] as const;
  return [
    ...differing('INSTRUMENT', both, (one) => [['INSTRUMENT', instrumentOf(one)]]),
    ...differing('GROUND', both, groundsOf, 'NO'),
    ...differing('ELEMENT', both, elementsOf, 'NO'),
    ...differing('FLOOR', both, floorOf),
    ...differing('ORDER', both, orderOf),
    ...differing('TERM', both, termsOf),
    ...differing('LANGUAGE', both, languagesOf, 'NO'),
  ];
}

type Values = [code: string, value: string][];

/** `absent` is what a State says of a code that its own snapshot does not have. */
function differing(
  point: LawPoint,
  both: readonly [requesting: RuleSnapshot, receiving: RuleSnapshot],
  valuesOf: (snapshot: RuleSnapshot) => Values,
  absent = '',
): LawDifference[] {
  const [requesting, receiving] = both.map((one) => new Map(valuesOf(one)));
  const codes = [...new Set([...(requesting?.keys() ?? []), ...(receiving?.keys() ?? [])])];
  return codes.flatMap((code) => {
    const one = { requesting: requesting?.get(code) ?? absent, receiving: receiving?.get(code) ?? absent };
    return one.requesting === one.receiving ? [] : [{ point, code, ...one }];
  });
}

/** At the stage of preservation Art. 29 applies or nothing does. Earlier versions held every pair to it. */
function instrumentOf(snapshot: RuleSnapshot): string {
  if (snapshot.measure === 'ASSISTANCE') return snapshot.instrument;
  return snapshot.bound === false ? 'none' : 'budapest';
}

function groundsOf({ refusalGrounds }: RuleSnapshot): Values {
  return refusalGrounds.map(({ code }) => [code, 'YES']);
}

function elementsOf({ requiredElements }: RuleSnapshot): Values {
  return requiredElements.filter(({ blocking }) => blocking).map(({ code }) => [code, 'YES']);
}

function floorOf(snapshot: RuleSnapshot): Values {
  return snapshot.measure === 'PRESERVATION' ? [['FLOOR', inDays(snapshot.floorDays)]] : [];
}

function orderOf(snapshot: RuleSnapshot): Values {
  return snapshot.measure === 'PRESERVATION' && snapshot.order !== null ? [['ORDER', inDays(snapshot.order.days)]] : [];
}

function termsOf(snapshot: RuleSnapshot): Values {
  return snapshot.measure === 'ASSISTANCE' ? snapshot.clocks.map((term) => [term.id, lengthOf(term)]) : [];
}

function languagesOf(snapshot: RuleSnapshot): Values {
  return snapshot.measure === 'ASSISTANCE' ? snapshot.languages.accepted.map((language) => [language, 'YES']) : [];
}

function lengthOf({ days, hours }: TermRule): string {
  return days === null ? `PT${String(hours ?? 0)}H` : inDays(days);
}

function inDays(days: number): string {
  return `P${String(days)}D`;
}
