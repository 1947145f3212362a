/**
 * The few questions that cross organizations. Each is a SECURITY DEFINER function that answers ids, codes and instants
 * and never a row. Those that read tenants' tables name one organization after the other and give the caller's context
 * back at the end; if one fails, the roll-back gives it back. (A function's own SET clause would need a superuser.)
 *
 * | function | answers | for |
 * |---|---|---|
 * | member_by_subject(subject) | organization_id, member_id of an active member | sign-in |
 * | exercise_forward(exercise, delta_ms, key, member) | the exercise's offset, ms | moving an exercise clock |
 * | open_dossiers_of_exercise(exercise) | organization_id, dossier_id, side | waking dossiers after it moved |
 * | pending_effects(now) | organization_id, dossier_id with effects older than a minute (wall clock) | the sweeper |
 * | operator_unsent_messages() | id, organization, dossier_id, code, status, since, attempts, reason | operator's page |
 * | operator_mails() | id, organization, dossier_id, status, since, attempts, message_id | operator's page: nothing personal |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export const DEFINER = `SECURITY DEFINER SET search_path = public, pg_temp`;

/** Runs `query` once for each organization, in its context; `filter` narrows the organizations. */
export function perOrganization(query: string, filter = 'true'): string {
  return `
    DECLARE
      tenant uuid;
      caller text := coalesce(current_setting('comity.organization', true), '');
    BEGIN
      FOR tenant IN SELECT o.id FROM organization o WHERE ${filter} ORDER BY o.code LOOP
        PERFORM set_config('comity.organization', tenant::text, true);
        RETURN QUERY ${query};
      END LOOP;
      PERFORM set_config('comity.organization', caller, true);
    END`;
}

export class Functions1764547200005 implements MigrationInterface {
  readonly name = 'Functions1764547200005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION member_by_subject(asked text) RETURNS TABLE (organization_id uuid, member_id uuid)
        LANGUAGE sql STABLE ${DEFINER} AS $$
          SELECT s.organization_id, s.member_id FROM sign_in s WHERE s.subject = asked AND s.active
        $$;

      CREATE FUNCTION exercise_forward(exercise uuid, delta_ms bigint, step_key text, member uuid) RETURNS bigint
        LANGUAGE plpgsql ${DEFINER} AS $$
        DECLARE moved bigint;
        BEGIN
          IF delta_ms IS NULL OR delta_ms < 0 THEN
            RAISE EXCEPTION 'An exercise clock only moves forward' USING ERRCODE = 'check_violation';
          END IF;
          PERFORM FROM organization o
            WHERE o.id = nullif(current_setting('comity.organization', true), '')::uuid AND o.exercise_id = exercise;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'Only an organization of the exercise moves its clock' USING ERRCODE = 'insufficient_privilege';
          END IF;
          INSERT INTO exercise_step (exercise_id, key, delta_ms, by_member)
            VALUES (exercise, step_key, exercise_forward.delta_ms, member) ON CONFLICT DO NOTHING;
          IF FOUND THEN
            UPDATE exercise e SET offset_ms = e.offset_ms + exercise_forward.delta_ms WHERE e.id = exercise;
          END IF;
          SELECT e.offset_ms INTO moved FROM exercise e WHERE e.id = exercise;
          RETURN moved;
        END $$;

      CREATE FUNCTION open_dossiers_of_exercise(exercise uuid)
        RETURNS TABLE (organization_id uuid, dossier_id uuid, side text)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT d.organization_id, d.id, d.side FROM dossier d
             WHERE d.organization_id = tenant AND d.exercise_id = exercise AND d.closed_at IS NULL`,
          'o.exercise_id = exercise',
        )} $$;

      CREATE FUNCTION pending_effects(asked_at timestamptz)
        RETURNS TABLE (organization_id uuid, dossier_id uuid)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT m.organization_id, m.dossier_id FROM outbox m
             WHERE m.organization_id = tenant AND m.status = 'PENDING'
               AND coalesce(m.next_attempt_at, m.created_at) < asked_at - interval '1 minute'
           UNION
           SELECT n.organization_id, n.dossier_id FROM notification n
             WHERE n.organization_id = tenant AND (n.status IN ('UNSENT', 'SENDING')
                 OR n.status IN ('FAILED', 'UNKNOWN') AND n.next_attempt_at IS NOT NULL)
               AND coalesce(n.next_attempt_at, n.created_at) < asked_at - interval '1 minute'`,
        )} $$;

      CREATE FUNCTION operator_unsent_messages()
        RETURNS TABLE (id uuid, organization_id uuid, dossier_id uuid, name_en text, name_es text, code text, status text,
          since timestamptz, attempts int, reason text)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT m.id, m.organization_id, m.dossier_id, o.name_en, o.name_es, m.code, m.status,
                  m.created_at::timestamptz, m.attempts, m.reason
             FROM outbox m JOIN organization o ON o.id = m.organization_id
             WHERE m.organization_id = tenant AND m.status <> 'DELIVERED' ORDER BY m.created_at`,
        )} $$;

      CREATE FUNCTION operator_mails()
        RETURNS TABLE (id uuid, organization_id uuid, dossier_id uuid, name_en text, name_es text, status text,
          since timestamptz, attempts int, message_id text)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT n.id, n.organization_id, n.dossier_id, o.name_en, o.name_es, n.status,
                  n.created_at::timestamptz, n.attempts, n.message_id
             FROM notification n JOIN organization o ON o.id = n.organization_id
             WHERE n.organization_id = tenant AND n.status <> 'SENT' ORDER BY n.created_at`,
        )} $$;

      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION member_by_subject(text), exercise_forward(uuid, bigint, text, uuid),
        open_dossiers_of_exercise(uuid), pending_effects(timestamptz), operator_unsent_messages(), operator_mails()
        TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION operator_mails(), operator_unsent_messages(), pending_effects(timestamptz),
        open_dossiers_of_exercise(uuid), exercise_forward(uuid, bigint, text, uuid), member_by_subject(text);
    `);
  }
}
