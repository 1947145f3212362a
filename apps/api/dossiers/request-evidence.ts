/** Assembles the evidence of a formal request for its page from events, documents and rows, never from the bytes. */
import type { Delivery, ProducedFile, Production, Verification } from '@comity/contracts/documents';
import type { WordsView } from '@comity/contracts/http/words';
import type {
  EvidenceView,
  PackageView,
  ProducedFileView,
  ProductionView,
  VerificationView,
} from '@comity/contracts/http/evidence-views';
import type { EvidenceWorkView } from '@comity/contracts/http/evidence-work-views';
import { partOf } from '@comity/domain/assistance/parts';
import { closedTo } from '@comity/domain/assistance/produced-data';
import { isSetAside, setAsideOf } from '@comity/domain/assistance/set-aside';
import { displayName, escapedName } from '@comity/evidence/ingest/file-name';
import { checkSentence, faultSentence } from '@comity/evidence/package/verify/sentences';
import { broughtChecks } from '@comity/texts/groups/brought';
import { text } from '@comity/texts/text';
import { readDocuments } from '@comity/persistence/documents';
import { producedId } from '@comity/persistence/evidence';
import type { EventRow } from '@comity/persistence/reads/dossier-parts';
import { type EvidenceRow, listEvidence } from '@comity/persistence/reads/evidence';
import { type EvidenceWorkRow, readEvidenceWork } from '@comity/persistence/recording/evidence-work';
import type { DossierKey } from '@comity/persistence/recording/states';
import { type KeptPackage, packageFile } from '@comity/persistence/sealed-packages';
import type { EntityManager } from 'typeorm';
import type { Role } from '@comity/vocabulary/values/roles';
import type { DossierState } from '@comity/domain/state/dossier';
import { broughtView } from './brought-view.ts';

interface EvidenceSources {
  key: DossierKey;
  state: DossierState;
  files: EvidenceRow[];
  content: (digest: unknown) => unknown;
}

export async function evidenceOf(
  manager: EntityManager,
  key: DossierKey,
  state: DossierState,
  { events, roles }: { events: readonly EventRow[]; roles: readonly Role[] },
): Promise<EvidenceView> {
  const part = partOf(state);
  const produced = events.filter(
    ({ code, refusal }) => refusal === null && (code === 'produce' || code === 'production'),
  );
  const digests = [...produced.map(({ payload }) => String(payload['production'])), part.verification?.findings ?? ''];
  if (part.brought != null) digests.push(part.brought.delivery);
  const documents = await readDocuments(manager, key.organization, digests);
  const content = (digest: unknown): unknown => documents.find((one) => one.digest === digest)?.content ?? null;
  const known: EvidenceSources = { key, state, content, files: await listEvidence(manager, key) };
  const kept = part.package === null ? null : await packageFile(manager, key, part.package.digest);
  const work = await readEvidenceWork(manager, key);
  return {
    productions: produced.flatMap((event) => productionView(event, known)),
    package: packageView(kept, known),
    brought: broughtView(state, content(part.brought?.delivery) as Delivery | null, known.files),
    verification: verificationView(events, known),
    work: work.map((row) => workView(row, known)),
    closed: closedTo(state, roles, null),
    setAside: setAsideOf(state).files,
  };
}

function productionView(event: EventRow, known: EvidenceSources): ProductionView[] {
  const digest = String(event.payload['production']);
  const document = known.content(digest) as Production | null;
  if (document === null) return [];
  const { files, certificate } = document;
  const view = {
    document: digest,
    at: event.at,
    complete: event.payload['complete'] === true,
    files: files.map((file) => fileView(file, event, known)),
    certificate,
  };
  return [view];
}

function fileView(file: ProducedFile, event: EventRow, { key, state, files }: EvidenceSources): ProducedFileView {
  const id = producedId(key, event, file.id);
  const row = files.find((one) => one.id === id);
  const { size, sha256, mediaType, target, category } = file;
  return {
    file: id,
    name: displayName(file.name),
    nameGiven: escapedName(file.name),
    size,
    sha256,
    mediaType,
    target,
    category,
    status: row?.status ?? 'WAITING',
    storedSize: row?.storedSize ?? 0,
    withheld: partOf(state).withheld.some((one) => one.file === id),
    setAside: isSetAside(state, event.seq, target),
  };
}

function packageView(kept: KeptPackage | null, { state, files }: EvidenceSources): PackageView | null {
  const { package: sealed, verification } = partOf(state);
  if (sealed === null) return null;
  const row = files.find(({ id }) => id === kept?.file);
  const holds = state.side !== 'requesting' || verification?.failed === 0;
  const here = row?.status === 'COMPLETE' && holds;
  const status = row?.status === 'REMOVED' ? 'REMOVED' : here ? 'HERE' : 'WAITING';
  return { ...sealed, status, contents: kept?.contents ?? null };
}

function verificationView(events: readonly EventRow[], { state, content }: EvidenceSources): VerificationView | null {
  const { verification } = partOf(state);
  if (verification === null) return null;
  const found = content(verification.findings) as Verification | { text: string } | null;
  const document = found !== null && 'checks' in found ? found : null;
  const told = found !== null && 'text' in found ? found.text : null;
  const at = events.findLast(({ code, refusal }) => code === 'verification' && refusal === null)?.at ?? '';
  const { package: digest, failed } = verification;
  const checks = (document?.checks ?? []).map(({ check, outcome, findings }) => ({
    check,
    says: wordsFor(check, checkSentence),
    outcome,
    findings: findings.map(({ code, about }) => ({ code, says: wordsFor(code, faultSentence), about })),
  }));
  return { package: digest, at, holds: failed === 0, failed, told, checks };
}

/** Files that came by hand are described in the domain's words, because no package was checked. */
function wordsFor(code: string, ofPackage: (code: string) => WordsView): WordsView {
  if (!(code in broughtChecks)) return ofPackage(code);
  return { en: text('en', 'broughtChecks', code), es: text('es', 'broughtChecks', code) };
}

function workView({ seq, payload, ...row }: EvidenceWorkRow, { files, content }: EvidenceSources): EvidenceWorkView {
  const total = totalOf(row, payload, content);
  const done = files.filter(({ event }) => event === seq).reduce((sum, file) => sum + file.storedSize, 0);
  return { ...row, bytes: total === null ? null : { done: Math.min(done, total), total } };
}

function totalOf(
  { kind }: Pick<EvidenceWorkRow, 'kind'>,
  payload: Record<string, unknown>,
  content: EvidenceSources['content'],
): number | null {
  if (kind === 'FETCH_PACKAGE') return Number(payload['bytes']);
  if (kind !== 'FETCH_FILES') return null;
  const production = content(payload['production']) as Production | null;
  return production?.files.reduce((sum, { size }) => sum + size, 0) ?? null;
}
