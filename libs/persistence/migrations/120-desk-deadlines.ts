/**
 * Whoever asks which of the own tasks belong to a dossier with an early deadline finds few among all that are on the
 * desk. Without the deadline beside the task, PostgreSQL reads the whole desk for them.
 *
 * | column, index | holds | may |
 * |---|---|---|
 * | task_desk.next_at | the first instant at which a clock of the dossier runs out, as in `dossier.next_at` | as the table |
 * | task_desk_due | the tasks of a desk by that instant | |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeskDeadlines1764547200120 implements MigrationInterface {
  readonly name = 'DeskDeadlines1764547200120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE task_desk ADD COLUMN next_at timestamptz(3) NOT NULL DEFAULT '9999-12-31T00:00:00Z'`,
    );
    const tenants = (await runner.query(`SELECT id FROM organization`)) as { id: string }[];
    for (const { id: tenant } of tenants) {
      await runner.query(`SELECT set_config('comity.organization', $1, true)`, [tenant]);
      await runner.query(`
        UPDATE task_desk k SET next_at = d.next_at FROM dossier d
         WHERE d.organization_id = k.organization_id AND d.id = k.dossier_id`);
    }
    await runner.query(`SELECT set_config('comity.organization', '', true)`);
    await runner.query(`
      ALTER TABLE task_desk ALTER COLUMN next_at DROP DEFAULT;
      CREATE INDEX task_desk_due ON task_desk (organization_id, office_id, role, next_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX task_desk_due;
      ALTER TABLE task_desk DROP COLUMN next_at`);
  }
}
