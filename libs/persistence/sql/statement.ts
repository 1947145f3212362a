/**
 * Statements of the recording path, where each event runs a dozen, always have the same text, so they are composed and
 * compiled once. Elsewhere a query is composed each time it is run.
 */
import { type Compilable, type CompiledQuery, Kysely } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { Tables } from '../schema/tables.ts';
import { dialectOver } from './dialect.ts';
import { tenantRows } from './rows.ts';

/**
 * Stands for a value while the text is composed. Code that would look into the value fails, because the text cannot
 * depend on it.
 */
class Placeholder {
  constructor(readonly name: string) {}

  [Symbol.toPrimitive](): never {
    throw new Error(`The text of a statement cannot depend on the value of ${this.name}`);
  }
}

const composing = new Kysely<Tables>({
  dialect: dialectOver({
    take: () => {
      throw new Error('A statement is composed here, and run in a transaction');
    },
    giveBack: () => Promise.resolve(),
  }),
});

/**
 * `compose` is called once, with a placeholder in place of every value: it may hand values to the query builder, and MUST
 * NOT ask what they are.
 */
export function statement<Values extends object, Row>(
  compose: (db: Kysely<Tables>, values: Values) => Compilable<Row>,
): (manager: EntityManager, values: Values) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | null = null;
  return async (manager, values) => {
    compiled ??= compose(composing, placeholders() as Values).compile();
    const given = new Map<string, unknown>(Object.entries(values));
    const parameters = compiled.parameters.map((value) =>
      value instanceof Placeholder ? given.get(value.name) : value,
    );
    const { rows } = await tenantRows(manager).executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}

/** Returns an object that gives a placeholder for every property. */
function placeholders(): object {
  return new Proxy({}, { get: (_target, name) => new Placeholder(String(name)) });
}
