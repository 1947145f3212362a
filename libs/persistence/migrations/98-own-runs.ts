/**
 * An act that meets no run asks about its own dossier, and not for those of all organizations: the answer costs one row
 * however many dossiers there are, and the application can no longer list them across organizations.
 *
 * | function | answers | may |
 * |---|---|---|
 * | ought_to_run(dossier, now) | 1 where the time of this dossier of the context's organization is not over, else 0 | application |
 * | dossiers_to_run(now) | as before | recording |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { CURRENT_ORGANIZATION } from './tenancy.ts';

const FROM = 'dossier d LEFT JOIN exercise e ON e.id = d.exercise_id';
/** The dossier is open, was closed within its time of rest, or has a clock that runs. */
const DUE = `(d.closed_at IS NULL
  OR d.closed_at + interval '30 days' > asked_at + coalesce(e.offset_ms, 0) * interval '1 millisecond'
  OR EXISTS (SELECT FROM clock c WHERE c.organization_id = d.organization_id AND c.dossier_id = d.id
               AND c.state = 'RUNNING'))`;

export class OwnRuns1764547200098 implements MigrationInterface {
  readonly name = 'OwnRuns1764547200098';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ought_to_run(asked_dossier uuid, asked_at timestamptz) RETURNS int
        LANGUAGE sql STABLE ${DEFINER} AS $$
          SELECT count(*)::int FROM ${FROM}
           WHERE d.organization_id = ${CURRENT_ORGANIZATION} AND d.id = asked_dossier AND ${DUE} $$;
      CREATE OR REPLACE FUNCTION dossiers_to_run(asked_at timestamptz)
        RETURNS TABLE (organization_id uuid, dossier_id uuid, side text, kind text)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT d.organization_id, d.id, d.side, d.state ->> 'kind' FROM ${FROM}
            WHERE d.organization_id = tenant AND ${DUE}`,
        )} $$;
      REVOKE ALL ON FUNCTION ought_to_run(uuid, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ought_to_run(uuid, timestamptz) TO comity_app;
      REVOKE ALL ON FUNCTION dossiers_to_run(timestamptz) FROM comity_app;
      GRANT EXECUTE ON FUNCTION dossiers_to_run(timestamptz) TO comity_recorder;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE ALL ON FUNCTION dossiers_to_run(timestamptz) FROM comity_recorder;
      GRANT EXECUTE ON FUNCTION dossiers_to_run(timestamptz) TO comity_app;
      DROP FUNCTION ought_to_run(uuid, timestamptz);
    `);
  }
}
