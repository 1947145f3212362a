/**
 * Identifiers can no longer be read from an index: the search goes through `identifier_mark`, as the notice of a second
 * request does, and finds whole identifiers. Dossiers of providers get their marks after the migrations
 * (`earlier-marks.ts`).
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenancy.ts';

export class MarksOnly1764547200019 implements MigrationInterface {
  readonly name = 'MarksOnly1764547200019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE identifier_index`);
  }

  /** The restored index is empty: the identifiers that it held are in the documents of each dossier. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identifier_index (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        target text NOT NULL,
        type text NOT NULL,
        value_normalised text NOT NULL,
        PRIMARY KEY (organization_id, dossier_id, target),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      CREATE INDEX identifier_index_value ON identifier_index (organization_id, value_normalised text_pattern_ops);
      ${tenantTable('identifier_index', ['SELECT', 'INSERT', 'DELETE'])}
    `);
  }
}
