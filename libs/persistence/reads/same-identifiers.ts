/**
 * Finds other dossiers of the organization that concern the same identifier (docs/rules 2.18, scenario 11). Only its
 * central authority may see them, which the caller of this has to ensure: neither requester sees the other, and an
 * office without that task learns nothing of a confidential request. A request that follows this dossier, or that it
 * follows, is the same case and is left out.
 */
import type { DossierState } from '@comity/domain/state/dossier';
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { ifThere, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { type Caller, rolesOf } from './caller.ts';
import { preservationBefore, preservationIn, seenBy } from './dossier-rows.ts';

export interface SameIdentifierRow {
  /** Identifier of this dossier. */
  target: string;
  dossier: string;
  reference: string;
  kind: RequestKind;
  side: Side;
  status: DossierState['status'];
  counterpart: Words | null;
  openedAt: string;
  /** True if one of the caller's offices sees that dossier, so that it can be opened. */
  seen: boolean;
}

export function isCentralAuthority(caller: Caller): boolean {
  return rolesOf(caller).some((role) => role === 'REQ_CENTRAL_AUTHORITY' || role === 'RCV_CENTRAL_AUTHORITY');
}

export function readSameIdentifiers(
  manager: EntityManager,
  caller: Caller,
  dossier: string,
): Promise<SameIdentifierRow[]> {
  const own = caller.organization.id;
  return tenantRows(manager)
    .selectFrom('identifier_mark as mine')
    .innerJoin('identifier_mark as other', (join) =>
      join
        .onRef('other.organization_id', '=', 'mine.organization_id')
        .onRef('other.mark', '=', 'mine.mark')
        .onRef('other.dossier_id', '<>', 'mine.dossier_id'),
    )
    .innerJoin('dossier as d', (join) =>
      join.onRef('d.organization_id', '=', 'other.organization_id').onRef('d.id', '=', 'other.dossier_id'),
    )
    .leftJoin('organization as c', 'c.id', 'd.counterpart_organization_id')
    .select((eb) => [
      'mine.target',
      'd.id as dossier',
      'd.reference',
      eb.ref('d.state', '->>').key('kind').as('kind'),
      'd.side',
      'd.status',
      ifThere(eb.ref('c.id'), words(eb.ref('c.name_en'), eb.ref('c.name_es'))).as('counterpart'),
      'd.opened_at as openedAt',
      eb
        .and([seenBy(caller)])
        .$castTo<boolean>()
        .as('seen'),
    ])
    .where('mine.organization_id', '=', own)
    .where('mine.dossier_id', '=', dossier)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('dossier_peer as p')
            .where('p.organization_id', '=', own)
            .where('p.peer_organization_id', '=', own)
            .where((p) =>
              p.or([
                p('p.dossier_id', '=', dossier).and('p.peer_dossier_id', '=', p.ref('d.id')),
                p('p.dossier_id', '=', p.ref('d.id')).and('p.peer_dossier_id', '=', dossier),
              ]),
            ),
        ),
      ),
    )
    .where((eb) => eb(sql<string>`${eb.ref('d.id')}::text`, 'is distinct from', preservationBefore(own, dossier)))
    .where((eb) => eb(preservationIn(eb.ref('d.state')), 'is distinct from', dossier))
    .orderBy('d.opened_at')
    .orderBy('d.id')
    .orderBy('mine.target')
    .execute();
}
