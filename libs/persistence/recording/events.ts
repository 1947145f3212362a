/**
 * The event and its ledger leaf, in one statement each and in the caller's transaction: there is no event without a leaf
 * and no leaf without its event. The leaf gets its index later (`../ledger/integrate.ts`), so that acts of different
 * dossiers never wait for each other.
 */
import type { ActReceipt } from '@comity/contracts/http/acts';
import { leafHash } from '@comity/ledger/hash';
import type { EntityManager } from 'typeorm';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Actor } from '@comity/domain/events/act';
import type { DossierEvent } from '@comity/domain/events/event';
import { canonical } from '../digest.ts';
import { stableId } from '../stable-id.ts';

/** What is hashed into the ledger; further properties are hashed and kept as they are. */
export interface EventEntry {
  dossier: string;
  seq: number;
  kind: DossierEvent['kind'];
  code: string;
  phase: string | null;
  at: string;
  actor: Actor | null;
  statusBefore: Status | null;
  statusAfter: Status;
  basis: string;
  payload: unknown;
  refusal: { code: string; about: string[] } | null;
  /** Only there, and so only hashed, where people entered the message for a side that does not use Comity. */
  entered?: EnteredFrom;
}

export interface NewEvent {
  /** Organization id. */
  organization: string;
  entry: EventEntry;
  key: string | null;
  bodyHash: string | null;
  /** What the key answers from now on; `leaf` is the entry's leaf hash in lower-case hex. */
  receipt: ((leaf: string) => ActReceipt) | null;
}

export interface AppendedEvent {
  leaf: string;
  receipt: ActReceipt | null;
}

/** What was answered under this idempotency key; null if it is new in this dossier. */
export async function findKey(
  manager: EntityManager,
  organization: string,
  dossier: string,
  key: string,
): Promise<{ bodyHash: string; receipt: ActReceipt } | null> {
  const rows = await manager.query<{ bodyHash: string; receipt: ActReceipt }[]>(
    `SELECT body_hash AS "bodyHash", receipt FROM dossier_event
      WHERE organization_id = $1 AND dossier_id = $2 AND key = $3`,
    [organization, dossier, key],
  );
  return rows[0] ?? null;
}

/** Writes the event and its leaf: RFC 6962 hash of the RFC 8785 form. Throws if number or key is already taken. */
export async function appendEvent(manager: EntityManager, event: NewEvent): Promise<AppendedEvent> {
  const { entry, organization } = event;
  const text = canonical(entry);
  const leaf = leafHash(Buffer.from(text));
  const hex = leaf.toString('hex');
  const receipt = event.receipt?.(hex) ?? null;
  await manager.query(
    `INSERT INTO dossier_event (organization_id, dossier_id, seq, key, body_hash, kind, code, phase, actor_member_id,
       actor_office_id, actor_roles, at, status_before, status_after, basis, payload, refusal, receipt, leaf, entered)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      organization,
      entry.dossier,
      entry.seq,
      event.key,
      event.bodyHash,
      entry.kind,
      entry.code,
      entry.phase,
      entry.actor?.member ?? null,
      entry.actor?.office ?? null,
      entry.actor?.roles ?? null,
      entry.at,
      entry.statusBefore,
      entry.statusAfter,
      entry.basis,
      JSON.stringify(entry.payload),
      entry.refusal === null ? null : JSON.stringify(entry.refusal),
      receipt === null ? null : JSON.stringify(receipt),
      hex,
      entry.entered === undefined ? null : JSON.stringify(entry.entered),
    ],
  );
  await manager.query(
    `INSERT INTO ledger_leaf (organization_id, leaf_id, dossier_id, event_seq, entry, leaf_hash)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      organization,
      stableId('leaf', organization, entry.dossier, String(entry.seq)),
      entry.dossier,
      entry.seq,
      text,
      leaf,
    ],
  );
  return { leaf: hex, receipt };
}
