/**
 * Evidence is served as an attachment without a type, under a policy that lets nothing run, whatever it is or claims to
 * be: a page, an image and an archive bomb are the same bytes here. Bytes found damaged on the way end the connection,
 * so that nobody takes a part for the whole.
 */
import { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { closedTo } from '@comity/domain/assistance/produced-data';
import { contentDisposition } from '@comity/evidence/ingest/file-name';
import { readEvidence } from '@comity/evidence/ingest/read';
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';
import type { EvidenceRow } from '@comity/persistence/reads/evidence';
import type { DossierState } from '@comity/domain/state/dossier';
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
    const { row, dossier: known, target } = await this.files.read(caller, id);
    if (row.dossier !== dossier) throw problem('EVIDENCE_UNKNOWN');
    if (row.status === 'REMOVED') throw problem('EVIDENCE_REMOVED');
    if (row.status === 'RECEIVING' || row.sha256 === null) throw problem('EVIDENCE_UNFINISHED');
    if (isQuarantined(row, known.state)) throw problem('EVIDENCE_QUARANTINED');
    const closed = closedTo(known.state, rolesOf(caller), row.event, target);
    if (closed !== null) throw problem(`EVIDENCE_${closed}`);
    const whole = { start: 0, end: row.storedSize };
    return this.attach(caller, { row, name: row.name, sha256: row.sha256, within: whole }, request, response);
  }

  /** Serves the requested part of a file, or of the file that is `within` it. */
  attach(
    caller: Caller,
    { row, name, sha256, within }: Attached,
    request: Request,
    response: Response,
  ): StreamableFile {
    const size = within.end - within.start;
    const range = rangeOf(request, response, { size, sha256 });
    const { start, end } = range ?? { start: 0, end: size };
    for (const [header, value] of Object.entries(INERT)) response.setHeader(header, value);
    response.setHeader('content-disposition', contentDisposition(name));
    response.setHeader('etag', `"${sha256}"`);
    response.setHeader('content-length', String(end - start));
    if (range !== null) {
      response.status(206);
      response.setHeader('content-range', `bytes ${String(start)}-${String(end - 1)}/${String(size)}`);
    }
    const bytes = readEvidence(this.files.at(caller, row), row.storedSize, {
      start: within.start + start,
      end: within.start + end,
    });
    return new StreamableFile(Readable.from(bytes, { objectMode: false })).setErrorHandler((error) => {
      this.files.parts.log.error({ err: error, file: row.id }, 'evidence could not be read');
      response.destroy();
    });
  }
}

/**
 * Files that another State brought are given out when the check of the whole delivery has succeeded, and not before.
 */
function isQuarantined({ event }: Pick<EvidenceRow, 'event'>, { side, assistance }: DossierState): boolean {
  if (side !== 'requesting' || event === null) return false;
  if (assistance?.brought?.kept.includes(event)) return false;
  return assistance?.brought?.event !== event || assistance.verification?.failed !== 0;
}

export interface Attached {
  row: EvidenceRow;
  /** The name stands here as the uploader gave it. */
  name: string;
  sha256: string;
  within: ByteRange;
}

/** A range is served only from the very bytes that the client has seen before (RFC 9110 section 13.1.5). */
function rangeOf(
  request: Request,
  response: Response,
  { size, sha256 }: { size: number; sha256: string },
): ByteRange | null {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== `"${sha256}"`) return null;
  const range = byteRange(request.headers.range, size);
  if (range !== 'unsatisfiable') return range;
  response.setHeader('content-range', `bytes */${String(size)}`);
  throw problem('RANGE_INVALID', { size });
}
