/**
 * Whoever has the api's password for the database no longer reads with what an organization signs, or opens what was
 * encrypted for it. The keys are wrapped by the master key, which the api has; so the right to the row is what keeps them
 * from it (docs/adr/0019).
 *
 * | column | may |
 * |---|---|
 * | organization_key.private_key_wrapped | recording: SELECT own |
 * | organization_seal.signing_key_wrapped, identity_wrapped | recording: SELECT own |
 * | the other columns of both | as before |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN: Readonly<Record<string, string>> = {
  organization_key: 'organization_id, mark_key_wrapped',
  organization_seal: 'organization_id, root, certificate, recipient',
};

export class OnlyTheWorkerSigns1764547200086 implements MigrationInterface {
  readonly name = 'OnlyTheWorkerSigns1764547200086';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(OPEN))
      await runner.query(`
        REVOKE SELECT ON ${table} FROM comity_app;
        GRANT SELECT (${columns}) ON ${table} TO comity_app;
        GRANT SELECT ON ${table} TO comity_recorder`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(OPEN))
      await runner.query(`
        REVOKE SELECT ON ${table} FROM comity_recorder;
        REVOKE SELECT (${columns}) ON ${table} FROM comity_app;
        GRANT SELECT ON ${table} TO comity_app`);
  }
}
