/** What a person searched for is kept under an id that means nothing; migrations/55-search-terms.ts says how long. */
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { answersOf } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';

/** Returns the id; it runs in the member's context. */
export async function keepSearch(manager: EntityManager, member: string, term: string): Promise<string> {
  const row = await tenantRows(manager)
    .selectFrom(answersOf('keep_search', member, term).as('s'))
    .select('s.id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Returns null for a search of somebody else, and for one that is no longer kept. */
export async function searchTerm(manager: EntityManager, member: string, id: string): Promise<string | null> {
  const row = await tenantRows(manager)
    .selectFrom('search_term')
    .select('term')
    .where('id', '=', id)
    .where('member_id', '=', member)
    .where('at', '>', sql<string>`now() - interval '12 hours'`)
    .executeTakeFirst();
  return row?.term ?? null;
}
