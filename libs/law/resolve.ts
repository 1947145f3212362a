/**
 * Resolves the rules that apply to one request: measure × offence class × pair of States × date × reservations. The
 * function is pure, and the snapshot is pinned to the dossier, so a later version of a pack never changes an open one.
 */
import type { AssistanceSnapshot, PreservationSnapshot } from '@comity/domain/law/snapshot';
import { assistanceSnapshot } from './assistance/assistance.ts';
import type { Pack } from './pack.ts';
import { lawPacks } from './packs.ts';
import type { DigestOf } from './pinned.ts';
import { preservationSnapshot } from './preservation.ts';
import type { Question } from './standing.ts';

interface SnapshotByMeasure {
  PRESERVATION: PreservationSnapshot;
  ASSISTANCE: AssistanceSnapshot;
}
export type Measure = keyof SnapshotByMeasure;

const SNAPSHOTS: {
  [M in Measure]: (question: Question, packs: readonly Pack[], digestOf: DigestOf) => SnapshotByMeasure[M];
} = {
  PRESERVATION: preservationSnapshot,
  ASSISTANCE: assistanceSnapshot,
};

export function resolveSnapshot<M extends Measure>(
  question: Question & { measure: M },
  digestOf: DigestOf,
  packs: readonly Pack[] = lawPacks(),
): SnapshotByMeasure[M] {
  return SNAPSHOTS[question.measure](question, packs, digestOf);
}
