/**
 * The invitations of an organization are a list without an end: it is read in its order from where the page before has
 * ended. Those that are open are few, and are found without reading those that are over.
 *
 * | index | holds |
 * |---|---|
 * | invitation_sent | the invitations of an organization in the order in which they were sent |
 * | invitation_open | those of which nothing has come yet, by the instant until which they work |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InvitationsInOrder1764547200126 implements MigrationInterface {
  readonly name = 'InvitationsInOrder1764547200126';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX invitation_sent ON invitation (organization_id, sent_at, id);
      CREATE INDEX invitation_open ON invitation (organization_id, expires_at)
        WHERE accepted_at IS NULL AND withdrawn_at IS NULL AND superseded_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX invitation_open, invitation_sent');
  }
}
