/**
 * The dossier and what people write.
 *
 * | table | holds | application may |
 * |---|---|---|
 * | draft | a request while it is written: form, version for conflict detection | SELECT, INSERT, UPDATE |
 * | document | immutable contents addressed by SHA-256 of their RFC 8785 form | SELECT, INSERT |
 * | dossier | one row per dossier: state and the columns that lists search | SELECT, INSERT, UPDATE |
 * | dossier_office | offices whose people see the dossier | SELECT, INSERT |
 * | dossier_peer | the dossier of the same request at the other organizations | SELECT, INSERT |
 * | dossier_event | every act, message and clock event; append-only | SELECT, INSERT |
 * | identifier_index | identifiers in comparable form, to find dossiers by them | SELECT, INSERT, DELETE |
 * | hold_line | one row per held target and data category | SELECT, INSERT, UPDATE |
 *
 * `dossier`, `identifier_index` and `hold_line` are projections: they can be rebuilt from events and documents.
 * `recorded_at`, `created_at` are wall clock; all other instants are the organization's own now (exercise clock).
 * References come from one sequence per organization, so that opening dossiers never waits for another opening.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, tenantTable } from './tenancy.ts';

export class Dossiers1764547200002 implements MigrationInterface {
  readonly name = 'Dossiers1764547200002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION give_reference_sequence() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE sequence_name text := 'reference_' || replace(NEW.id::text, '-', '');
        BEGIN
          EXECUTE format('CREATE SEQUENCE %I', sequence_name);
          EXECUTE format('GRANT USAGE ON SEQUENCE %I TO comity_app', sequence_name);
          RETURN NULL;
        END $$;
      CREATE TRIGGER give_reference_sequence AFTER INSERT ON organization
        FOR EACH ROW EXECUTE FUNCTION give_reference_sequence();

      CREATE TABLE draft (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL,
        office_id uuid NOT NULL,
        author_id uuid NOT NULL,
        version int NOT NULL DEFAULT 1,
        form jsonb NOT NULL,
        changed_at timestamptz(3) NOT NULL,
        submitted_at timestamptz(3),
        deleted boolean NOT NULL DEFAULT false,
        PRIMARY KEY (organization_id, id),
        FOREIGN KEY (organization_id, office_id) REFERENCES office (organization_id, id),
        FOREIGN KEY (organization_id, author_id) REFERENCES member (organization_id, id)
      );
      CREATE INDEX draft_office ON draft (organization_id, office_id, changed_at DESC) WHERE NOT deleted;
      ${tenantTable('draft', ['SELECT', 'INSERT', 'UPDATE'])}

      CREATE TABLE document (
        organization_id uuid NOT NULL REFERENCES organization,
        digest char(64) NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        kind text NOT NULL,
        content jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, digest)
      );
      ${tenantTable('document', ['SELECT', 'INSERT'])}
      ${appendOnly('document')}

      CREATE TABLE dossier (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL,
        side text NOT NULL CHECK (side IN ('requesting', 'receiving', 'provider')),
        reference text NOT NULL,
        status text NOT NULL,
        urgency text,
        seq int NOT NULL,
        state jsonb NOT NULL,
        counterpart_organization_id uuid REFERENCES organization,
        provider_organization_id uuid REFERENCES organization,
        requesting_state char(2),
        requested_state char(2),
        case_reference text,
        request_digest char(64),
        snapshot_digest char(64),
        opened_at timestamptz(3) NOT NULL,
        changed_at timestamptz(3) NOT NULL,
        closed_at timestamptz(3),
        zone text NOT NULL,
        exercise_id uuid REFERENCES exercise,
        PRIMARY KEY (organization_id, id),
        UNIQUE (organization_id, reference)
      );
      CREATE INDEX dossier_recent ON dossier (organization_id, changed_at DESC, id DESC);
      CREATE INDEX dossier_status ON dossier (organization_id, status, changed_at DESC, id DESC);
      CREATE INDEX dossier_states ON dossier (organization_id, requesting_state, requested_state);
      CREATE INDEX dossier_opened ON dossier (organization_id, opened_at);
      CREATE INDEX dossier_case ON dossier (organization_id, lower(case_reference)) WHERE case_reference IS NOT NULL;
      CREATE INDEX dossier_references ON dossier USING gin ((state -> 'references'));
      CREATE INDEX dossier_exercise ON dossier (exercise_id) WHERE exercise_id IS NOT NULL AND closed_at IS NULL;
      ${tenantTable('dossier', ['SELECT', 'INSERT', 'UPDATE'])}

      CREATE TABLE dossier_office (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        office_id uuid NOT NULL,
        since timestamptz(3) NOT NULL,
        PRIMARY KEY (organization_id, dossier_id, office_id),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id),
        FOREIGN KEY (organization_id, office_id) REFERENCES office (organization_id, id)
      );
      CREATE INDEX dossier_office_work ON dossier_office (organization_id, office_id, dossier_id);
      ${tenantTable('dossier_office', ['SELECT', 'INSERT'])}

      CREATE TABLE dossier_peer (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        side text NOT NULL CHECK (side IN ('requesting', 'receiving', 'provider')),
        peer_organization_id uuid NOT NULL REFERENCES organization,
        peer_dossier_id uuid NOT NULL,
        PRIMARY KEY (organization_id, dossier_id, side),
        UNIQUE (organization_id, peer_organization_id, peer_dossier_id),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      ${tenantTable('dossier_peer', ['SELECT', 'INSERT'])}

      CREATE TABLE dossier_event (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        seq int NOT NULL CHECK (seq > 0),
        key text,
        body_hash char(64),
        kind text NOT NULL CHECK (kind IN ('act', 'message', 'clock')),
        code text NOT NULL,
        phase text,
        actor_member_id uuid,
        actor_office_id uuid,
        actor_roles text[],
        at timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        status_before text,
        status_after text NOT NULL,
        basis text NOT NULL,
        payload jsonb NOT NULL,
        refusal jsonb,
        receipt jsonb,
        leaf char(64) NOT NULL,
        PRIMARY KEY (organization_id, dossier_id, seq),
        UNIQUE (organization_id, dossier_id, key),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      ${tenantTable('dossier_event', ['SELECT', 'INSERT'])}
      ${appendOnly('dossier_event')}

      CREATE TABLE identifier_index (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        target text NOT NULL,
        type text NOT NULL,
        value_normalised text NOT NULL,
        PRIMARY KEY (organization_id, dossier_id, target),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      CREATE INDEX identifier_index_value ON identifier_index (organization_id, value_normalised text_pattern_ops);
      ${tenantTable('identifier_index', ['SELECT', 'INSERT', 'DELETE'])}

      CREATE TABLE hold_line (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        hold_id text NOT NULL,
        target text NOT NULL,
        category text NOT NULL,
        snapshot_at timestamptz(3) NOT NULL,
        preserved_until timestamptz(3) NOT NULL,
        facts jsonb NOT NULL,
        status text NOT NULL,
        PRIMARY KEY (organization_id, dossier_id, hold_id, target, category),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      CREATE INDEX hold_line_until ON hold_line (organization_id, preserved_until, dossier_id, hold_id);
      ${tenantTable('hold_line', ['SELECT', 'INSERT', 'UPDATE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE hold_line, identifier_index, dossier_event, dossier_peer, dossier_office, dossier, document, draft;
      DROP TRIGGER give_reference_sequence ON organization;
      DROP FUNCTION give_reference_sequence();
    `);
  }
}
