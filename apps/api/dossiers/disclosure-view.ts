/**
 * Shows who else took part in the transmission, as this organization knows it, and the request to the third State, if
 * any.
 */
import type { DisclosureView } from '@comity/contracts/http/dossier-part-views';
import { leadsHome } from '@comity/domain/disclosure/reporting';
import { derivedDraftId, readDrafts } from '@comity/persistence/drafts';
import type { Caller } from '@comity/persistence/reads/caller';
import { officeNames } from '@comity/persistence/reads/organizations';
import type { EntityManager } from 'typeorm';
import type { DossierContents } from './dossier-page.ts';

export async function disclosureViews(
  manager: EntityManager,
  caller: Caller,
  { row, state, paths }: DossierContents,
): Promise<DisclosureView[]> {
  const { disclosures = [], side, summary } = state;
  if (disclosures.length === 0) return [];
  const drafts: Drafts =
    side === 'requesting' ? await draftsOf(manager, caller, row.id, disclosures) : new Map<string, never>();
  return disclosures.map(({ withheld, ...one }) => {
    const path = paths.get(one.disclosure ?? '') ?? paths.get(one.path ?? '');
    return {
      ...one,
      provider: path?.provider ?? null,
      elements: path?.elements ?? [],
      withheld,
      domestic: side === 'requesting' && leadsHome(one, summary?.requestingState),
      draft: drafts.get(one.disclosure ?? '') ?? null,
    };
  });
}

type Drafts = Map<string, NonNullable<DisclosureView['draft']>>;

/** Returns the drafts by the digest of the disclosure that each comes from. */
async function draftsOf(
  manager: EntityManager,
  caller: Caller,
  dossier: string,
  disclosures: readonly { disclosure: string | null }[],
): Promise<Drafts> {
  const digests = disclosures.flatMap(({ disclosure }) => (disclosure === null ? [] : [disclosure]));
  const owner = caller.organization.id;
  const rows = await readDrafts(
    manager,
    owner,
    digests.map((digest) => derivedDraftId(dossier, digest)),
  );
  const offices = await officeNames(
    manager,
    owner,
    rows.map(({ officeId }) => officeId),
  );
  return new Map(
    digests.flatMap((digest) => {
      const draft = rows.find(({ id }) => id === derivedDraftId(dossier, digest));
      const office = offices.get(draft?.officeId ?? '');
      if (draft === undefined || office === undefined) return [];
      const seen = caller.offices.some(({ id }) => id === draft.officeId);
      return [
        [
          digest,
          {
            id: draft.id,
            office,
            seen,
            dossier: draft.submittedAt === null ? null : draft.id,
          },
        ] as const,
      ];
    }),
  );
}
