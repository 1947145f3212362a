/**
 * The rules that apply to one dossier, resolved when it opens (instrument × measure × offence class × pair of States ×
 * date × reservations) and pinned to it: a later version of a law pack never changes an open dossier.
 */
import type { OffenceClass, OrderClock } from '../request/form.ts';

/** How sure the rule is: `UNVERIFIED` warns and never blocks (rules.md, head). */
export type Verification = 'VERIFIED' | 'UNVERIFIED';

export interface Text {
  en: string;
  es: string;
}

export interface SnapshotRule {
  /** e.g. `BUD.29.2.f`; `BUD` is the instrument, the rest the article. */
  id: string;
  /** Citation as a lawyer writes it, e.g. `Budapest Convention, Art. 29(2)(f)`. */
  citation: Text;
  text: Text;
  /** Source code of rules.md Annex A (`S4`), `K` for general knowledge, `D` for a design choice of the project. */
  source: string;
  status: Verification;
}

/** The element codes of Art. 29(2)(a)-(f) and of what the project asks beside them. */
export type ElementCode =
  | 'AUTHORITY'
  | 'OFFENCE_AND_FACTS'
  | 'DATA_AND_RELATION'
  | 'CUSTODIAN'
  | 'NECESSITY'
  | 'INTENT'
  | 'IP_COMPLETE'
  | 'URGENCY_REASON';

export interface RequiredElement {
  code: ElementCode;
  rule: string;
  /** False where only an unverified rule asks for it: then it warns. */
  blocking: boolean;
}

export interface RuleSnapshot {
  measure: 'PRESERVATION';
  requestingState: string;
  requestedState: string;
  offenceClass: OffenceClass;
  /** Local date `YYYY-MM-DD` on which the rules were resolved. */
  resolvedOn: string;
  packs: { id: string; version: string; digest: string }[];
  rules: SnapshotRule[];
  requiredElements: RequiredElement[];
  refusalGrounds: { code: string; rule: string }[];
  /** Art. 29(7): calendar days from the provider's snapshot instant. */
  floorDays: number;
  order: OrderClock | null;
  /** Which instrument applies and why, in a sentence with citations. */
  explanation: Text;
}
