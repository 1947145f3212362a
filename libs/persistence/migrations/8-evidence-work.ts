/**
 * Evidence on its way: what the machine has to do after an event, and what it does it with.
 *
 * | table | holds | application may |
 * |---|---|---|
 * | evidence_work | one row per event that makes the machine fetch, seal or destroy | SELECT, INSERT, UPDATE of the outcome |
 * | sealed_package | each package that lies here, what is in it, and the event with which it was made or came | SELECT, INSERT |
 * | organization_seal | certificates and keys of an organization that seals, and the key that is encrypted to | SELECT own, INSERT once |
 *
 * | function | answers | for |
 * |---|---|---|
 * | pending_evidence(now) | organization_id, dossier_id, side, kind with work that has waited for ten minutes (wall clock) | the sweeper |
 *
 * `evidence_work` belongs to its event: `event_seq`. Its attempts are wall clock. OVERTAKEN: what was to be done is no
 * longer wanted. Secrets in `organization_seal` are wrapped as the organization's signing key is (../keys.ts).
 *
 * `evidence_file` learns which event a file belongs to: the production that gave it away, or the message with which it
 * came; it is then neither withdrawn nor expired. A package's length is known only at its end.
 *
 * A dossier now writes to itself as well as to the linked one at home, and numbers run per pair of dossiers; so the
 * inbox is unique per pair.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { perOrganization, DEFINER } from './5-functions.ts';
import { appendOnly, tenantTable } from './tenancy.ts';

const SETTLED = `
  OLD.status = 'REMOVED' AND NEW.status <> 'REMOVED'
    OR OLD.status IN ('COMPLETE', 'MISMATCH') AND NEW.status NOT IN (OLD.status, 'REMOVED')
    OR OLD.status <> 'RECEIVING' AND
      (NEW.writer, NEW.stored_size, NEW.sha256, NEW.looks_like, NEW.differences, NEW.completed_at) IS DISTINCT FROM
      (OLD.writer, OLD.stored_size, OLD.sha256, OLD.looks_like, OLD.differences, OLD.completed_at)`;

const keepSettled = (changes: string): string => `
  CREATE OR REPLACE FUNCTION keep_settled_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${changes} THEN
        RAISE EXCEPTION 'What was found of a file of evidence does not change' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END $$;`;

const toRemove = (expires: string): string => `
  CREATE OR REPLACE FUNCTION evidence_to_remove(asked_at timestamptz)
    RETURNS TABLE (organization_id uuid, id uuid, folder text, removed boolean)
    LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
      `SELECT f.organization_id, f.id, f.folder, f.status = 'REMOVED' FROM evidence_file f
         WHERE f.organization_id = tenant AND (${expires} OR f.status = 'REMOVED' AND NOT f.emptied)`,
    )} $$;`;

const EXPIRED = `f.status = 'RECEIVING' AND f.expires_at < asked_at`;

export class EvidenceWork1764547200008 implements MigrationInterface {
  readonly name = 'EvidenceWork1764547200008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbox DROP CONSTRAINT inbox_pkey,
        ADD PRIMARY KEY (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number);

      ALTER TABLE evidence_file
        ADD COLUMN kind text NOT NULL DEFAULT 'EVIDENCE' CHECK (kind IN ('EVIDENCE', 'PACKAGE')),
        ADD COLUMN event_seq int,
        ADD FOREIGN KEY (organization_id, dossier_id, event_seq)
          REFERENCES dossier_event (organization_id, dossier_id, seq),
        DROP CONSTRAINT evidence_file_removed_because_check,
        ADD CONSTRAINT evidence_file_removed_because_check
          CHECK (removed_because IN ('EXPIRED', 'WITHDRAWN', 'ABANDONED', 'DESTROYED'));
      GRANT UPDATE (event_seq, size) ON evidence_file TO comity_app;
      ${keepSettled(`${SETTLED}
        OR OLD.event_seq IS NOT NULL AND NEW.event_seq IS DISTINCT FROM OLD.event_seq
        OR NEW.size <> OLD.size AND (OLD.kind <> 'PACKAGE' OR OLD.status <> 'RECEIVING')`)}
      ${toRemove(`${EXPIRED} AND f.event_seq IS NULL`)}

      CREATE TABLE evidence_work (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        event_seq int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('FETCH_FILES', 'FETCH_PACKAGE', 'SEAL', 'DESTROY')),
        status text NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'DONE', 'FAILED', 'OVERTAKEN')),
        attempts int NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        next_attempt_at timestamptz(3),
        done_at timestamptz(3),
        reason text,
        PRIMARY KEY (organization_id, dossier_id, event_seq, kind),
        FOREIGN KEY (organization_id, dossier_id, event_seq) REFERENCES dossier_event (organization_id, dossier_id, seq)
      );
      ${tenantTable('evidence_work', [
        'SELECT',
        'INSERT',
        'UPDATE (status, attempts, next_attempt_at, done_at, reason)',
      ])}

      CREATE INDEX evidence_work_waiting ON evidence_work (organization_id, created_at) WHERE status = 'WAITING';

      CREATE FUNCTION pending_evidence(asked_at timestamptz)
        RETURNS TABLE (organization_id uuid, dossier_id uuid, side text, kind text)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT DISTINCT d.organization_id, d.id, d.side, d.state ->> 'kind' FROM evidence_work w
             JOIN dossier d ON d.organization_id = w.organization_id AND d.id = w.dossier_id
            WHERE w.organization_id = tenant AND w.status = 'WAITING'
              AND coalesce(w.next_attempt_at, w.created_at) < asked_at - interval '10 minutes'`,
        )} $$;
      REVOKE ALL ON FUNCTION pending_evidence(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION pending_evidence(timestamptz) TO comity_app;

      CREATE TABLE sealed_package (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        event_seq int NOT NULL,
        digest char(64) NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        file_id uuid NOT NULL,
        contents jsonb,
        PRIMARY KEY (organization_id, dossier_id, event_seq),
        FOREIGN KEY (organization_id, dossier_id, event_seq) REFERENCES dossier_event (organization_id, dossier_id, seq),
        FOREIGN KEY (organization_id, file_id) REFERENCES evidence_file (organization_id, id)
      );
      ${tenantTable('sealed_package', ['SELECT', 'INSERT'])}
      ${appendOnly('sealed_package')}

      CREATE TABLE organization_seal (
        organization_id uuid PRIMARY KEY REFERENCES organization,
        root bytea NOT NULL,
        certificate bytea NOT NULL,
        signing_key_wrapped bytea NOT NULL,
        recipient text NOT NULL,
        identity_wrapped bytea NOT NULL
      );
      ${tenantTable('organization_seal', ['SELECT', 'INSERT'])}
      ${appendOnly('organization_seal')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION pending_evidence(timestamptz);
      DROP TABLE organization_seal, sealed_package, evidence_work;
      ${toRemove(EXPIRED)}
      ${keepSettled(SETTLED)}
      REVOKE UPDATE (event_seq, size) ON evidence_file FROM comity_app;
      ALTER TABLE evidence_file
        DROP CONSTRAINT evidence_file_removed_because_check,
        ADD CONSTRAINT evidence_file_removed_because_check CHECK (removed_because IN ('EXPIRED', 'WITHDRAWN')),
        DROP COLUMN event_seq,
        DROP COLUMN kind;
      ALTER TABLE inbox DROP CONSTRAINT inbox_pkey,
        ADD PRIMARY KEY (organization_id, sender_organization_id, sender_dossier_id, number);
    `);
  }
}
