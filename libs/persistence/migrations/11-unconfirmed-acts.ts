/**
 * An act is recorded within the engine's task, so the database may hold one of which the engine, killed at that moment,
 * knows nothing. `dossier.unconfirmed_since` (wall clock) stands from the recording of an act until its Update has
 * answered, or until a recording that the engine itself has asked for brings it up to date.
 *
 * | function | answers | for |
 * |---|---|---|
 * | unconfirmed_acts(now) | organization_id, dossier_id, side, kind where an act has been unconfirmed for a minute | the sweeper |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { perOrganization, DEFINER } from './5-functions.ts';

export class UnconfirmedActs1764547200011 implements MigrationInterface {
  readonly name = 'UnconfirmedActs1764547200011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier ADD COLUMN unconfirmed_since timestamptz;
      CREATE INDEX dossier_unconfirmed ON dossier (organization_id, unconfirmed_since) WHERE unconfirmed_since IS NOT NULL;

      CREATE FUNCTION unconfirmed_acts(asked_at timestamptz)
        RETURNS TABLE (organization_id uuid, dossier_id uuid, side text, kind text)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT d.organization_id, d.id, d.side, d.state ->> 'kind' FROM dossier d
             WHERE d.organization_id = tenant AND d.unconfirmed_since < asked_at - interval '1 minute'`,
        )} $$;
      REVOKE ALL ON FUNCTION unconfirmed_acts(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION unconfirmed_acts(timestamptz) TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION unconfirmed_acts(timestamptz);
      ALTER TABLE dossier DROP COLUMN unconfirmed_since;
    `);
  }
}
