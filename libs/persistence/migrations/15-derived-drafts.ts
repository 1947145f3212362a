/**
 * Art. 30 of the Budapest Convention: what another State discloses of a provider in a third State becomes a draft to
 * that State at once (docs/rules 2.3, `derivedFrom`).
 *
 * | column | says |
 * |---|---|
 * | draft.derived_from | the dossier of this organization whose disclosure the draft comes from; null for any other |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DerivedDrafts1764547200015 implements MigrationInterface {
  readonly name = 'DerivedDrafts1764547200015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE draft ADD COLUMN derived_from uuid,
        ADD FOREIGN KEY (organization_id, derived_from) REFERENCES dossier (organization_id, id);
      CREATE INDEX draft_derived ON draft (organization_id, derived_from) WHERE derived_from IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE draft DROP COLUMN derived_from`);
  }
}
