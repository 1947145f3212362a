/**
 * Answers a document as the file that was asked for. A PDF is saved; HTML may be viewed, and can neither load nor run
 * anything.
 */
import { createHash } from 'node:crypto';
import { StreamableFile } from '@nestjs/common';
import { HTML_POLICY } from '@comity/documents/html/style';
import type { ReadableDocument } from '@comity/documents/model';
import type { Response } from '../routing/http.ts';

export type FileFormat = 'pdf' | 'html';

export function fileAnswer(
  document: ReadableDocument,
  { format, bytes }: { format: FileFormat; bytes: Buffer },
  response: Response,
): StreamableFile {
  const name = `${document.reference}-${document.kind}-${document.language}`.replaceAll(/[^\w-]+/g, '-');
  response.setHeader('Cache-Control', 'private, no-store');
  // RFC 9530: whoever records what was handed out records this digest.
  response.setHeader('Repr-Digest', `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`);
  if (format === 'html') response.setHeader('Content-Security-Policy', HTML_POLICY);
  return new StreamableFile(bytes, {
    type: format === 'pdf' ? 'application/pdf' : 'text/html; charset=utf-8',
    disposition: `${format === 'pdf' ? 'attachment' : 'inline'}; filename="${name}.${format}"`,
    length: bytes.length,
  });
}
