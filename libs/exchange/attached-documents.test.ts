/** The request and its message name the same documents, of these very bytes; anything else is no request that was signed. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { AttachedFile } from '@comity/contracts/documents';
import type { Envelope } from '@comity/contracts/exchange';
import { attachedDigests, type RequestAttachment, type RequestForm } from '@comity/vocabulary/values/request-form';
import { attachmentsHold } from './attached-documents.ts';

const REQUEST = 'a'.repeat(64);
const DOCUMENT = 'b'.repeat(64);

function held(bytes: Buffer, changes: Partial<RequestAttachment> = {}, named?: string[]): Promise<boolean> {
  const said: RequestAttachment = {
    ...{ document: DOCUMENT, kind: 'COURT_DECISION', title: '', name: 'auto.pdf', mediaType: 'application/pdf' },
    ...{ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    ...changes,
  };
  const form = { attachments: [said] } as RequestForm;
  const file = { name: 'auto.pdf', base64: bytes.toString('base64') } as AttachedFile;
  const attachments = named === undefined ? attachedDigests(form) : { attachments: named };
  const envelope = { body: { request: REQUEST, ...attachments } } as unknown as Envelope;
  const documents = [
    { digest: REQUEST, kind: 'REQUEST', content: form },
    { digest: DOCUMENT, kind: 'ATTACHMENT', content: file },
  ];
  return attachmentsHold(envelope, documents);
}

describe('case A18: documents that came with a request', () => {
  const pdf = Buffer.from('%PDF-1.7 order');

  it('hold where the request describes these bytes', async () => {
    expect(await held(pdf)).toBe(true);
  });

  it.each([
    ['another digest', { sha256: 'c'.repeat(64) }],
    ['another size', { size: 3 }],
    ['another name', { name: 'other.pdf' }],
    ['another type', { mediaType: 'image/png' as const }],
  ])('do not hold with %s', async (_what, changes) => {
    expect(await held(pdf, changes)).toBe(false);
  });

  it('do not hold where the message names none, more or others', async () => {
    for (const named of [[], [DOCUMENT, DOCUMENT], ['d'.repeat(64)]]) expect(await held(pdf, {}, named)).toBe(false);
  });

  it('do not hold where the content is no PDF, whatever the request calls it', async () => {
    expect(await held(Buffer.from('MZ a program'))).toBe(false);
  });
});
