/**
 * The provider that the requested State found may turn out to be the wrong one, and the next order goes to another: a
 * dossier then has two peers of the provider's side, of which the later one is the custodian. Every other side still has
 * one peer, and so has a side of one organization.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnotherCustodian1764547200072 implements MigrationInterface {
  readonly name = 'AnotherCustodian1764547200072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier_peer DROP CONSTRAINT dossier_peer_pkey;
      ALTER TABLE dossier_peer ADD PRIMARY KEY (organization_id, dossier_id, side, peer_organization_id);
      CREATE UNIQUE INDEX dossier_peer_side ON dossier_peer (organization_id, dossier_id, side) WHERE side <> 'provider';
    `);
  }

  /** Going back fails, and changes nothing, where an order went to a second provider. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX dossier_peer_side;
      ALTER TABLE dossier_peer DROP CONSTRAINT dossier_peer_pkey;
      ALTER TABLE dossier_peer ADD PRIMARY KEY (organization_id, dossier_id, side);
    `);
  }
}
