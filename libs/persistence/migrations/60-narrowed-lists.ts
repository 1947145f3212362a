/**
 * A list that is narrowed by who answers, by urgency, provider or deadline costs what it shows, too: without these rows
 * and indexes each of them reads every open dossier to find three.
 *
 * | table | holds | recording may |
 * |---|---|---|
 * | dossier_responsible | the members who answer for a dossier, each once | SELECT, INSERT, DELETE |
 *
 * The table is a projection of the dossier's state, kept by triggers.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenancy.ts';

const INDEXES = {
  dossier_urgency: 'dossier (organization_id, urgency)',
  dossier_provider: 'dossier (organization_id, provider_organization_id)',
  dossier_due: 'dossier (organization_id, next_at)',
  draft_entered:
    'draft (organization_id, changed_at DESC, id DESC) WHERE NOT deleted AND submitted_at IS NULL AND entry IS NOT NULL',
};

export class NarrowedLists1764547200060 implements MigrationInterface {
  readonly name = 'NarrowedLists1764547200060';

  async up(runner: QueryRunner): Promise<void> {
    const indexes = Object.entries(INDEXES).map(([name, on]) => `CREATE INDEX ${name} ON ${on};`);
    await runner.query(`
      ${indexes.join('\n')}
      CREATE TABLE dossier_responsible (
        organization_id uuid NOT NULL,
        member_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        PRIMARY KEY (organization_id, member_id, dossier_id),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      CREATE INDEX dossier_responsible_dossier ON dossier_responsible (organization_id, dossier_id);
      ${tenantTable('dossier_responsible', ['SELECT'])}
      GRANT INSERT, DELETE ON dossier_responsible TO comity_recorder;

      CREATE FUNCTION write_dossier_responsible() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          DELETE FROM dossier_responsible WHERE organization_id = NEW.organization_id AND dossier_id = NEW.id;
          INSERT INTO dossier_responsible (organization_id, member_id, dossier_id)
            SELECT DISTINCT NEW.organization_id, m.id, NEW.id
              FROM jsonb_each_text(coalesce(NEW.state -> 'responsible', '{}')) AS r
              JOIN member m ON m.organization_id = NEW.organization_id AND m.id::text = r.value;
          RETURN NULL;
        END $$;
      CREATE TRIGGER write_dossier_responsible AFTER INSERT ON dossier
        FOR EACH ROW EXECUTE FUNCTION write_dossier_responsible();
      CREATE TRIGGER write_changed_dossier_responsible AFTER UPDATE OF state ON dossier
        FOR EACH ROW WHEN (NEW.state -> 'responsible' IS DISTINCT FROM OLD.state -> 'responsible')
        EXECUTE FUNCTION write_dossier_responsible();
    `);
    const tenants = (await runner.query(`SELECT id FROM organization`)) as { id: string }[];
    for (const { id: tenant } of tenants) {
      await runner.query(`SELECT set_config('comity.organization', $1, true)`, [tenant]);
      await runner.query(`
        INSERT INTO dossier_responsible (organization_id, member_id, dossier_id)
          SELECT DISTINCT d.organization_id, m.id, d.id
            FROM dossier d
           CROSS JOIN LATERAL jsonb_each_text(coalesce(d.state -> 'responsible', '{}')) AS r
            JOIN member m ON m.organization_id = d.organization_id AND m.id::text = r.value`);
    }
    await runner.query(`SELECT set_config('comity.organization', '', true)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER write_changed_dossier_responsible ON dossier;
      DROP TRIGGER write_dossier_responsible ON dossier;
      DROP FUNCTION write_dossier_responsible();
      DROP TABLE dossier_responsible;
      DROP INDEX ${Object.keys(INDEXES).join(', ')};
    `);
  }
}
