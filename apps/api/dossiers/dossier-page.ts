/** Reads everything that one dossier's page and its acts need, in one transaction. */
import { storedSnapshot } from '@comity/contracts/documents';
import type { PathDocument } from '@comity/contracts/path';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { readDocuments } from '@comity/persistence/documents';
import type { Caller } from '@comity/persistence/reads/caller';
import { type DossierRow, readDossier } from '@comity/persistence/reads/dossier-rows';
import type { EntityManager } from 'typeorm';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import { openDeclined } from '@comity/domain/approvals/ratification';
import type { DossierState } from '@comity/domain/state/dossier';
import { problem } from '../problems/problem.ts';
import { keepingTexts } from './keeping-view.ts';

export interface DossierContents {
  row: DossierRow;
  state: DossierState;
  /** This is null at the provider, which never receives the request. */
  form: RequestForm | null;
  snapshot: RuleSnapshot | null;
  targets: Target[];
  /** Identifiers of every version of the request, those of an amendment that is open among them. */
  versions: Target[];
  /** Words of the conditions of use; null where none were proposed. */
  conditionsText: string | null;
  /** Documents of other providers that took part, as reported and as disclosed, by digest. */
  paths: Map<string, PathDocument>;
  /**
   * Texts that the page shows word for word, by digest: those that wait for a second person, and those that people
   * wrote.
   */
  words: Map<string, string>;
}

/**
 * A dossier of another organization, one that the caller may not see and one that does not exist give the same problem.
 */
export async function readContents(manager: EntityManager, caller: Caller, id: string): Promise<DossierContents> {
  const row = await readDossier(manager, caller, id);
  if (row === null) throw problem('DOSSIER_UNKNOWN');
  const { state } = row;
  const waiting = [
    state.proposal?.shown,
    ...state.ratifications.map((one) => one.shown),
    ...openDeclined(state).map(({ reason }) => reason),
  ];
  const conditions = state.assistance?.conditions?.text ?? null;
  const found = (state.disclosures ?? []).flatMap(({ path, disclosure }) => [path, disclosure]);
  const { amendments = [] } = state;
  const versionDigests =
    row.side === 'provider'
      ? state.orders.map(({ digest }) => digest)
      : amendments.flatMap(({ before, request }) => [before, request]);
  const digests = [
    row.requestDigest,
    ...versionDigests,
    ...amendments.map(({ reason }) => reason),
    row.snapshotDigest,
    conditions,
    ...waiting,
    ...keepingTexts(state),
    ...found,
  ].filter((one) => typeof one === 'string');
  const documents = await readDocuments(manager, caller.organization.id, digests);
  const content = (digest: string | null): unknown => documents.find((one) => one.digest === digest)?.content ?? null;
  const snapshot = content(row.snapshotDigest) as RuleSnapshot | null;
  const subject = content(row.requestDigest) as { targets: Target[] } | null;
  const others = versionDigests.flatMap((digest) => (content(digest) as { targets: Target[] } | null)?.targets ?? []);
  const versions = byName([...(subject?.targets ?? []), ...others]);
  const ofDossier = ({ id }: Target): boolean => state.targets.some((one) => one.id === id);
  return {
    row,
    state,
    form: row.side === 'provider' ? null : (subject as RequestForm | null),
    snapshot: snapshot === null ? null : storedSnapshot(snapshot),
    targets: amendments.length > 0 || row.side === 'provider' ? versions.filter(ofDossier) : (subject?.targets ?? []),
    versions,
    conditionsText: textOf(content(conditions)),
    paths: new Map(
      documents
        .filter(({ digest }) => found.includes(digest))
        .map(({ digest, content: path }) => [digest, path as PathDocument]),
    ),
    words: new Map(documents.map(({ digest, content: said }) => [digest, textOf(said) ?? ''])),
  };
}

function textOf(content: unknown): string | null {
  return (content as { text?: string } | null)?.text ?? null;
}

/** An identifier keeps its short name and what it says through every version; they stand in the order of their names. */
function byName(targets: readonly Target[]): Target[] {
  const first = targets.filter(({ id }, index) => targets.findIndex((one) => one.id === id) === index);
  return first.toSorted((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true }));
}
