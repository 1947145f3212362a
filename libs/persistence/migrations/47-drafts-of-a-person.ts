/** A new draft takes from the one that its author wrote last what repeats, and finds that one by this index. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftsOfAPerson1764547200047 implements MigrationInterface {
  readonly name = 'DraftsOfAPerson1764547200047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX draft_author ON draft (organization_id, author_id, changed_at DESC) WHERE NOT deleted AND on_behalf IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX draft_author`);
  }
}
