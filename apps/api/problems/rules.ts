/**
 * Finds rules by id, with citation and status: from the dossier's own snapshot first, otherwise from the packs of
 * today.
 */
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import { lawPacks } from '@comity/law/packs';

const rulesOfToday = new Map(lawPacks().flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const)));

export function ruleById(id: string, snapshot: readonly SnapshotRule[] = []): SnapshotRule {
  const unknown = { en: id, es: id };
  const known = snapshot.find((rule) => rule.id === id) ?? rulesOfToday.get(id);
  return known === undefined
    ? { id, citation: unknown, text: unknown, source: 'K?', status: 'UNVERIFIED' }
    : asAnswered(known);
}

/** A pack keeps more of a rule than a snapshot does; both are answered with the same fields. */
function asAnswered({ id, citation, text, source, status }: SnapshotRule): SnapshotRule {
  return { id, citation, text, source, status };
}
