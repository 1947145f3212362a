/** Typed tables are reached from a transaction that names an organization, or from outside of one. */
import { Kysely } from 'kysely';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { PublicTables, Tables } from '../schema/tables.ts';
import { dialectOver } from './dialect.ts';

/** Gives all tables in this transaction. It throws outside of one, where no row of a tenant can be seen. */
export function tenantRows({ queryRunner }: EntityManager): Kysely<Tables> {
  if (queryRunner?.isTransactionActive !== true) throw new Error('Rows of an organization are for transactions only');
  return within(queryRunner);
}

/**
 * Gives the tables that need no organization to be named: in the transaction if there is one, otherwise each statement
 * by itself.
 */
export function publicRows(source: DataSource | EntityManager): Kysely<PublicTables> {
  const manager = 'manager' in source ? source.manager : source;
  if (manager.queryRunner !== undefined) return within(manager.queryRunner);
  const take = (): QueryRunner => manager.dataSource.createQueryRunner();
  return new Kysely({ dialect: dialectOver({ take, giveBack: (runner) => runner.release() }) });
}

function within<T>(runner: QueryRunner): Kysely<T> {
  return new Kysely({ dialect: dialectOver({ take: () => runner, giveBack: () => Promise.resolve() }) });
}
