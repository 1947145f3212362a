/**
 * Kysely writes the SQL and TypeORM's query runner sends it: same pool, same transaction, same errors (`outage.ts`).
 * Nothing here opens or ends a transaction; only `context.ts` does.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { QueryRunner } from 'typeorm';

/** A statement is sent to a transaction's runner, or to one that is taken from the pool for it. */
export interface Runners {
  take: () => QueryRunner;
  giveBack: (runner: QueryRunner) => Promise<void>;
}

class RunnerConnection implements DatabaseConnection {
  constructor(readonly runner: QueryRunner) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { records, affected } = (await this.runner.query(sql, [...parameters], true)) as {
      records: Row[];
      affected?: number | null;
    };
    return typeof affected === 'number' ? { rows: records, numAffectedRows: BigInt(affected) } : { rows: records };
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows are read whole here');
  }
}

class RunnerDriver implements Driver {
  constructor(private readonly runners: Runners) {}

  init(): Promise<void> {
    return Promise.resolve();
  }

  acquireConnection(): Promise<RunnerConnection> {
    return Promise.resolve(new RunnerConnection(this.runners.take()));
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return connection instanceof RunnerConnection ? this.runners.giveBack(connection.runner) : Promise.resolve();
  }

  beginTransaction(): Promise<void> {
    return noTransaction();
  }
  commitTransaction(): Promise<void> {
    return noTransaction();
  }
  rollbackTransaction(): Promise<void> {
    return noTransaction();
  }

  destroy(): Promise<void> {
    return Promise.resolve();
  }
}

function noTransaction(): Promise<never> {
  return Promise.reject(new Error('Transactions are opened and ended in context.ts'));
}

export function dialectOver(runners: Runners): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new RunnerDriver(runners),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
