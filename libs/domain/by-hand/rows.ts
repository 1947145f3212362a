/**
 * By these acts people stand in for a connection that does not exist. The acts are the same on every side and in every
 * status, and each is refused where every side uses Comity. Two people stand behind what is entered, whatever the
 * urgency: a slip in copying would be passed on as the statement of somebody who never made it.
 */
import type { MessageBodies } from '@comity/vocabulary/messages';
import type { Instant, Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { confirmationIsWritten } from './written-confirmation.ts';
import type { Act, AnyAct } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { notBefore, notInFuture } from '../events/order-of-events.ts';
import type { ActRow, AnyActRow } from '../events/lifecycle.ts';
import type { AnyMessage } from '../events/message.ts';
import type { ByHandState, Entry } from '../state/by-hand.ts';
import type { DossierState } from '../state/dossier.ts';
import { answering, beside, GIVES_BACK } from '../events/step.ts';

const NOTHING: ByHandState = { sides: [], unsent: [], entries: [] };
const handsOf = (state: DossierState): ByHandState => state.byHand ?? NOTHING;

export function byHandActs(all: readonly Status[], by: readonly Role[]): readonly AnyActRow[] {
  const recordSending: ActRow<'record_sending'> = {
    act: 'record_sending',
    from: all,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: answering('SEND_BY_HAND'),
    basis: 'COM.BY_HAND',
    offered: (state) => handsOf(state).unsent.length > 0,
    checks: [waitsToBeSent, (_state, { detail }, now) => notInFuture('sentAt', detail.sentAt, now), sentAfterwards],
    effect: (state, { detail }) => {
      const { unsent, ...hands } = handsOf(state);
      const left = unsent.filter((one) => one.to !== detail.to || one.number !== detail.number);
      const heard = detail.number === 1 ? { heard: { ...hands.heard, [detail.to]: detail.sentAt } } : {};
      return { state: { byHand: { ...hands, unsent: left, ...heard } } };
    },
  };
  const enter: ActRow<'enter_message'> = {
    act: 'enter_message',
    from: all,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: beside('ENTER_CONFIRMATION'),
    basis: 'COM.BY_HAND',
    offered: (state) => handsOf(state).sides.length > 0,
    bars: [someSideHasHeard],
    checks: [
      speaksByHand,
      confirmationIsWritten,
      (_state, { detail }, now) => notInFuture('receivedAt', detail.receivedAt, now),
      saidInOrder,
    ],
    effect: (state, { detail, by: actor }, at) => {
      const { entries, ...hands } = handsOf(state);
      const entry: Entry = { ...detail, id: state.seq + 1, by: actor.member, at };
      return {
        state: { byHand: { ...hands, entries: [...entries, entry] } },
        notices: [{ code: 'ENTRY_TO_CHECK', to: [...by] }],
      };
    },
  };
  const confirm: ActRow<'confirm_entry'> = {
    act: 'confirm_entry',
    from: all,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: answering('CHECK_ENTRY'),
    basis: 'COM.BY_HAND',
    offered: entriesWait,
    checks: [entryWaits, checkedByAnother],
    given: (state) => handsOf(state).entries.map(({ id }) => ({ entry: id })),
    effect: (state, { detail }) => ({ state: withoutEntry(state, detail.entry) }),
  };
  const returnEntry: ActRow<'return_entry'> = {
    act: 'return_entry',
    from: all,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: GIVES_BACK,
    basis: 'COM.BY_HAND',
    offered: entriesWait,
    checks: [entryWaits],
    effect: (state, { detail }) => ({
      state: withoutEntry(state, detail.entry),
      notices: [{ code: 'RETURNED', to: [] }],
    }),
  };
  return [recordSending, enter, confirm, returnEntry];
}

export function entryOf(state: DossierState, id: number): Entry | null {
  return handsOf(state).entries.find((one) => one.id === id) ?? null;
}

/**
 * Returns the message that this act enters or confirms, as the lifecycle would receive it; null for every other act.
 */
export function messageIn(state: DossierState, act: AnyAct): AnyMessage | null {
  const facts =
    act.name === 'enter_message' ? act.detail : act.name === 'confirm_entry' ? entryOf(state, act.detail.entry) : null;
  if (facts === null) return null;
  return { kind: 'message', code: facts.code, from: facts.from, body: facts.body } as AnyMessage;
}

/**
 * Returns the messages that an entry becomes. A confirmation that says that the user was notified brings the report of
 * it as well, as the provider's own dossier would have sent it. The answer does not say when the notice was given, so
 * it is reported as of now.
 */
export function messagesOf({ code, body }: Entry, now: Instant): Pick<AnyMessage, 'code' | 'body'>[] {
  const message = { code, body } as Pick<AnyMessage, 'code' | 'body'>;
  if (code !== 'preservation_confirmation') return [message];
  const { results } = body as MessageBodies['preservation_confirmation'];
  const notified = results.filter((result) => result.userNotified).map(({ target }) => target);
  if (notified.length === 0) return [message];
  const report = { targets: [...new Set(notified)], notifiedAt: now };
  return [message, { code: 'user_notification_report', body: report }];
}

function waitsToBeSent(state: DossierState, { detail }: Act<'record_sending'>): Refusal | null {
  const waits = handsOf(state).unsent.some((one) => one.to === detail.to && one.number === detail.number);
  return waits ? null : refuse('NOTHING_TO_SEND', [detail.to, String(detail.number)]);
}

function entriesWait(state: DossierState): boolean {
  return handsOf(state).entries.length > 0;
}

function hasHeard({ unsent }: ByHandState, side: Side): boolean {
  return !unsent.some((one) => one.to === side && one.number === 1);
}

function someSideHasHeard(state: DossierState): Refusal | null {
  const hands = handsOf(state);
  const none = hands.sides.length > 0 && !hands.sides.some((side) => hasHeard(hands, side));
  return none ? refuse('SENDING_NOT_RECORDED', hands.sides) : null;
}

/**
 * Nobody answers a message that they never received: the first message must have been sent before anything is entered.
 */
function speaksByHand(state: DossierState, { detail }: Act<'enter_message'>): Refusal | null {
  const hands = handsOf(state);
  if (!hands.sides.includes(detail.from)) return refuse('NOT_BY_HAND', [detail.from]);
  return hasHeard(hands, detail.from) ? null : refuse('SENDING_NOT_RECORDED', [detail.from]);
}

function entryWaits(state: DossierState, { detail }: Act<'confirm_entry' | 'return_entry'>): Refusal | null {
  return entryOf(state, detail.entry) === null ? refuse('ENTRY_UNKNOWN', [String(detail.entry)]) : null;
}

function checkedByAnother(state: DossierState, { detail, by }: Act<'confirm_entry'>): Refusal | null {
  const entry = entryOf(state, detail.entry);
  return entry?.by === by.member ? refuse('ENTRY_CHECKED_BY_AUTHOR', [], 'COM.BY_HAND') : null;
}

function withoutEntry(state: DossierState, id: number): Pick<DossierState, 'byHand'> {
  const { entries, ...hands } = handsOf(state);
  return { byHand: { ...hands, entries: entries.filter((one) => one.id !== id) } };
}

/** A message goes out after it was made. */
function sentAfterwards(state: DossierState, { detail }: Act<'record_sending'>): Refusal | null {
  const made = handsOf(state).unsent.filter((one) => one.to === detail.to && one.number === detail.number);
  return notBefore(
    'sentAt',
    detail.sentAt,
    made.map(({ at }) => at),
  );
}

/**
 * Nobody answers before the first message went out, and what an answer says has happened was not still to come when it was
 * received. An instant that is still to come is refused as such.
 */
function saidInOrder(state: DossierState, { detail }: Act<'enter_message'>, now: Instant): Refusal | null {
  const { receivedAt, from, body } = detail;
  const { at } = body as { at?: unknown };
  const said = typeof at === 'string' && at <= now ? at : null;
  const heard = handsOf(state).heard?.[from];
  const told = heard === undefined ? [] : [heard];
  const early = notBefore('receivedAt', receivedAt, said === null ? told : [...told, said]);
  return early ?? (said === null ? null : notBefore('at', said, told));
}
