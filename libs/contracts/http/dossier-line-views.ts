/** A dossier as a line of a list. */
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import type { Urgency } from '@comity/vocabulary/values/request-codes';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Text } from './words.ts';

export interface DeadlineView {
  clock: string;
  /** What the clock is called; the term of an order by the law of its State. */
  name: Text;
  subject: string;
  dueAt: string;
  /** Zone in which the deadline is counted and shown. */
  zone: string;
  daysLeft: number;
  /** Earliest plausible reading, before which to act. */
  alarmAt: string | null;
  /** Working day, not later than the due day, on which to act inside the office; `YYYY-MM-DD`. */
  actBy: string | null;
  state: 'RUNNING' | 'STOPPED' | 'PASSED';
  rule: SnapshotRule;
}

export interface DossierLine {
  id: string;
  reference: string;
  kind: RequestKind;
  side: Side;
  status: Status;
  /** Null where the dossier has no request of its own, as at a provider, who only sees the order. */
  urgency: Urgency | null;
  /** Name of the party at the other end: for the receiving side the requesting State; for a provider its authority. */
  counterpart: Text;
  responsible: Text | null;
  openedAt: string;
  changedAt: string;
  nextDeadline: DeadlineView | null;
  exercise: boolean;
  ratificationDue: boolean;
  compromised: boolean;
}
