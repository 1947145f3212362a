/** Rules by id, with citation and status: from the dossier's own snapshot first, else from the packs of today. */
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import { lawPacks } from '@comity/law/packs';

const today = new Map(lawPacks().flatMap((pack) => pack.rules.map((rule): [string, SnapshotRule] => [rule.id, rule])));

export function ruleById(id: string, snapshot: readonly SnapshotRule[] = []): SnapshotRule {
  const unknown = { en: id, es: id };
  return (
    snapshot.find((rule) => rule.id === id) ??
    today.get(id) ?? { id, citation: unknown, text: unknown, source: 'K?', status: 'UNVERIFIED' }
  );
}
