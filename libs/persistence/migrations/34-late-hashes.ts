/**
 * An upload that was begun before its hash was known may tell it while it goes on: the application's role may then write
 * what a list says of the file. The trigger `keep_settled` still holds what is settled.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LateHashes1764547200034 implements MigrationInterface {
  readonly name = 'LateHashes1764547200034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT UPDATE (declared_size, declared_sha256) ON evidence_file TO comity_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE UPDATE (declared_size, declared_sha256) ON evidence_file FROM comity_app`);
  }
}
