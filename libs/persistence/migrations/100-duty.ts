/**
 * A contact point has a rota of shifts (docs/rules 2.0).
 *
 * | table | holds | administration may |
 * |---|---|---|
 * | duty_shift | who is on duty in an office: by the clock of the office, on which weekdays (null: once), between which days | INSERT, UPDATE |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenancy.ts';

export class Duty1764547200100 implements MigrationInterface {
  readonly name = 'Duty1764547200100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE duty_shift (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        office_id uuid NOT NULL,
        member_id uuid NOT NULL,
        place text NOT NULL,
        days text[],
        from_time text NOT NULL,
        to_time text NOT NULL,
        first_day date NOT NULL,
        last_day date,
        ended_at timestamptz(3),
        PRIMARY KEY (organization_id, id),
        FOREIGN KEY (organization_id, office_id) REFERENCES office (organization_id, id),
        FOREIGN KEY (organization_id, member_id) REFERENCES member (organization_id, id),
        CHECK (first_day <= last_day),
        CHECK (days IS NOT NULL OR first_day = last_day)
      );
      CREATE INDEX duty_shift_office ON duty_shift (organization_id, office_id, first_day) WHERE ended_at IS NULL;
      ${tenantTable('duty_shift', ['SELECT'])}
      GRANT INSERT, UPDATE (ended_at) ON duty_shift TO comity_administrator;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE duty_shift`);
  }
}
