/**
 * Several formal requests may follow one preservation: a second one after the first was refused or withdrawn, or one
 * for other data. Each has that preservation as its peer at home. Between organizations a dossier still has one peer.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowedMoreThanOnce1764547200013 implements MigrationInterface {
  readonly name = 'FollowedMoreThanOnce1764547200013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      DECLARE one_peer text;
      BEGIN
        SELECT conname INTO STRICT one_peer FROM pg_constraint
          WHERE conrelid = 'dossier_peer'::regclass AND contype = 'u';
        EXECUTE format('ALTER TABLE dossier_peer DROP CONSTRAINT %I', one_peer);
      END $$;
      CREATE UNIQUE INDEX dossier_peer_abroad ON dossier_peer (organization_id, peer_organization_id, peer_dossier_id)
        WHERE peer_organization_id <> organization_id;
      CREATE INDEX dossier_peer_home ON dossier_peer (organization_id, peer_dossier_id)
        WHERE peer_organization_id = organization_id;
    `);
  }

  /** Going back fails, and changes nothing, where a preservation is followed more than once. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX dossier_peer_abroad, dossier_peer_home;
      ALTER TABLE dossier_peer ADD UNIQUE (organization_id, peer_organization_id, peer_dossier_id);
    `);
  }
}
