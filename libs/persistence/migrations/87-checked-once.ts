/**
 * The signature of a row of the inbox is checked once: recording notes beside the row that it holds.
 *
 * | column, index | holds | may |
 * |---|---|---|
 * | inbox.checked_at | when recording has found the row signed; null before | recording: UPDATE |
 * | inbox_waiting | rows that no event records, by dossier and number | |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckedOnce1764547200087 implements MigrationInterface {
  readonly name = 'CheckedOnce1764547200087';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbox ADD COLUMN checked_at timestamptz(3);
      GRANT UPDATE (checked_at) ON inbox TO comity_recorder;
      CREATE INDEX inbox_waiting ON inbox (organization_id, dossier_id, number) WHERE event_seq IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX inbox_waiting;
      ALTER TABLE inbox DROP COLUMN checked_at;
    `);
  }
}
