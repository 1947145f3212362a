/**
 * The requested State does not use Comity: everything goes to it as a letter, its answers are entered and checked, and
 * its evidence arrives on a disk with a list of its own. One bad file puts the whole delivery into quarantine; a second
 * disk is accepted with a receipt, and evidence that is destroyed in the end leaves its proof.
 */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { formalRequest, storyFor, TWO_FILES } from '@comity/testkit/assistance-story';
import { type Counterpart, enterMessage, entryOf, type EnteredWords, sendAll } from '@comity/testkit/by-hand';
import { resultsFor, statusReached } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { type FileToUpload, uploadFile } from '@comity/testkit/uploads';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';

const people = cast();
const DAY = 86_400_000;
/** The first two people see the preservation, and the others see the formal request. */
const ofHold = { enters: people.person('pe-poc'), checks: people.person('pe-central') };
const two = { enters: people.person('pe-central'), checks: people.person('pe-prosecutor') };
const sanJose: Counterpart = {
  ...{ side: 'receiving', way: 'COURIER', zone: 'America/Lima' },
  name: 'Autoridad central, San José',
};
const onDisk: FileToUpload[] = TWO_FILES.map((file) => ({ ...file, undeclared: true }));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const listOf = (files: readonly FileToUpload[]): string =>
  files.map(({ name, bytes }) => `${sha256(bytes)}  salida/${name}`).join('\n');
const say = (dossier: string, message: EnteredWords): Promise<void> => enterMessage(two, dossier, sanJose, message);

/** The data were asked for by the diplomatic channel and preserved in Costa Rica, and are now requested formally. */
async function askedFormally(): Promise<string> {
  const prosecutor = people.person('pe-prosecutor');
  const form = completeRequest({ requestedState: 'CR', provider: 'HARBOUR', custodian: 'Harbour Post, San José' });
  const { id } = await prosecutor.draft(form);
  await prosecutor.submit(id);
  await people.person('pe-poc').second(id, 'approve_and_send');
  await sendAll(ofHold.enters, id, sanJose);
  const at = await ofHold.enters.now();
  const preserved = (message: EnteredWords): Promise<void> => enterMessage(ofHold, id, sanJose, message);
  for (const code of ['acknowledgement', 'acceptance', 'order_issued', 'order_served']) await preserved({ code, at });
  const until = new Date(Date.parse(at) + 90 * DAY).toISOString();
  const results = resultsFor(await ofHold.enters.dossier(id), at, until);
  await preserved({ code: 'preservation_answer', answers: [{ kind: 'PRESERVED', results }] });
  const story = storyFor(people, { parties: { requesting: 'pe', receiving: 'pe', provider: 'us' } });
  const formal = await formalRequest(story, id);
  await sendAll(two.enters, formal, sanJose);
  return formal;
}

describe('Evidence of a State that does not use Comity', () => {
  let formal: string;
  const view = (): Promise<DossierView> => people.person('pe-prosecutor').dossier(formal);
  const letterOf = async (code: string): Promise<string> => {
    const message = (await view()).messages.findLast((one) => one.code === code);
    const path = `/dossiers/${formal}/messages/receiving/${String(message?.number)}/readable?format=html&language=es`;
    return (await two.enters.file(path)).bytes.toString('utf8');
  };
  const enterMedium = (manifest: string | null): Promise<void> =>
    say(formal, { code: 'evidence_brought', medium: 'Disco USB, precinto 4711', manifest });

  beforeAll(async () => {
    formal = await askedFormally();
  });

  it('Given a formal request by letter, When its grant and the production are entered, Then they are marked so', async () => {
    const at = await two.enters.now();
    await say(formal, { code: 'acknowledgement', at });
    await say(formal, { code: 'completeness', at });
    await say(formal, { code: 'grant', denied: [], conditions: null, reasons: 'Se cumplen los requisitos.' });
    await say(formal, { code: 'execution_started', at });
    await say(formal, { code: 'challenge', standing: 'PENDING' });
    expect((await view()).assistance?.challenged).toBe(true);
    await say(formal, { code: 'challenge', standing: 'DISMISSED' });
    const { targets } = await view();
    const results = targets.flatMap(({ id, categories }) =>
      categories.map((category) => ({ target: id, category, outcome: 'PRODUCED' })),
    );
    await say(formal, { code: 'production_report', results, objections: [] });
    const reported = await view();
    expect(reported.status).toBe('EXECUTING');
    expect(reported.targets.every(({ byHand }) => byHand === 'COURIER')).toBe(true);
  });

  it('When a list cannot be read, or no file was taken in, Then it is said in words and nothing is recorded', async () => {
    const refused = async (manifest: string): Promise<unknown> => {
      const message = { code: 'evidence_brought', medium: 'Disco', manifest };
      const entry = await entryOf(two.enters, formal, sanJose, message);
      const answer = await two.enters.refused(
        'POST',
        `/dossiers/${formal}/acts`,
        { name: 'enter_message', ...entry },
        { key: crypto.randomUUID() },
      );
      return [answer.status, answer.body.code, answer.body.about];
    };
    const before = (await view()).seq;
    expect(await refused('')).toEqual([409, 'NOTHING_PRODUCED', []]);
    for (const file of onDisk) await uploadFile(two.enters, formal, file);
    expect(await refused(`${listOf(onDisk)}\nesto no es una línea`)).toEqual([422, 'MANIFEST_UNREADABLE', ['3']]);
    expect((await view()).seq).toBe(before);
  });

  it('When one file is not what its list says, Then the whole delivery is in quarantine and the letter names the file', async () => {
    const [mail, accesses] = onDisk as [FileToUpload, FileToUpload];
    const other = { ...accesses, bytes: Buffer.from('another content') };
    await enterMedium(`${listOf([mail, other])}\n${'0'.repeat(64)}  falta.pdf`);
    const broken = await statusReached(people.person('pe-prosecutor'), formal, 'HASH_MISMATCH');
    expect(broken.evidence).toMatchObject({
      package: null,
      brought: { listed: true, quarantined: true, medium: 'Disco USB, precinto 4711', absent: [{ name: 'falta.pdf' }] },
      verification: { holds: false, failed: 2, checks: [{ outcome: 'holds' }, { outcome: 'fails' }] },
    });
    expect(broken.evidence?.brought?.files.map(({ sha256: computed }) => computed)).toEqual(
      onDisk.map(({ bytes }) => sha256(bytes)),
    );
    const [file] = broken.evidence?.brought?.files ?? [];
    const download = await people.person('pe-prosecutor').file(`/dossiers/${formal}/evidence/${file?.file ?? ''}`);
    expect([download.status, (JSON.parse(download.bytes.toString()) as Problem).code]).toEqual([
      409,
      'EVIDENCE_QUARANTINED',
    ]);
    const letter = await letterOf('verification');
    for (const said of ['accesos.csv', 'falta.pdf', 'NO RESULTA']) expect(letter).toContain(said);
    expect(letter).not.toMatch(/sellado/i);
  });

  it('When a second disk holds, Then it is accepted by two, its receipt is a letter, and the first stays in quarantine', async () => {
    await sendAll(two.enters, formal, sanJose);
    const before = (await view()).evidence?.brought?.files ?? [];
    for (const file of onDisk) await uploadFile(two.enters, formal, file);
    await enterMedium(listOf(onDisk));
    const sound = await statusReached(people.person('pe-prosecutor'), formal, 'VERIFIED');
    expect(sound.evidence).toMatchObject({ brought: { quarantined: false }, verification: { holds: true, failed: 0 } });
    const get = async (file: string | undefined): Promise<number> =>
      (await people.person('pe-prosecutor').file(`/dossiers/${formal}/evidence/${file ?? ''}`)).status;
    expect(await get(sound.evidence?.brought?.files[0]?.file)).toBe(200);
    expect(await get(before[0]?.file)).toBe(409);
    await people.person('pe-prosecutor').outward(formal, 'accept_evidence', {});
    expect((await view()).proposal?.text).toContain(sound.evidence?.brought?.delivery);
    await people.person('pe-central').second(formal, 'approve');
    expect((await view()).status).toBe('IN_USE');
    const letter = await letterOf('evidence_receipt');
    expect(letter).toContain(sound.evidence?.brought?.delivery);
    expect(letter).not.toMatch(/paquete/i);
    const record = await two.enters.file(`/dossiers/${formal}/hand-over/readable?format=html&language=es`);
    const html = record.bytes.toString('utf8');
    const digests = onDisk.map(({ bytes }) => sha256(bytes));
    for (const said of ['4711', 'Verificada y aceptada', 'Recibido a mano (Mensajería)', ...digests])
      expect(html).toContain(said);
    expect(html).not.toMatch(/paquete/i);
  });

  it('When a supplement comes without a list, Then nothing was compared, and the check says so', async () => {
    await people.person('pe-prosecutor').act(formal, 'ask_supplement', { reason: 'Falta noviembre.' });
    const file = { name: 'noviembre.mbox', bytes: Buffer.from('From: b@example.com\n'), undeclared: true as const };
    await uploadFile(two.enters, formal, file);
    await enterMedium(null);
    const { evidence } = await statusReached(people.person('pe-prosecutor'), formal, 'VERIFIED');
    expect(evidence).toMatchObject({
      brought: { listed: false, files: [{ listed: null, sha256: sha256(file.bytes) }] },
      verification: { holds: true, checks: [{ outcome: 'holds' }, { outcome: 'unchecked' }] },
    });
    const earlier = evidence?.brought?.earlier ?? [];
    expect(earlier.map(({ name }) => name).toSorted()).toEqual(onDisk.map(({ name }) => name).toSorted());
    const first = await people.person('pe-prosecutor').file(`/dossiers/${formal}/evidence/${earlier[0]?.file ?? ''}`);
    expect(first.status).toBe(200);
  });

  it('When it is used, reported and destroyed, Then the case is complete and the files leave only their proof', async () => {
    await people.person('pe-prosecutor').outward(formal, 'accept_evidence', {});
    await people.person('pe-central').second(formal, 'approve');
    await say(formal, { code: 'use_report_request', reason: 'Conforme al art. 28(4).' });
    await people.person('pe-prosecutor').act(formal, 'report_use', { report: 'Usadas en el juicio del caso.' });
    const disposal = { how: 'DESTROYED', certificate: 'Borradas todas las copias.' };
    await people.person('pe-prosecutor').outward(formal, 'dispose', disposal);
    await people.person('pe-central').second(formal, 'approve');
    const completedView = await statusReached(people.person('pe-prosecutor'), formal, 'COMPLETED');
    const written = completedView.events.find(({ code }) => code === 'dispose')?.documents;
    const digest = written?.find(({ field }) => field === 'certificate')?.digest ?? '—';
    const paper = await two.enters.file(`/dossiers/${formal}/documents/${digest}/readable?format=html&language=es`);
    for (const { name, bytes } of onDisk)
      for (const said of [name, sha256(bytes)]) expect(paper.bytes.toString('utf8')).toContain(said);
    expect(await sendAll(two.enters, formal, sanJose)).toContain('disposal');
    await eventually('every file to be removed', async () => {
      const files = await two.checks.must('evidence', { params: { id: formal } });
      return files.length === 5 && files.every(({ status }) => status === 'REMOVED');
    });
  });
});
