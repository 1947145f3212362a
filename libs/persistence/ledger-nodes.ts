/** Reads stored hashes of the tree: leaves from their rows, and complete subtrees from `ledger_node`. */
import type { NodeId } from '@comity/ledger/nodes';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { bigint, int } from './schema/column.ts';
import { isOneOf, unnested } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';

export type HashOf = (node: NodeId) => Buffer;

/**
 * Runs one query for all the nodes. The returned function throws for a node that is not stored, because the caller then
 * asked beyond the log.
 */
export async function readNodes(
  manager: EntityManager,
  organizationId: string,
  nodes: readonly NodeId[],
): Promise<HashOf> {
  const leaves = nodes.filter((node) => node.level === 0);
  const inner = nodes.filter((node) => node.level > 0);
  const leafIndexes = leaves.map((leaf) => leaf.index);
  const db = tenantRows(manager);
  const rows = await db
    .selectFrom('ledger_leaf')
    .select((eb) => [sql<number>`0`.as('level'), eb.ref('leaf_index').$notNull().as('index'), 'leaf_hash as hash'])
    .where('organization_id', '=', organizationId)
    .where((eb) => isOneOf(eb.ref('leaf_index'), leafIndexes))
    .unionAll(
      db
        .selectFrom(unnested('asked', { level: int(), index: bigint() }, inner))
        .innerJoin('ledger_node as n', (join) =>
          join
            .on('n.organization_id', '=', organizationId)
            .onRef('n.level', '=', 'asked.level')
            .onRef('n.index', '=', 'asked.index'),
        )
        .select(['n.level', 'n.index', 'n.hash']),
    )
    .execute();
  const hashes = new Map(rows.map((row) => [`${String(row.level)}/${String(row.index)}`, row.hash]));
  return ({ level, index }) => {
    const hash = hashes.get(`${String(level)}/${String(index)}`);
    if (hash === undefined) throw new Error(`The ledger has no node ${String(level)}/${String(index)}`);
    return hash;
  };
}
