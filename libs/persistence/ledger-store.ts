/**
 * Integration: waiting leaves get their indexes and enter the tree. One integrator per organization at a time (an advisory
 * lock that ends with the transaction), so indexes have no gaps; leaves, nodes and head are written in one transaction,
 * so a crash leaves the log as it was. Leaves that are not committed yet are taken by the next integration.
 */
import type { InclusionView } from '@comity/contracts/http/organization-views';
import { append, compactRange, root, type CompactRange } from '@comity/ledger/compact-range';
import { compactRangeNodes, type TreeNode } from '@comity/ledger/nodes';
import { foldProof, inclusionProofNodes } from '@comity/ledger/proof';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from './context.ts';
import { readNodes } from './ledger-nodes.ts';

export interface LedgerHead {
  /** Number of leaves. */
  size: number;
  /** Lower-case hex. */
  root: string;
}

const MAX_BATCH = 1_000;

export interface Integration {
  /** Null for a ledger without leaves. */
  head: LedgerHead | null;
  /** As many leaves as one batch takes were waiting: there may be more. */
  full: boolean;
}

/** Integrates at most `maxBatch` waiting leaves. */
export function integrate(
  dataSource: DataSource,
  organizationId: string,
  { maxBatch = MAX_BATCH }: { maxBatch?: number } = {},
): Promise<Integration> {
  return inOrganization(dataSource, organizationId, async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`comity-ledger-${organizationId}`]);
    const head = await ledgerHead(manager, organizationId);
    const waiting: { id: string; hash: Buffer }[] = await manager.query(
      `SELECT leaf_id AS id, leaf_hash AS hash FROM ledger_leaf
        WHERE organization_id = $1 AND leaf_index IS NULL ORDER BY position LIMIT $2`,
      [organizationId, maxBatch],
    );
    if (waiting.length === 0) return { head, full: false };
    let range = await storedRange(manager, organizationId, head?.size ?? 0);
    const first = range.size;
    const completed: TreeNode[] = [];
    for (const leaf of waiting) {
      const grown = append(range, leaf.hash);
      range = grown.range;
      completed.push(...grown.completed);
    }
    await indexLeaves(
      manager,
      organizationId,
      waiting.map((leaf) => leaf.id),
      first,
    );
    await storeNodes(manager, organizationId, completed);
    return { head: await storeHead(manager, organizationId, range), full: waiting.length === maxBatch };
  });
}

export async function ledgerHead(manager: EntityManager, organizationId: string): Promise<LedgerHead | null> {
  const rows: { size: number; root: Buffer }[] = await manager.query(
    `SELECT size, root FROM ledger_head WHERE organization_id = $1 ORDER BY size DESC LIMIT 1`,
    [organizationId],
  );
  const [row] = rows;
  return row === undefined ? null : { size: row.size, root: row.root.toString('hex') };
}

async function storedRange(manager: EntityManager, organizationId: string, size: number): Promise<CompactRange> {
  const nodes = compactRangeNodes(size);
  return compactRange(size, nodes.map(await readNodes(manager, organizationId, nodes)));
}

async function indexLeaves(
  manager: EntityManager,
  organizationId: string,
  ids: string[],
  first: number,
): Promise<void> {
  await manager.query(
    `UPDATE ledger_leaf l SET leaf_index = $3::bigint + waiting.place - 1
       FROM unnest($2::uuid[]) WITH ORDINALITY AS waiting (id, place)
      WHERE l.organization_id = $1 AND l.leaf_id = waiting.id`,
    [organizationId, ids, first],
  );
}

async function storeNodes(manager: EntityManager, organizationId: string, nodes: readonly TreeNode[]): Promise<void> {
  await manager.query(
    `INSERT INTO ledger_node (organization_id, level, index, hash)
     SELECT $1, n.level, n.index, n.hash FROM unnest($2::int[], $3::bigint[], $4::bytea[]) AS n (level, index, hash)`,
    [organizationId, nodes.map((node) => node.level), nodes.map((node) => node.index), nodes.map((node) => node.hash)],
  );
}

async function storeHead(manager: EntityManager, organizationId: string, range: CompactRange): Promise<LedgerHead> {
  const hash = root(range);
  await manager.query(`INSERT INTO ledger_head (organization_id, size, root) VALUES ($1, $2, $3)`, [
    organizationId,
    range.size,
    hash,
  ]);
  return { size: range.size, root: hash.toString('hex') };
}

/**
 * Proof that an entry is in the log, as of the present size or an older one; hashes in lower-case hex. Null if `size` is not reached yet or `index` is not below it.
 */
export async function inclusion(
  manager: EntityManager,
  organizationId: string,
  index: number,
  size: number,
): Promise<InclusionView | null> {
  const head = await ledgerHead(manager, organizationId);
  if (head === null || size > head.size || index >= size) return null;
  const path = inclusionProofNodes(index, size);
  const edge = compactRangeNodes(size);
  const hashOf = await readNodes(manager, organizationId, [...path.flat(), ...edge]);
  const rows: { entry: string; hash: Buffer }[] = await manager.query(
    `SELECT entry, leaf_hash AS hash FROM ledger_leaf WHERE organization_id = $1 AND leaf_index = $2`,
    [organizationId, index],
  );
  const [leaf] = rows;
  if (leaf === undefined) return null;
  return {
    index,
    size,
    leaf: leaf.hash.toString('hex'),
    entry: leaf.entry,
    proof: foldProof(path, hashOf).map((hash) => hash.toString('hex')),
    root: root(compactRange(size, edge.map(hashOf))).toString('hex'),
  };
}
