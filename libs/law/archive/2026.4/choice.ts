import type { PackRule } from '../../pack.ts';
import { type Pair, rule } from '../../rule.ts';

export function choice(name: string, ...words: Pair): PackRule {
  return rule(`COM.${name}`, 'D', ['Comity, design choice', 'Comity, decisión de diseño'], words);
}
