/**
 * Whoever has the application's password could mark a mail as sent, and its addressee never heard of the event. The
 * outcome of a mail is the mailer's to say; a person decides only on one of unknown outcome, or that was refused for good.
 *
 * | table, function | what changes | may |
 * |---|---|---|
 * | notification | UPDATE of status, next_attempt_at, sent_at and reason goes from the application to recording | recording |
 * | settle_mail(id, from, to) | answers how many mails that still were so it has settled: 1 or 0 | operator's page |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { OPERATOR } from './6-narrower-functions.ts';

const OUTCOME = 'UPDATE (status, next_attempt_at, sent_at, reason)';
/** From each status of a mail that a person decides on, to what they may decide. */
const DECISIONS = `('UNKNOWN', 'SENT'), ('UNKNOWN', 'UNSENT'), ('REFUSED', 'UNSENT'), ('REFUSED', 'TOLD')`;

export class SettledMails1764547200097 implements MigrationInterface {
  readonly name = 'SettledMails1764547200097';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE ${OUTCOME} ON notification FROM comity_app;
      GRANT ${OUTCOME} ON notification TO comity_recorder;

      CREATE FUNCTION settle_mail(asked_id uuid, asked_from text, asked_to text) RETURNS int
        LANGUAGE plpgsql ${DEFINER} AS $$
        DECLARE
          tenant uuid;
          caller text := coalesce(current_setting('comity.organization', true), '');
          settled int := 0;
          here int;
        BEGIN
          IF NOT EXISTS (SELECT FROM organization o WHERE ${OPERATOR}) THEN
            RAISE EXCEPTION 'Only the operator decides on a mail' USING ERRCODE = 'insufficient_privilege';
          END IF;
          IF (asked_from, asked_to) NOT IN (${DECISIONS}) THEN RETURN 0; END IF;
          FOR tenant IN SELECT o.id FROM organization o ORDER BY o.code LOOP
            PERFORM set_config('comity.organization', tenant::text, true);
            UPDATE notification n SET status = asked_to, next_attempt_at = NULL,
                reason = CASE asked_to WHEN 'TOLD' THEN n.reason END, sent_at = CASE asked_to WHEN 'SENT' THEN now() END
              WHERE n.organization_id = tenant AND n.id = asked_id AND n.status = asked_from;
            GET DIAGNOSTICS here = ROW_COUNT;
            settled := settled + here;
          END LOOP;
          PERFORM set_config('comity.organization', caller, true);
          RETURN settled;
        END $$;
      REVOKE ALL ON FUNCTION settle_mail(uuid, text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION settle_mail(uuid, text, text) TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION settle_mail(uuid, text, text);
      REVOKE ${OUTCOME} ON notification FROM comity_recorder;
      GRANT ${OUTCOME} ON notification TO comity_app;
    `);
  }
}
