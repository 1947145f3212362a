/** Documents go with a request as a part of it: what one person attaches, another approves and the other State receives. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { arrivedAt, statusReached } from '@comity/testkit/preservation-story';
import {
  grantRequest,
  produceFiles,
  sealedAndSent,
  serveOrder,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { ATTACHED_LIMIT } from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { cast } from '../setup/running.ts';

const people = cast();
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** By its beginning it is a PDF, of so many bytes. */
function pdf(size: number, mark: string): Buffer {
  return Buffer.concat([Buffer.from(`%PDF-1.7 ${mark}\n`), Buffer.alloc(size, 0x20)], size);
}
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const given = (name: string, bytes: Buffer) => ({
  name,
  mediaType: 'application/octet-stream',
  base64: bytes.toString('base64'),
});

describe('case A18: documents that go with a request', () => {
  it('are attached, replaced and taken away in a draft, approved with it, and arrive as the same bytes', async () => {
    const prosecutor = people.person('pe-prosecutor');
    const { id } = await prosecutor.draft(completeRequest());
    const order = pdf(ATTACHED_LIMIT, 'order');
    const add = (name: string, bytes: Buffer, title = '') =>
      prosecutor.call('addDraftDocument', {
        params: { id },
        body: { kind: 'COURT_DECISION', title, file: given(name, bytes) },
      });
    const problemOf = async (answer: ReturnType<typeof add>): Promise<string | null> => {
      const { ok, ...rest } = await answer;
      return ok || !('problem' in rest) ? null : rest.problem.code;
    };
    expect(await problemOf(add('auto.pdf', order, 'Auto de 5 de noviembre'))).toBeNull();
    expect(await problemOf(add('auto.pdf', Buffer.from('MZ no document')))).toBe('ATTACHED_TYPE');
    expect(await problemOf(add('auto.pdf', pdf(ATTACHED_LIMIT + 1, 'order')))).toBe('ATTACHED_TOO_LARGE');
    expect(await problemOf(add('hechos.pdf', pdf(400, 'facts')))).toBeNull();
    expect(await problemOf(add('otro.pdf', pdf(ATTACHED_LIMIT, 'other')))).toBe('ATTACHED_TOGETHER');

    const [first, second] = (await prosecutor.must('draft', { params: { id } })).form.attachments ?? [];
    const params = { id, digest: second?.document ?? '' };
    const described = { kind: 'OTHER', title: 'Captura de pantalla' } as const;
    const changed = await prosecutor.must('changeDraftDocument', {
      params,
      body: { ...described, file: given('captura.png', PNG) },
    });
    const picture = changed.form.attachments?.[1];
    expect(picture).toMatchObject({ ...described, mediaType: 'image/png', sha256: sha256(PNG) });
    expect((await prosecutor.refused('GET', `/drafts/${id}/documents/${params.digest}`)).status).toBe(404);
    expect((await prosecutor.file(`/drafts/${id}/documents/${picture?.document ?? ''}`)).bytes.equals(PNG)).toBe(true);
    await prosecutor.call('addDraftDocument', {
      params: { id },
      body: { ...described, file: given('x.pdf', pdf(99, 'x')) },
    });
    const third = (await prosecutor.must('draft', { params: { id } })).form.attachments?.[2]?.document ?? '';
    await prosecutor.must('removeDraftDocument', { params: { id, digest: third }, body: {} });

    const check = await prosecutor.must('checkDraft', { params: { id } });
    for (const bytes of [order, PNG]) expect(check.text).toContain(sha256(bytes));
    await prosecutor.submit(id);
    await people.person('pe-poc').second(id, 'approve_and_send');
    const point = people.person('cl-poc');
    const receiving = await arrivedAt(point, 'SENT_24_7', id);
    const arrived = await point.dossier(receiving);
    expect(arrived.form?.attachments).toEqual([first, picture]);
    for (const [at, bytes] of [order, PNG].entries()) {
      const digest = arrived.form?.attachments?.[at]?.document ?? '';
      const got = await point.file(`/dossiers/${receiving}/documents/${digest}/file`);
      expect(got.bytes.equals(bytes)).toBe(true);
    }
    const named = arrived.events.find(({ code }) => code === 'request')?.documents.map(({ digest }) => digest);
    expect(named).toEqual(expect.arrayContaining([first?.document, picture?.document]));
    const paper = await point.file(
      `/dossiers/${receiving}/documents/${arrived.content ?? ''}/readable?format=html&language=pt`,
    );
    for (const bytes of [order, PNG]) expect(paper.bytes.toString()).toContain(sha256(bytes));
    expect(paper.bytes.toString()).toContain('Decisão judicial');
  });

  it('go with a formal request as well, and back with it in the sealed package', async () => {
    const story = storyFor(people, {});
    const { prosecutor, requestingCentral, receivingCentral } = story.roles;
    const draft = await prosecutor.must('newDraft', { body: { kind: 'ASSISTANCE' } });
    const { assistance } = draft.form;
    if (assistance === null) throw new Error('a formal request has a part of its own');
    const { kind: _kind, assistance: _none, ...facts } = completeRequest();
    const form: RequestForm = {
      ...draft.form,
      ...facts,
      assistance: {
        ...assistance,
        ...{
          sought: 'Entrega de los datos de tráfico.',
          legalBasis: 'Ley 30096, art. 8.',
          persons: 'No identificadas.',
        },
        ...{ specialProcedure: 'SHA-256 de cada archivo.', returnContact: 'Autoridad central.', otherMeans: 'No.' },
      },
    };
    const { id } = draft;
    await prosecutor.must('saveDraft', { params: { id }, body: { version: draft.version, form } });
    const decision = pdf(2_000, 'decision');
    const file = given('resolución 12.pdf', decision);
    const body = { kind: 'COURT_DECISION', title: 'Resolución 12', file } as const;
    await prosecutor.must('addDraftDocument', { params: { id }, body });
    await prosecutor.submit(id);
    await requestingCentral.second(id, 'approve_and_send');
    const receiving = await grantRequest(story, id);
    const arrived = await receivingCentral.dossier(receiving);
    const digest = arrived.form?.attachments?.[0]?.document ?? '';
    const got = await receivingCentral.file(`/dossiers/${receiving}/documents/${digest}/file`);
    expect(got.bytes.equals(decision)).toBe(true);

    const provider = await serveOrder(story, receiving);
    expect((await story.roles.liaison.dossier(provider)).events.flatMap(({ documents }) => documents)).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ digest })]),
    );
    await produceFiles(story, { receiving, provider }, TWO_FILES);
    await sealedAndSent(story, receiving);
    await statusReached(prosecutor, id, 'VERIFIED');
    const { evidence } = await prosecutor.dossier(id);
    expect(evidence?.verification?.holds).toBe(true);
    const sealed = evidence?.package?.contents?.documents ?? [];
    expect(sealed.find((one) => one.sha256 === sha256(decision))).toMatchObject({ title: 'Resolución 12' });
  });
});

describe('case A18: what repeats from request to request', () => {
  it('begins the next draft of the same person, and of nobody else, without anything of the other case', async () => {
    const prosecutor = people.person('pe-prosecutor');
    const contacts = {
      contact: 'Ana Quispe, +51 1 555 0100, 09:00-17:00',
      secondContact: 'Luis Rojas, +51 1 555 0101',
    };
    const written = completeRequest({ ...contacts, investigating: 'Segundo Juzgado Penal, Exp. 77-2026' });
    await prosecutor.draft(written);
    const next = await prosecutor.must('newDraft', { body: { kind: 'ASSISTANCE' } });
    expect(next.form).toMatchObject(contacts);
    for (const told of [written.investigating, written.caseNumber, written.facts])
      expect(JSON.stringify(next.form)).not.toContain(told);
    const other = await people.person('pe-poc').must('newDraft', { body: {} });
    expect(other.form.contact).not.toContain('Ana Quispe');
  });
});
