/**
 * Lines of the access log are removed after 400 days by the nightly collection. Before, the first access of a day removed
 * them, so that somebody's list waited for a large deletion.
 *
 * | function | answers | may |
 * |---|---|---|
 * | note_access(…) | as before, and removes nothing | application |
 * | forget_access_lines() | how many lines of each organization were removed | recording |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { KEPT, LATE, noteAccess, rightsOn, TAKEN } from './88-refused-then.ts';
import { OF_REFUSALS } from './90-every-reading.ts';

export class ForgottenLines1764547200147 implements MigrationInterface {
  readonly name = 'ForgottenLines1764547200147';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION note_access(${TAKEN});
      ${noteAccess({ ...LATE, bounded: OF_REFUSALS, forgets: false })}
      ${rightsOn(TAKEN)}
      CREATE FUNCTION forget_access_lines() RETURNS TABLE (organization_id uuid, lines bigint)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(`
          WITH gone AS (
            DELETE FROM access_line l WHERE l.organization_id = tenant AND l.at < now() - ${KEPT} RETURNING 1
          ) SELECT tenant, count(*) FROM gone`)} $$;
      REVOKE ALL ON FUNCTION forget_access_lines() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION forget_access_lines() TO comity_recorder;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION forget_access_lines();
      DROP FUNCTION note_access(${TAKEN});
      ${noteAccess({ ...LATE, bounded: OF_REFUSALS })}
      ${rightsOn(TAKEN)}
    `);
  }
}
