/**
 * Whoever has the application's password can put a row into the inbox. It no longer takes the number of the true message:
 * the digest of what the row says is part of its key, so both are kept, and recording takes the one that is signed.
 *
 * | column, function | holds, answers | may |
 * |---|---|---|
 * | inbox.digest | SHA-256 of what the row says: code, envelope and source; the database computes it | nobody writes it |
 * | inbox.received_at | when the row was written, by the clock of the database | nobody writes it |
 * | inbox.event_seq | as before | recording: UPDATE; the application no longer gives it |
 * | inbox | | recording: DELETE of what no event records, when it is not genuine |
 * | state_alarm | an alarm may also stand beside a dossier that is not open yet | |
 * | pending_arrivals(at) | besides, for four minutes, dossiers with a message that waits for those before it | recording |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';

const KEY = 'organization_id, dossier_id, sender_organization_id, sender_dossier_id, number';
const GIVEN = `${KEY}, code, envelope, entered`;

export class GenuineArrivals1764547200074 implements MigrationInterface {
  readonly name = 'GenuineArrivals1764547200074';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION arrival_digest(code text, envelope jsonb, entered jsonb) RETURNS char(64)
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT encode(sha256(convert_to(jsonb_build_array(code, envelope, entered)::text, 'UTF8')), 'hex')::char(64) $$;
      ALTER TABLE inbox
        ADD COLUMN digest char(64) NOT NULL GENERATED ALWAYS AS (arrival_digest(code, envelope, entered)) STORED,
        ALTER COLUMN received_at SET DEFAULT clock_timestamp(),
        DROP CONSTRAINT inbox_pkey,
        ADD PRIMARY KEY (${KEY}, digest);
      REVOKE INSERT ON inbox FROM comity_app;
      GRANT INSERT (${GIVEN}) ON inbox TO comity_app;
      GRANT DELETE ON inbox TO comity_recorder;

      CREATE FUNCTION keep_recorded_arrival() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.event_seq IS NOT NULL THEN
            RAISE EXCEPTION 'A message that an event records is kept' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN OLD;
        END $$;
      CREATE TRIGGER keep_recorded_arrival BEFORE DELETE ON inbox
        FOR EACH ROW EXECUTE FUNCTION keep_recorded_arrival();
      REVOKE ALL ON FUNCTION keep_recorded_arrival(), arrival_digest(text, jsonb, jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION arrival_digest(text, jsonb, jsonb) TO comity_app;
      ALTER TABLE state_alarm DROP CONSTRAINT state_alarm_organization_id_dossier_id_fkey;
      ${pendingArrivals(` OR i.received_at > asked_at - interval '5 minutes'`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${pendingArrivals('')}
      DELETE FROM state_alarm a WHERE NOT EXISTS (SELECT FROM dossier d
        WHERE d.organization_id = a.organization_id AND d.id = a.dossier_id);
      ALTER TABLE state_alarm ADD CONSTRAINT state_alarm_organization_id_dossier_id_fkey
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id);
      DROP TRIGGER keep_recorded_arrival ON inbox;
      DROP FUNCTION keep_recorded_arrival();
      REVOKE DELETE ON inbox FROM comity_recorder;
      REVOKE INSERT (${GIVEN}) ON inbox FROM comity_app;
      GRANT INSERT ON inbox TO comity_app;
      ALTER TABLE inbox DROP CONSTRAINT inbox_pkey, ALTER COLUMN received_at DROP DEFAULT, DROP COLUMN digest,
        ADD PRIMARY KEY (${KEY});
      DROP FUNCTION arrival_digest(text, jsonb, jsonb);
    `);
  }
}

/** What waits for those before it is looked at some times only, because nobody knows when they come. */
function pendingArrivals(orEarly: string): string {
  return `
    CREATE OR REPLACE FUNCTION pending_arrivals(asked_at timestamptz)
      RETURNS TABLE (organization_id uuid, dossier_id uuid, side text, kind text)
      LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
        `SELECT DISTINCT i.organization_id, i.dossier_id, i.envelope -> 'to' ->> 'side', i.envelope -> 'to' ->> 'kind'
           FROM inbox i
           WHERE i.organization_id = tenant AND i.event_seq IS NULL AND i.received_at < asked_at - interval '1 minute'
             AND (i.number = 1 + (SELECT count(*) FROM inbox b
               WHERE b.organization_id = i.organization_id AND b.sender_organization_id = i.sender_organization_id
                 AND b.sender_dossier_id = i.sender_dossier_id AND b.dossier_id = i.dossier_id AND b.event_seq IS NOT NULL)
               ${orEarly})`,
      )} $$;`;
}
