/**
 * | table | holds | application may |
 * |---|---|---|
 * | spent_key | keys under which recording has refused an act, with the refusal; append-only | SELECT, INSERT |
 *
 * A dossier that was refused before its first event has no row, so the table does not point to one.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, tenantTable } from './tenancy.ts';

export class SpentKeys1764547200040 implements MigrationInterface {
  readonly name = 'SpentKeys1764547200040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE spent_key (
        organization_id uuid NOT NULL REFERENCES organization,
        dossier_id uuid NOT NULL,
        key text NOT NULL,
        body_hash char(64) NOT NULL,
        refusal jsonb NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, dossier_id, key)
      );
      ${tenantTable('spent_key', ['SELECT', 'INSERT'])}
      ${appendOnly('spent_key')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE spent_key`);
  }
}
