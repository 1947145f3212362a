/**
 * Packs write their rules with these functions: one call per rule, in both languages. The verification follows from the
 * source.
 */
import type { PackRule } from './pack.ts';

export type Pair = readonly [en: string, es: string];

/** A rule whose validity differs from that of its instrument has these days, `YYYY-MM-DD`. */
interface RuleValidity {
  from?: string;
  to?: string;
}

/**
 * Makes a rule. A source that was read, or the project's own choice, counts as verified; general knowledge never does
 * (docs/rules marks).
 */
export function rule(id: string, source: string, citation: Pair, words: Pair, valid: RuleValidity = {}): PackRule {
  return {
    id,
    citation: inBoth(citation),
    text: inBoth(words),
    source,
    status: source.startsWith('K') ? 'UNVERIFIED' : 'VERIFIED',
    validFrom: valid.from ?? null,
    validTo: valid.to ?? null,
  };
}

/**
 * Makes the rules of one instrument by article: number `27.9.c` has the id `<prefix>.27.9.c` and is cited as
 * `27(9)(c)`.
 */
export function articlesOf(
  prefix: string,
  [en, es]: Pair,
): (number: string, source: string, ...words: Pair) => PackRule {
  return (number, source, ...words) => {
    const [article = '', ...parts] = number.split('.');
    const cited = article + parts.map((part) => `(${part})`).join('');
    return rule(`${prefix}.${number}`, source, [`${en} ${cited}`, `${es} ${cited}`], words);
  };
}

export function inBoth([en, es]: Pair): { en: string; es: string } {
  return { en, es };
}
