/**
 * Exports a run of entries with the proofs that they are in the log, and that the log has only grown since an older
 * size.
 */
import type { ProvenEntry } from '@comity/contracts/proof';
import { compactRange, root } from '@comity/ledger/compact-range';
import { consistencyProofNodes } from '@comity/ledger/consistency';
import { compactRangeNodes } from '@comity/ledger/nodes';
import { foldProof, inclusionProofNodes } from '@comity/ledger/proof';
import type { EntityManager } from 'typeorm';
import { type HashOf, readNodes } from './ledger-nodes.ts';
import { ledgerHead } from './ledger-store.ts';
import { isOneOf } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';

export interface Head {
  /** Number of leaves. */
  size: number;
  /** 32 bytes. */
  root: Buffer;
}

export interface ExportedLedger {
  head: Head;
  entries: ProvenEntry[];
  /** The older head and the proof; null if no older size was asked for. */
  since: { head: Head; /** Lower-case hex. */ proof: string[] } | null;
}

export interface WantedEntries {
  /** Index of the first entry. */
  from: number;
  limit: number;
  /** An older size, at least 1. */
  since: number | null;
}

/** Returns null for a ledger without entries, and for an older size that it has not reached. */
export async function exportLedger(
  manager: EntityManager,
  organizationId: string,
  { from, limit, since }: WantedEntries,
): Promise<ExportedLedger | null> {
  const size = (await ledgerHead(manager, organizationId))?.size ?? 0;
  if (size === 0 || (since !== null && since > size)) return null;
  const rows = await entries(manager, organizationId)
    .where('leaf_index', '>=', from)
    .where('leaf_index', '<', size)
    .limit(limit)
    .execute();
  const consistency = since === null ? [] : consistencyProofNodes(since, size);
  const needed = [
    ...rows.flatMap(({ index }) => inclusionProofNodes(index, size).flat()),
    ...consistency.flat(),
    ...[size, since ?? 0].flatMap(compactRangeNodes),
  ];
  const hashOf = await readNodes(manager, organizationId, needed);
  const headAt = (at: number): Head => ({ size: at, root: rootAt(at, hashOf) });
  return {
    head: headAt(size),
    entries: rows.map((row) => proven(row, size, hashOf)),
    since: since === null ? null : { head: headAt(since), proof: hexOf(foldProof(consistency, hashOf)) },
  };
}

/** Returns the head that the ledger had at this size; null for one that it has not reached. */
export async function headAt(manager: EntityManager, organizationId: string, size: number): Promise<Head | null> {
  const reached = (await ledgerHead(manager, organizationId))?.size ?? 0;
  if (size < 1 || size > reached) return null;
  return { size, root: rootAt(size, await readNodes(manager, organizationId, compactRangeNodes(size))) };
}

/**
 * Returns the entries with these leaf hashes (lower-case hex) by index, proven up to the present head; null as long as
 * one of them waits for its index, so the caller integrates first.
 */
export async function proveLeaves(
  manager: EntityManager,
  organizationId: string,
  leaves: readonly string[],
): Promise<Pick<ExportedLedger, 'head' | 'entries'> | null> {
  const size = (await ledgerHead(manager, organizationId))?.size ?? 0;
  const hashes = leaves.map((leaf) => Buffer.from(leaf, 'hex'));
  const rows = await entries(manager, organizationId)
    .where((eb) => isOneOf(eb.ref('leaf_hash'), hashes))
    .where('leaf_index', '<', size)
    .execute();
  if (rows.length < new Set(leaves).size) return null;
  const needed = [...rows.flatMap(({ index }) => inclusionProofNodes(index, size).flat()), ...compactRangeNodes(size)];
  const hashOf = await readNodes(manager, organizationId, needed);
  return { head: { size, root: rootAt(size, hashOf) }, entries: rows.map((row) => proven(row, size, hashOf)) };
}

const entries = (manager: EntityManager, organizationId: string) =>
  tenantRows(manager)
    .selectFrom('ledger_leaf')
    .select((eb) => [eb.ref('leaf_index').$notNull().as('index'), 'entry'])
    .where('organization_id', '=', organizationId)
    .orderBy('leaf_index');

const rootAt = (size: number, hashOf: HashOf): Buffer => root(compactRange(size, compactRangeNodes(size).map(hashOf)));
const proven = ({ index, entry }: { index: number; entry: string }, size: number, hashOf: HashOf): ProvenEntry => ({
  index,
  entry,
  proof: hexOf(foldProof(inclusionProofNodes(index, size), hashOf)),
});
const hexOf = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));
