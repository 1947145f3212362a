/** The dossiers of the same request at other organizations are the peers of a dossier. */
import type { Side } from '@comity/vocabulary/values/plain';
import type { EntityManager } from 'typeorm';
import { noneByComity } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { statement } from '../sql/statement.ts';
import type { DossierKey } from './states.ts';

export interface PeerRow {
  side: Side;
  organizationId: string;
  organizationCode: string;
  dossier: string;
  /**
   * This is the number of the last message sent to the peer; it is 0 before the first. The lock on the dossier keeps it
   * correct.
   */
  lastNumber: number;
  /** The peer does not use Comity: people carry messages to it and enter its answers. */
  byHand: boolean;
}

const peers = statement((db, key: DossierKey) =>
  db
    .selectFrom('dossier_peer as p')
    .innerJoin('organization as o', 'o.id', 'p.peer_organization_id')
    .select((eb) => [
      'p.side',
      'p.peer_organization_id as organizationId',
      'o.code as organizationCode',
      'p.peer_dossier_id as dossier',
      'p.by_hand as byHand',
      eb
        .selectFrom('outbox as m')
        .select((m) => m.fn.coalesce(m.fn.max('m.number'), m.lit(0)).as('last'))
        .whereRef('m.organization_id', '=', 'p.organization_id')
        .whereRef('m.dossier_id', '=', 'p.dossier_id')
        .whereRef('m.peer_dossier_id', '=', 'p.peer_dossier_id')
        .$asScalar()
        .$notNull()
        .as('lastNumber'),
    ])
    .where('p.organization_id', '=', key.organization)
    .where('p.dossier_id', '=', key.dossier)
    .orderBy('p.side'),
);

/** Returns the dossiers of the same request at the other organizations that are known here. */
export function readPeers(manager: EntityManager, key: DossierKey): Promise<PeerRow[]> {
  return peers(manager, key);
}

/**
 * Keeps a peer of a side, which is reached by hand where none of its offices is reached by Comity.
 * Throws if the peer's dossier already belongs to another dossier of ours, and if the side has another peer; only the
 * provider's may have several (migrations/72-another-custodian.ts).
 */
export async function addPeer(
  manager: EntityManager,
  key: DossierKey,
  side: Side,
  organizationId: string,
  dossier: string,
): Promise<void> {
  await tenantRows(manager)
    .insertInto('dossier_peer')
    .values((eb) => ({
      organization_id: key.organization,
      dossier_id: key.dossier,
      side,
      peer_organization_id: organizationId,
      peer_dossier_id: dossier,
      by_hand: eb.fn.coalesce(
        eb
          .selectFrom('directory_entry')
          .select((d) => noneByComity(d.ref('reached')).as('byHand'))
          .where('organization_id', '=', organizationId)
          .$asScalar(),
        eb.lit(false),
      ),
    }))
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'dossier_id', 'side', 'peer_organization_id']).doNothing(),
    )
    .execute();
}

/** Returns the id if it is a dossier of this organization. */
export async function ownDossier(
  manager: EntityManager,
  organization: string,
  dossier: string,
): Promise<string | null> {
  const row = await tenantRows(manager)
    .selectFrom('dossier')
    .select('id')
    .where('organization_id', '=', organization)
    .where('id', '=', dossier)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Returns the dossier of this organization whose peer is that dossier of that organization; null if there is none. */
export async function dossierWithPeer(
  manager: EntityManager,
  organization: string,
  peerOrganization: string,
  peerDossier: string,
): Promise<string | null> {
  const row = await tenantRows(manager)
    .selectFrom('dossier_peer')
    .select('dossier_id as id')
    .where('organization_id', '=', organization)
    .where('peer_organization_id', '=', peerOrganization)
    .where('peer_dossier_id', '=', peerDossier)
    .executeTakeFirst();
  return row?.id ?? null;
}
