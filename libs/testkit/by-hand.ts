/**
 * What people do for a side that does not use Comity: the message goes out with its proof, an answer is entered by one
 * person from its original and compared by another, and so is a request that came on paper.
 */
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { AttachmentView } from '@comity/contracts/http/dossier-part-views';
import type { DossierView } from '@comity/contracts/http/views';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { Side } from '@comity/vocabulary/values/plain';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { Person } from './person.ts';
import { eventually } from './waiting.ts';

/** How a side is reached, as those who write to it know it. */
export interface Counterpart {
  side: Side;
  way: string;
  zone: string;
  name: string;
}

/** One enters, another checks. */
export interface TwoPeople {
  enters: Person;
  checks: Person;
}

export async function nowOf(person: Person): Promise<string> {
  return (await person.must<{ now: string }>('GET', '/me')).now;
}

/** `place`: `/dossiers/<id>` or `/drafts/<id>`; answers the digest of the attachment. */
export async function attach(person: Person, place: string, text: string): Promise<string> {
  const file = { name: 'letter.pdf', mediaType: 'application/pdf', base64: Buffer.from(text).toString('base64') };
  return (await person.must<AttachmentView>('POST', `${place}/attachments`, file)).digest;
}

export async function recordSending(
  person: Person,
  dossier: string,
  { side, way, zone, name }: Counterpart,
  number: number,
): Promise<ActReceipt> {
  return person.act(dossier, 'record_sending', {
    ...{ to: side, number, way, zone, recipient: name },
    sentAt: await nowOf(person),
    proof: await attach(person, `/dossiers/${dossier}`, 'confirmation of delivery'),
  });
}

/** Everything that waits for a person to send it to this side. */
export async function sendAll(person: Person, dossier: string, counterpart: Counterpart): Promise<string[]> {
  const { messages } = await person.dossier(dossier);
  const waiting = messages.filter(({ delivery, side }) => delivery === 'BY_HAND' && side === counterpart.side);
  for (const { number } of waiting) await recordSending(person, dossier, counterpart, number);
  return waiting.map(({ code }) => code);
}

/** The body of `enter_message` for what this side says. */
export async function entryOf(
  person: Person,
  dossier: string,
  { side, way, zone, name }: Counterpart,
  message: object,
): Promise<object> {
  return {
    ...{ from: side, message, way, zone, sender: name },
    receivedAt: await nowOf(person),
    original: await attach(person, `/dossiers/${dossier}`, JSON.stringify(message)),
  };
}

export async function entered(
  { enters, checks }: TwoPeople,
  dossier: string,
  counterpart: Counterpart,
  message: object,
): Promise<void> {
  const entry = await entryOf(enters, dossier, counterpart, message);
  const { seq } = await enters.act(dossier, 'enter_message', entry);
  await checks.act(dossier, 'confirm_entry', { entry: seq });
}

/** Fills in the draft of a request that came by hand, enters it, has it compared, and answers the dossier it opened. */
export async function requestEntered(
  { enters, checks }: TwoPeople,
  draft: DraftView,
  { way, zone, name }: Counterpart,
  form: RequestForm,
): Promise<DossierView> {
  const path = `/drafts/${draft.id}`;
  await enters.must<DraftView>('PUT', path, { version: draft.version, form });
  const original = await attach(enters, path, 'the request as it came');
  const { shown } = await enters.must<{ shown: string }>('GET', `${path}/check`);
  const source = { way, zone, sender: name, receivedAt: await nowOf(enters), original, shown };
  await enters.must<DraftView>('POST', `${path}/enter`, source);
  const { dossier } = await checks.must<{ dossier: string }>('POST', `${path}/confirm`, { shown });
  return eventually('the dossier of the request to be open', async () => {
    const answer = await enters.call<DossierView>('GET', `/dossiers/${dossier}`);
    return answer.status === 200 ? answer.body : null;
  });
}
