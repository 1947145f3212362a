/**
 * What a list costs the database: how many rows and pages its statements read, and how long the server took for them. A
 * busy machine changes none of these but the time, so they tell a list that reads too much from a machine that is slow.
 */
import { inOrganization } from '@comity/persistence/context';
import type { DataSource, QueryRunner } from 'typeorm';
import { rank } from '../measure.ts';

export interface Cost {
  statements: number;
  /** Rows that the scans of tables and indexes have read, those that were thrown away among them. */
  rows: number;
  /** Pages of 8 KiB, from memory or from the disk. */
  pages: number;
  /** Planning and execution of all statements together, as the server measures them: the median, and the worst of 100. */
  serverMs: { p50: number; p99: number };
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

/** So many runs say what one request in a hundred takes. */
const RUNS = 100;

/**
 * Runs the list once, and then its statements again and again under EXPLAIN in the context of the organization. Rows and
 * pages are those of the last run, when the server has read everything before.
 */
export async function costOf(
  dataSource: DataSource,
  organization: string,
  list: () => Promise<unknown>,
): Promise<Cost> {
  const sent = await statementsOf(dataSource, list);
  return inOrganization(dataSource, organization, async ({ queryRunner }) => {
    let plans: Explained[] = [];
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      plans = [];
      for (const { text, parameters } of sent) {
        const [row] = (await queryRunner?.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, parameters)) as {
          'QUERY PLAN': Explained[];
        }[];
        plans.push(...(row?.['QUERY PLAN'] ?? []));
      }
      times.push(sum(plans, (plan) => plan['Planning Time'] + plan['Execution Time']));
    }
    const sorted = times.toSorted((one, other) => one - other);
    const ranked = (share: number): number => Math.round(rank(sorted, share) * 10) / 10;
    return {
      statements: plans.length,
      rows: Math.round(sum(plans, ({ Plan }) => rowsRead(Plan))),
      pages: sum(plans, ({ Plan }) => Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']),
      serverMs: { p50: ranked(0.5), p99: ranked(0.99) },
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
