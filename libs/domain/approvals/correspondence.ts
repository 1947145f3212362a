/**
 * The sides of a request exchange letters beside its numbered questions (docs/rules 2.16). A letter is recorded on the
 * dossier, may carry files, and is acknowledged by a named person of the side that reads it. Letters move no status and
 * stop no clock; a mail only says that one waits. The writer weighs what a State tells a provider, because a provider
 * is told no fact of the case (docs/rules 2.14).
 */
import type { Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { ActRow, AnyMessageRow, MessageRow, Row } from '../events/lifecycle.ts';
import type { Message } from '../events/message.ts';
import type { DossierState, Letter } from '../state/dossier.ts';
import { answering, HOUSEKEEPING } from '../events/step.ts';

const BASIS = 'COM.CORRESPONDENCE';
/** In these statuses nobody abroad knows of the request yet. */
const AT_HOME: readonly Status[] = ['DRAFT', 'VALIDATED', 'TRANSLATING', 'CENTRAL_AUTH_REVIEW'];

/** The sides to which this dossier can write now. */
export function correspondents({ side, status, servedAt, seq }: DossierState): Side[] {
  if (seq === 0) return [];
  if (side === 'provider') return ['receiving'];
  if (side === 'requesting') return AT_HOME.includes(status) ? [] : ['receiving'];
  return servedAt === null ? ['requesting'] : ['requesting', 'provider'];
}

/** Returns the letters of other sides that nobody here has acknowledged as read. */
export function unread({ letters = [] }: DossierState): Letter[] {
  return letters.filter(({ sent, read, former }) => !sent && read === null && former !== true);
}

export function correspondenceRows(scope: {
  open: readonly Status[];
  all: readonly Status[];
  by: readonly Role[];
  others: readonly Side[];
}): readonly Row[] {
  const { open, all, by, others } = scope;
  const write: ActRow<'write'> = {
    act: 'write',
    from: open,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: HOUSEKEEPING,
    basis: BASIS,
    offered: (state) => correspondents(state).length > 0,
    checks: [somebodyReads],
    effect: (state, { detail: { to, letter, attachments } }, at) => ({
      state: withLetter(state, { side: to, sent: true, letter, attachments, at, read: null }),
      sends: [{ to, code: 'correspondence', body: { letter, attachments } }],
    }),
    sends: ['correspondence'],
  };
  const acknowledge: ActRow<'acknowledge_message'> = {
    act: 'acknowledge_message',
    from: all,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: answering('READ_LETTER'),
    basis: BASIS,
    offered: (state) => unread(state).length > 0,
    checks: [waitsToBeRead],
    effect: (state, { detail: { from, letter, reader } }, at) => ({
      state: withReading(state, { side: from, sent: false, letter }, { at, reader }),
      sends: [{ to: from, code: 'correspondence_read', body: { letter, reader, at } }],
    }),
    sends: ['correspondence_read'],
  };
  return [write, acknowledge, ...others.flatMap((side) => receivedRows(side, all, by))];
}

function receivedRows(fromSide: Side, all: readonly Status[], by: readonly Role[]): AnyMessageRow[] {
  const received: MessageRow<'correspondence'> = {
    message: 'correspondence',
    fromSide,
    from: all,
    to: 'SAME',
    basis: BASIS,
    effect: (state, { from, body: { letter, attachments } }, at) => ({
      state: withLetter(state, { side: from, sent: false, letter, attachments, at, read: null }),
      notices: [{ code: 'LETTER_ARRIVED', to: [...by] }],
    }),
  };
  const read: MessageRow<'correspondence_read'> = {
    message: 'correspondence_read',
    fromSide,
    from: all,
    to: 'SAME',
    basis: BASIS,
    effect: (state, { from, body: { letter, reader, at } }) => ({
      state: withReading(state, { side: from, sent: true, letter }, { at, reader }),
    }),
  };
  return [received, read];
}

function somebodyReads(state: DossierState, { detail }: Act<'write'>): Refusal | null {
  return correspondents(state).includes(detail.to) ? null : refuse('NOBODY_TO_WRITE_TO', [detail.to]);
}

function waitsToBeRead(state: DossierState, { detail }: Act<'acknowledge_message'>): Refusal | null {
  const waits = unread(state).some(({ side, letter }) => side === detail.from && letter === detail.letter);
  return waits ? null : refuse('LETTER_UNKNOWN', [detail.letter]);
}

/** Reading can be recorded for a side without Comity only where a letter was written to that side. */
export function readingFits(
  { letters = [] }: DossierState,
  { from, body }: Pick<Message<'correspondence_read'>, 'from' | 'body'>,
): Refusal | null {
  const waits = letters.some((one) => one.sent && one.side === from && one.letter === body.letter && one.read === null);
  return waits ? null : refuse('LETTER_UNKNOWN', [body.letter]);
}

function withLetter({ letters = [] }: DossierState, letter: Letter): Pick<DossierState, 'letters'> {
  return { letters: [...letters, letter] };
}

/** Acknowledges the first unread letter with these words, because the same words may be written twice. */
function withReading(
  { letters = [] }: DossierState,
  meant: Pick<Letter, 'side' | 'sent' | 'letter'>,
  read: NonNullable<Letter['read']>,
): Pick<DossierState, 'letters'> {
  const index = letters.findIndex(
    (one) => one.side === meant.side && one.sent === meant.sent && one.letter === meant.letter && one.read === null,
  );
  return { letters: letters.map((one, at) => (at === index ? { ...one, read } : one)) };
}
