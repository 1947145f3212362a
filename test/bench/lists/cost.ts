/**
 * What a list costs the database: how many rows and pages its statements read, and how long the server took for them. A
 * busy machine changes none of these but the time, so they tell a list that reads too much from a machine that is slow.
 */
import { inOrganization } from '@comity/persistence/context';
import type { DataSource, QueryRunner } from 'typeorm';

export interface Cost {
  statements: number;
  /** Rows that the scans of tables and indexes have read, those that were thrown away among them. */
  rows: number;
  /** Pages of 8 KiB, from memory or from the disk. */
  pages: number;
  /** Planning and execution, as the server measures them. */
  serverMs: number;
}

interface Sent {
  text: string;
  parameters: unknown[];
}

interface PlanNode {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

interface Explained {
  Plan: PlanNode;
  'Planning Time': number;
  'Execution Time': number;
}

/** Runs the list once, and then each of its statements again under EXPLAIN in the context of the organization. */
export async function costOf(
  dataSource: DataSource,
  organization: string,
  list: () => Promise<unknown>,
): Promise<Cost> {
  const sent = await statementsOf(dataSource, list);
  return inOrganization(dataSource, organization, async ({ queryRunner }) => {
    const plans: Explained[] = [];
    for (const { text, parameters } of sent) {
      const [row] = (await queryRunner?.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, parameters)) as {
        'QUERY PLAN': Explained[];
      }[];
      plans.push(...(row?.['QUERY PLAN'] ?? []));
    }
    return {
      statements: plans.length,
      rows: Math.round(sum(plans, ({ Plan }) => rowsRead(Plan))),
      pages: sum(plans, ({ Plan }) => Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']),
      serverMs: Math.round(sum(plans, (plan) => plan['Planning Time'] + plan['Execution Time']) * 10) / 10,
    };
  });
}

async function statementsOf(dataSource: DataSource, list: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (...mode) => noting(create(...mode), sent);
  try {
    await list();
  } finally {
    dataSource.createQueryRunner = create;
  }
  return sent.filter(({ text }) => /^\s*(with|select)\b/i.test(text) && !text.includes('set_config'));
}

function noting(runner: QueryRunner, sent: Sent[]): QueryRunner {
  const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
  runner.query = ((text: string, parameters: unknown[] = [], ...rest: unknown[]) => {
    sent.push({ text, parameters });
    return query(text, parameters, ...rest);
  }) as QueryRunner['query'];
  return runner;
}

function rowsRead(node: PlanNode): number {
  const read =
    node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const own = /Scan/.test(node['Node Type']) && !/Subquery|Function|CTE/.test(node['Node Type']) ? read : 0;
  return own * node['Actual Loops'] + sum(node.Plans ?? [], rowsRead);
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
