/**
 * A mail that the relay refuses for good is not tried again: it is `REFUSED` and waits for the operator, who sends it
 * once more or says that the addressee was told in another way (`TOLD`). The operator therefore sees whom it concerns
 * and what the relay answered.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { guardedFunction, OPERATOR } from './6-narrower-functions.ts';

const COLUMNS =
  'id uuid, organization_id uuid, dossier_id uuid, name_en text, name_es text, status text, since timestamptz, attempts int, message_id text';
const MORE_COLUMNS = `${COLUMNS}, addressee text, reason text`;

export class RefusedMails1764547200035 implements MigrationInterface {
  readonly name = 'RefusedMails1764547200035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notification DROP CONSTRAINT notification_status_check;
      ALTER TABLE notification ADD CONSTRAINT notification_status_check
        CHECK (status IN ('UNSENT', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'REFUSED', 'TOLD'));
      ${operatorMails(
        MORE_COLUMNS,
        `SELECT n.id, n.organization_id, n.dossier_id, o.name_en, o.name_es, n.status, n.created_at::timestamptz, n.attempts,
                n.message_id, m.email, n.reason
           FROM notification n JOIN organization o ON o.id = n.organization_id
           JOIN member m ON m.organization_id = n.organization_id AND m.id = n.member_id
          WHERE n.organization_id = tenant AND n.status NOT IN ('SENT', 'TOLD') ORDER BY n.created_at`,
      )}
    `);
  }

  /** A mail that was refused is tried again by the earlier version, and one whose addressee was told is not. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notification NO FORCE ROW LEVEL SECURITY;
      UPDATE notification SET status = 'FAILED', next_attempt_at = now() WHERE status = 'REFUSED';
      UPDATE notification SET status = 'SENT' WHERE status = 'TOLD';
      ALTER TABLE notification FORCE ROW LEVEL SECURITY;
      ALTER TABLE notification DROP CONSTRAINT notification_status_check;
      ALTER TABLE notification ADD CONSTRAINT notification_status_check
        CHECK (status IN ('UNSENT', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN'));
      ${operatorMails(
        COLUMNS,
        `SELECT n.id, n.organization_id, n.dossier_id, o.name_en, o.name_es, n.status,
                n.created_at::timestamptz, n.attempts, n.message_id
           FROM notification n JOIN organization o ON o.id = n.organization_id
          WHERE n.organization_id = tenant AND n.status <> 'SENT' ORDER BY n.created_at`,
      )}
    `);
  }
}

function operatorMails(columns: string, rows: string): string {
  return `
    DROP FUNCTION operator_mails();
    DROP FUNCTION all_unsent_mails();
    CREATE FUNCTION all_unsent_mails() RETURNS TABLE (${columns}) LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(rows)} $$;
    ${guardedFunction('operator_mails()', 'all_unsent_mails()', OPERATOR, columns)}
    REVOKE ALL ON FUNCTION operator_mails(), all_unsent_mails() FROM PUBLIC;
    REVOKE ALL ON FUNCTION all_unsent_mails() FROM comity_app;
    GRANT EXECUTE ON FUNCTION operator_mails() TO comity_app;`;
}
