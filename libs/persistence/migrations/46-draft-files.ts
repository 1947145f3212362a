/**
 * Documents that are attached to a request are large, and many are attached, replaced and taken away before a request is
 * submitted. While the request is a draft they stand here, where they can be removed; the act that submits the request
 * makes documents of them, which nothing alters any more.
 *
 * | table | holds | application may |
 * |---|---|---|
 * | draft_file | a file that the form of a draft names, as the document that it will be | SELECT, INSERT, DELETE |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenancy.ts';

export class DraftFiles1764547200046 implements MigrationInterface {
  readonly name = 'DraftFiles1764547200046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft_file (
        organization_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        digest char(64) NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        content jsonb NOT NULL,
        PRIMARY KEY (organization_id, draft_id, digest),
        FOREIGN KEY (organization_id, draft_id) REFERENCES draft (organization_id, id)
      );
      ${tenantTable('draft_file', ['SELECT', 'INSERT', 'DELETE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE draft_file`);
  }
}
