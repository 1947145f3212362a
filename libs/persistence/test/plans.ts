/** Tests of lists look at how PostgreSQL would read them. */
import type { EntityManager } from 'typeorm';

/** Returns the plans of the statements that reading sends. */
export async function plansOf(manager: EntityManager, read: () => Promise<unknown>): Promise<string> {
  const { queryRunner } = manager;
  if (queryRunner === undefined) throw new Error('There is no transaction');
  const query = queryRunner.query.bind(queryRunner);
  const sent: { text: string; parameters: unknown[] }[] = [];
  queryRunner.query = (text: string, parameters: unknown[] = []) => {
    sent.push({ text, parameters });
    return query(text, parameters, true);
  };
  await read();
  queryRunner.query = query;
  const plans: string[] = [];
  for (const { text, parameters } of sent) {
    const plan = (await query(`EXPLAIN ${text}`, parameters)) as { 'QUERY PLAN': string }[];
    plans.push(...plan.map((row) => row['QUERY PLAN']));
  }
  return plans.join('\n');
}
