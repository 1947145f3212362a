/** Reads everything of a dossier that goes into its sealed package, in one transaction. */
import { storedSnapshot } from '@comity/contracts/documents';
import type { MessageCode } from '@comity/vocabulary/messages';
import type { DossierRef } from '@comity/contracts/engine';
import type { AttachedFile, ProducedFile, Production } from '@comity/contracts/documents';
import { isBeforeCourt, isSetAside } from '@comity/domain/assistance/set-aside';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { DocumentSource } from '@comity/evidence/package/seal';
import { readDocument, readDocuments } from '@comity/persistence/documents';
import { producedId } from '@comity/persistence/evidence';
import { type EventRow, memberNames, readEvents } from '@comity/persistence/reads/dossier-parts';
import { type EvidenceRow, listEvidence } from '@comity/persistence/reads/evidence';
import { publicOrganization } from '@comity/persistence/reads/organizations';
import type { Words } from '@comity/persistence/sql/expressions';
import type { EntityManager } from 'typeorm';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { type DossierContext, lockContext, knownPeers } from '../recording/dossier-context.ts';

export interface PackageParty {
  code: string;
  name: Words;
}

export interface ReceivedFile {
  produced: ProducedFile;
  /** The row of our copy; null as long as we have none. */
  row: EvidenceRow | null;
}

export interface ReceivedProduction {
  /** The message with which the production came. */
  event: EventRow;
  document: Production;
  files: ReceivedFile[];
}

export interface PackageMaterial {
  context: DossierContext;
  reference: string;
  form: RequestForm;
  snapshot: RuleSnapshot;
  events: EventRow[];
  own: PackageParty;
  requesting: PackageParty;
  provider: PackageParty;
  productions: ReceivedProduction[];
  /** The names of the members who entered a message by hand or checked it, by member. */
  members: ReadonlyMap<string, Words>;
  /** The documents that were attached to the request, as they came. */
  attached: DocumentSource[];
  /** Returns the content of a document by its digest. */
  content: (digest: string) => unknown;
}

/** Returns null where a document is missing that every such dossier has, because then nothing can be sealed. */
export async function readPackageMaterial(manager: EntityManager, ref: DossierRef): Promise<PackageMaterial | null> {
  const context = await lockContext(manager, ref);
  const events = await readEvents(manager, ref);
  const { state, organization, reference } = context;
  const digests = [...digestsOf(events), state.summary?.snapshot ?? ''];
  const documents = await readDocuments(manager, organization.id, digests);
  const content = (digest: string): unknown => documents.find((one) => one.digest === digest)?.content ?? null;
  const request = events.find(({ code, kind }) => kind === 'message' && code === ('request' satisfies MessageCode))
    ?.payload['request'];
  const form = content(String(request)) as RequestForm | null;
  const pinned = content(state.summary?.snapshot ?? '') as RuleSnapshot | null;
  const snapshot = pinned === null ? null : storedSnapshot(pinned);
  const peers = await knownPeers(manager, context);
  const party = async (side: 'requesting' | 'provider'): Promise<PackageParty> => {
    const code = peers.find((peer) => peer.side === side)?.organizationCode ?? '';
    return { code, name: await nameOf(manager, code) };
  };
  if (form === null || snapshot === null || reference === null) return null;
  const files = await listEvidence(manager, ref);
  return {
    context,
    reference,
    form,
    snapshot,
    events,
    own: { code: organization.code, name: await nameOf(manager, organization.code) },
    requesting: await party('requesting'),
    provider: await party('provider'),
    productions: productionsOf(ref, events, files, content).flatMap((production) => freeToLeave(state, production)),
    members: await memberNames(manager, organization.id, membersWhoEntered(events)),
    attached: await attachedTo(manager, organization.id, form),
    content,
  };
}

/** Leaves out what was set aside, and what a court has before it; a production of which nothing is left is not named. */
function freeToLeave(state: DossierContext['state'], production: ReceivedProduction): ReceivedProduction[] {
  const { event, files } = production;
  const free = files.filter(
    ({ produced: { target } }) => !isSetAside(state, event.seq, target) && !isBeforeCourt(state, target),
  );
  const nothingLeft = free.length === 0 && (files.length > 0 || isSetAside(state, event.seq, null));
  return nothingLeft ? [] : [{ ...production, files: free }];
}

const EXTENSIONS = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

async function attachedTo(
  manager: EntityManager,
  organization: string,
  { attachments = [], language }: RequestForm,
): Promise<DocumentSource[]> {
  const sources: DocumentSource[] = [];
  for (const { document, title, name, mediaType } of attachments) {
    const file = await readDocument<AttachedFile>(manager, organization, document);
    if (file === null) continue;
    const content = Buffer.from(file.base64, 'base64');
    sources.push({ kind: 'OTHER', title: title || name, language, content, extension: EXTENSIONS[mediaType] });
  }
  return sources;
}

function productionsOf(
  ref: DossierRef,
  events: readonly EventRow[],
  files: readonly EvidenceRow[],
  content: PackageMaterial['content'],
): ReceivedProduction[] {
  return events
    .filter(
      ({ kind, code, refusal }) =>
        kind === 'message' && code === ('production' satisfies MessageCode) && refusal === null,
    )
    .flatMap((event) => {
      const document = content(String(event.payload['production'])) as Production | null;
      if (document === null) return [];
      const copies = document.files.map((produced) => ({
        produced,
        row: files.find(({ id }) => id === producedId(ref, event, produced.id)) ?? null,
      }));
      return [{ event, document, files: copies }];
    });
}

function membersWhoEntered(events: readonly EventRow[]): string[] {
  return events.flatMap(({ entered }) => (entered === null ? [] : [entered.by, entered.checkedBy]));
}

const DIGEST = /^[0-9a-f]{64}$/;

function digestsOf(events: readonly EventRow[]): string[] {
  const named = events.flatMap(({ payload }) => Object.values(payload));
  return [...new Set(named.filter((one): one is string => typeof one === 'string' && DIGEST.test(one)))];
}

async function nameOf(manager: EntityManager, code: string): Promise<Words> {
  return (await publicOrganization(manager, code))?.name ?? { en: code, es: code };
}
