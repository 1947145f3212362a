/** Reading stored hashes of the tree: leaves from their rows, complete subtrees from `ledger_node`. */
import type { NodeId } from '@comity/ledger/nodes';
import type { EntityManager } from 'typeorm';

export type HashOf = (node: NodeId) => Buffer;

/** One query for all the nodes. The answer throws for a node that is not stored: the caller asked beyond the log. */
export async function readNodes(
  manager: EntityManager,
  organizationId: string,
  nodes: readonly NodeId[],
): Promise<HashOf> {
  const leaves = nodes.filter((node) => node.level === 0);
  const inner = nodes.filter((node) => node.level > 0);
  const rows: { level: number; index: number; hash: Buffer }[] = await manager.query(
    `SELECT 0 AS level, leaf_index AS index, leaf_hash AS hash FROM ledger_leaf
      WHERE organization_id = $1 AND leaf_index = ANY ($2)
     UNION ALL
     SELECT n.level, n.index, n.hash FROM unnest($3::int[], $4::bigint[]) AS asked (level, index)
       JOIN ledger_node n ON n.organization_id = $1 AND n.level = asked.level AND n.index = asked.index`,
    [
      organizationId,
      leaves.map((leaf) => leaf.index),
      inner.map((node) => node.level),
      inner.map((node) => node.index),
    ],
  );
  const hashes = new Map(rows.map((row) => [`${String(row.level)}/${String(row.index)}`, row.hash]));
  return ({ level, index }) => {
    const hash = hashes.get(`${String(level)}/${String(index)}`);
    if (hash === undefined) throw new Error(`The ledger has no node ${String(level)}/${String(index)}`);
    return hash;
  };
}
