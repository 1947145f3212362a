/**
 * Files of evidence. The bytes lie in the storage, sealed; a row says what they are and how far they have come.
 *
 * | table | holds | application may |
 * |---|---|---|
 * | evidence_file | one row per file, also of those that were removed | SELECT, INSERT, UPDATE of its progress |
 *
 * What was given at the beginning never changes; what was found at the end is settled by the trigger, for the owner too.
 * `size` is the length that the upload announced, `declared_*` what the manifest of whoever brings the file says.
 * `writer` counts the requests that brought bytes: only the latest may report progress.
 * `uploaded_by` is null for what came with a message. `emptied`: no byte of a removed file is left in the storage.
 * `begun_at`, `completed_at`, `removed_at` are the organization's own now; `expires_at` is wall clock, as networks are.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { perOrganization, DEFINER } from './5-functions.ts';
import { tenantTable } from './tenancy.ts';

export class Evidence1764547200007 implements MigrationInterface {
  readonly name = 'Evidence1764547200007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_file (
        organization_id uuid NOT NULL,
        id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        folder text NOT NULL,
        name_given text NOT NULL CHECK (length(name_given) BETWEEN 1 AND 1024),
        media_type text,
        size bigint NOT NULL CHECK (size >= 0),
        declared_size bigint CHECK (declared_size >= 0),
        declared_sha256 char(64) CHECK (declared_sha256 ~ '^[0-9a-f]{64}$'),
        uploaded_by uuid,
        begun_at timestamptz(3) NOT NULL,
        status text NOT NULL DEFAULT 'RECEIVING' CHECK (status IN ('RECEIVING', 'COMPLETE', 'MISMATCH', 'REMOVED')),
        writer int NOT NULL DEFAULT 0,
        stored_size bigint NOT NULL DEFAULT 0,
        expires_at timestamptz(3) NOT NULL,
        sha256 char(64) CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        looks_like text,
        differences text[] NOT NULL DEFAULT '{}',
        completed_at timestamptz(3),
        removed_at timestamptz(3),
        removed_because text CHECK (removed_because IN ('EXPIRED', 'WITHDRAWN')),
        emptied boolean NOT NULL DEFAULT false,
        PRIMARY KEY (organization_id, id),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id),
        FOREIGN KEY (organization_id, uploaded_by) REFERENCES member (organization_id, id),
        CHECK ((status IN ('COMPLETE', 'MISMATCH')) <= (sha256 IS NOT NULL AND completed_at IS NOT NULL)),
        CHECK ((status = 'REMOVED') = (removed_at IS NOT NULL AND removed_because IS NOT NULL)),
        CHECK ((status = 'MISMATCH') <= (differences <> '{}'))
      );
      CREATE INDEX evidence_file_dossier ON evidence_file (organization_id, dossier_id, begun_at, id);
      CREATE INDEX evidence_file_unfinished ON evidence_file (organization_id, expires_at) WHERE status = 'RECEIVING';
      ${tenantTable('evidence_file', [
        'SELECT',
        'INSERT',
        `UPDATE (status, writer, stored_size, expires_at, sha256, looks_like, differences, completed_at, removed_at,
           removed_because, emptied)`,
      ])}

      CREATE FUNCTION keep_settled_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.status = 'REMOVED' AND NEW.status <> 'REMOVED'
            OR OLD.status IN ('COMPLETE', 'MISMATCH') AND NEW.status NOT IN (OLD.status, 'REMOVED')
            OR OLD.status <> 'RECEIVING' AND
              (NEW.writer, NEW.stored_size, NEW.sha256, NEW.looks_like, NEW.differences, NEW.completed_at) IS DISTINCT FROM
              (OLD.writer, OLD.stored_size, OLD.sha256, OLD.looks_like, OLD.differences, OLD.completed_at)
          THEN
            RAISE EXCEPTION 'What was found of a file of evidence does not change' USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER keep_settled BEFORE UPDATE ON evidence_file
        FOR EACH ROW EXECUTE FUNCTION keep_settled_evidence();
      CREATE TRIGGER keep_rows BEFORE DELETE ON evidence_file FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION evidence_to_remove(asked_at timestamptz)
        RETURNS TABLE (organization_id uuid, id uuid, folder text, removed boolean)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
          `SELECT f.organization_id, f.id, f.folder, f.status = 'REMOVED' FROM evidence_file f
             WHERE f.organization_id = tenant
               AND (f.status = 'RECEIVING' AND f.expires_at < asked_at OR f.status = 'REMOVED' AND NOT f.emptied)`,
        )} $$;
      REVOKE ALL ON FUNCTION evidence_to_remove(timestamptz), keep_settled_evidence() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION evidence_to_remove(timestamptz) TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION evidence_to_remove(timestamptz);
      DROP TABLE evidence_file;
      DROP FUNCTION keep_settled_evidence();
    `);
  }
}
