/**
 * Who is signed in at the portal is known here, so that a session can be ended: by the person, by the issuer, by a
 * suspension, by time. Its opaque id is in the browser alone; the table holds the id's digest.
 *
 * | table, column | holds | application may |
 * |---|---|---|
 * | session | sessions with the sealed hint for the issuer's sign-out page, until a week after they are over | nothing |
 * | organization.session_idle_minutes | after so long without use a session is over | SELECT |
 *
 * | function | answers | for |
 * |---|---|---|
 * | begin_session(…) | whether the session that it replaces was the same person's; null where there was none | sign-in |
 * | open_session(digest, used) | whose session it is, and whether it is OPEN or OVER | every request of the portal |
 * | end_session(digest) | whose session it was, and the hint for the issuer's sign-out page | sign-out |
 * | sessions_of(member) | the open sessions of a member of the context's organization | their own page |
 * | end_sessions_of(member, id, but) | how many were ended: that one, or all but one | the same page |
 * | end_issuer_sessions(sid, subject) | whose sessions were ended | back-channel sign-out |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { CURRENT_ORGANIZATION } from './tenancy.ts';

const LONGEST = `interval '12 hours'`;
export const KEPT = `interval '7 days'`;
/** A request that comes so soon after another writes nothing. */
export const NOTED_EVERY = `interval '20 seconds'`;
export const STILL_OPEN = `s.ended_at IS NULL AND s.begun_at + ${LONGEST} > now()
  AND s.used_at + o.session_idle_minutes * interval '1 minute' > now()
  AND EXISTS (SELECT FROM sign_in i WHERE i.member_id = s.member_id AND i.active)`;

export class Sessions1764547200053 implements MigrationInterface {
  readonly name = 'Sessions1764547200053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organization ADD COLUMN session_idle_minutes int NOT NULL DEFAULT 30
        CHECK (session_idle_minutes BETWEEN 5 AND 720);

      CREATE TABLE session (
        digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
        id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        organization_id uuid NOT NULL REFERENCES organization,
        member_id uuid NOT NULL,
        issuer_session text,
        hint text NOT NULL,
        address text NOT NULL,
        agent text NOT NULL,
        begun_at timestamptz(3) NOT NULL DEFAULT now(),
        used_at timestamptz(3) NOT NULL DEFAULT now(),
        ended_at timestamptz(3),
        ended_by text CHECK (ended_by IN ('SIGNED_OUT', 'ENDED', 'ISSUER', 'SUSPENDED', 'REPLACED')),
        CHECK ((ended_at IS NULL) = (ended_by IS NULL))
      );
      CREATE INDEX session_member ON session (member_id);
      CREATE INDEX session_issuer ON session (issuer_session) WHERE ended_at IS NULL;
      CREATE INDEX session_begun ON session (begun_at);
      REVOKE ALL ON session FROM PUBLIC, comity_app;

      CREATE FUNCTION begin_session(asked_digest bytea, asked_before bytea, asked_member uuid, asked_sid text,
          asked_hint text, asked_address text, asked_agent text)
        RETURNS TABLE (same boolean) LANGUAGE plpgsql ${DEFINER} AS $$
        BEGIN
          DELETE FROM session s WHERE s.begun_at < now() - ${KEPT};
          SELECT s.member_id = asked_member INTO same FROM session s WHERE s.digest = asked_before;
          UPDATE session s SET ended_at = now(), ended_by = 'REPLACED'
            WHERE s.digest = asked_before AND s.ended_at IS NULL;
          INSERT INTO session (digest, organization_id, member_id, issuer_session, hint, address, agent)
            VALUES (asked_digest, ${CURRENT_ORGANIZATION}, asked_member, asked_sid, asked_hint, asked_address, asked_agent);
          RETURN NEXT;
        END $$;

      CREATE FUNCTION open_session(asked_digest bytea, used boolean)
        RETURNS TABLE (id uuid, organization_id uuid, member_id uuid, is_open boolean)
        LANGUAGE plpgsql ${DEFINER} AS $$
        BEGIN
          IF used THEN
            UPDATE session s SET used_at = now() FROM organization o
              WHERE s.digest = asked_digest AND o.id = s.organization_id AND ${STILL_OPEN}
                AND s.used_at < now() - ${NOTED_EVERY};
          END IF;
          RETURN QUERY SELECT s.id, s.organization_id, s.member_id, ${STILL_OPEN}
            FROM session s JOIN organization o ON o.id = s.organization_id WHERE s.digest = asked_digest;
        END $$;

      CREATE FUNCTION end_session(asked_digest bytea)
        RETURNS TABLE (organization_id uuid, member_id uuid, hint text) LANGUAGE sql ${DEFINER} AS $$
          UPDATE session s SET ended_at = now(), ended_by = 'SIGNED_OUT'
            WHERE s.digest = asked_digest AND s.ended_at IS NULL
            RETURNING s.organization_id, s.member_id, s.hint $$;

      CREATE FUNCTION sessions_of(asked_member uuid)
        RETURNS TABLE (id uuid, begun_at timestamptz, used_at timestamptz, address text, agent text)
        LANGUAGE sql STABLE ${DEFINER} AS $$
          SELECT s.id, s.begun_at, s.used_at, s.address, s.agent
            FROM session s JOIN organization o ON o.id = s.organization_id
           WHERE s.organization_id = ${CURRENT_ORGANIZATION} AND s.member_id = asked_member AND ${STILL_OPEN}
           ORDER BY s.used_at DESC LIMIT 100 $$;

      CREATE FUNCTION end_sessions_of(asked_member uuid, asked_id uuid, asked_but uuid)
        RETURNS int LANGUAGE plpgsql ${DEFINER} AS $$
        DECLARE number int;
        BEGIN
          UPDATE session s SET ended_at = now(), ended_by = 'ENDED'
            WHERE s.organization_id = ${CURRENT_ORGANIZATION} AND s.member_id = asked_member AND s.ended_at IS NULL
              AND (asked_id IS NULL OR s.id = asked_id) AND s.id IS DISTINCT FROM asked_but;
          GET DIAGNOSTICS number = ROW_COUNT;
          RETURN number;
        END $$;

      CREATE FUNCTION end_issuer_sessions(asked_sid text, asked_subject text)
        RETURNS TABLE (organization_id uuid, member_id uuid) LANGUAGE sql ${DEFINER} AS $$
          UPDATE session s SET ended_at = now(), ended_by = 'ISSUER'
            WHERE s.ended_at IS NULL AND (asked_sid IS NULL OR s.issuer_session = asked_sid)
              AND (asked_subject IS NULL OR s.member_id = (SELECT i.member_id FROM sign_in i WHERE i.subject = asked_subject))
              AND coalesce(asked_sid, asked_subject) IS NOT NULL
            RETURNING s.organization_id, s.member_id $$;

      CREATE FUNCTION end_sessions_of_suspended() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
        BEGIN
          UPDATE session s SET ended_at = now(), ended_by = 'SUSPENDED' WHERE s.member_id = OLD.id AND s.ended_at IS NULL;
          RETURN NULL;
        END $$;
      CREATE TRIGGER end_sessions_of_suspended AFTER UPDATE ON member
        FOR EACH ROW WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION end_sessions_of_suspended();
      CREATE TRIGGER end_sessions_of_deleted AFTER DELETE ON member
        FOR EACH ROW EXECUTE FUNCTION end_sessions_of_suspended();

      REVOKE ALL ON FUNCTION begin_session(bytea, bytea, uuid, text, text, text, text), open_session(bytea, boolean),
        end_session(bytea), sessions_of(uuid), end_sessions_of(uuid, uuid, uuid), end_issuer_sessions(text, text),
        end_sessions_of_suspended() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION begin_session(bytea, bytea, uuid, text, text, text, text), open_session(bytea, boolean),
        end_session(bytea), sessions_of(uuid), end_sessions_of(uuid, uuid, uuid), end_issuer_sessions(text, text)
        TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER end_sessions_of_deleted ON member;
      DROP TRIGGER end_sessions_of_suspended ON member;
      DROP FUNCTION end_sessions_of_suspended(), end_issuer_sessions(text, text), end_sessions_of(uuid, uuid, uuid),
        sessions_of(uuid), end_session(bytea), open_session(bytea, boolean),
        begin_session(bytea, bytea, uuid, text, text, text, text);
      DROP TABLE session;
      ALTER TABLE organization DROP COLUMN session_idle_minutes;
    `);
  }
}
