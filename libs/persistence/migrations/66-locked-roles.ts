/**
 * Who may act, and what the operator has seen.
 *
 * | function, key | answers | may |
 * |---|---|---|
 * | held_roles(member) | the offices and roles that an active member of the context's organization holds; nobody takes them away until the transaction ends | recording |
 * | settle_message_alarm(dossier) | how many alarms of forged messages the operator has settled | operator's page |
 * | state_alarm (organization, dossier, reason) | an alarm does not hide another of the same dossier | |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { OPERATOR } from './6-narrower-functions.ts';
import { CURRENT_ORGANIZATION } from './tenancy.ts';

export class LockedRoles1764547200066 implements MigrationInterface {
  readonly name = 'LockedRoles1764547200066';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION held_roles(asked_member uuid) RETURNS TABLE (office_id uuid, role text)
        LANGUAGE sql ${DEFINER} AS $$
          SELECT s.office_id, s.role FROM member m
            JOIN membership s ON s.organization_id = m.organization_id AND s.member_id = m.id
           WHERE m.organization_id = ${CURRENT_ORGANIZATION} AND m.id = asked_member AND m.active
           ORDER BY s.role FOR SHARE
        $$;

      ALTER TABLE state_alarm DROP CONSTRAINT state_alarm_pkey, ADD PRIMARY KEY (organization_id, dossier_id, reason);
      CREATE FUNCTION settle_message_alarm(asked_dossier uuid) RETURNS int LANGUAGE plpgsql ${DEFINER} AS $$
        DECLARE
          tenant uuid;
          caller text := coalesce(current_setting('comity.organization', true), '');
          settled int := 0;
          here int;
        BEGIN
          IF NOT EXISTS (SELECT FROM organization o WHERE ${OPERATOR}) THEN
            RAISE EXCEPTION 'Only the operator settles an alarm' USING ERRCODE = 'insufficient_privilege';
          END IF;
          FOR tenant IN SELECT o.id FROM organization o ORDER BY o.code LOOP
            PERFORM set_config('comity.organization', tenant::text, true);
            DELETE FROM state_alarm a
              WHERE a.organization_id = tenant AND a.dossier_id = asked_dossier AND a.reason = 'MESSAGE_NOT_GENUINE';
            GET DIAGNOSTICS here = ROW_COUNT;
            settled := settled + here;
          END LOOP;
          PERFORM set_config('comity.organization', caller, true);
          RETURN settled;
        END $$;
      REVOKE ALL ON FUNCTION held_roles(uuid), settle_message_alarm(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION held_roles(uuid) TO comity_recorder;
      GRANT EXECUTE ON FUNCTION settle_message_alarm(uuid) TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION held_roles(uuid), settle_message_alarm(uuid);
      ALTER TABLE state_alarm DROP CONSTRAINT state_alarm_pkey, ADD PRIMARY KEY (organization_id, dossier_id);
    `);
  }
}
