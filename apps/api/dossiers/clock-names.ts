/** Clocks have names for people. The term of an order has the name that the law pack of its State gives it. */
import type { WordsView } from '@comity/contracts/http/words';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { lawPacks } from '@comity/law/packs';
import { termNames } from '@comity/law/state-orders';
import { text } from '@comity/texts/text';

/** Names by the rule on which the order rests; a provider, which has pinned no rules, and lists use them. */
const namesByRule = new Map<string, WordsView>(termNames(lawPacks()));

export function clockName({ clock, rule }: { clock: string; rule: string }, snapshot: RuleSnapshot | null): WordsView {
  const general = { en: text('en', 'clocks', clock), es: text('es', 'clocks', clock) };
  if (clock !== 'ORDER_TERM') return general;
  const { order, orders = [] } = snapshot?.measure === 'PRESERVATION' ? snapshot : { order: null };
  const kind = orders.find((one) => one.rule === rule) ?? order;
  return kind?.label ?? namesByRule.get(rule) ?? general;
}
