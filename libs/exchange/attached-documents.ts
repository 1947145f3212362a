/**
 * Documents that are attached to a request are signed with it: the message names them, and the request says what each
 * is. Both must say the same, of these very bytes, and each file must be by its content what the request says that it is.
 */
import { createHash } from 'node:crypto';
import type { AttachedFile } from '@comity/contracts/documents';
import type { Attachment, Envelope } from '@comity/contracts/exchange';
import { looksLike } from '@comity/evidence/ingest/looks-like';
import type { RequestAttachment, RequestForm } from '@comity/vocabulary/values/request-form';

export async function attachmentsHold({ body }: Envelope, documents: readonly Attachment[]): Promise<boolean> {
  const { request, attachments: named = [] } = body as { request: string; attachments?: string[] };
  const content = (digest: string): unknown => documents.find((one) => one.digest === digest)?.content;
  const { attachments: described = [] } = content(request) as RequestForm;
  if (described.map(({ document }) => document).join() !== named.join()) return false;
  const held = await Promise.all(described.map((one) => holds(one, content(one.document) as AttachedFile)));
  return held.every((one) => one);
}

async function holds(said: RequestAttachment, file: AttachedFile): Promise<boolean> {
  const bytes = Buffer.from(file.base64, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = [said.sha256 === sha256, said.size === bytes.length, said.name === file.name];
  return same.every((one) => one) && (await looksLike(bytes)) === said.mediaType;
}
