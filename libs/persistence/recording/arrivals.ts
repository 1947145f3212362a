/**
 * The messages of the inbox are recorded in the order of their numbers: one that comes early waits for those before it.
 */
import type { Envelope } from '@comity/contracts/exchange';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import type { EntityManager } from 'typeorm';
import { tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

/** Returns the number of this dossier's last message to itself; 0 before the first. */
export async function lastNumberToSelf(manager: EntityManager, key: DossierKey): Promise<number> {
  const row = await tenantRows(manager)
    .selectFrom('inbox')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('sender_organization_id', '=', key.organization)
    .where('sender_dossier_id', '=', key.dossier)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export interface Arrival {
  /** Organization id. */
  senderOrganization: string;
  senderDossier: string;
  number: number;
  envelope: Envelope;
  /** Wall-clock instant. */
  receivedAt: string;
  /** This is set where people of this organization entered the message for a side that does not use Comity. */
  entered: EnteredFrom | null;
}

/** Returns the messages that can be recorded now, per sender in the order of their numbers and without gaps. */
export function nextArrivals(manager: EntityManager, key: DossierKey): Promise<Arrival[]> {
  return tenantRows(manager)
    .with('numbered', (db) =>
      db
        .selectFrom('inbox')
        .selectAll()
        .select((eb) =>
          eb.fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy(['sender_organization_id', 'sender_dossier_id']).orderBy('number'))
            .as('place'),
        )
        .where('organization_id', '=', key.organization)
        .where('dossier_id', '=', key.dossier),
    )
    .selectFrom('numbered')
    .select([
      'sender_organization_id as senderOrganization',
      'sender_dossier_id as senderDossier',
      'number',
      'envelope',
      'received_at as receivedAt',
      'entered',
    ])
    .where('event_seq', 'is', null)
    .whereRef('place', '=', 'number')
    .orderBy((eb) =>
      eb.fn
        .max('received_at')
        .over((over) => over.partitionBy(['sender_organization_id', 'sender_dossier_id']).orderBy('number')),
    )
    .orderBy('sender_dossier_id')
    .orderBy('number')
    .execute();
}

/** Notes that the message became event `seq` of the dossier. */
export async function markArrivalRecorded(
  manager: EntityManager,
  key: DossierKey,
  arrival: Pick<Arrival, 'senderOrganization' | 'senderDossier' | 'number'>,
  seq: number,
): Promise<void> {
  await tenantRows(manager)
    .updateTable('inbox')
    .set({ event_seq: seq })
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('sender_organization_id', '=', arrival.senderOrganization)
    .where('sender_dossier_id', '=', arrival.senderDossier)
    .where('number', '=', arrival.number)
    .execute();
}
