/**
 * The messages of the inbox are recorded in the order of their numbers: one that comes early waits for those before it.
 * The signature of each row is checked once, and that it holds is noted beside the row, which nobody can change. A row that
 * its sender did not sign takes no number: it is rejected by name, counted, told to the operator and removed.
 */
import { type Rejection } from '@comity/contracts/exchange';
import type { DossierRef } from '@comity/contracts/engine';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { char, int, uuid } from '../schema/column.ts';
import { now, unnested } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { type Claim, isGenuine, type SignatureCheck } from './genuine.ts';
import { recordRejection } from './inbox.ts';
import { organizationById, organizationsById } from './organizations.ts';
import { raiseStateAlarm } from './state-alarms.ts';
import type { DossierKey } from './states.ts';

/** So many signatures are checked in one transaction; the rows with the lowest numbers come first. */
const CHECKED_AT_ONCE = 500;
/** So many rows are read to find what is recorded next: of each sender one, and the one after it. */
const MOST_NEXT = 100;
/** So many forged rows of a day raise an alarm beside dossiers that are not open; all of them are counted. */
const MOST_ALARMS_A_DAY = 100;

export interface Arrival extends Claim {
  /** Wall-clock instant. */
  receivedAt: string;
  /** This tells the row from others under the same number. */
  digest: string;
}

const arrivals = (manager: EntityManager, key: DossierKey) =>
  tenantRows(manager)
    .selectFrom('inbox as i')
    .select([
      'i.sender_organization_id as senderOrganization',
      'i.sender_dossier_id as senderDossier',
      'i.number',
      'i.code',
      'i.envelope',
      'i.entered',
      'i.received_at as receivedAt',
      'i.digest',
    ])
    .where('i.organization_id', '=', key.organization)
    .where('i.dossier_id', '=', key.dossier)
    .where('i.event_seq', 'is', null);

interface Checked {
  /** So many rows were removed because they are forged. */
  forged: number;
  /** There may be more rows that nobody has checked. */
  full: boolean;
}

async function checkArrivals(manager: EntityManager, key: DossierKey, holds: SignatureCheck): Promise<Checked> {
  const rows = await arrivals(manager, key)
    .where('i.checked_at', 'is', null)
    .orderBy('i.number')
    .orderBy('i.received_at')
    .limit(CHECKED_AT_ONCE)
    .execute();
  const find = organizationsById(manager);
  const genuine: Arrival[] = [];
  let forged = 0;
  for (const arrival of rows) {
    if (await isGenuine(find, key, arrival, holds)) {
      genuine.push(arrival);
      continue;
    }
    const noted = await reject(manager, key, arrival, 'MESSAGE_NOT_GENUINE');
    if (forged === 0 && (noted <= MOST_ALARMS_A_DAY || (await isOpen(manager, key))))
      await raiseStateAlarm(manager, key, 'MESSAGE_NOT_GENUINE');
    forged += 1;
  }
  await noteChecked(manager, key, genuine);
  return { forged, full: rows.length === CHECKED_AT_ONCE };
}

async function noteChecked(manager: EntityManager, key: DossierKey, genuine: readonly Arrival[]): Promise<void> {
  if (genuine.length === 0) return;
  const columns = { senderOrganization: uuid(), senderDossier: uuid(), number: int(), digest: char() };
  await tenantRows(manager)
    .updateTable('inbox as i')
    .from(unnested('g', columns, genuine))
    .set({ checked_at: now })
    .where('i.organization_id', '=', key.organization)
    .where('i.dossier_id', '=', key.dossier)
    .whereRef('i.sender_organization_id', '=', 'g.senderOrganization')
    .whereRef('i.sender_dossier_id', '=', 'g.senderDossier')
    .whereRef('i.number', '=', 'g.number')
    .whereRef('i.digest', '=', 'g.digest')
    .execute();
}

/** Returns the number of the last message of that sender to this dossier; 0 before the first. */
export async function lastNumberFrom(
  manager: EntityManager,
  key: DossierKey,
  sender: { organization: string; dossier: string },
  holds: SignatureCheck,
): Promise<number> {
  let checked = await checkArrivals(manager, key, holds);
  while (checked.full) checked = await checkArrivals(manager, key, holds);
  const row = await tenantRows(manager)
    .selectFrom('inbox')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('sender_organization_id', '=', sender.organization)
    .where('sender_dossier_id', '=', sender.dossier)
    .where((eb) => eb.or([eb('event_seq', 'is not', null), eb('checked_at', 'is not', null)]))
    .executeTakeFirst();
  return row?.last ?? 0;
}

export interface NextArrival {
  /** Of the messages that can be recorded now, the one that counts first; null if there is none. */
  next: Arrival | null;
  /** So many rows were removed because they are forged. */
  forged: number;
  /** Something may be left to record or to check, once `next` is recorded. */
  more: boolean;
}

/**
 * Finds the message that is recorded next: of each sender the one that follows the last recorded, and of these the one
 * that came first. What is addressed to another side than the dossier's stays.
 */
export async function nextArrival(
  manager: EntityManager,
  ref: DossierRef,
  holds: SignatureCheck,
): Promise<NextArrival> {
  const { forged, full } = await checkArrivals(manager, ref, holds);
  const rows = await nearestArrivals(manager, ref);
  const reused = rows.filter(({ ahead }) => ahead <= 0);
  for (const { ahead: _ahead, ...arrival } of reused) await reject(manager, ref, arrival, 'NUMBER_REUSED');
  const found = rows.find(({ ahead }) => ahead === 1);
  const checking = full || forged > 0;
  if (found === undefined) return { next: null, forged, more: checking || reused.length === MOST_NEXT };
  const { ahead: _ahead, ...next } = found;
  const others = rows.length - reused.length - 1;
  return { next, forged, more: checking || others > 0 || rows.length === MOST_NEXT };
}

/** `ahead` is 1 for the message that follows the sender's last recorded one, and less for a number that is used. */
function nearestArrivals(
  manager: EntityManager,
  { organization, dossier, side, kind }: DossierRef,
): Promise<(Arrival & { ahead: number })[]> {
  const recorded = tenantRows(manager)
    .selectFrom('inbox')
    .select((eb) => ['sender_organization_id', 'sender_dossier_id', eb.fn.max('number').as('last')])
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .where('event_seq', 'is not', null)
    .groupBy(['sender_organization_id', 'sender_dossier_id'])
    .as('r');
  const ahead = sql<number>`i.number - coalesce(r.last, 0)`;
  const isHere = sql<boolean>`i.envelope #>> '{to,side}' = ${side} AND coalesce(i.envelope #>> '{to,kind}', 'PRESERVATION') = ${kind}`;
  return arrivals(manager, { organization, dossier })
    .leftJoin(recorded, (join) =>
      join
        .onRef('r.sender_organization_id', '=', 'i.sender_organization_id')
        .onRef('r.sender_dossier_id', '=', 'i.sender_dossier_id'),
    )
    .select(ahead.as('ahead'))
    .where('i.checked_at', 'is not', null)
    .where(sql<boolean>`(${ahead} <= 0 OR (${ahead} <= 2 AND ${isHere}))`)
    .orderBy(ahead)
    .orderBy('i.received_at')
    .orderBy('i.sender_dossier_id')
    .limit(MOST_NEXT)
    .execute();
}

/** Returns how many rows were rejected for this reason on this day. */
async function reject(manager: EntityManager, key: DossierKey, arrival: Arrival, reason: Rejection): Promise<number> {
  const { organization, dossier } = key;
  const sender = await organizationById(manager, arrival.senderOrganization);
  const noted = await recordRejection(manager, {
    organization,
    reason,
    sender: sender?.code ?? null,
    envelopeDigest: arrival.digest,
  });
  await tenantRows(manager)
    .deleteFrom('inbox')
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .where('sender_organization_id', '=', arrival.senderOrganization)
    .where('sender_dossier_id', '=', arrival.senderDossier)
    .where('number', '=', arrival.number)
    .where('digest', '=', arrival.digest)
    .execute();
  return noted;
}

async function isOpen(manager: EntityManager, { organization, dossier }: DossierKey): Promise<boolean> {
  const row = await tenantRows(manager)
    .selectFrom('dossier')
    .select('id')
    .where('organization_id', '=', organization)
    .where('id', '=', dossier)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that the message became event `seq` of the dossier. */
export async function markArrivalRecorded(
  manager: EntityManager,
  key: DossierKey,
  arrival: Pick<Arrival, 'senderOrganization' | 'senderDossier' | 'number' | 'digest'>,
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
    .where('digest', '=', arrival.digest)
    .execute();
}
