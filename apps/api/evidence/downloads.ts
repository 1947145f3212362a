/**
 * Evidence leaves as an attachment of no type under a policy that lets nothing run, whatever it is or calls itself:
 * a page, an image and a bomb are the same bytes here. What is found damaged on the way ends the connection, so that
 * nobody takes a part for the whole.
 */
import { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { contentDisposition } from '@comity/evidence/ingest/file-name';
import { readEvidence } from '@comity/evidence/ingest/read';
import type { Caller } from '@comity/persistence/reads/caller';
import type { EvidenceRow } from '@comity/persistence/reads/evidence';
import { problem } from '../problems/problem.ts';
import type { Request, Response } from '../routing/http.ts';
import { type ByteRange, byteRange } from './byte-range.ts';
import { EvidenceFiles } from './evidence-files.ts';

export const INERT = {
  'content-type': 'application/octet-stream',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
  'accept-ranges': 'bytes',
} as const;

@Injectable()
export class Downloads {
  constructor(@Inject(EvidenceFiles) private readonly files: EvidenceFiles) {}

  async open(
    caller: Caller,
    { dossier, id }: { dossier: string; id: string },
    request: Request,
    response: Response,
  ): Promise<StreamableFile> {
    const { row } = await this.files.read(caller, id);
    if (row.dossier !== dossier) throw problem('EVIDENCE_UNKNOWN');
    if (row.status === 'REMOVED') throw problem('EVIDENCE_REMOVED');
    if (row.status === 'RECEIVING' || row.sha256 === null) throw problem('EVIDENCE_UNFINISHED');
    const range = rangeOf(request, response, row);
    const { start, end } = range ?? { start: 0, end: row.storedSize };
    for (const [name, value] of Object.entries(INERT)) response.setHeader(name, value);
    response.setHeader('content-disposition', contentDisposition(row.name));
    response.setHeader('etag', `"${row.sha256}"`);
    response.setHeader('content-length', String(end - start));
    if (range !== null) {
      response.status(206);
      response.setHeader('content-range', `bytes ${String(start)}-${String(end - 1)}/${String(row.storedSize)}`);
    }
    const bytes = readEvidence(this.files.at(caller, row), row.storedSize, { start, end });
    return this.streamed(Readable.from(bytes, { objectMode: false }), row, response);
  }

  private streamed(stream: Readable, { id }: EvidenceRow, response: Response): StreamableFile {
    return new StreamableFile(stream).setErrorHandler((error) => {
      this.files.parts.log.error({ err: error, file: id }, 'evidence could not be read');
      response.destroy();
    });
  }
}

/** A range is served only of the very bytes that the client has seen before (RFC 9110 section 13.1.5). */
function rangeOf(request: Request, response: Response, { storedSize, sha256 }: EvidenceRow): ByteRange | null {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== `"${sha256 ?? ''}"`) return null;
  const range = byteRange(request.headers.range, storedSize);
  if (range !== 'unsatisfiable') return range;
  response.setHeader('content-range', `bytes */${String(storedSize)}`);
  throw problem('RANGE_INVALID', { size: storedSize });
}
