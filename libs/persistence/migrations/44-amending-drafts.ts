/**
 * A request that was sent is amended from a draft, which begins as the request that is in force (docs/rules 2.7).
 *
 * | column | says |
 * |---|---|
 * | draft.amends | the dossier of this organization whose request the draft amends; null for any other |
 *
 * At most one such draft of a dossier waits to be sent, so that everybody writes in the same one.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AmendingDrafts1764547200044 implements MigrationInterface {
  readonly name = 'AmendingDrafts1764547200044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE draft ADD COLUMN amends uuid,
        ADD FOREIGN KEY (organization_id, amends) REFERENCES dossier (organization_id, id);
      CREATE UNIQUE INDEX draft_amending ON draft (organization_id, amends)
        WHERE amends IS NOT NULL AND submitted_at IS NULL AND NOT deleted;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE draft DROP COLUMN amends`);
  }
}
