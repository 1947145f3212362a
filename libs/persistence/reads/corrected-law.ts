/** Lists open dossiers that have pinned a version of a law pack that is no longer today's, those changed last first. */
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Side } from '@comity/vocabulary/values/plain';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { ifThere, isoInstant, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { Caller } from './caller.ts';
import { seenBy } from './dossier-rows.ts';
import { type DossierFilter, dossierConditions } from './dossier-search.ts';

export interface CorrectedRow {
  id: string;
  reference: string;
  caseReference: string | null;
  side: Side;
  status: Status;
  counterpart: Words | null;
  changedAt: string;
  snapshot: RuleSnapshot;
}

/** Corrected law is narrowed by its dossiers, as every list of dossiers is. */
export interface CorrectedQuery {
  filter: DossierFilter;
  /** These are the digests of the packs that have been replaced. */
  replaced: readonly string[];
  /** The dossiers of these sides are listed. */
  sides: readonly Side[];
  /** The list goes on behind the dossier of this instant and id, which was the last one shown. */
  after: readonly string[] | null;
  limit: number;
}

export function listCorrectedLaw(
  manager: EntityManager,
  caller: Caller,
  { after, limit, ...which }: CorrectedQuery,
): Promise<CorrectedRow[]> {
  const [changedAt, id] = after ?? [];
  const rows = corrected(manager, caller, which)
    .leftJoin('organization as c', 'c.id', 'd.counterpart_organization_id')
    .select((eb) => [
      'd.id',
      'd.reference',
      'd.case_reference as caseReference',
      'd.side',
      sql<Status>`${eb.ref('d.status')}`.as('status'),
      ifThere(eb.ref('c.id'), words(eb.ref('c.name_en'), eb.ref('c.name_es'))).as('counterpart'),
      isoInstant(eb.ref('d.changed_at')).as('changedAt'),
      sql<RuleSnapshot>`${eb.ref('s.content')}`.as('snapshot'),
    ])
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit);
  if (changedAt === undefined || id === undefined) return rows.execute();
  return rows.where((eb) => eb(eb.refTuple('d.changed_at', 'd.id'), '<', eb.tuple(changedAt, id))).execute();
}

/** Counts them, and no further than `limit`. */
export async function countCorrectedLaw(
  manager: EntityManager,
  caller: Caller,
  { limit, ...which }: Omit<CorrectedQuery, 'after'>,
): Promise<number> {
  const counted = await tenantRows(manager)
    .selectFrom(corrected(manager, caller, which).select('d.id').limit(limit).as('rows'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return counted.count;
}

function corrected(
  manager: EntityManager,
  caller: Caller,
  { replaced, sides, filter }: Pick<CorrectedQuery, 'replaced' | 'sides' | 'filter'>,
) {
  const pinned = replaced.map((digest) => JSON.stringify([{ digest }]));
  return tenantRows(manager)
    .selectFrom('dossier as d')
    .innerJoin('document as s', (join) =>
      join.onRef('s.organization_id', '=', 'd.organization_id').onRef('s.digest', '=', 'd.snapshot_digest'),
    )
    .where(seenBy(caller))
    .where(dossierConditions(caller, filter))
    .where('d.closed_at', 'is', null)
    .where('d.side', 'in', [...sides])
    .where('s.kind', '=', 'SNAPSHOT')
    .where((eb) => sql<boolean>`${eb.ref('s.content')} -> 'packs' @> ANY (${pinned}::jsonb[])`);
}
