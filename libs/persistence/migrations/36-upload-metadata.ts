/**
 * An upload keeps `upload_metadata`, the header as its client wrote it, because tus 1.0 has the server repeat it to
 * whoever asks where the upload stands. It is null for files that were begun before, or that the worker fetches.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UploadMetadata1764547200036 implements MigrationInterface {
  readonly name = 'UploadMetadata1764547200036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE evidence_file ADD COLUMN upload_metadata text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE evidence_file DROP COLUMN upload_metadata`);
  }
}
