/**
 * Who works at a desk has all of its tasks, so office and role say the same, and the planner must know it: it would take a
 * desk for a quarter of what it is, and read it whole where a few dossiers are asked for.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KNOWN = {
  task_desk_of: '(dependencies, mcv) ON organization_id, office_id, role FROM task_desk',
  dossier_status_of: '(dependencies, mcv) ON organization_id, status FROM dossier',
  dossier_urgency_of: '(dependencies, mcv) ON organization_id, urgency FROM dossier',
};

export class KnownDesks1764547200063 implements MigrationInterface {
  readonly name = 'KnownDesks1764547200063';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, what] of Object.entries(KNOWN)) await runner.query(`CREATE STATISTICS ${name} ${what}`);
    await runner.query(`ANALYZE task_desk`);
    await runner.query(`ANALYZE dossier`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP STATISTICS ${Object.keys(KNOWN).join(', ')}`);
  }
}
