/**
 * Documents are attached to a request while it is a draft, replaced and taken away. The form names each by the digest of
 * its bytes, so they are a part of what is shown, approved and signed. What a file is, its content says and not its name.
 */
import { createHash } from 'node:crypto';
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import type { AttachedFile } from '@comity/contracts/documents';
import type { DraftView } from '@comity/contracts/http/draft-views';
import { looksLike } from '@comity/evidence/ingest/looks-like';
import { inOrganization } from '@comity/persistence/context';
import { forgetDraftFiles, readDraftFile, saveDraftFile } from '@comity/persistence/draft-files';
import { saveDraft } from '@comity/persistence/drafts';
import type { Caller } from '@comity/persistence/reads/caller';
import {
  ATTACHED_LIMIT,
  ATTACHED_TOGETHER,
  ATTACHED_TYPES,
  type AttachmentKind,
  MOST_ATTACHED,
} from '@comity/vocabulary/values/request-codes';
import { attachedDigests, type RequestAttachment } from '@comity/vocabulary/values/request-form';
import { fileResponse, type GivenFile } from '../dossiers/attachments.service.ts';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import type { Response } from '../routing/http.ts';
import { changeable, changed, draftView, ownDraft } from './drafts.service.ts';

interface Described {
  kind: AttachmentKind;
  title: string;
}

type Attached = readonly RequestAttachment[];
type JudgedFile = Omit<RequestAttachment, 'document' | keyof Described> & { base64: string };

/** Somebody else may save the draft at the same time; what they save does not concern the attached documents. */
const ATTEMPTS = 5;

@Injectable()
export class DraftDocuments {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  async add(caller: Caller, id: string, { kind, title, file }: Described & { file: GivenFile }): Promise<DraftView> {
    const judged = await judgedFile(file);
    return this.change(caller, id, judged, (attached, given) => {
      const others = attached.filter(({ document }) => document !== given?.document);
      return given === null ? attached : [...others, { ...given, kind, title }];
    });
  }

  /** Throws DOCUMENT_UNKNOWN where the draft has no such document, as after a colleague has taken it away. */
  async replace(
    caller: Caller,
    id: string,
    digest: string,
    { kind, title, file }: Described & { file?: GivenFile | undefined },
  ): Promise<DraftView> {
    const judged = file === undefined ? null : await judgedFile(file);
    return this.change(caller, id, judged, (attached, given) => {
      assertAttached(attached, digest);
      return attached
        .filter(({ document }) => document === digest || document !== given?.document)
        .map((one) => (one.document === digest ? { ...one, ...given, kind, title } : one));
    });
  }

  remove(caller: Caller, id: string, digest: string): Promise<DraftView> {
    return this.change(caller, id, null, (attached) => {
      assertAttached(attached, digest);
      return attached.filter(({ document }) => document !== digest);
    });
  }

  async open(caller: Caller, id: string, digest: string, response: Response): Promise<StreamableFile> {
    const content = await inOrganization(this.parts.dataSource, caller.organization.id, async (manager) => {
      const draft = await ownDraft(manager, caller, id);
      assertAttached(draft.form.attachments ?? [], digest);
      return readDraftFile(manager, { organizationId: caller.organization.id, id }, digest);
    });
    return fileResponse(content, response);
  }

  /** Keeps the file, if there is one, and the form that names it, or neither. */
  private change(
    caller: Caller,
    id: string,
    file: JudgedFile | null,
    made: (attached: Attached, given: Omit<RequestAttachment, keyof Described> | null) => Attached,
  ): Promise<DraftView> {
    const key = { organizationId: caller.organization.id, id };
    return inOrganization(this.parts.dataSource, caller.organization.id, async (manager) => {
      const { amends } = await changeable(manager, caller, id);
      if (amends !== null) throw problem('DRAFT_AMENDS_ONLY');
      let given = null;
      if (file !== null) {
        const { base64, ...described } = file;
        const content: AttachedFile = { dossier: id, ...described, base64 };
        given = { document: await saveDraftFile(manager, key, content), ...described };
      }
      for (let attempt = 1; ; attempt += 1) {
        const { version, form } = await changeable(manager, caller, id);
        const { attachments: before = [], ...others } = form;
        const attachments = [...made(before, given)];
        assertTravels(attachments);
        const next = attachments.length === 0 ? others : { ...others, attachments };
        const saved = await saveDraft(manager, { ...key, version, form: next, at: caller.now });
        if (saved.outcome === 'changed' && attempt < ATTEMPTS) continue;
        const draft = changed(saved);
        await forgetDraftFiles(manager, key, attachedDigests(draft.form).attachments ?? []);
        return draftView(manager, caller, draft);
      }
    });
  }
}

function assertAttached(attached: Attached, digest: string): void {
  if (!attached.some(({ document }) => document === digest)) throw problem('DOCUMENT_UNKNOWN');
}

/** All documents of a request travel in one message; what would not is refused before anybody signs it. */
function assertTravels(attached: Attached): void {
  if (attached.length > MOST_ATTACHED) throw problem('ATTACHED_TOO_MANY');
  if (attached.reduce((sum, { size }) => sum + size, 0) > ATTACHED_TOGETHER) throw problem('ATTACHED_TOGETHER');
}

async function judgedFile({ name, base64 }: GivenFile): Promise<JudgedFile> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.length > ATTACHED_LIMIT) throw problem('ATTACHED_TOO_LARGE');
  const type = await looksLike(bytes);
  const mediaType = ATTACHED_TYPES.find((one) => one === type);
  if (mediaType === undefined) throw problem('ATTACHED_TYPE');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, mediaType, size: bytes.length, sha256, base64: bytes.toString('base64') };
}
