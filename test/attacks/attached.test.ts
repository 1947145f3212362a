/**
 * Documents that go with a request, and letters' files, are attacked: another's, another one than was shown, of another
 * type than it says, and taken away after it was signed. Nothing of it gets into what is signed, and nothing signed is
 * lost.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { arrivedAt } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { cast } from '../setup/running.ts';

const people = cast();
const prosecutor = people.person('pe-prosecutor');
const colleague = people.person('pe-prosecutor-2');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

const given = (name: string, bytes: Buffer, mediaType = 'application/pdf') => ({
  name,
  mediaType,
  base64: bytes.toString('base64'),
});

/** Adds a file to the documents of a draft; returns the code of its refusal, or null. */
async function add(id: string, name: string, bytes: Buffer, mediaType?: string): Promise<string | null> {
  const body = { kind: 'OTHER', title: 'x', file: given(name, bytes, mediaType) } as const;
  const answer = await prosecutor.call('addDraftDocument', { params: { id }, body });
  return answer.ok ? null : answer.problem.code;
}

async function draftWith(bytes: Buffer, name = 'auto.pdf'): Promise<{ id: string; digest: string }> {
  const { id } = await prosecutor.draft(completeRequest());
  expect(await add(id, name, bytes)).toBeNull();
  const [attached] = (await prosecutor.must('draft', { params: { id } })).form.attachments ?? [];
  return { id, digest: attached?.document ?? '' };
}

/** One chunk of a PNG (RFC 2083, 3.2); its checksum does not matter to what only reads the beginning. */
function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** A picture of 60,000 times 60,000 points, which is ten gigabytes once it is unpacked, in a few kilobytes. */
function bomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(4 * 1024 * 1024));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

describe('case A18: a file that is another type than it says', () => {
  let id = '';
  beforeAll(async () => {
    ({ id } = await prosecutor.draft(completeRequest()));
  });

  it.each<[string, string, Buffer, string]>([
    ['a page with a script', 'a.pdf', Buffer.from('<!doctype html><script>1</script>'), 'application/pdf'],
    ['a page behind a comment', 'a.png', Buffer.from('<!-- %PDF-1.7 --><html></html>'), 'image/png'],
    [
      'a drawing that can run',
      'a.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'),
      'image/png',
    ],
    ['a program', 'a.pdf', Buffer.concat([Buffer.from('MZ'), PDF]), 'application/pdf'],
    ['an archive before a document', 'a.pdf', Buffer.concat([Buffer.from('PK\u0003\u0004'), PDF]), 'application/pdf'],
    ['an archive', 'a.jpg', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'image/jpeg'],
    ['nothing that is known', 'a.pdf', Buffer.from('plain text'), 'application/pdf'],
  ])('%s is refused by its content', async (_what, name, bytes, mediaType) => {
    expect(await add(id, name, bytes, mediaType)).toBe('ATTACHED_TYPE');
  });

  it('and one that is two things at once is kept as bytes that no browser runs', async () => {
    // By its beginning it is a document, and a page begins behind that.
    const both = Buffer.concat([PDF, Buffer.from('\n<html><script>alert(1)</script></html>')]);
    const { id: draft, digest } = await draftWith(both, '../../evil\u202efdp.html');
    const got = await prosecutor.file(`/drafts/${draft}/documents/${digest}`);
    expect(got.bytes.equals(both)).toBe(true);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect(got.headers.get('content-security-policy')).toMatch(/sandbox|default-src 'none'/);
    const disposition = got.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment;/);
    expect(decodeURIComponent(disposition)).not.toMatch(/[/\\]|\u202e/);
  });

  it('and a small one that unpacks to gigabytes is taken, shown and sent without being unpacked', async () => {
    const small = bomb();
    const before = process.memoryUsage().rss;
    const { id: draft } = await draftWith(small, 'plano.png');
    const { text } = await prosecutor.must('checkDraft', { params: { id: draft } });
    expect(text).toContain(sha256(small));
    await prosecutor.submit(draft);
    await people.person('pe-poc').second(draft, 'approve_and_send');
    const point = people.person('cl-poc');
    const receiving = await arrivedAt(point, 'SENT_24_7', draft);
    const { content } = await point.dossier(receiving);
    const paper = await point.file(`/dossiers/${receiving}/documents/${content ?? ''}/readable?format=pdf`);
    expect(paper.status).toBe(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(1024 ** 3);
  });
});

describe('case A18: a file of somebody else, or another one than was shown', () => {
  it('is not to be had, changed or taken away by its digest, in another draft or dossier', async () => {
    const mine = await draftWith(Buffer.concat([PDF, Buffer.from('mine')]));
    const other = await colleague.draft(completeRequest());
    for (const stranger of [people.person('cl-poc'), people.person('cl-liaison')])
      expect((await stranger.refused('GET', `/drafts/${mine.id}/documents/${mine.digest}`)).status).toBe(404);
    for (const [method, body] of [
      ['GET', undefined],
      ['PUT', { kind: 'OTHER', title: 'mine now' }],
      ['DELETE', {}],
    ] as const) {
      const { status } = await colleague.refused(method, `/drafts/${other.id}/documents/${mine.digest}`, body);
      expect([method, status]).toEqual([method, 404]);
    }
    expect((await prosecutor.file(`/drafts/${mine.id}/documents/${mine.digest}`)).status).toBe(200);
  });

  it('cannot be named by the form of another draft', async () => {
    const mine = await draftWith(Buffer.concat([PDF, Buffer.from('named')]));
    const described = (await prosecutor.must('draft', { params: { id: mine.id } })).form.attachments ?? [];
    const other = await prosecutor.draft(completeRequest());
    const form = { ...other.form, attachments: described };
    const saved = await prosecutor.call('saveDraft', {
      params: { id: other.id },
      body: { version: other.version, form },
    });
    const kept = (await prosecutor.must('draft', { params: { id: other.id } })).form.attachments ?? [];
    expect(saved.ok ? kept : []).toEqual([]);
  });

  it('that is exchanged between the text and the click is noticed: the text that was shown no longer fits', async () => {
    const { id, digest } = await draftWith(Buffer.concat([PDF, Buffer.from('shown')]));
    const { shown } = await prosecutor.must('checkDraft', { params: { id } });
    const file = given('auto.pdf', Buffer.concat([PDF, Buffer.from('exchanged')]));
    await prosecutor.must('changeDraftDocument', {
      params: { id, digest },
      body: { kind: 'OTHER', title: 'x', file },
    });
    const { status, body } = await prosecutor.refused('POST', `/drafts/${id}/submit`, { shown }, { key: `k-${id}` });
    expect([status, body.code]).toEqual([409, 'TEXT_CHANGED']);
  });

  it('that is signed cannot be taken away or exchanged any more, neither before nor after the second person', async () => {
    const bytes = Buffer.concat([PDF, Buffer.from('signed')]);
    const { id, digest } = await draftWith(bytes);
    await prosecutor.submit(id);
    const change = { kind: 'OTHER', title: 'x', file: given('a.pdf', PDF) };
    const attacks = async (): Promise<number[]> => [
      (await prosecutor.refused('DELETE', `/drafts/${id}/documents/${digest}`, {})).status,
      (await prosecutor.refused('PUT', `/drafts/${id}/documents/${digest}`, change)).status,
      (await prosecutor.refused('POST', `/drafts/${id}/documents`, change)).status,
    ];
    for (const status of await attacks()) expect([404, 409]).toContain(status);
    await people.person('pe-poc').second(id, 'approve_and_send');
    for (const status of await attacks()) expect([404, 409]).toContain(status);
    const point = people.person('cl-poc');
    const receiving = await arrivedAt(point, 'SENT_24_7', id);
    const got = await point.file(`/dossiers/${receiving}/documents/${digest}/file`);
    expect(got.bytes.equals(bytes)).toBe(true);
  });

  it('cannot be named by an act of another dossier', async () => {
    const send = async (): Promise<string> => {
      const { id } = await prosecutor.draft(completeRequest());
      await prosecutor.submit(id);
      return id;
    };
    const [first, second] = [await send(), await send()];
    const { digest } = await prosecutor.must('attach', { params: { id: first }, body: given('a.pdf', PDF) });
    const body = {
      name: 'write',
      text: 'With a file of another dossier.',
      attachments: [digest],
      subject: 'x',
      to: 'x',
    };
    const { status } = await prosecutor.refused('POST', `/dossiers/${second}/preview`, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect((await prosecutor.file(`/dossiers/${second}/attachments/${digest}`)).status).toBe(404);
  });
});

describe('case A8: an amendment', () => {
  it('that is changed after its text was shown, or is of another request, is not what is proposed', async () => {
    const sent = async (): Promise<string> => {
      const { id } = await prosecutor.draft(completeRequest());
      await prosecutor.submit(id);
      await people.person('pe-poc').second(id, 'approve_and_send');
      return id;
    };
    const [dossier, other] = [await sent(), await sent()];
    const amended = async (of: string, caseNumber: string): Promise<void> => {
      const draft = await prosecutor.must('amendRequest', { params: { id: of }, body: {} });
      const form = { ...draft.form, caseNumber };
      await prosecutor.must('saveDraft', { params: { id: draft.id }, body: { version: draft.version, form } });
    };
    await amended(dossier, 'A-1');
    await amended(other, 'B-1');
    const reason = 'Un dato estaba equivocado en el parte.';
    const { shown } = await prosecutor.must('preview', {
      params: { id: dossier },
      body: { name: 'amend_request', reason },
    });
    const act = (id: string) =>
      prosecutor.refused('POST', `/dossiers/${id}/acts`, { name: 'amend_request', reason, shown }, { key: `a-${id}` });
    expect((await act(other)).body.code).toBe('TEXT_CHANGED');
    await amended(dossier, 'A-2');
    expect((await act(dossier)).body.code).toBe('TEXT_CHANGED');
    for (const stranger of [people.person('cl-poc'), people.person('us-poc')])
      expect((await stranger.refused('POST', `/dossiers/${dossier}/amendment`, {})).status).toBe(404);
    await prosecutor.outward(dossier, 'amend_request', { reason });
    const { proposal } = await people.person('pe-poc').dossier(dossier);
    expect(proposal?.text).toContain('A-2');
    // Whoever proposed cannot approve, and a text of an earlier proposal approves nothing.
    const own = await prosecutor.refused(
      'POST',
      `/dossiers/${dossier}/acts`,
      { name: 'approve', shown },
      { key: 'own' },
    );
    expect(own.status).toBeGreaterThanOrEqual(403);
    const stale = { name: 'approve', shown };
    const byAnother = await people
      .person('pe-poc')
      .refused('POST', `/dossiers/${dossier}/acts`, stale, { key: 'stale' });
    expect(byAnother.body.code).toBe('TEXT_CHANGED');
  });
});
