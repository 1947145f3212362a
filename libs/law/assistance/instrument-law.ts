/** What one instrument says of the formal request, as data: every entry with the rule that says it. */
import type { Channel, TermRule } from '@comity/domain/law/snapshot';
import type { ElementCode } from '@comity/vocabulary/values/elements';
import type { AssistanceGround, ConditionCode, Governing } from '@comity/vocabulary/values/law-codes';

export interface InstrumentLaw {
  id: Governing;
  elements: readonly {
    code: ElementCode;
    rule: string;
    /** Stated only where it is wanted, or asked for by a form that is no law: it warns and never blocks. */
    ifWanted?: true;
  }[];
  /** One column of table 1.9; `outsideArts2to11`: not for offences of Arts 2-11 of the Budapest Convention. */
  grounds: readonly { code: AssistanceGround; rule: string; outsideArts2to11?: true }[];
  postponement: string;
  /** Beside what the networks and the general principles allow. */
  channels: readonly Channel[];
  /** The rule that asks for a translation; null where the instrument says nothing of it. */
  translation: string | null;
  /** Conditions that the instrument itself names; the others are the project's. */
  conditions: Partial<Record<ConditionCode, string>>;
  clocks: readonly TermRule[];
}

/** A channel whose transmission needs nothing to follow. */
export function channel(code: Channel['code'], rule: string, urgentOnly = false): Channel {
  return { code, rule, formality: 'NONE', days: null, urgentOnly };
}
