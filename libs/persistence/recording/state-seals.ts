/**
 * Whoever has the application's password can rewrite a dossier's row, but not seal it: each event leaves a seal over the
 * state, under a key that is derived from the installation's master key and never in the database (ADR 17). The seal binds
 * the state to the leaf of its event. Events and seals cannot be changed or deleted, so an older state with its older seal
 * is found too, by the events that came after it.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { DossierState } from '@comity/domain/state/dossier';
import type { EntityManager } from 'typeorm';
import { canonical } from '../digest.ts';
import { statement } from '../sql/statement.ts';
import type { DossierKey } from './states.ts';

/** A seal is made over these, and over the dossier to which it belongs. */
export interface Sealed {
  state: DossierState;
  /** This is the leaf hash of the event that has left the state, in lower-case hex. */
  leaf: string;
  zone: string;
}

const insert = statement((db, row: DossierKey & { seq: number; seal: Buffer }) =>
  db.insertInto('state_seal').values({
    organization_id: row.organization,
    dossier_id: row.dossier,
    seq: row.seq,
    seal: row.seal,
  }),
);

export async function sealState(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  sealed: Sealed,
  masterKey: Buffer,
): Promise<void> {
  const key = { organization, dossier };
  await insert(manager, { ...key, seq: sealed.state.seq, seal: sealOf(key, sealed, masterKey) });
}

const last = statement((db, key: DossierKey) =>
  db
    .selectFrom('dossier_event as e')
    .leftJoin('state_seal as s', (join) =>
      join
        .onRef('s.organization_id', '=', 'e.organization_id')
        .onRef('s.dossier_id', '=', 'e.dossier_id')
        .onRef('s.seq', '=', 'e.seq'),
    )
    .select((eb) => [
      'e.seq',
      'e.leaf',
      'e.status_after as status',
      's.seal',
      eb
        .exists(
          eb
            .selectFrom('state_seal as earlier')
            .where('earlier.organization_id', '=', key.organization)
            .where('earlier.dossier_id', '=', key.dossier),
        )
        .as('isSealed'),
    ])
    .where('e.organization_id', '=', key.organization)
    .where('e.dossier_id', '=', key.dossier)
    .orderBy('e.seq', 'desc')
    .limit(1),
);

/**
 * Tells whether the row is what its last event has left. A dossier that was never sealed is compared by number and status
 * alone.
 */
export async function isAsRecorded(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  { state, zone }: Pick<Sealed, 'state' | 'zone'>,
  masterKey: Buffer,
): Promise<boolean> {
  const key = { organization, dossier };
  const [event] = await last(manager, key);
  if (event?.seq !== state.seq || event.status !== state.status) return false;
  if (event.isSealed !== true) return true;
  return event.seal !== null && timingSafeEqual(event.seal, sealOf(key, { state, zone, leaf: event.leaf }, masterKey));
}

function sealOf({ organization, dossier }: DossierKey, sealed: Sealed, masterKey: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', masterKey, dossier, 'comity dossier state', 32));
  // What is undefined in the state is not in the row either.
  const state: unknown = JSON.parse(JSON.stringify(sealed.state));
  return createHmac('sha256', key)
    .update(canonical({ organization, dossier, leaf: sealed.leaf, zone: sealed.zone, state }))
    .digest();
}
