/**
 * The worker compares files that a State without Comity brought on a medium with their list; that is one more kind of
 * work. Work that is queued under it cannot be undone, so going back fails while such a row exists.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BroughtEvidence1764547200016 implements MigrationInterface {
  readonly name = 'BroughtEvidence1764547200016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds("'FETCH_FILES', 'FETCH_PACKAGE', 'CHECK_BROUGHT', 'SEAL', 'DESTROY'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(kinds("'FETCH_FILES', 'FETCH_PACKAGE', 'SEAL', 'DESTROY'"));
  }
}

function kinds(allowed: string): string {
  return `
    ALTER TABLE evidence_work DROP CONSTRAINT evidence_work_kind_check,
      ADD CONSTRAINT evidence_work_kind_check CHECK (kind IN (${allowed}))`;
}
