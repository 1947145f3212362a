/**
 * The functions that cross organizations ask who is asking. The application's role is one for all, so a fault in one
 * route must not open what another organization, or the operator alone, may know.
 *
 * | function | asks |
 * |---|---|
 * | operator_unsent_messages(), operator_mails() | that the context is an operator's |
 * | open_dossiers_of_exercise(exercise) | that the context is an organization of that exercise |
 * | exercise_forward(…, body_hash) | that the member is the context's own; null for a key that was used with another body |
 * | pending_arrivals(now) | nothing: ids of dossiers with messages that could be recorded for a minute, for the sweeper |
 *
 * Keys of steps are nobody's to read. `api_audit.subject` says of what a route was used: the ids of its path.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { perOrganization, DEFINER, Functions1764547200005 } from './5-functions.ts';
import { CURRENT_ORGANIZATION } from './tenancy.ts';

export const OPERATOR = `o.id = ${CURRENT_ORGANIZATION} AND o.kind = 'OPERATOR'`;
const OF_EXERCISE = `o.id = ${CURRENT_ORGANIZATION} AND o.exercise_id = exercise`;

export class NarrowerFunctions1764547200006 implements MigrationInterface {
  readonly name = 'NarrowerFunctions1764547200006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE api_audit ADD COLUMN subject text;
      REVOKE SELECT ON exercise_step FROM comity_app;
      ALTER TABLE exercise_step ADD COLUMN body_hash char(64);

      DROP FUNCTION exercise_forward(uuid, bigint, text, uuid);
      CREATE FUNCTION exercise_forward(exercise uuid, delta_ms bigint, step_key text, member_id uuid, asked_hash text)
        RETURNS bigint LANGUAGE plpgsql ${DEFINER} AS $$
        DECLARE moved bigint;
        BEGIN
          IF delta_ms IS NULL OR delta_ms < 0 THEN
            RAISE EXCEPTION 'An exercise clock only moves forward' USING ERRCODE = 'check_violation';
          END IF;
          PERFORM FROM organization o JOIN member m ON m.organization_id = o.id
            WHERE ${OF_EXERCISE} AND m.id = exercise_forward.member_id;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'Only a member of an organization of the exercise moves its clock' USING ERRCODE = 'insufficient_privilege';
          END IF;
          INSERT INTO exercise_step (exercise_id, key, delta_ms, by_member, body_hash)
            VALUES (exercise, step_key, exercise_forward.delta_ms, exercise_forward.member_id, asked_hash) ON CONFLICT DO NOTHING;
          IF FOUND THEN
            UPDATE exercise e SET offset_ms = e.offset_ms + exercise_forward.delta_ms WHERE e.id = exercise;
          END IF;
          SELECT e.offset_ms INTO moved FROM exercise e JOIN exercise_step s ON s.exercise_id = e.id
            WHERE e.id = exercise AND s.key = step_key AND s.body_hash = asked_hash;
          RETURN moved;
        END $$;

      CREATE FUNCTION pending_arrivals(asked_at timestamptz)
        RETURNS TABLE (organization_id uuid, dossier_id uuid, side text)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT DISTINCT i.organization_id, i.dossier_id, i.envelope -> 'to' ->> 'side' FROM inbox i
             WHERE i.organization_id = tenant AND i.event_seq IS NULL AND i.received_at < asked_at - interval '1 minute'
               AND i.number = 1 + (SELECT count(*) FROM inbox b
                 WHERE b.organization_id = i.organization_id AND b.sender_organization_id = i.sender_organization_id
                   AND b.sender_dossier_id = i.sender_dossier_id AND b.dossier_id = i.dossier_id AND b.event_seq IS NOT NULL)`,
        )} $$;

      ALTER FUNCTION open_dossiers_of_exercise(uuid) RENAME TO all_open_dossiers_of_exercise;
      ALTER FUNCTION operator_unsent_messages() RENAME TO all_unsent_messages;
      ALTER FUNCTION operator_mails() RENAME TO all_unsent_mails;
      ${guardedFunction('open_dossiers_of_exercise(exercise uuid)', 'all_open_dossiers_of_exercise(exercise)', OF_EXERCISE, 'organization_id uuid, dossier_id uuid, side text')}
      ${guardedFunction('operator_unsent_messages()', 'all_unsent_messages()', OPERATOR, 'id uuid, organization_id uuid, dossier_id uuid, name_en text, name_es text, code text, status text, since timestamptz, attempts int, reason text')}
      ${guardedFunction('operator_mails()', 'all_unsent_mails()', OPERATOR, 'id uuid, organization_id uuid, dossier_id uuid, name_en text, name_es text, status text, since timestamptz, attempts int, message_id text')}

      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
      REVOKE ALL ON FUNCTION all_open_dossiers_of_exercise(uuid), all_unsent_messages(), all_unsent_mails() FROM comity_app;
      GRANT EXECUTE ON FUNCTION exercise_forward(uuid, bigint, text, uuid, text), pending_arrivals(timestamptz),
        open_dossiers_of_exercise(uuid), operator_unsent_messages(), operator_mails() TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const functions = new Functions1764547200005();
    await runner.query(`
      DROP FUNCTION open_dossiers_of_exercise(uuid), operator_unsent_messages(), operator_mails(),
        pending_arrivals(timestamptz), exercise_forward(uuid, bigint, text, uuid, text);
      DROP FUNCTION all_open_dossiers_of_exercise(uuid), all_unsent_messages(), all_unsent_mails();
      DROP FUNCTION pending_effects(timestamptz), member_by_subject(text);
      ALTER TABLE exercise_step DROP COLUMN body_hash;
      GRANT SELECT ON exercise_step TO comity_app;
      ALTER TABLE api_audit DROP COLUMN subject;
    `);
    await functions.up(runner);
  }
}

/** Runs `inner` only where the context's organization satisfies `condition`, and refuses everybody else. */
export function guardedFunction(signature: string, inner: string, condition: string, columns: string): string {
  return `
    CREATE FUNCTION ${signature} RETURNS TABLE (${columns}) LANGUAGE plpgsql ${DEFINER} AS $$
      BEGIN
        PERFORM FROM organization o WHERE ${condition};
        IF NOT FOUND THEN
          RAISE EXCEPTION 'This organization may not ask that' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN QUERY SELECT * FROM ${inner};
      END $$;`;
}
