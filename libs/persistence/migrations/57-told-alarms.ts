/**
 * An alarm says what was found, and whether the operator was told by mail.
 *
 * | column, function | holds, answers | may |
 * |---|---|---|
 * | state_alarm.reason | in what way the dossier was changed past Comity | recording: INSERT |
 * | state_alarm.told_at | when the operator was told; null until then | recording: UPDATE |
 * | untold_state_alarms() | organization_id, dossier_id, reason, since of alarms of which nobody was told | recording |
 * | operator_state_alarms() | the alarms of all organizations, without their contents | operator's page |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { guardedFunction, OPERATOR } from './6-narrower-functions.ts';

const COLUMNS = 'organization_id uuid, dossier_id uuid, name_en text, name_es text, reason text, since timestamptz';

export class ToldAlarms1764547200057 implements MigrationInterface {
  readonly name = 'ToldAlarms1764547200057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE state_alarm
        ADD COLUMN reason text NOT NULL DEFAULT 'DOSSIER_STATE_ALTERED',
        ADD COLUMN told_at timestamptz(3);
      GRANT UPDATE (told_at) ON state_alarm TO comity_recorder;

      CREATE FUNCTION untold_state_alarms()
        RETURNS TABLE (organization_id uuid, dossier_id uuid, reason text, since timestamptz)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT a.organization_id, a.dossier_id, a.reason, a.since::timestamptz FROM state_alarm a
             WHERE a.organization_id = tenant AND a.told_at IS NULL`,
        )} $$;
      CREATE FUNCTION every_state_alarm() RETURNS TABLE (${COLUMNS})
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT a.organization_id, a.dossier_id, o.name_en, o.name_es, a.reason, a.since::timestamptz
             FROM state_alarm a JOIN organization o ON o.id = a.organization_id
             WHERE a.organization_id = tenant ORDER BY a.since LIMIT 200`,
        )} $$;
      ${guardedFunction('operator_state_alarms()', 'every_state_alarm()', OPERATOR, COLUMNS)}
      REVOKE ALL ON FUNCTION untold_state_alarms(), every_state_alarm(), operator_state_alarms() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION untold_state_alarms() TO comity_recorder;
      GRANT EXECUTE ON FUNCTION operator_state_alarms() TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION operator_state_alarms(), every_state_alarm(), untold_state_alarms();
      ALTER TABLE state_alarm DROP COLUMN reason, DROP COLUMN told_at;
    `);
  }
}
