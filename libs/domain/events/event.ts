/**
 * Three kinds of event can happen to a dossier: a person's act, a message of another organization, and a clock. Nothing
 * else moves it.
 */
import type { ClockId } from '@comity/vocabulary/clocks';
import type { AnyAct } from './act.ts';
import type { AnyMessage } from './message.ts';

/** A clock of this dossier has reached a warning, its earliest plausible end (`alarm`) or its end. */
export interface ClockEvent {
  kind: 'clock';
  clock: ClockId;
  /** The subject is `dossier`, a hold id, or the act that waits for ratification. */
  subject: string;
  phase: 'warning' | 'alarm' | 'end';
  daysLeft: number | null;
}

export type DossierEvent = AnyAct | AnyMessage | ClockEvent;
