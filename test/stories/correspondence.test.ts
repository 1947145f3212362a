/** Lima and Santiago write letters on the dossier, with a file, acknowledged by a named person. */
import { describe, expect, it } from '@jest/globals';
import type { CorrespondenceView } from '@comity/contracts/http/correspondence-views';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { eventOf, sentRequest, servedOrder } from './stage.ts';

const people = cast();
const thread = (subject: string, dossier: string): Promise<CorrespondenceView> =>
  people.person(subject).must('correspondence', { params: { id: dossier } });

describe('Correspondence', () => {
  it('Given a request abroad, When Lima writes with a file, Then Santiago has both, and Lima is told who read it', async () => {
    const { requesting, receiving } = await sentRequest(people);
    const prosecutor = people.person('pe-prosecutor');
    const bytes = Buffer.from('%PDF-1.7 a map of the accounts');
    const file = { name: '../mapa.pdf', mediaType: 'application/pdf', base64: bytes.toString('base64') };
    const given = await prosecutor.must('attach', { params: { id: requesting }, body: file });
    const letter = 'Adjuntamos un esquema de las cuentas.';
    await prosecutor.act(requesting, 'write', { to: 'receiving', letter, attachments: [given.digest] });

    const view = await eventOf(people, 'cl-poc', receiving, 'correspondence');
    expect(view.notifications.map(({ code }) => code)).toContain('LETTER_ARRIVED');
    expect(view.status).toBe('SENT_24_7');
    const [arrived] = (await thread('cl-poc', receiving)).letters;
    expect(arrived).toMatchObject({ side: 'requesting', sent: false, text: letter, read: null });
    expect(arrived?.attachments).toEqual([given]);
    const path = `/dossiers/${receiving}/documents/${given.digest}/file`;
    const got = await people.person('cl-poc').file(path);
    expect(got.bytes.equals(bytes)).toBe(true);
    expect(got.headers.get('content-disposition')).not.toContain('/');

    await people
      .person('cl-poc')
      .act(receiving, 'acknowledge_message', { from: 'requesting', letter: arrived?.letter ?? '' });
    const read = await eventually('the letter to be acknowledged', async () => {
      const [sent] = (await thread('pe-prosecutor', requesting)).letters;
      return sent?.read ?? null;
    });
    expect(read.reader).toMatch(/Santiago/);
    const again = people
      .person('cl-poc')
      .act(receiving, 'acknowledge_message', { from: 'requesting', letter: arrived?.letter ?? '' });
    await expect(again).rejects.toMatchObject({ problem: { code: 'LETTER_UNKNOWN' } });
  });

  it('A draft writes to nobody, and an authority to the provider only once it has an order', async () => {
    const { receiving } = await sentRequest(people);
    expect((await thread('cl-poc', receiving)).writesTo).toEqual(['requesting']);
    const early = people
      .person('cl-poc')
      .act(receiving, 'write', { to: 'provider', letter: 'Buenos días.', attachments: [] });
    await expect(early).rejects.toMatchObject({ problem: { code: 'NOBODY_TO_WRITE_TO' } });
  });

  it('A provider and its authority write to each other, and the requester reads nothing of it', async () => {
    const dossiers = await servedOrder(people);
    const letter = '¿A qué cuenta se refiere la orden?';
    await people.person('cl-liaison').act(dossiers.provider, 'write', { to: 'receiving', letter, attachments: [] });
    await eventOf(people, 'cl-executing', dossiers.receiving, 'correspondence');
    expect((await thread('cl-executing', dossiers.receiving)).letters).toMatchObject([
      { side: 'provider', text: letter },
    ]);
    expect((await thread('pe-poc', dossiers.requesting)).letters).toEqual([]);
  });

  it('A file of another dossier cannot be attached', async () => {
    const [one, other] = [await sentRequest(people), await sentRequest(people)];
    const prosecutor = people.person('pe-prosecutor');
    const file = { name: 'a.txt', mediaType: 'text/plain', base64: Buffer.from('a').toString('base64') };
    const { digest } = await prosecutor.must('attach', { params: { id: one.requesting }, body: file });
    const act = prosecutor.act(other.requesting, 'write', { to: 'receiving', letter: 'x', attachments: [digest] });
    await expect(act).rejects.toMatchObject({ status: 422, problem: { code: 'ATTACHMENT_UNKNOWN' } });
  });
});
