/**
 * A critical request at which the whole desk was paged and nobody has answered stands on the operator's page until
 * somebody does.
 *
 * | function, index | answers | may |
 * |---|---|---|
 * | operator_unanswered_pages() | organization, dossier and arrival of such requests, without their contents | operator's page |
 * | clock_desk_paged | the dossiers at which the whole desk was paged | |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { guardedFunction, OPERATOR } from './6-narrower-functions.ts';

const COLUMNS = 'organization_id uuid, dossier_id uuid, name_en text, name_es text, since timestamptz';

export class UnansweredPages1764547200142 implements MigrationInterface {
  readonly name = 'UnansweredPages1764547200142';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX clock_desk_paged ON clock (organization_id, dossier_id)
        WHERE clock = 'PAGE_DESK' AND state = 'PASSED';
      CREATE FUNCTION every_unanswered_page() RETURNS TABLE (${COLUMNS})
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT d.organization_id, d.id, o.name_en, o.name_es, d.opened_at::timestamptz
             FROM clock c
             JOIN dossier d ON d.organization_id = c.organization_id AND d.id = c.dossier_id
             JOIN organization o ON o.id = c.organization_id
            WHERE c.organization_id = tenant AND c.clock = 'PAGE_DESK' AND c.state = 'PASSED'
              AND d.status = 'SENT_24_7' AND d.side = 'receiving' AND d.closed_at IS NULL`,
        )} $$;
      ${guardedFunction('operator_unanswered_pages()', 'every_unanswered_page()', OPERATOR, COLUMNS)}
      REVOKE ALL ON FUNCTION every_unanswered_page(), operator_unanswered_pages() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION operator_unanswered_pages() TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION operator_unanswered_pages(), every_unanswered_page();
      DROP INDEX clock_desk_paged;
    `);
  }
}
