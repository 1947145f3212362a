/**
 * The directory holds the opening hours of an office as data, so that others see whether it is open now.
 *
 * | column | holds |
 * |---|---|
 * | directory_entry.opening | hours of each weekday, as office.opening has them; null where only a text says when |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OpeningInTheDirectory1764547200077 implements MigrationInterface {
  readonly name = 'OpeningInTheDirectory1764547200077';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE directory_entry ADD COLUMN opening jsonb`);
    const tenants = (await runner.query(`SELECT id FROM organization`)) as { id: string }[];
    for (const { id: tenant } of tenants) {
      await runner.query(`SELECT set_config('comity.organization', $1, true)`, [tenant]);
      await runner.query(`
        UPDATE directory_entry d SET opening = f.opening
          FROM office f WHERE f.organization_id = d.organization_id AND f.id = d.office_id`);
    }
    await runner.query(`SELECT set_config('comity.organization', '', true)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE directory_entry DROP COLUMN opening`);
  }
}
