/**
 * Serves tus 1.0 (https://tus.io/protocols/resumable-upload) on top of `UploadStore`: creation and termination. An
 * upload cannot begin with its first bytes in the same request, because its name and size may have to be refused before
 * the bytes come. Every failure is answered as a problem, like everywhere else in the api.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DataStore, MemoryLocker, Server } from '@tus/server';
import { LARGEST_FILE } from '@comity/contracts/http/evidence';
import { EvidenceDamaged, StorageFull } from '@comity/evidence/storage/storage';
import type { Caller } from '@comity/persistence/reads/caller';
import { ApiProblem, problem } from '../problems/problem.ts';
import { drain } from '../routing/drain.ts';
import type { Request, Response } from '../routing/http.ts';
import { UPLOADS } from '@comity/contracts/http/routes/route-parts';
import { EvidenceFiles } from './evidence-files.ts';
import { TUS_VERSION } from './tus.ts';
import { UploadStore } from './upload-store.ts';

/**
 * Two requests of one process for one upload wait for each other; writers of other processes are told apart by their
 * number.
 */
const LOCKER = new MemoryLocker();
const HOP_BY_HOP = new Set(['connection', 'transfer-encoding', 'content-length']);

@Injectable()
export class Uploads {
  constructor(@Inject(EvidenceFiles) private readonly files: EvidenceFiles) {}

  /** Puts status and headers into `response`; the body, if any, is empty. It throws `ApiProblem`. */
  async handle(request: Request, response: Response, caller: Caller | null): Promise<null> {
    requireVersion(request, response);
    let failure: unknown = null;
    const server = new Server({
      path: UPLOADS,
      datastore: caller === null ? new AnnouncedExtensions() : new UploadStore(this.files, caller, metadataOf(request)),
      locker: LOCKER,
      maxSize: LARGEST_FILE,
      relativeLocation: true,
      allowedOrigins: [],
      namingFunction: () => randomUUID(),
      onResponseError(_request, error) {
        failure = error;
        return undefined;
      },
    });
    const answer = await server.handleWeb(webRequest(request));
    if (answer.status >= 400) {
      drain(request, response);
      throw problemOf(failure, answer.status, (await answer.text()).trim());
    }
    response.status(answer.status);
    for (const [name, value] of answer.headers) if (!HOP_BY_HOP.has(name)) response.setHeader(name, value);
    return null;
  }
}

/** A client that speaks another version is told which one is spoken here, and nothing else is done (tus 1.0). */
function requireVersion({ method, headers }: Request, response: Response): void {
  if (method === 'OPTIONS' || headers['tus-resumable'] === TUS_VERSION) return;
  response.setHeader('tus-version', TUS_VERSION);
  throw problem('UPLOAD_VERSION');
}

/** Announces the extensions of tus that the api speaks, and takes nothing. */
class AnnouncedExtensions extends DataStore {
  override extensions = ['creation', 'termination'];
}

/** The header is kept as it came, because whoever asks where an upload stands is answered with it. */
function metadataOf({ headers }: Request): string {
  const given = headers['upload-metadata'];
  return typeof given === 'string' ? given : '';
}

function webRequest(request: Request): globalThis.Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && !HOP_BY_HOP.has(name)) headers.set(name, value);
  const { method = 'HEAD' } = request;
  const url = `http://api${request.path}`;
  if (method === 'PATCH' && headers.get('content-type') !== 'application/offset+octet-stream')
    throw problem('UPLOAD_MEDIA_TYPE');
  if (method !== 'PATCH') {
    headers.delete('content-type');
    return new Request(url, { method, headers });
  }
  const length = request.headers['content-length'];
  if (length !== undefined) headers.set('content-length', length);
  const body = Readable.toWeb(request) as ReadableStream;
  return new Request(url, { method, headers, body, duplex: 'half' });
}

/** `status` and `said` are what tus makes of failures that it does not know. */
function problemOf(failure: unknown, status: number, said: string): ApiProblem {
  if (failure instanceof ApiProblem) return failure;
  if (failure instanceof StorageFull) return problem('STORAGE_FULL');
  if (failure instanceof EvidenceDamaged) return problem('EVIDENCE_DAMAGED', { about: [failure.code] });
  if (failure instanceof Error) throw failure;
  if (status === 404) return problem('EVIDENCE_UNKNOWN');
  if (status === 409) return problem('UPLOAD_OFFSET');
  if (status === 413) return problem('UPLOAD_TOO_LARGE');
  if (/abort/i.test(said)) return problem('UPLOAD_BROKEN_OFF');
  return problem('UPLOAD_PROTOCOL', { about: [said] });
}
