/**
 * What only recording writes, only recording's role can write. The application's role `comity_app`, which the api has,
 * keeps what people type and bring before it is recorded; `comity_recorder`, which the worker has, is a member of it and
 * may write besides what has happened: dossiers, their events, leaves, seals, tasks, clocks and messages. So whoever has
 * the api's password can no longer make another person the proposer, take an event back or answer for a peer.
 *
 * | table | the application may still |
 * |---|---|
 * | dossier | UPDATE of `unconfirmed_since`, which tells the engine of an act |
 * | draft | UPDATE of what is typed, and that it was submitted or waits for a second person |
 * | inbox | INSERT: what a peer has sent; recording checks the peer's signature |
 * | evidence_file | INSERT and UPDATE of an upload, as long as no event names it |
 * | notification | UPDATE of what the operator decides on a mail |
 * | lost_run | INSERT: that an act has met a lost run |
 *
 * Rights on tables that come later are given as before, to `comity_app`, and are then both roles' rights;
 * `schema/rights.test.ts` says which those may be.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each table, the rights that go from the application to recording. */
const ONLY_RECORDING: Readonly<Record<string, readonly string[]>> = {
  clock: ['INSERT', 'UPDATE (alarmed, warnings, state, stopped_at)'],
  dossier: ['INSERT', 'UPDATE'],
  dossier_event: ['INSERT'],
  dossier_key: ['INSERT', 'DELETE'],
  dossier_office: ['INSERT'],
  dossier_peer: ['INSERT'],
  dossier_task: ['INSERT', 'UPDATE', 'DELETE'],
  evidence_file: ['UPDATE (event_seq)'],
  evidence_work: ['INSERT', 'UPDATE (status, attempts, next_attempt_at, done_at, reason)'],
  hold_line: ['INSERT', 'UPDATE'],
  identifier_mark: ['INSERT', 'DELETE'],
  inbox: ['UPDATE (event_seq)'],
  ledger_head: ['INSERT'],
  ledger_leaf: ['INSERT', 'UPDATE (leaf_index)'],
  ledger_node: ['INSERT'],
  lost_run: ['DELETE'],
  notification: ['INSERT', 'UPDATE (attempts, last_attempt_at)'],
  organization_seal: ['INSERT'],
  outbox: [
    'INSERT',
    'UPDATE (status, attempts, last_attempt_at, next_attempt_at, delivered_at, receipt, reason, by_hand)',
  ],
  seal_certificate: ['INSERT'],
  sealed_package: ['INSERT'],
  spent_key: ['INSERT'],
  state_alarm: ['INSERT', 'DELETE'],
  state_seal: ['INSERT'],
  task_desk: ['INSERT', 'UPDATE', 'DELETE'],
};

/** The sweepers of the worker alone ask across organizations what waits. */
const ONLY_SWEEPERS = `pending_effects(timestamptz), pending_arrivals(timestamptz), pending_evidence(timestamptz),
  unconfirmed_acts(timestamptz), evidence_to_remove(timestamptz)`;

const TYPED = 'version, form, changed_at, submitted_at, deleted, entry';

export class Recorder1764547200056 implements MigrationInterface {
  readonly name = 'Recorder1764547200056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'comity_recorder')
          OR NOT pg_has_role('comity_recorder', 'comity_app', 'USAGE') THEN
          RAISE EXCEPTION 'The database role comity_recorder is missing, or is not a member of comity_app: create it (LOGIN, NOSUPERUSER, NOBYPASSRLS, IN ROLE comity_app) before the migrations run.';
        END IF;
      END $$;
      ${Object.entries(ONLY_RECORDING)
        .flatMap(([table, rights]) => [
          `REVOKE ${rights.join(', ')} ON ${table} FROM comity_app;`,
          `GRANT ${rights.join(', ')} ON ${table} TO comity_recorder;`,
        ])
        .join('\n      ')}
      GRANT UPDATE (unconfirmed_since) ON dossier TO comity_app;
      REVOKE UPDATE ON draft FROM comity_app;
      GRANT UPDATE (${TYPED}) ON draft TO comity_app;
      REVOKE ALL ON FUNCTION ${ONLY_SWEEPERS} FROM comity_app;
      GRANT EXECUTE ON FUNCTION ${ONLY_SWEEPERS} TO comity_recorder;

      CREATE FUNCTION keep_recorded_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF current_user = 'comity_app' AND (NEW.event_seq IS NOT NULL OR NEW.kind <> 'EVIDENCE') THEN
            RAISE EXCEPTION 'What an event names is changed by recording alone' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER keep_recorded BEFORE INSERT OR UPDATE ON evidence_file
        FOR EACH ROW EXECUTE FUNCTION keep_recorded_evidence();
      REVOKE ALL ON FUNCTION keep_recorded_evidence() FROM PUBLIC;
      ${referencesOf('comity_recorder', 'comity_app')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${referencesOf('comity_app', 'comity_recorder')}
      DROP TRIGGER keep_recorded ON evidence_file;
      DROP FUNCTION keep_recorded_evidence();
      REVOKE ALL ON FUNCTION ${ONLY_SWEEPERS} FROM comity_recorder;
      GRANT EXECUTE ON FUNCTION ${ONLY_SWEEPERS} TO comity_app;
      REVOKE UPDATE (${TYPED}) ON draft FROM comity_app;
      GRANT UPDATE ON draft TO comity_app;
      REVOKE UPDATE (unconfirmed_since) ON dossier FROM comity_app;
      ${Object.entries(ONLY_RECORDING)
        .flatMap(([table, rights]) => [
          `REVOKE ${rights.join(', ')} ON ${table} FROM comity_recorder;`,
          `GRANT ${rights.join(', ')} ON ${table} TO comity_app;`,
        ])
        .join('\n      ')}
    `);
  }
}

/** Only whoever opens dossiers takes their numbers; organizations that come later give theirs to the same role. */
function referencesOf(role: string, former: string): string {
  return `
    CREATE OR REPLACE FUNCTION give_reference_sequence() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE sequence_name text := 'reference_' || replace(NEW.id::text, '-', '');
      BEGIN
        EXECUTE format('CREATE SEQUENCE %I', sequence_name);
        EXECUTE format('GRANT USAGE ON SEQUENCE %I TO ${role}', sequence_name);
        RETURN NULL;
      END $$;
    DO $$ DECLARE name text;
      BEGIN
        FOR name IN SELECT 'reference_' || replace(o.id::text, '-', '') FROM organization o LOOP
          EXECUTE format('REVOKE ALL ON SEQUENCE %I FROM ${former}', name);
          EXECUTE format('GRANT USAGE ON SEQUENCE %I TO ${role}', name);
        END LOOP;
      END $$;`;
}
