/**
 * People are absent, and others stand in for them (docs/rules 2.0).
 *
 * | table | holds | administration may |
 * |---|---|---|
 * | absence | who is absent from when until when, who stands in, and when it was ended before its time | INSERT, UPDATE |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenancy.ts';

export class Absences1764547200071 implements MigrationInterface {
  readonly name = 'Absences1764547200071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE absence (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        member_id uuid NOT NULL,
        from_at timestamptz(3) NOT NULL,
        until_at timestamptz(3) NOT NULL,
        deputy_id uuid,
        ended_at timestamptz(3),
        PRIMARY KEY (organization_id, id),
        FOREIGN KEY (organization_id, member_id) REFERENCES member (organization_id, id),
        FOREIGN KEY (organization_id, deputy_id) REFERENCES member (organization_id, id),
        CHECK (from_at < until_at),
        CHECK (deputy_id <> member_id)
      );
      CREATE INDEX absence_member ON absence (organization_id, member_id, until_at) WHERE ended_at IS NULL;
      CREATE INDEX absence_deputy ON absence (organization_id, deputy_id, until_at) WHERE ended_at IS NULL;
      ${tenantTable('absence', ['SELECT'])}
      GRANT INSERT, UPDATE (ended_at) ON absence TO comity_administrator;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE absence`);
  }
}
