/** The law as the API answers it: today's packs, each version of one, and a dossier's pinned rules beside today's. */
import type { RuleSnapshot, SnapshotRule } from '@comity/domain/law/snapshot';
import type { PackChanges } from '@comity/law/changes';
import type { Pack, Standing } from '@comity/law/pack';
import type { SnapshotToday } from '@comity/law/today';
import type { Instrument } from '@comity/vocabulary/values/law-codes';
import type { Text } from './words.ts';

/** GET /api/v1/law */
export interface PackLine {
  id: string;
  version: string;
  title: Text;
  /** A treaty or network, a State's own law, or what the project has chosen. */
  kind: 'INSTRUMENT' | 'STATE' | 'PROJECT';
  rules: number;
  verified: number;
  /** How many versions were ever published, today's among them. */
  versions: number;
}

/** Where a State stands in an instrument, with the rule that says so. */
export interface StandingView {
  state: string;
  instrument: Instrument;
  standing: Standing['standing'];
  /** `YYYY-MM-DD`; null where no day is recorded. */
  from: string | null;
  until: string | null;
  reservations: { article: string; rule: SnapshotRule }[];
  declarations: { article: string; rule: SnapshotRule }[];
  rule: SnapshotRule;
}

/** GET /api/v1/law/{id}?version= */
export interface PackView {
  pack: Pack;
  /** When the instrument itself is in force; null for what is no treaty. */
  inForce: { from: string | null; until: string | null; rule: SnapshotRule } | null;
  /** The clock of the State's preservation order and who authorises disclosure, each with its rule. */
  order: { days: number; renewals: number | null; rule: SnapshotRule } | null;
  authorities: { category: string; authority: string; rule: SnapshotRule }[];
  /** Today's status per State: of the instruments of this pack, or of this State. */
  standings: StandingView[];
  /** Numbers of all versions, the latest first. */
  versions: string[];
  /** Against the version before; null for the first. */
  changes: PackChanges | null;
}

/** GET /api/v1/dossiers/{id}/law */
export interface DossierLawView extends SnapshotToday {
  measure: RuleSnapshot['measure'];
  /** Local date on which the dossier's rules were pinned. */
  resolvedOn: string;
}
