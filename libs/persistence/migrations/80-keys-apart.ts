/**
 * The key under which identifiers have their marks stands apart from the key with which the organization signs.
 *
 * | column | holds | may |
 * |---|---|---|
 * | organization_key.mark_key_wrapped | the mark key, wrapped by the master key; the program that runs the migrations fills it | SELECT own |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeysApart1764547200080 implements MigrationInterface {
  readonly name = 'KeysApart1764547200080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organization_key ADD COLUMN mark_key_wrapped bytea`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organization_key DROP COLUMN mark_key_wrapped`);
  }
}
