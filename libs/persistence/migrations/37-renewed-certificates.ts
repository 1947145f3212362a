/**
 * `seal_certificate` holds the certificates that were issued later for the key with which an organization signs
 * packages; the latest counts. Earlier packages carry the earlier ones, which stay as they are.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, tenantTable } from './tenancy.ts';

export class RenewedCertificates1764547200037 implements MigrationInterface {
  readonly name = 'RenewedCertificates1764547200037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE seal_certificate (
        organization_id uuid NOT NULL REFERENCES organization_seal,
        number int NOT NULL CHECK (number > 0),
        root bytea NOT NULL,
        certificate bytea NOT NULL,
        issued_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, number)
      );
      ${tenantTable('seal_certificate', ['SELECT', 'INSERT'])}
      ${appendOnly('seal_certificate')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE seal_certificate`);
  }
}
