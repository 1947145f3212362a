/**
 * The engine's run of a dossier can be lost: ended by hand in the engine's own page, or gone with the engine's data. The
 * database says which dossiers ought to have one.
 *
 * | table, function | holds, answers | application may |
 * |---|---|---|
 * | lost_run | dossiers whose run was found missing, until it is begun again | SELECT, INSERT, DELETE |
 * | dossiers_to_run(now) | organization_id, dossier_id, side, kind of dossiers whose time is not over | EXECUTE |
 * | lost_run_count() | how many runs are missing in the whole installation | EXECUTE |
 *
 * The time of a dossier is over 30 days of its own clock after its last status, unless a clock still runs; the same is
 * decided by `apps/worker/recording/activities.ts`.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { tenantTable } from './tenancy.ts';

export class LostRuns1764547200041 implements MigrationInterface {
  readonly name = 'LostRuns1764547200041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lost_run (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        since timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, dossier_id),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      ${tenantTable('lost_run', ['SELECT', 'INSERT', 'DELETE'])}

      CREATE FUNCTION dossiers_to_run(asked_at timestamptz)
        RETURNS TABLE (organization_id uuid, dossier_id uuid, side text, kind text)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT d.organization_id, d.id, d.side, d.state ->> 'kind'
             FROM dossier d LEFT JOIN exercise e ON e.id = d.exercise_id
            WHERE d.organization_id = tenant AND (d.closed_at IS NULL
               OR d.closed_at + interval '30 days' > asked_at + coalesce(e.offset_ms, 0) * interval '1 millisecond'
               OR EXISTS (SELECT FROM clock c WHERE c.organization_id = d.organization_id AND c.dossier_id = d.id
                            AND c.state = 'RUNNING'))`,
        )} $$;

      CREATE FUNCTION all_lost_runs() RETURNS TABLE (dossier_id uuid)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT l.dossier_id FROM lost_run l WHERE l.organization_id = tenant`,
        )} $$;
      CREATE FUNCTION lost_run_count() RETURNS bigint LANGUAGE sql ${DEFINER} AS $$ SELECT count(*) FROM all_lost_runs() $$;

      REVOKE ALL ON FUNCTION dossiers_to_run(timestamptz), all_lost_runs(), lost_run_count() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION dossiers_to_run(timestamptz), lost_run_count() TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION lost_run_count(), all_lost_runs(), dossiers_to_run(timestamptz);
      DROP TABLE lost_run;
    `);
  }
}
