/** Dossiers that were opened before identifiers had marks get theirs here, after the migrations and as the owner. */
import type { DossierState } from '@comity/domain/state/dossier';
import type { Target } from '@comity/vocabulary/values/request-form';
import { type Expression, type RawBuilder, sql } from 'kysely';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from './context.ts';
import { readMarkKey } from './mark-keys.ts';
import { organizationIds } from './reads/organizations.ts';
import { markIdentifiers, marksUnder } from './recording/identifier-marks.ts';
import { tenantRows } from './sql/rows.ts';

/** A dossier that has its marks is left alone, so this may run as often as the migrations do. */
export async function markEarlierDossiers(owner: DataSource, masterKey: Buffer): Promise<void> {
  for (const organization of await organizationIds(owner)) {
    await inOrganization(owner, organization, async (manager) => {
      const unmarked = await unmarkedDossiers(manager, organization);
      if (unmarked.length === 0) return;
      const known = marksUnder(await readMarkKey(manager, organization, masterKey));
      for (const { dossier, provider, targets } of unmarked) {
        const byId = new Map(targets.toReversed().map((target) => [target.id, target]));
        const marks = [...byId.values()].map((target) => ({ target: target.id, mark: known.of(target, provider) }));
        await markIdentifiers(manager, { organization, dossier }, marks);
      }
    });
  }
}

/**
 * A dossier is found by the identifiers of every version of its request, and a provider's by those that a supplement to
 * its order has added. The version in force comes first.
 */
function unmarkedDossiers(
  manager: EntityManager,
  organization: string,
): Promise<{ dossier: string; provider: string; targets: Target[] }[]> {
  return tenantRows(manager)
    .selectFrom('dossier as d')
    .innerJoin('document as c', (join) =>
      join
        .onRef('c.organization_id', '=', 'd.organization_id')
        .on(
          (on) =>
            sql<boolean>`${on.ref('c.digest')} = ANY (${sourcesIn(on.ref('d.request_digest'), on.ref('d.state'))})`,
        ),
    )
    .innerJoin('organization as o', 'o.id', 'd.organization_id')
    .select((eb) => [
      'd.id as dossier',
      eb.fn.coalesce(providerIn(eb.ref('d.state')), 'o.code').as('provider'),
      sql<Target[]>`jsonb_path_query_array(
        jsonb_agg(${targetsIn(eb.ref('c.content'))} ORDER BY c.digest = d.request_digest DESC), '$[*][*]')`.as(
        'targets',
      ),
    ])
    .where('d.organization_id', '=', organization)
    .where((eb) => sql<boolean>`jsonb_typeof(${targetsIn(eb.ref('c.content'))}) = 'array'`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('identifier_mark as m')
            .where('m.organization_id', '=', organization)
            .whereRef('m.dossier_id', '=', 'd.id'),
        ),
      ),
    )
    .groupBy(['d.organization_id', 'd.id', 'o.code'])
    .execute();
}

const providerIn = (state: Expression<DossierState>): RawBuilder<string | null> =>
  sql<string | null>`${state} #>> '{summary,provider}'`;
const sourcesIn = (request: Expression<string | null>, state: Expression<DossierState>): RawBuilder<string[]> =>
  sql<string[]>`ARRAY(
    SELECT ${request} UNION
    SELECT jsonb_path_query(${state}, '$.amendments[*] ? (@.status == "ACCEPTED").request') #>> '{}' UNION
    SELECT jsonb_path_query(${state}, '$.amendments[*] ? (@.status == "ACCEPTED").before') #>> '{}' UNION
    SELECT jsonb_path_query(${state}, '$.orders[*].digest') #>> '{}')`;
const targetsIn = (request: Expression<unknown>): RawBuilder<Target[]> => sql<Target[]>`${request} -> 'targets'`;
