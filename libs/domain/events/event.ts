/** What may happen to a dossier: a person's act, a message of another organization, a clock. Nothing else moves it. */
import type { ClockId } from '@comity/vocabulary/clocks';
import type { AnyAct } from './act.ts';
import type { AnyMessage } from './message.ts';

/** A clock of this dossier has come to a warning, to its earliest plausible end (`alarm`) or to its end. */
export interface ClockEvent {
  kind: 'clock';
  clock: ClockId;
  /** `dossier`, a hold id, or the act that waits for ratification. */
  subject: string;
  phase: 'warning' | 'alarm' | 'end';
  daysLeft: number | null;
}

export type DossierEvent = AnyAct | AnyMessage | ClockEvent;
