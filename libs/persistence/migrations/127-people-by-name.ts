/** `member_named` holds the people of an organization in the order of their names, without those who have left. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleByName1764547200127 implements MigrationInterface {
  readonly name = 'PeopleByName1764547200127';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX member_named ON member (organization_id, name_en, id) WHERE removed_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX member_named');
  }
}
