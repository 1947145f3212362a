/**
 * People give small files to a dossier beside a text: what was received on paper, the proof of a sending. Each is a
 * document like any text, so it has no meaning until an act of the same dossier names it, and it is never altered.
 */
import { createHash } from 'node:crypto';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import { ATTACHMENT_LIMIT, type AttachedFile, attachedFile } from '@comity/contracts/documents';
import type { AttachmentView } from '@comity/contracts/http/correspondence-views';
import { contentDisposition } from '@comity/evidence/ingest/file-name';
import { inOrganization } from '@comity/persistence/context';
import { readAttachments, readDocument, readDocuments, saveDocument } from '@comity/persistence/documents';
import type { Caller } from '@comity/persistence/reads/caller';
import { readDossier } from '@comity/persistence/reads/dossier-rows';
import type { EntityManager } from 'typeorm';
import { INERT } from '../evidence/downloads.ts';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import type { Response } from '../routing/http.ts';
import { attachmentFields } from './act-documents.ts';
import { Dossiers } from './dossiers.service.ts';

export interface GivenFile {
  name: string;
  mediaType: string;
  base64: string;
}

@Injectable()
export class Attachments {
  constructor(
    @Inject(ApiParts) private readonly parts: ApiParts,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
  ) {}

  async give(caller: Caller, dossier: string, file: GivenFile): Promise<AttachmentView> {
    await this.inside(caller, async (manager) => {
      if ((await readDossier(manager, caller, dossier)) === null) throw problem('DOSSIER_UNKNOWN');
    });
    return this.keep(caller, dossier, file);
  }

  /**
   * Keeps a file; the same file given again is the same attachment. `dossier` may also be a draft, whose id its dossier
   * will have.
   */
  async keep(caller: Caller, dossier: string, file: GivenFile, limit = ATTACHMENT_LIMIT): Promise<AttachmentView> {
    const { name, mediaType, base64 } = file;
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0 || bytes.length > limit)
      throw problem(limit === ATTACHMENT_LIMIT ? 'ATTACHMENT_TOO_LARGE' : 'ATTACHED_TOO_LARGE');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const size = bytes.length;
    const kept: AttachedFile = { dossier, name, mediaType, size, sha256, base64: bytes.toString('base64') };
    const digest = await this.inside(caller, (manager) =>
      saveDocument(manager, caller.organization.id, 'ATTACHMENT', kept),
    );
    return { digest, name, size, sha256 };
  }

  async open(caller: Caller, dossier: string, digest: string, response: Response): Promise<StreamableFile> {
    const { kind } = await this.dossiers.document(caller, dossier, digest);
    if (kind !== 'ATTACHMENT') throw problem('DOCUMENT_UNKNOWN');
    return this.inside(caller, async (manager) => fileOf(manager, caller, digest, response));
  }

  /** Returns the original from which a draft was entered. */
  originalOf(caller: Caller, draft: string, digest: string, response: Response): Promise<StreamableFile> {
    return this.inside(caller, async (manager) => {
      await assertGiven(manager, caller, draft, [digest]);
      return fileOf(manager, caller, digest, response);
    });
  }

  private inside<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inOrganization(this.parts.dataSource, caller.organization.id, work);
  }
}

async function fileOf(
  manager: EntityManager,
  caller: Caller,
  digest: string,
  response: Response,
): Promise<StreamableFile> {
  return fileResponse(await readDocument(manager, caller.organization.id, digest), response);
}

/** Sends an attached file as evidence is sent: as bytes of a type that cannot run. */
export function fileResponse(content: unknown, response: Response): StreamableFile {
  const { name, base64 } = attachedFile.parse(content);
  for (const [header, value] of Object.entries(INERT)) response.setHeader(header, value);
  response.setHeader('accept-ranges', 'none');
  response.setHeader('content-disposition', contentDisposition(name));
  return new StreamableFile(Buffer.from(base64, 'base64'));
}

/**
 * Throws unless the act names only files that were given to its own dossier: a digest known from elsewhere opens
 * nothing.
 */
export async function assertAttached(
  manager: EntityManager,
  caller: Caller,
  dossier: string,
  posted: Pick<PostedAct, 'name'>,
): Promise<void> {
  await assertGiven(manager, caller, dossier, namedIn(posted));
}

/**
 * Returns the files that the act names as people read them: name, size and SHA-256, by the digest of their document.
 */
export async function attachedIn(
  manager: EntityManager,
  caller: Caller,
  posted: Pick<PostedAct, 'name'>,
): Promise<ReadonlyMap<string, string>> {
  const named = namedIn(posted);
  const known = named.length === 0 ? [] : await readAttachments(manager, caller.organization.id, named);
  return new Map(
    known.map(({ digest, name, size, sha256 }) => [digest, `${name} (${String(size)} B, SHA-256 ${sha256})`]),
  );
}

function namedIn(posted: Pick<PostedAct, 'name'>): string[] {
  return attachmentFields(posted.name).flatMap((field) => {
    const value = (posted as Record<string, unknown>)[field] as string | string[];
    return typeof value === 'string' ? [value] : value;
  });
}

export async function assertGiven(
  manager: EntityManager,
  caller: Caller,
  dossier: string,
  named: readonly string[],
): Promise<void> {
  if (named.length === 0) return;
  const known = await readDocuments(manager, caller.organization.id, named);
  const ownDigests = known
    .filter(({ kind, content }) => kind === 'ATTACHMENT' && (content as AttachedFile).dossier === dossier)
    .map(({ digest }) => digest);
  if (!named.every((digest) => ownDigests.includes(digest))) throw problem('ATTACHMENT_UNKNOWN');
}
