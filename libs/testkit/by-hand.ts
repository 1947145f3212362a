/**
 * People do these steps for a side that does not use Comity: they send the message with its proof, one person enters an
 * answer from its original and another compares it, and a request that came on paper is entered in the same way.
 */
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DossierView } from '@comity/contracts/http/views';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { Person } from './person.ts';
import { eventually } from './waiting.ts';

/** Names a side and the way by which people reach it. */
export interface Counterpart {
  side: Side;
  way: Way;
  zone: string;
  name: string;
}

/** One person enters, and another checks. */
export interface TwoPeople {
  enters: Person;
  checks: Person;
}

/** Returns the digest of the attachment. */
export async function attach(
  person: Person,
  place: { route: 'attach' | 'attachToDraft'; id: string },
  text: string,
): Promise<string> {
  const file = { name: 'letter.pdf', mediaType: 'application/pdf', base64: Buffer.from(text).toString('base64') };
  return (await person.must(place.route, { params: { id: place.id }, body: file })).digest;
}

export async function recordSending(
  person: Person,
  dossier: string,
  { side, way, zone, name }: Counterpart,
  number: number,
): Promise<ActReceipt> {
  return person.act(dossier, 'record_sending', {
    ...{ to: side, number, way, zone, recipient: name },
    sentAt: await person.now(),
    proof: await attach(person, { route: 'attach', id: dossier }, 'confirmation of delivery'),
  });
}

/** Sends everything that waits for a person to send it to this side. */
export async function sendAll(person: Person, dossier: string, counterpart: Counterpart): Promise<string[]> {
  const { messages } = await person.dossier(dossier);
  const waiting = messages.filter(({ delivery, side }) => delivery === 'BY_HAND' && side === counterpart.side);
  for (const { number } of waiting) await recordSending(person, dossier, counterpart, number);
  return waiting.map(({ code }) => code);
}

/** An answer of a side that does not use Comity has the code of the message and, beside it, the fields of its body. */
export interface EnteredWords {
  code: string;
  [field: string]: unknown;
}

/** Builds the body of `enter_message` for an answer of this side. */
export async function entryOf(
  person: Person,
  dossier: string,
  { side, way, zone, name }: Counterpart,
  message: EnteredWords,
): Promise<object> {
  const { code, ...body } = message;
  return {
    ...{ from: side, message: { code, body }, way, zone, sender: name },
    receivedAt: await person.now(),
    original: await attach(person, { route: 'attach', id: dossier }, JSON.stringify(message)),
  };
}

export async function enterMessage(
  { enters, checks }: TwoPeople,
  dossier: string,
  counterpart: Counterpart,
  message: EnteredWords,
): Promise<void> {
  const entry = await entryOf(enters, dossier, counterpart, message);
  const { seq } = await enters.act(dossier, 'enter_message', entry);
  await checks.act(dossier, 'confirm_entry', { entry: seq });
}

/**
 * Fills in the draft of a request that came by hand, enters it, has it compared, and returns the dossier that it
 * opened.
 */
export async function requestEntered(
  { enters, checks }: TwoPeople,
  draft: DraftView,
  { way, zone, name }: Counterpart,
  form: RequestForm,
): Promise<DossierView> {
  const params = { id: draft.id };
  await enters.must('saveDraft', { params, body: { version: draft.version, form } });
  const original = await attach(enters, { route: 'attachToDraft', ...params }, 'the request as it came');
  const { shown } = await enters.must('checkDraft', { params });
  const source = { way, zone, sender: name, receivedAt: await enters.now(), original, shown };
  await enters.must('enterRequest', { params, body: source });
  const { dossier } = await checks.must('confirmRequest', { params, body: { shown } });
  return eventually('the dossier of the request to be open', async () => {
    const answer = await enters.call('dossier', { params: { id: dossier } });
    return answer.ok ? answer.value : null;
  });
}
