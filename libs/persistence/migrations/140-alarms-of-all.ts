/**
 * The operator's page shows the oldest alarms of the whole installation, and says how many there are: one organization
 * with many does not hide those of the others. An alarm that ends when it was seen is settled by itself.
 *
 * | function | answers | may |
 * |---|---|---|
 * | operator_state_alarms() | the alarms of all organizations, and whether the operator was told of each by mail | operator's page |
 * | operator_access_alarms() | those of the last 30 days | operator's page |
 * | operator_rejections() | the rejections of the last 30 days by day, addressee and reason | operator's page |
 * | settle_seen_alarm(dossier, reason) | how many alarms, told by mail, the operator has settled | operator's page |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { guardedFunction, OPERATOR } from './6-narrower-functions.ts';
import { settling } from './89-seen-alarms.ts';

const FORMER = 'organization_id uuid, dossier_id uuid, name_en text, name_es text, reason text, since timestamptz';
const COLUMNS = `${FORMER}, told boolean`;
const ACCESS = 'id uuid, name_en text, name_es text, hour timestamptz, member_id uuid, address text, number int';
const REJECTIONS = 'day date, name_en text, name_es text, reason text, number int';
/** These alarms end by being seen; the row of a dossier must be restored. */
const SEEN = `('MESSAGE_NOT_GENUINE', 'DOCUMENT_ALTERED')`;

export class AlarmsOfAll1764547200140 implements MigrationInterface {
  readonly name = 'AlarmsOfAll1764547200140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION operator_state_alarms(), every_state_alarm(), settle_message_alarm(uuid);
      ${stateAlarms(COLUMNS, ', a.told_at IS NOT NULL', '')}
      ${accessAlarms('')}
      ${rejections('')}
      ${settling({
        name: 'settle_seen_alarm(asked_dossier uuid, asked_reason text)',
        which: `a.told_at IS NOT NULL AND a.reason = asked_reason AND a.reason IN ${SEEN}`,
      })}
      REVOKE ALL ON FUNCTION every_state_alarm(), operator_state_alarms(), settle_seen_alarm(uuid, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION operator_state_alarms(), settle_seen_alarm(uuid, text) TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION operator_state_alarms(), every_state_alarm(), settle_seen_alarm(uuid, text);
      ${stateAlarms(FORMER, '', 'ORDER BY a.since LIMIT 200')}
      ${accessAlarms('ORDER BY a.hour DESC, a.id LIMIT 200')}
      ${rejections('LIMIT 200')}
      ${settling({
        name: 'settle_message_alarm(asked_dossier uuid)',
        which: `a.told_at IS NOT NULL AND a.reason IN ${SEEN}`,
      })}
      REVOKE ALL ON FUNCTION every_state_alarm(), operator_state_alarms(), settle_message_alarm(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION operator_state_alarms(), settle_message_alarm(uuid) TO comity_app;
    `);
  }
}

function stateAlarms(columns: string, more: string, cut: string): string {
  return `
    CREATE FUNCTION every_state_alarm() RETURNS TABLE (${columns})
      LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
        `SELECT a.organization_id, a.dossier_id, o.name_en, o.name_es, a.reason, a.since::timestamptz${more}
           FROM state_alarm a JOIN organization o ON o.id = a.organization_id
           WHERE a.organization_id = tenant ${cut}`,
      )} $$;
    ${guardedFunction('operator_state_alarms()', 'every_state_alarm()', OPERATOR, columns)}`;
}

function accessAlarms(cut: string): string {
  return `
    CREATE OR REPLACE FUNCTION every_access_alarm() RETURNS TABLE (${ACCESS})
      LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
        `SELECT a.id, o.name_en, o.name_es, a.hour::timestamptz, a.member_id, a.address, a.number
           FROM access_alarm a JOIN organization o ON o.id = a.organization_id
           WHERE a.organization_id = tenant ${cut}`,
      )} $$;`;
}

function rejections(cut: string): string {
  return `
    CREATE OR REPLACE FUNCTION all_rejections() RETURNS TABLE (${REJECTIONS}) LANGUAGE sql STABLE ${DEFINER} AS $$
      SELECT c.day, o.name_en, o.name_es, c.reason, c.number
        FROM rejection_count c LEFT JOIN organization o ON o.id = c.addressee
       WHERE c.day > now() - interval '30 days' ORDER BY c.day DESC, c.number DESC, c.reason ${cut} $$;`;
}
