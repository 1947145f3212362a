/**
 * Integration gives waiting leaves their indexes and enters them into the tree. Each organization has one integrator at
 * a time (an advisory lock that ends with the transaction), so indexes have no gaps; leaves, nodes and head are written
 * in one transaction, so a crash leaves the log as it was. Leaves that are not committed yet are taken by the next
 * integration.
 */
import type { InclusionView } from '@comity/contracts/http/organization-views';
import { append, compactRange, root, type CompactRange } from '@comity/ledger/compact-range';
import { compactRangeNodes, type TreeNode } from '@comity/ledger/nodes';
import { foldProof, inclusionProofNodes } from '@comity/ledger/proof';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from './context.ts';
import { readNodes } from './ledger-nodes.ts';
import { bigint, bytes, int, uuid } from './schema/column.ts';
import { lockUntilCommit, unnested } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';

export interface LedgerHead {
  /** Number of leaves. */
  size: number;
  /** Root hash, lower-case hex. */
  root: string;
}

const MAX_BATCH = 1_000;

export interface Integration {
  /** Head after integration; null for a ledger without leaves. */
  head: LedgerHead | null;
  /** True if as many leaves were waiting as one batch takes: there may be more. */
  full: boolean;
}

/** Integrates at most `maxBatch` waiting leaves. */
export function integrate(
  dataSource: DataSource,
  organizationId: string,
  { maxBatch = MAX_BATCH }: { maxBatch?: number } = {},
): Promise<Integration> {
  return inOrganization(dataSource, organizationId, async (manager) => {
    const db = tenantRows(manager);
    await lockUntilCommit(`comity-ledger-${organizationId}`).execute(db);
    const head = await ledgerHead(manager, organizationId);
    const waiting = await db
      .selectFrom('ledger_leaf')
      .select(['leaf_id as id', 'leaf_hash as hash'])
      .where('organization_id', '=', organizationId)
      .where('leaf_index', 'is', null)
      .orderBy('position')
      .limit(maxBatch)
      .execute();
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
  const row = await tenantRows(manager)
    .selectFrom('ledger_head')
    .select(['size', 'root'])
    .where('organization_id', '=', organizationId)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
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
  const indexed = ids.map((id, place) => ({ id, index: first + place }));
  await tenantRows(manager)
    .updateTable('ledger_leaf as l')
    .from(unnested('waiting', { id: uuid(), index: bigint() }, indexed))
    .set((eb) => ({ leaf_index: eb.ref('waiting.index') }))
    .where('l.organization_id', '=', organizationId)
    .whereRef('l.leaf_id', '=', 'waiting.id')
    .execute();
}

async function storeNodes(manager: EntityManager, organizationId: string, nodes: readonly TreeNode[]): Promise<void> {
  await tenantRows(manager)
    .insertInto('ledger_node')
    .columns(['organization_id', 'level', 'index', 'hash'])
    .expression((eb) =>
      eb
        .selectFrom(unnested('n', { level: int(), index: bigint(), hash: bytes() }, nodes))
        .select((n) => [n.val(organizationId).as('organization_id'), 'n.level', 'n.index', 'n.hash']),
    )
    .execute();
}

async function storeHead(manager: EntityManager, organizationId: string, range: CompactRange): Promise<LedgerHead> {
  const hash = root(range);
  await tenantRows(manager)
    .insertInto('ledger_head')
    .values({ organization_id: organizationId, size: range.size, root: hash })
    .execute();
  return { size: range.size, root: hash.toString('hex') };
}

/**
 * Proves that an entry is in the log of the present size or of an older one; hashes are lower-case hex. The result is
 * null if `size` is not reached yet or `index` is not below it.
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
  const leaf = await tenantRows(manager)
    .selectFrom('ledger_leaf')
    .select(['entry', 'leaf_hash as hash'])
    .where('organization_id', '=', organizationId)
    .where('leaf_index', '=', index)
    .executeTakeFirst();
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
