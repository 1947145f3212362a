/**
 * Evidence that was returned to the State that gave it is not kept here: its content is removed like that of destroyed
 * evidence, and its row says which of the two happened.
 *
 * While a legal hold stands on a dossier's evidence, no content of it can be destroyed or returned, whatever asks for
 * it.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CAUSES = 'evidence_file_removed_because_check';

export class ReturnedEvidence1764547200014 implements MigrationInterface {
  readonly name = 'ReturnedEvidence1764547200014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE evidence_file DROP CONSTRAINT ${CAUSES}, ADD CONSTRAINT ${CAUSES}
        CHECK (removed_because IN ('EXPIRED', 'WITHDRAWN', 'ABANDONED', 'DESTROYED', 'RETURNED'));

      CREATE FUNCTION keep_held_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.removed_because IN ('DESTROYED', 'RETURNED') AND OLD.status <> 'REMOVED' AND EXISTS (
            SELECT FROM dossier d WHERE d.organization_id = NEW.organization_id AND d.id = NEW.dossier_id
              AND jsonb_array_length(coalesce(d.state -> 'assistance' -> 'legalHolds', '[]')) > 0)
          THEN
            RAISE EXCEPTION 'A legal hold stands on this evidence' USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END $$;
      REVOKE ALL ON FUNCTION keep_held_evidence() FROM PUBLIC;
      CREATE TRIGGER keep_held BEFORE UPDATE ON evidence_file FOR EACH ROW EXECUTE FUNCTION keep_held_evidence();
    `);
  }

  /** Going back fails, and changes nothing, where evidence was returned. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_held ON evidence_file;
      DROP FUNCTION keep_held_evidence();
      ALTER TABLE evidence_file DROP CONSTRAINT ${CAUSES}, ADD CONSTRAINT ${CAUSES}
        CHECK (removed_because IN ('EXPIRED', 'WITHDRAWN', 'ABANDONED', 'DESTROYED'));
    `);
  }
}
