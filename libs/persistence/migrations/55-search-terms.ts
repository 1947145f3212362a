/**
 * What a person typed into a search stands in no address: it is kept here, and the address holds an id that means
 * nothing.
 *
 * | table, function | holds, answers | application may |
 * |---|---|---|
 * | search_term | the last 200 searches of each person within 12 hours | SELECT own |
 * | keep_search(member, term) | the id under which it is found | EXECUTE |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { CURRENT_ORGANIZATION, tenantTable } from './tenancy.ts';

export class SearchTerms1764547200055 implements MigrationInterface {
  readonly name = 'SearchTerms1764547200055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_term (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        member_id uuid NOT NULL,
        term text NOT NULL CHECK (length(term) <= 320),
        at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, id)
      );
      CREATE INDEX search_term_member ON search_term (organization_id, member_id, at);
      ${tenantTable('search_term', ['SELECT'])}
      CREATE FUNCTION keep_search(asked_member uuid, asked_term text)
        RETURNS TABLE (id uuid) LANGUAGE plpgsql ${DEFINER} AS $$
        BEGIN
          DELETE FROM search_term s WHERE s.organization_id = ${CURRENT_ORGANIZATION} AND (s.at < now() - interval '12 hours'
            OR s.member_id = asked_member AND s.id IN (SELECT o.id FROM search_term o
              WHERE o.organization_id = ${CURRENT_ORGANIZATION} AND o.member_id = asked_member
              ORDER BY o.at DESC OFFSET 199));
          RETURN QUERY INSERT INTO search_term AS s (organization_id, member_id, term)
            VALUES (${CURRENT_ORGANIZATION}, asked_member, asked_term) RETURNING s.id;
        END $$;
      REVOKE ALL ON FUNCTION keep_search(uuid, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION keep_search(uuid, text) TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION keep_search(uuid, text);
      DROP TABLE search_term;
    `);
  }
}
