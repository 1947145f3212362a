/**
 * A session bears a mark of the api, under a key that is not in the database (`sessions.ts`): whoever has the
 * application's password alone begins no session for anybody.
 *
 * | column, function | holds, answers | may |
 * |---|---|---|
 * | session.mark | the api's mark; sessions that were begun before have none, and their people sign in again | nothing |
 * | begin_session(…, mark) | as in 53-sessions.ts | sign-in |
 * | open_session(digest, used) | as in 53-sessions.ts, and the mark | every request of the portal |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { KEPT, NOTED_EVERY, STILL_OPEN } from './53-sessions.ts';
import { CURRENT_ORGANIZATION } from './tenancy.ts';

const BEGIN = 'begin_session(bytea, bytea, uuid, text, text, text, text';
const OPEN = 'open_session(bytea, boolean)';

const beginning = (taken: string, column: string, value: string): string => `
  CREATE FUNCTION begin_session(asked_digest bytea, asked_before bytea, asked_member uuid, asked_sid text,
      asked_hint text, asked_address text, asked_agent text${taken})
    RETURNS TABLE (same boolean) LANGUAGE plpgsql ${DEFINER} AS $$
    BEGIN
      DELETE FROM session s WHERE s.begun_at < now() - ${KEPT};
      SELECT s.member_id = asked_member INTO same FROM session s WHERE s.digest = asked_before;
      UPDATE session s SET ended_at = now(), ended_by = 'REPLACED'
        WHERE s.digest = asked_before AND s.ended_at IS NULL;
      INSERT INTO session (digest, organization_id, member_id, issuer_session, hint, address, agent${column})
        VALUES (asked_digest, ${CURRENT_ORGANIZATION}, asked_member, asked_sid, asked_hint, asked_address,
          asked_agent${value});
      RETURN NEXT;
    END $$;`;

const opening = (answered: string, selected: string): string => `
  CREATE FUNCTION open_session(asked_digest bytea, used boolean)
    RETURNS TABLE (id uuid, organization_id uuid, member_id uuid, is_open boolean${answered})
    LANGUAGE plpgsql ${DEFINER} AS $$
    BEGIN
      IF used THEN
        UPDATE session s SET used_at = now() FROM organization o
          WHERE s.digest = asked_digest AND o.id = s.organization_id AND ${STILL_OPEN}
            AND s.used_at < now() - ${NOTED_EVERY};
      END IF;
      RETURN QUERY SELECT s.id, s.organization_id, s.member_id, ${STILL_OPEN}${selected}
        FROM session s JOIN organization o ON o.id = s.organization_id WHERE s.digest = asked_digest;
    END $$;`;

const granted = (begin: string): string => `
  REVOKE ALL ON FUNCTION ${begin}, ${OPEN} FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION ${begin}, ${OPEN} TO comity_app;`;

export class GenuineSessions1764547200091 implements MigrationInterface {
  readonly name = 'GenuineSessions1764547200091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session ADD COLUMN mark bytea;
      DROP FUNCTION ${BEGIN}), ${OPEN};
      ${beginning(', asked_mark bytea', ', mark', ', asked_mark')}
      ${opening(', mark bytea', ', s.mark')}
      ${granted(`${BEGIN}, bytea)`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ${BEGIN}, bytea), ${OPEN};
      ${beginning('', '', '')}
      ${opening('', '')}
      ${granted(`${BEGIN})`)}
      ALTER TABLE session DROP COLUMN mark;
    `);
  }
}
