/**
 * An event and its ledger leaf are written in one statement each and in the caller's transaction: there is no event
 * without a leaf and no leaf without its event. The leaf gets its index later (`../ledger-store.ts`), so that acts of
 * different dossiers never wait for each other.
 */
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { LedgerEntry } from '@comity/contracts/ledger-entry';
import { leafHash } from '@comity/ledger/hash';
import type { Insertable } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { Tables } from '../schema/tables.ts';
import { canonical } from '../digest.ts';
import { jsonOf, jsonOrNull } from '../sql/expressions.ts';
import { statement } from '../sql/statement.ts';
import { stableId } from '../stable-id.ts';

export interface NewEvent {
  /** Organization id. */
  organization: string;
  entry: LedgerEntry;
  key: string | null;
  bodyHash: string | null;
  /**
   * Makes the receipt that every later request with the same key gets; `leaf` is the entry's leaf hash in lower-case
   * hex.
   */
  receipt: ((leaf: string) => ActReceipt) | null;
}

export interface AppendedEvent {
  leaf: string;
  receipt: ActReceipt | null;
}

const receiptUnderKey = statement((db, of: { organization: string; dossier: string; key: string }) =>
  db
    .selectFrom('dossier_event')
    .select((eb) => [eb.ref('body_hash').$notNull().as('bodyHash'), eb.ref('receipt').$notNull().as('receipt')])
    .where('organization_id', '=', of.organization)
    .where('dossier_id', '=', of.dossier)
    .where('key', '=', of.key),
);

/** Returns what was answered under this idempotency key; null if the key is new in this dossier. */
export async function findKey(
  manager: EntityManager,
  organization: string,
  dossier: string,
  key: string,
): Promise<{ bodyHash: string; receipt: ActReceipt } | null> {
  const [answer] = await receiptUnderKey(manager, { organization, dossier, key });
  return answer ?? null;
}

const insertEvent = statement((db, row: Required<Insertable<Omit<Tables['dossier_event'], 'recorded_at'>>>) =>
  db.insertInto('dossier_event').values({
    organization_id: row.organization_id,
    dossier_id: row.dossier_id,
    seq: row.seq,
    key: row.key,
    body_hash: row.body_hash,
    kind: row.kind,
    code: row.code,
    phase: row.phase,
    actor_member_id: row.actor_member_id,
    actor_office_id: row.actor_office_id,
    actor_roles: row.actor_roles,
    at: row.at,
    status_before: row.status_before,
    status_after: row.status_after,
    basis: row.basis,
    payload: row.payload,
    refusal: row.refusal,
    receipt: row.receipt,
    leaf: row.leaf,
    entered: row.entered,
  }),
);

type LeafColumn = 'organization_id' | 'leaf_id' | 'dossier_id' | 'event_seq' | 'entry' | 'leaf_hash';

const insertLeaf = statement((db, row: Pick<Insertable<Tables['ledger_leaf']>, LeafColumn>) =>
  db.insertInto('ledger_leaf').values({
    organization_id: row.organization_id,
    leaf_id: row.leaf_id,
    dossier_id: row.dossier_id,
    event_seq: row.event_seq,
    entry: row.entry,
    leaf_hash: row.leaf_hash,
  }),
);

/**
 * Writes the event and its leaf: the RFC 6962 hash of the RFC 8785 form. It throws if number or key is already taken.
 */
export async function appendEvent(manager: EntityManager, event: NewEvent): Promise<AppendedEvent> {
  const { entry, organization } = event;
  const text = canonical(entry);
  const leaf = leafHash(Buffer.from(text));
  const hex = leaf.toString('hex');
  const receipt = event.receipt?.(hex) ?? null;
  await insertEvent(manager, {
    organization_id: organization,
    dossier_id: entry.dossier,
    seq: entry.seq,
    key: event.key,
    body_hash: event.bodyHash,
    kind: entry.kind,
    code: entry.code,
    phase: entry.phase,
    actor_member_id: entry.actor?.member ?? null,
    actor_office_id: entry.actor?.office ?? null,
    actor_roles: entry.actor?.roles ?? null,
    at: entry.at,
    status_before: entry.statusBefore,
    status_after: entry.statusAfter,
    basis: entry.basis,
    payload: jsonOf(entry.payload as Record<string, unknown>),
    refusal: jsonOrNull(entry.refusal),
    receipt: jsonOrNull(receipt),
    leaf: hex,
    entered: jsonOrNull(entry.entered),
  });
  await insertLeaf(manager, {
    organization_id: organization,
    leaf_id: stableId('leaf', organization, entry.dossier, String(entry.seq)),
    dossier_id: entry.dossier,
    event_seq: entry.seq,
    entry: text,
    leaf_hash: leaf,
  });
  return { leaf: hex, receipt };
}
