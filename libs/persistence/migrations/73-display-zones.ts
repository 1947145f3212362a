/**
 * A person may have pages show and take instants in a zone of their own.
 *
 * | column | holds | administration may |
 * |---|---|---|
 * | member.zone | an IANA zone; null where it is that of the first office | UPDATE |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DisplayZones1764547200073 implements MigrationInterface {
  readonly name = 'DisplayZones1764547200073';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE member ADD COLUMN zone text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE member DROP COLUMN zone`);
  }
}
