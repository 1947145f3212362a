/**
 * The rules that apply to one dossier, resolved when it opens (docs/rules 0.3: instrument × measure × offence class ×
 * pair of States × date × reservations) and pinned to it: a later version of a law pack never changes an open dossier.
 */
import type { ElementCode } from '@comity/vocabulary/values/elements';
import type { InstrumentPoint } from '@comity/vocabulary/values/law-codes';
import type { DataCategory, OffenceClass } from '@comity/vocabulary/values/request-codes';
import type { PinnedOrderKind } from '@comity/vocabulary/values/order-kind';
import type { PinnedOrderTerm } from '@comity/vocabulary/values/request-summary';
import type { ServiceLevels } from '@comity/vocabulary/values/service-levels';

/** An `UNVERIFIED` rule warns and never blocks (docs/rules marks). */
export type Verification = 'VERIFIED' | 'UNVERIFIED';

export interface BilingualText {
  en: string;
  es: string;
}

export interface SnapshotRule {
  /** e.g. `BUD.29.2.f`; `BUD` is the instrument, the rest the article. */
  id: string;
  /** Citation as a lawyer writes it, e.g. `Budapest Convention, Art. 29(2)(f)`. */
  citation: BilingualText;
  text: BilingualText;
  /** A published source by its code (docs/rules sources), or a mark (docs/rules marks). */
  source: string;
  status: Verification;
}

export interface RequiredElement {
  code: ElementCode;
  rule: string;
  /**
   * False where only an unverified rule asks for the element, or where it is stated only if wanted: its absence then
   * warns.
   */
  blocking: boolean;
}

export interface RefusalGround {
  code: string;
  rule: string;
  /**
   * What must be written before this ground can be used: Art. 25(5) looks at the conduct and not at the name of the
   * offence.
   */
  needs: 'CONDUCT_ANALYSIS'[];
  /**
   * Where this is set, the ground reaches only offences outside Arts 2-11 of the Budapest Convention, so a request that
   * names one inside is carried by it. Absent in snapshots of an earlier version, and where the ground reaches every
   * offence.
   */
  reaches?: 'OUTSIDE_2_11';
  /**
   * This rule takes cases out of the ground: whoever refuses reads it beside the ground. Absent where none does, and in
   * snapshots of an earlier version.
   */
  limitedBy?: string;
  /**
   * The treaty opens the ground for coercive measures alone, so whoever refuses names them. Absent where it does not, and in
   * snapshots of an earlier version.
   */
  coerciveOnly?: true;
}

interface PinnedRules {
  requestingState: string;
  requestedState: string;
  offenceClass: OffenceClass;
  /** The rules were resolved on this local date, `YYYY-MM-DD`. */
  resolvedOn: string;
  packs: { id: string; version: string; digest: string }[];
  rules: SnapshotRule[];
  requiredElements: RequiredElement[];
  refusalGrounds: RefusalGround[];
  /** The project's own pack sets these levels where the law is silent. */
  levels: ServiceLevels;
  /** Says which instrument applies and why, in sentences with citations. */
  explanation: BilingualText;
  /**
   * What is not verified or not known of the law that applies: it warns whoever acts, and stands on no paper that leaves
   * the house. Absent in snapshots of an earlier version, whose explanation holds it.
   */
  caveats?: BilingualText[];
  /**
   * Whether both States are recorded with certainty as Parties to the Budapest Convention. Where they are not, its articles
   * bind neither. Absent in snapshots of an earlier version, which held every pair to them.
   */
  bound?: boolean;
}

export interface PreservationSnapshot extends PinnedRules {
  measure: 'PRESERVATION';
  /** Art. 29(7): calendar days from the provider's snapshot instant. */
  floorDays: number;
  order: PinnedOrderTerm | null;
  /**
   * The kinds of order by which the requested State preserves data, the usual one first. Absent in snapshots of an earlier
   * version, which knew one.
   */
  orders?: PinnedOrderKind[];
}

/** A channel by which the formal request may travel, and whether the original must follow (docs/rules 1.7). */
export interface Channel {
  code: string;
  rule: string;
  formality: 'NONE' | 'ORIGINAL_DUE';
  /** Calendar days in which the original is due; null where no rule gives a number. */
  days: number | null;
  urgentOnly: boolean;
}

/** A service level or treaty term of the assistance stage: calendar days or hours, exactly one of them. */
export interface TermRule {
  id: string;
  rule: string;
  days: number | null;
  hours: number | null;
}

export interface AssistanceSnapshot extends PinnedRules {
  measure: 'ASSISTANCE';
  /** The pack of this id governs the formal request: `budapest`, `nassau`, `san-luis`, `cets-224`, or `none`. */
  instrument: string;
  /**
   * Postponement is not a refusal (docs/rules 1.9); its review date lies at most `maxReviewDays` calendar days ahead.
   */
  postponement: { code: 'PREJUDICE_OWN_INVESTIGATION'; rule: string; maxReviewDays: number };
  channels: Channel[];
  /**
   * These are ISO 639-1 codes; there are none where the requested State's languages are not recorded, which never
   * blocks.
   */
  languages: { accepted: string[]; translation: 'BLOCKS' | 'WARNS'; rule: string };
  clocks: TermRule[];
  /**
   * Authorities that must authorise disclosure in the requested State (docs/rules 4.7); a category without entry is not
   * recorded.
   */
  authorities: { category: DataCategory; authority: string; rule: string }[];
  conditionsAllowed: { code: string; rule: string }[];
  /**
   * What the governing instrument says on each point of the procedure, or the project's own rule where it is silent. Absent
   * in snapshots of an earlier version, which cited Arts 27 and 28 of the Budapest Convention.
   */
  articles?: { point: InstrumentPoint; rule: string }[];
}

export type RuleSnapshot = PreservationSnapshot | AssistanceSnapshot;
