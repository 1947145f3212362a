/** Describes as data what one instrument says of the formal request; every entry names the rule that says it. */
import type { Channel, TermRule } from '@comity/domain/law/snapshot';
import type { ElementCode } from '@comity/vocabulary/values/elements';
import type { AssistanceGround, ConditionCode, Governing, InstrumentPoint } from '@comity/vocabulary/values/law-codes';

export interface InstrumentLaw {
  id: Governing;
  elements: readonly {
    code: ElementCode;
    rule: string;
    /**
     * The element is stated only where it is wanted, a form that is no law asks for it, or its article says what a
     * request is and lists no contents. Its absence warns and never blocks.
     */
    ifWanted?: true;
  }[];
  /** The grounds are one column of the table of docs/rules 1.9. */
  grounds: readonly {
    code: AssistanceGround;
    rule: string;
    /** The article opens the ground for attachment, sequestration, inspection, seizure and searches alone. */
    coerciveOnly?: true;
  }[];
  /**
   * These are the instrument's own articles on points of the procedure; on every other point the project's rule stands
   * (docs/rules 1.11).
   */
  articles: Partial<Record<InstrumentPoint, string>>;
  /** The instrument allows these channels beside those that the networks and the general principles allow. */
  channels: readonly Channel[];
  /** This rule asks for a translation; it is null where the instrument says nothing of it. */
  translation: string | null;
  /** The instrument itself names these conditions; the project adds the others. */
  conditions: Partial<Record<ConditionCode, string>>;
  clocks: readonly TermRule[];
}

/** Makes a channel whose transmission needs no later formality. */
export function channel(code: Channel['code'], rule: string, urgentOnly = false): Channel {
  return { code, rule, formality: 'NONE', days: null, urgentOnly };
}
