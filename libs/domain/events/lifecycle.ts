/**
 * This is the shape of a lifecycle: one table for each side, and nothing else names a target state. What the API
 * allows, what the portal offers, the generated pages in docs/ and the product tests of states × events all come from
 * the tables.
 */
import type { ActDetails, ActName } from '@comity/vocabulary/acts';
import type { ClockId } from '@comity/vocabulary/clocks';
import type { MessageCode } from '@comity/vocabulary/messages';
import type { InstrumentPoint } from '@comity/vocabulary/values/law-codes';
import type { Instant, RequestKind, Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { ClockStart, ClockStop, Decision, Notice, Refusal, Send } from './decision.ts';
import type { Act, Actor, AnyAct } from './act.ts';
import type { ClockEvent, DossierEvent } from './event.ts';
import type { Message } from './message.ts';
import type { Step } from './step.ts';
import type { Task } from './task.ts';
import type { DossierState } from '../state/dossier.ts';

/** `START` stands for the dossier of which nothing is recorded. */
export type From = Status | 'START';

/**
 * A row leads to a status, to the same status, to the status before a pause, or to one of a few that a named rule
 * picks.
 */
export type To = Status | 'SAME' | 'RESUME' | Choice;

export interface Choice {
  among: Status[];
  pick: (state: DossierState) => Status;
}

/**
 * The number of people that a row needs. `ONE`: the actor acts alone. `TWO`: the first person's act is kept as a
 * proposal and takes effect when another person approves it. `SECOND`: this act is itself the approval of what another
 * person proposed.
 */
export type Hands = 'ONE' | 'TWO' | 'SECOND';

/**
 * A row rests on one rule, or on what the instrument that governs this request says on a point of the procedure
 * (docs/rules 1.11).
 */
export type Basis = string | { point: InstrumentPoint };

export interface Effect {
  state?: Partial<DossierState>;
  sends?: Send[];
  starts?: ClockStart[];
  stops?: ClockStop[];
  notices?: Notice[];
}

/** Whoever approves must hold one of these roles, or act through another office than the first person. */
export interface SecondPerson {
  by?: readonly Role[];
  office?: 'ANOTHER';
}

export interface ActRow<N extends ActName = ActName> {
  act: N;
  from: readonly From[];
  to: To;
  by: readonly Role[];
  hands: Hands;
  /** The step says how the act stands among all that can be done. */
  step: Step;
  /**
   * For `TWO`: the roles of the person who approves, where that is not everybody who may propose it, and whether that
   * person must act through another office than the first (docs/rules 2.0). With `where`, this holds only for an act of
   * which it is true.
   */
  second?: SecondPerson & { where?: (act: Pick<Act<N>, 'detail'>) => boolean };
  /**
   * For `TWO` and `SECOND`: where life is at risk and the organization's policy allows it, one person may do it, and
   * another ratifies it later. Only what protects life or data and can be undone says so (docs/rules 2.0); a function
   * narrows it to some details.
   */
  alone?: true | ((act: Pick<Act<N>, 'detail'>) => boolean);
  /**
   * With `TWO`, a person who holds one of these roles does the act alone, because the decision is that role's own; never
   * one of those who have brought the matter, whatever other roles they hold.
   */
  ownDecision?: { of: readonly Role[]; broughtBy: (state: DossierState) => readonly string[] };
  /** For `TWO`: its proposal takes the place of one of these, which would let go what it protects. */
  overtakes?: readonly ActName[];
  /** For `ONE` acts that prepare a second person's act: the act that is then proposed. */
  proposes?: ActName;
  /** The act rests on this rule. */
  basis: Basis;
  /** Returns the rule of this very act where it depends on what is decided, such as a paragraph for each ground. */
  cites?: (state: DossierState, act: Pick<Act<N>, 'detail'>) => string;
  /** Where this is false the act has no object, and it is offered to nobody. */
  offered?: (state: DossierState) => boolean;
  /** These refusals stand in the way whatever would be typed; each returns null where it does not apply. */
  bars?: readonly ((state: DossierState, by: Actor, now: Instant) => Refusal | null)[];
  /** These checks examine the details of the act. */
  checks?: readonly ((state: DossierState, act: Act<N>, now: Instant) => Refusal | null)[];
  /**
   * Supplies the whole detail where nothing is typed and the state gives it, as with what waits to be approved. Where
   * several of a kind wait, each is one; the act is possible where one of them is.
   */
  given?: (state: DossierState) => ActDetails[N][];
  effect?: (state: DossierState, act: Act<N>, now: Instant) => Effect;
  /** Message codes that the effect sends. The generated pages show them, and a test compares them with the effect. */
  sends?: readonly MessageCode[];
  involves?: readonly Role[];
}

export interface MessageRow<C extends MessageCode = MessageCode> {
  message: C;
  fromSide: Side;
  from: readonly From[];
  to: To;
  basis: Basis;
  effect?: (state: DossierState, message: Message<C>, now: Instant) => Effect;
  sends?: readonly MessageCode[];
  involves?: readonly Role[];
}

export interface ClockRow {
  clock: ClockId;
  phase: ClockEvent['phase'];
  from: readonly From[];
  to: To;
  basis: Basis;
  /** Returns the rule that has set the term, where that depends on the request. */
  setBy?: (state: DossierState) => string;
  effect?: (state: DossierState, event: ClockEvent, now: Instant) => Effect;
  involves?: readonly Role[];
}

/** Row types are widened to every act and message, because a table holds rows of all of them. */
export type Row = AnyActRow | AnyMessageRow | ClockRow;
export type AnyActRow = { [N in ActName]: ActRow<N> }[ActName];
export type AnyMessageRow = { [C in MessageCode]: MessageRow<C> }[MessageCode];

export interface Lifecycle {
  kind: RequestKind;
  side: Side;
  rows: readonly Row[];
  /** In these statuses nothing can happen but notes, references and late acknowledgements of receipt. */
  terminal: readonly Status[];
  /** These tasks can wait on the dossier, at this side and at the others, the most pressing first. */
  tasks: readonly Task[];
  /** In these open statuses it may be that nobody has anything to do, e.g. while evidence is in use. */
  rests: readonly Status[];
}

export function isActRow(row: Row): row is AnyActRow {
  return 'act' in row;
}
export function isMessageRow(row: Row): row is AnyMessageRow {
  return 'message' in row;
}
export function isClockRow(row: Row): row is ClockRow {
  return 'clock' in row;
}

/** Returns the hands that a row needs of this person: what two people do may be the decision of one role alone. */
export function handsFor({ hands, ownDecision }: AnyActRow, { roles, member }: Actor, state: DossierState): Hands {
  if (hands !== 'TWO' || ownDecision === undefined || ownDecision.broughtBy(state).includes(member)) return hands;
  return roles.some((role) => ownDecision.of.includes(role)) ? 'ONE' : hands;
}

export function matches(row: Row, event: DossierEvent): boolean {
  switch (event.kind) {
    case 'act':
      return isActRow(row) && row.act === event.name;
    case 'message':
      return isMessageRow(row) && row.message === event.code && row.fromSide === event.from;
    case 'clock':
      return isClockRow(row) && row.clock === event.clock && row.phase === event.phase;
  }
}

/** Returns the roles of the people who may do this act; none for an act that the side does not know. */
export function rolesOf(lifecycle: Lifecycle, act: string): readonly Role[] {
  return lifecycle.rows.find((row): row is AnyActRow => isActRow(row) && row.act === act)?.by ?? [];
}

/** Returns what this very act asks of the person who approves it. */
export function secondOf({ second }: Pick<AnyActRow, 'second'>, detail: unknown): SecondPerson {
  const { where, ...asked } = (second ?? {}) as SecondPerson & { where?: (act: { detail: unknown }) => boolean };
  return where === undefined || where({ detail }) ? asked : {};
}

/** Returns the roles of the people who may approve what another person proposed. */
export function approversOf(lifecycle: Lifecycle, { act, detail }: { act: string; detail?: unknown }): readonly Role[] {
  const row = lifecycle.rows.find((one): one is AnyActRow => isActRow(one) && one.act === act);
  if (row === undefined) return [];
  const second = detail === undefined ? row.second : secondOf(row, detail);
  return second?.by ?? row.by;
}

export function currentFrom(state: DossierState): From {
  return state.seq === 0 ? 'START' : state.status;
}

export function destination(to: To, before: DossierState, after: DossierState): Status {
  if (to === 'SAME') return before.status;
  if (to === 'RESUME') return before.resume ?? before.status;
  return typeof to === 'string' ? to : to.pick(after);
}

export type { AnyAct, Decision };
