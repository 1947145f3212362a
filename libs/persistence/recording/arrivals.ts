/**
 * The messages of the inbox are recorded in the order of their numbers: one that comes early waits for those before it.
 * A row that its sender did not sign takes no number: it is rejected by name, counted, told to the operator and removed.
 */
import { kindOf, type Rejection } from '@comity/contracts/exchange';
import type { DossierRef } from '@comity/contracts/engine';
import type { EntityManager } from 'typeorm';
import { tenantRows } from '../sql/rows.ts';
import { type Claim, isGenuine, type SignatureCheck } from './genuine.ts';
import { recordRejection } from './inbox.ts';
import { organizationById } from './organizations.ts';
import { raiseStateAlarm } from './state-alarms.ts';
import type { DossierKey } from './states.ts';

/** So many rows are looked at in one transaction; those with the lowest numbers come first. */
const MOST_AT_ONCE = 500;
/** So many forged rows of a day raise an alarm beside dossiers that are not open; all of them are counted. */
const MOST_ALARMS_A_DAY = 100;

export interface Arrival extends Claim {
  /** Wall-clock instant. */
  receivedAt: string;
  /** This tells the row from others under the same number. */
  digest: string;
}

interface WaitingArrival extends Arrival {
  /** The number of the sender's last message that is recorded; 0 before the first. */
  recorded: number;
}

function waitingArrivals(manager: EntityManager, key: DossierKey): Promise<WaitingArrival[]> {
  return tenantRows(manager)
    .selectFrom('inbox as i')
    .select((eb) => {
      const last = eb
        .selectFrom('inbox as r')
        .select((r) => r.fn.max('r.number').as('last'))
        .whereRef('r.organization_id', '=', 'i.organization_id')
        .whereRef('r.dossier_id', '=', 'i.dossier_id')
        .whereRef('r.sender_organization_id', '=', 'i.sender_organization_id')
        .whereRef('r.sender_dossier_id', '=', 'i.sender_dossier_id')
        .where('r.event_seq', 'is not', null);
      return [
        'i.sender_organization_id as senderOrganization',
        'i.sender_dossier_id as senderDossier',
        'i.number',
        'i.code',
        'i.envelope',
        'i.entered',
        'i.received_at as receivedAt',
        'i.digest',
        eb.fn.coalesce(last.$asScalar(), eb.lit(0)).as('recorded'),
      ];
    })
    .where('i.organization_id', '=', key.organization)
    .where('i.dossier_id', '=', key.dossier)
    .where('i.event_seq', 'is', null)
    .orderBy('i.number')
    .orderBy('i.received_at')
    .limit(MOST_AT_ONCE)
    .execute();
}

/** Returns the number of the last message of that sender to this dossier; 0 before the first. */
export async function lastNumberFrom(
  manager: EntityManager,
  key: DossierKey,
  sender: { organization: string; dossier: string },
  holds: SignatureCheck,
): Promise<number> {
  const row = await tenantRows(manager)
    .selectFrom('inbox')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('sender_organization_id', '=', sender.organization)
    .where('sender_dossier_id', '=', sender.dossier)
    .where('event_seq', 'is not', null)
    .executeTakeFirst();
  let last = row?.last ?? 0;
  for (const arrival of await waitingArrivals(manager, key)) {
    const isOfSender = arrival.senderOrganization === sender.organization && arrival.senderDossier === sender.dossier;
    if (isOfSender && arrival.number > last && (await isGenuine(manager, key, arrival, holds))) last = arrival.number;
  }
  return last;
}

/**
 * Returns the messages that can be recorded now, per sender in the order of their numbers and without gaps, and how many
 * rows were removed because they are forged. What is addressed to another side than the dossier's stays.
 */
export async function takeArrivals(
  manager: EntityManager,
  ref: DossierRef,
  holds: SignatureCheck,
): Promise<{ next: Arrival[]; forged: number }> {
  const expected = new Map<string, number>();
  const reached = new Map<string, string>();
  const next: { arrival: Arrival; since: string }[] = [];
  let forged = 0;
  for (const { recorded, ...arrival } of await waitingArrivals(manager, ref)) {
    if (!(await isGenuine(manager, ref, arrival, holds))) {
      const noted = await reject(manager, ref, arrival, 'MESSAGE_NOT_GENUINE');
      if (forged === 0 && (noted <= MOST_ALARMS_A_DAY || (await isOpen(manager, ref))))
        await raiseStateAlarm(manager, ref, 'MESSAGE_NOT_GENUINE');
      forged += 1;
      continue;
    }
    const sender = `${arrival.senderOrganization}/${arrival.senderDossier}`;
    const number = expected.get(sender) ?? recorded + 1;
    if (arrival.number < number) await reject(manager, ref, arrival, 'NUMBER_REUSED');
    if (arrival.number !== number || !isTo(ref, arrival)) continue;
    const earlier = reached.get(sender) ?? '';
    const since = earlier > arrival.receivedAt ? earlier : arrival.receivedAt;
    expected.set(sender, number + 1);
    reached.set(sender, since);
    next.push({ arrival, since });
  }
  // A message counts from when those before it had come as well.
  next.sort(
    (a, b) =>
      a.since.localeCompare(b.since) ||
      a.arrival.senderDossier.localeCompare(b.arrival.senderDossier) ||
      a.arrival.number - b.arrival.number,
  );
  return { next: next.map(({ arrival }) => arrival), forged };
}

function isTo({ side, kind }: DossierRef, { envelope: { to } }: Arrival): boolean {
  return to.side === side && kindOf(to) === kind;
}

/** Returns how many rows were rejected for this reason on this day. */
async function reject(manager: EntityManager, ref: DossierRef, arrival: Arrival, reason: Rejection): Promise<number> {
  const { organization, dossier } = ref;
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
