/**
 * Finds what changed between two sets of rules: two versions of a pack, or a dossier's pinned rules and those of today.
 */
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { Pack, PackRule, Standing } from './pack.ts';

export type ChangedField = 'citation' | 'text' | 'source' | 'status' | 'validFrom' | 'validTo';

export interface RuleChange<R extends SnapshotRule> {
  before: R;
  after: R;
  fields: ChangedField[];
}

export interface RuleChanges<R extends SnapshotRule> {
  added: R[];
  removed: R[];
  changed: RuleChange<R>[];
}

export interface StandingChange {
  state: string;
  instrument: Standing['instrument'];
  /** A standing is null where none was, or is no longer, recorded. */
  before: Standing | null;
  after: Standing | null;
}

export interface PackChanges extends RuleChanges<PackRule> {
  from: string;
  to: string;
  standings: StandingChange[];
}

const FIELDS: readonly (keyof SnapshotRule & ChangedField)[] = ['citation', 'text', 'source', 'status'];
const PACK_FIELDS: readonly ChangedField[] = [...FIELDS, 'validFrom', 'validTo'];

/** Two rules with the same id are the same rule; their order does not count. */
export function ruleChanges<R extends SnapshotRule>(
  before: readonly R[],
  after: readonly R[],
  fields: readonly (keyof R & ChangedField)[] = FIELDS,
): RuleChanges<R> {
  const earlier = new Map(before.map((rule) => [rule.id, rule]));
  const later = new Set(after.map((rule) => rule.id));
  return {
    added: after.filter((rule) => !earlier.has(rule.id)),
    removed: before.filter((rule) => !later.has(rule.id)),
    changed: after.flatMap((rule) => {
      const known = earlier.get(rule.id);
      if (known === undefined) return [];
      const differing = fields.filter((field) => !sameData(known[field], rule[field]));
      return differing.length === 0 ? [] : [{ before: known, after: rule, fields: differing }];
    }),
  };
}

export function packChanges(before: Pack, after: Pack): PackChanges {
  const fields = PACK_FIELDS as readonly (keyof PackRule & ChangedField)[];
  return {
    from: before.version,
    to: after.version,
    ...ruleChanges(before.rules, after.rules, fields),
    standings: standingChanges(before.standings, after.standings),
  };
}

function standingChanges(before: readonly Standing[], after: readonly Standing[]): StandingChange[] {
  const find = (list: readonly Standing[], { state, instrument }: Standing): Standing | null =>
    list.find((one) => one.state === state && one.instrument === instrument) ?? null;
  const gone = before
    .filter((one) => find(after, one) === null)
    .map((one): StandingChange => ({ state: one.state, instrument: one.instrument, before: one, after: null }));
  const changed = after.flatMap((one): StandingChange[] => {
    const known = find(before, one);
    return known !== null && sameData(known, one)
      ? []
      : [{ state: one.state, instrument: one.instrument, before: known, after: one }];
  });
  return [...gone, ...changed];
}

/** Compares data of packs and snapshots: the order of keys does not count, that of lists does. */
function sameData(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.every((key) => sameData((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
