/**
 * Files that nobody may give any more are one more kind of work when they are returned or destroyed, and uploads that an
 * annulled or recalled order leaves behind are removed for a cause of their own. What is recorded under either cannot be
 * undone, so going back fails while such a row exists.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = "'FETCH_FILES', 'FETCH_PACKAGE', 'CHECK_BROUGHT', 'SEAL', 'DESTROY'";
const CAUSES = "'EXPIRED', 'WITHDRAWN', 'ABANDONED', 'DESTROYED', 'RETURNED'";

export class SetAside1764547200025 implements MigrationInterface {
  readonly name = 'SetAside1764547200025';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, `${KINDS}, 'DISPOSE_SET_ASIDE'`, `${CAUSES}, 'NOT_OWED'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await allow(runner, KINDS, CAUSES);
  }
}

async function allow(runner: QueryRunner, kinds: string, causes: string): Promise<void> {
  await runner.query(`
    ALTER TABLE evidence_work DROP CONSTRAINT evidence_work_kind_check,
      ADD CONSTRAINT evidence_work_kind_check CHECK (kind IN (${kinds}))`);
  await runner.query(`
    ALTER TABLE evidence_file DROP CONSTRAINT evidence_file_removed_because_check,
      ADD CONSTRAINT evidence_file_removed_because_check CHECK (removed_because IN (${causes}))`);
}
