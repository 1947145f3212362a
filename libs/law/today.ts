/**
 * Compares a dossier's pinned rules with those that would be pinned today. The comparison is shown, and changes
 * nothing.
 */
import type { RuleSnapshot, SnapshotRule, BilingualText } from '@comity/domain/law/snapshot';
import { type RuleChange, ruleChanges } from './changes.ts';
import type { Pack } from './pack.ts';
import { lawPacks } from './packs.ts';
import type { DigestOf } from './pinned.ts';
import { resolveSnapshot } from './resolve.ts';

/**
 * This is the state of a pinned rule in today's law; `REMOVED` is one that today's packs no longer have for this pair.
 */
export type RuleToday =
  | { kind: 'SAME'; rule: SnapshotRule }
  | { kind: 'REMOVED'; rule: SnapshotRule }
  | ({ kind: 'CHANGED'; rule: SnapshotRule } & Pick<RuleChange<SnapshotRule>, 'after' | 'fields'>);

export interface SnapshotToday {
  /** This is the local date on which today's rules were resolved. */
  on: string;
  packs: { id: string; title: BilingualText; pinned: string | null; today: string | null; sameContent: boolean }[];
  rules: RuleToday[];
  added: SnapshotRule[];
  instrument: { pinned: string; today: string } | null;
  explanation: { pinned: BilingualText; today: BilingualText; same: boolean };
}

export function snapshotToday(
  snapshot: RuleSnapshot,
  on: string,
  digestOf: DigestOf,
  packs: readonly Pack[] = lawPacks(),
): SnapshotToday {
  const { measure, requestingState, requestedState, offenceClass } = snapshot;
  const question = { measure, requestingState, requestedState, offenceClass, date: on };
  const today: RuleSnapshot = resolveSnapshot(question, digestOf, packs);
  const { added, removed, changed } = ruleChanges(snapshot.rules, today.rules);
  return {
    on,
    packs: packsToday(snapshot, today, packs),
    rules: snapshot.rules.map((rule): RuleToday => {
      if (removed.includes(rule)) return { kind: 'REMOVED', rule };
      const change = changed.find(({ before }) => before === rule);
      if (change === undefined) return { kind: 'SAME', rule };
      return { kind: 'CHANGED', rule, after: change.after, fields: change.fields };
    }),
    added,
    instrument:
      snapshot.measure === 'ASSISTANCE' && today.measure === 'ASSISTANCE'
        ? { pinned: snapshot.instrument, today: today.instrument }
        : null,
    explanation: {
      pinned: snapshot.explanation,
      today: today.explanation,
      same: snapshot.explanation.en === today.explanation.en && snapshot.explanation.es === today.explanation.es,
    },
  };
}

function packsToday(
  { packs: pinned }: RuleSnapshot,
  { packs: today }: RuleSnapshot,
  packs: readonly Pack[],
): SnapshotToday['packs'] {
  const ids = [...new Set([...pinned, ...today].map(({ id }) => id))];
  return ids.map((id) => {
    const before = pinned.find((one) => one.id === id);
    const after = today.find((one) => one.id === id);
    return {
      id,
      title: packs.find((pack) => pack.id === id)?.title ?? { en: id, es: id },
      pinned: before?.version ?? null,
      today: after?.version ?? null,
      sameContent: before?.digest === after?.digest,
    };
  });
}
