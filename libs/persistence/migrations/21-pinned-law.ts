/**
 * Open dossiers whose law has been corrected since they were pinned are found by the digests of the packs that their
 * snapshot names, so these digests are indexed, and so are the open dossiers of a snapshot.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PinnedLaw1764547200021 implements MigrationInterface {
  readonly name = 'PinnedLaw1764547200021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX document_pinned_packs ON document USING gin ((content -> 'packs') jsonb_path_ops) WHERE kind = 'SNAPSHOT';
      CREATE INDEX dossier_open_snapshot ON dossier (organization_id, snapshot_digest) WHERE closed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX dossier_open_snapshot; DROP INDEX document_pinned_packs;`);
  }
}
