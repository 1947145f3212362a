/**
 * Whoever reaches the exchange can cause a rejection, so what is kept of rejections is bounded: each day the first 100 of
 * one addressee and reason are kept as rows, and all are counted.
 *
 * | table | holds | application may |
 * |---|---|---|
 * | rejection_count | rejected messages by day (UTC), addressee and reason; the addressee is null where it is unknown | nothing |
 *
 * | function | answers | for |
 * |---|---|---|
 * | note_rejection(organization, reason, sender, digest) | nothing | receiving; it takes the context's addressee or none |
 * | operator_rejections() | day, addressee, reason and number of the last 30 days | operator's page |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { guardedFunction, OPERATOR } from './6-narrower-functions.ts';
import { CURRENT_ORGANIZATION } from './tenancy.ts';

const ROWS_A_DAY = 100;
const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;
const COLUMNS = 'day date, name_en text, name_es text, reason text, number int';

export class BoundedRejections1764547200043 implements MigrationInterface {
  readonly name = 'BoundedRejections1764547200043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rejection_count (
        day date NOT NULL,
        addressee uuid NOT NULL,
        reason text NOT NULL,
        number int NOT NULL,
        PRIMARY KEY (day, addressee, reason)
      );
      REVOKE ALL ON rejection_count FROM PUBLIC, comity_app;
      REVOKE INSERT ON rejected_message FROM comity_app;

      CREATE FUNCTION note_rejection(asked_organization uuid, asked_reason text, asked_sender text, digest text)
        RETURNS int LANGUAGE plpgsql ${DEFINER} AS $$
        DECLARE noted int;
        BEGIN
          IF asked_organization IS DISTINCT FROM ${CURRENT_ORGANIZATION} THEN
            RAISE EXCEPTION 'A rejection is noted in the context of its addressee' USING ERRCODE = 'insufficient_privilege';
          END IF;
          INSERT INTO rejection_count AS c (day, addressee, reason, number)
            VALUES ((now() AT TIME ZONE 'UTC')::date, coalesce(asked_organization, ${NOBODY}), asked_reason, 1)
            ON CONFLICT (day, addressee, reason) DO UPDATE SET number = c.number + 1
            RETURNING c.number INTO noted;
          IF noted <= ${ROWS_A_DAY} THEN
            INSERT INTO rejected_message (organization_id, reason, sender, envelope_digest)
              VALUES (asked_organization, asked_reason, asked_sender, digest);
          END IF;
          RETURN noted;
        END $$;

      CREATE FUNCTION all_rejections() RETURNS TABLE (${COLUMNS}) LANGUAGE sql STABLE ${DEFINER} AS $$
        SELECT c.day, o.name_en, o.name_es, c.reason, c.number
          FROM rejection_count c LEFT JOIN organization o ON o.id = c.addressee
         WHERE c.day > now() - interval '30 days' ORDER BY c.day DESC, c.number DESC, c.reason LIMIT 200 $$;
      ${guardedFunction('operator_rejections()', 'all_rejections()', OPERATOR, COLUMNS)}
      REVOKE ALL ON FUNCTION note_rejection(uuid, text, text, text), all_rejections(), operator_rejections() FROM PUBLIC;
      REVOKE ALL ON FUNCTION all_rejections() FROM comity_app;
      GRANT EXECUTE ON FUNCTION note_rejection(uuid, text, text, text), operator_rejections() TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION operator_rejections(), all_rejections(), note_rejection(uuid, text, text, text);
      DROP TABLE rejection_count;
      GRANT INSERT ON rejected_message TO comity_app;
    `);
  }
}
