/**
 * Marks of identifiers (docs/rules scenario 11): a second request for the same account is noticed inside one
 * organization without an index that can be read. A mark is HMAC-SHA256 of the identifier's comparable form under a key
 * of the organization (`recording/identifier-marks.ts`); who has the table and not the key cannot try names against it,
 * and the same account has another mark in every organization.
 *
 * | table | holds | grants |
 * |---|---|---|
 * | identifier_mark | one mark per identifier of a State's dossier | SELECT, INSERT, DELETE |
 *
 * A projection: it can be made again from the documents.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenancy.ts';

export class IdentifierMarks1764547200010 implements MigrationInterface {
  readonly name = 'IdentifierMarks1764547200010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identifier_mark (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        target text NOT NULL,
        mark bytea NOT NULL CHECK (length(mark) = 32),
        PRIMARY KEY (organization_id, dossier_id, target),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      CREATE INDEX identifier_mark_same ON identifier_mark (organization_id, mark);
      ${tenantTable('identifier_mark', ['SELECT', 'INSERT', 'DELETE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE identifier_mark`);
  }
}
