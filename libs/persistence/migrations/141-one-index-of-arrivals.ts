/** `inbox_waiting` was the same index as `inbox_unrecorded`; each message was written into both. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OneIndexOfArrivals1764547200141 implements MigrationInterface {
  readonly name = 'OneIndexOfArrivals1764547200141';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inbox_waiting');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX inbox_waiting ON inbox (organization_id, dossier_id, number) WHERE event_seq IS NULL',
    );
  }
}
