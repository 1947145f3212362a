/**
 * | table, function | holds, answers | application may |
 * |---|---|---|
 * | state_seal | for each event a keyed seal over the state that it left (ADR 17); append-only | SELECT, INSERT |
 * | state_alarm | dossiers whose row is not what recording left, until it is again | SELECT, INSERT, DELETE |
 * | state_alarm_count() | how many they are in the whole installation | EXECUTE |
 *
 * A dossier whose last event was recorded before has no seal until its next event.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { appendOnly, tenantTable } from './tenancy.ts';

export class StateSeals1764547200042 implements MigrationInterface {
  readonly name = 'StateSeals1764547200042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE state_seal (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        seq int NOT NULL,
        seal bytea NOT NULL CHECK (octet_length(seal) = 32),
        PRIMARY KEY (organization_id, dossier_id, seq),
        FOREIGN KEY (organization_id, dossier_id, seq) REFERENCES dossier_event (organization_id, dossier_id, seq)
      );
      ${tenantTable('state_seal', ['SELECT', 'INSERT'])}
      ${appendOnly('state_seal')}

      CREATE TABLE state_alarm (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        since timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, dossier_id),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      ${tenantTable('state_alarm', ['SELECT', 'INSERT', 'DELETE'])}

      CREATE FUNCTION all_state_alarms() RETURNS TABLE (dossier_id uuid)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT a.dossier_id FROM state_alarm a WHERE a.organization_id = tenant`,
        )} $$;
      CREATE FUNCTION state_alarm_count() RETURNS bigint LANGUAGE sql ${DEFINER} AS $$ SELECT count(*) FROM all_state_alarms() $$;
      REVOKE ALL ON FUNCTION all_state_alarms(), state_alarm_count() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION state_alarm_count() TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION state_alarm_count(), all_state_alarms();
      DROP TABLE state_alarm, state_seal;
    `);
  }
}
