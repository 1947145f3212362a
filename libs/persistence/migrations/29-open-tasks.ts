/**
 * What waits is kept as rows, so that lists are filtered, sorted, counted and paged in the database; and texts that a
 * dossier is found by are kept as rows of their own. An index on an expression serves no list here: under row-level
 * security PostgreSQL uses an index only for comparisons that cannot leak, and `lower(…)`, `LIKE` and `@>` can.
 *
 * | table | holds | application may |
 * |---|---|---|
 * | dossier_task | what waits on a dossier, of which side, since when and until when | SELECT, INSERT, UPDATE, DELETE |
 * | task_desk | for each office and role that has a task: in the order of the list | SELECT, INSERT, DELETE |
 * | dossier_key | references and case numbers in small letters | SELECT, INSERT, DELETE |
 *
 * All three are projections of the dossier's row. `next_at` of a dossier is the first instant at which a clock of it
 * runs out, or the end of time; `tasks_seq` is the event after which its tasks were written, null before the first time.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenancy.ts';

export class OpenTasks1764547200029 implements MigrationInterface {
  readonly name = 'OpenTasks1764547200029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier
        ADD COLUMN next_at timestamptz(3) NOT NULL DEFAULT '9999-12-31T00:00:00Z',
        ADD COLUMN tasks_seq int;
      CREATE INDEX dossier_next ON dossier (organization_id, next_at, id) WHERE closed_at IS NULL;
      CREATE INDEX draft_all ON draft (organization_id, changed_at DESC, id DESC)
        WHERE NOT deleted AND submitted_at IS NULL;

      CREATE TABLE dossier_task (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        code text NOT NULL,
        place int NOT NULL,
        side text NOT NULL CHECK (side IN ('requesting', 'receiving', 'provider')),
        roles text[] NOT NULL,
        since timestamptz(3) NOT NULL,
        due_at timestamptz(3),
        PRIMARY KEY (organization_id, dossier_id, code),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      ${tenantTable('dossier_task', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}

      CREATE TABLE task_desk (
        organization_id uuid NOT NULL,
        office_id uuid NOT NULL,
        role text NOT NULL,
        dossier_id uuid NOT NULL,
        code text NOT NULL,
        first_act text NOT NULL,
        excepted jsonb NOT NULL,
        sort_at timestamptz(3) NOT NULL,
        PRIMARY KEY (organization_id, dossier_id, code, office_id, role),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      CREATE INDEX task_desk_order ON task_desk (organization_id, office_id, role, sort_at, dossier_id, code);
      ${tenantTable('task_desk', ['SELECT', 'INSERT', 'DELETE'])}

      CREATE TABLE dossier_key (
        organization_id uuid NOT NULL,
        key text COLLATE "C" NOT NULL,
        dossier_id uuid NOT NULL,
        PRIMARY KEY (organization_id, key, dossier_id),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      CREATE INDEX dossier_key_dossier ON dossier_key (organization_id, dossier_id);
      ${tenantTable('dossier_key', ['SELECT', 'INSERT', 'DELETE'])}

      CREATE FUNCTION write_dossier_keys() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          DELETE FROM dossier_key WHERE organization_id = NEW.organization_id AND dossier_id = NEW.id;
          INSERT INTO dossier_key (organization_id, key, dossier_id)
            SELECT DISTINCT NEW.organization_id, lower(k.key), NEW.id
              FROM (VALUES (NEW.reference), (NEW.case_reference),
                           (ltrim(regexp_replace(NEW.reference, '^.*-', ''), '0')),
                           (regexp_replace(NEW.reference, '^.*-', ''))) AS k (key)
             WHERE k.key <> ''
            UNION
            SELECT NEW.organization_id, lower(left(r.key, 320)), NEW.id
              FROM jsonb_array_elements_text(coalesce(NEW.state -> 'references', '[]')) AS r (key)
             WHERE r.key <> '';
          RETURN NULL;
        END $$;
      CREATE TRIGGER write_dossier_keys AFTER INSERT ON dossier
        FOR EACH ROW EXECUTE FUNCTION write_dossier_keys();
      CREATE TRIGGER write_changed_dossier_keys AFTER UPDATE OF case_reference, state ON dossier
        FOR EACH ROW WHEN (NEW.case_reference IS DISTINCT FROM OLD.case_reference
          OR NEW.state -> 'references' IS DISTINCT FROM OLD.state -> 'references')
        EXECUTE FUNCTION write_dossier_keys();
      DROP INDEX dossier_case, dossier_references;
    `);
    const tenants = (await runner.query(`SELECT id FROM organization`)) as { id: string }[];
    for (const { id: tenant } of tenants) {
      await runner.query(`SELECT set_config('comity.organization', $1, true)`, [tenant]);
      await runner.query(`
        INSERT INTO dossier_key (organization_id, key, dossier_id)
          SELECT d.organization_id, lower(k.key), d.id
            FROM dossier d
           CROSS JOIN LATERAL (
             VALUES (d.reference), (d.case_reference), (ltrim(regexp_replace(d.reference, '^.*-', ''), '0')),
                    (regexp_replace(d.reference, '^.*-', ''))) AS k (key)
           WHERE k.key <> ''
          UNION
          SELECT d.organization_id, lower(left(r.key, 320)), d.id
            FROM dossier d
           CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(d.state -> 'references', '[]')) AS r (key)
           WHERE r.key <> '';
        UPDATE dossier d SET next_at = k.due_at
          FROM (SELECT dossier_id, min(due_at) AS due_at FROM clock WHERE state = 'RUNNING' GROUP BY dossier_id) AS k
         WHERE k.dossier_id = d.id;`);
    }
    await runner.query(`SELECT set_config('comity.organization', '', true)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX dossier_case ON dossier (organization_id, lower(case_reference)) WHERE case_reference IS NOT NULL;
      CREATE INDEX dossier_references ON dossier USING gin ((state -> 'references'));
      DROP TRIGGER write_changed_dossier_keys ON dossier;
      DROP TRIGGER write_dossier_keys ON dossier;
      DROP FUNCTION write_dossier_keys();
      DROP TABLE dossier_key, task_desk, dossier_task;
      DROP INDEX draft_all, dossier_next;
      ALTER TABLE dossier DROP COLUMN tasks_seq, DROP COLUMN next_at;
    `);
  }
}
