/**
 * Somebody who is refused again and again is probing. The worker asks each minute, and the operator is told.
 *
 * | table, function | holds, answers | may |
 * |---|---|---|
 * | access_alarm | who was refused how often within an hour: a member, or a stranger's address at the operator | SELECT own |
 * | access_alarms_to_tell(number) | raises the alarms of this hour and the one before; those of which nobody was told | recording |
 * | access_alarm_told(id) | nothing | recording |
 * | operator_access_alarms() | those of the last 30 days; a member is an id, whose name the organization's own auditors see | operator's page |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { guardedFunction, OPERATOR } from './6-narrower-functions.ts';
import { tenantTable } from './tenancy.ts';

const SHOWN = 'id uuid, name_en text, name_es text, hour timestamptz, member_id uuid, address text, number int';
const KEPT = `interval '30 days'`;

export class AccessAlarms1764547200067 implements MigrationInterface {
  readonly name = 'AccessAlarms1764547200067';

  async up(runner: QueryRunner): Promise<void> {
    const every = (where: string, limit: number): string =>
      perOrganization(`SELECT a.id, o.name_en, o.name_es, a.hour::timestamptz, a.member_id, a.address, a.number
        FROM access_alarm a JOIN organization o ON o.id = a.organization_id
        WHERE a.organization_id = tenant AND ${where} ORDER BY a.hour DESC, a.id LIMIT ${String(limit)}`);
    await runner.query(`
      CREATE TABLE access_alarm (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        hour timestamptz(3) NOT NULL,
        member_id uuid,
        address text NOT NULL,
        number int NOT NULL,
        told_at timestamptz(3),
        PRIMARY KEY (organization_id, id),
        UNIQUE NULLS NOT DISTINCT (organization_id, hour, member_id, address)
      );
      ${tenantTable('access_alarm', ['SELECT'])}

      CREATE FUNCTION raised_access_alarms(asked_number int) RETURNS TABLE (id uuid)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(`
          INSERT INTO access_alarm AS a (organization_id, hour, member_id, address, number)
            SELECT tenant, date_trunc('hour', l.at), l.member_id,
                   CASE WHEN l.member_id IS NULL THEN l.address ELSE '' END, sum(l.number)::int
              FROM access_line l
             WHERE l.organization_id = tenant AND l.kind = 'REFUSED' AND l.at >= date_trunc('hour', now()) - interval '1 hour'
             GROUP BY 2, 3, 4 HAVING sum(l.number) >= asked_number
            ON CONFLICT (organization_id, hour, member_id, address) DO UPDATE SET number = excluded.number
            RETURNING a.id`)} $$;
      CREATE FUNCTION forgotten_access_alarms() RETURNS TABLE (id uuid)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `DELETE FROM access_alarm a WHERE a.organization_id = tenant AND a.hour < now() - ${KEPT} RETURNING a.id`,
        )} $$;
      CREATE FUNCTION untold_access_alarms() RETURNS TABLE (${SHOWN})
        LANGUAGE plpgsql ${DEFINER} AS $$ ${every('a.told_at IS NULL', 100)} $$;
      CREATE FUNCTION access_alarms_to_tell(asked_number int) RETURNS TABLE (${SHOWN})
        LANGUAGE plpgsql ${DEFINER} AS $$
        BEGIN
          PERFORM raised_access_alarms(asked_number);
          PERFORM forgotten_access_alarms();
          RETURN QUERY SELECT * FROM untold_access_alarms();
        END $$;
      CREATE FUNCTION told_access_alarms(asked uuid) RETURNS TABLE (id uuid)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `UPDATE access_alarm a SET told_at = now() WHERE a.organization_id = tenant AND a.id = asked RETURNING a.id`,
        )} $$;
      CREATE FUNCTION access_alarm_told(asked uuid) RETURNS int
        LANGUAGE sql ${DEFINER} AS $$ SELECT count(*)::int FROM told_access_alarms(asked) $$;
      CREATE FUNCTION every_access_alarm() RETURNS TABLE (${SHOWN})
        LANGUAGE plpgsql ${DEFINER} AS $$ ${every('true', 200)} $$;
      ${guardedFunction('operator_access_alarms()', 'every_access_alarm()', OPERATOR, SHOWN)}
      REVOKE ALL ON FUNCTION raised_access_alarms(int), forgotten_access_alarms(), untold_access_alarms(),
        access_alarms_to_tell(int), told_access_alarms(uuid), access_alarm_told(uuid), every_access_alarm(),
        operator_access_alarms() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION access_alarms_to_tell(int), access_alarm_told(uuid) TO comity_recorder;
      GRANT EXECUTE ON FUNCTION operator_access_alarms() TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION operator_access_alarms(), every_access_alarm(), access_alarm_told(uuid), told_access_alarms(uuid),
        access_alarms_to_tell(int), untold_access_alarms(), forgotten_access_alarms(), raised_access_alarms(int);
      DROP TABLE access_alarm;
    `);
  }
}
