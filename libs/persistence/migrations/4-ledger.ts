/**
 * What must still be provable years later.
 *
 * | table | holds | application may |
 * |---|---|---|
 * | ledger_leaf | one row per event: the entry exactly as hashed; leaf_index null until integrated, then fixed | SELECT, INSERT, UPDATE (leaf_index) |
 * | ledger_node | hashes of complete subtrees from level 1 on; level 0 is ledger_leaf.leaf_hash | SELECT, INSERT |
 * | ledger_head | size and root after each integration | SELECT, INSERT |
 * | act_refusal | attempts that the lifecycle refused: who, what, why | SELECT, INSERT |
 * | api_audit | who used which route | SELECT, INSERT |
 *
 * `position` of a leaf is its insertion order; leaves are integrated in that order as far as they are committed.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, tenantTable } from './tenancy.ts';

export class Ledger1764547200004 implements MigrationInterface {
  readonly name = 'Ledger1764547200004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_leaf (
        organization_id uuid NOT NULL,
        leaf_id uuid NOT NULL,
        position bigint GENERATED ALWAYS AS IDENTITY,
        dossier_id uuid NOT NULL,
        event_seq int NOT NULL,
        entry text NOT NULL,
        leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
        leaf_index bigint CHECK (leaf_index >= 0),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, leaf_id),
        UNIQUE (organization_id, leaf_index),
        UNIQUE (organization_id, dossier_id, event_seq),
        FOREIGN KEY (organization_id, dossier_id, event_seq) REFERENCES dossier_event (organization_id, dossier_id, seq)
      );
      CREATE INDEX ledger_leaf_waiting ON ledger_leaf (organization_id, position) WHERE leaf_index IS NULL;
      ${tenantTable('ledger_leaf', ['SELECT', 'INSERT', 'UPDATE (leaf_index)'])}
      CREATE FUNCTION index_leaf_once() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.leaf_index IS NOT NULL OR NEW.leaf_index IS NULL
            OR to_jsonb(NEW) - 'leaf_index' <> to_jsonb(OLD) - 'leaf_index' THEN
            RAISE EXCEPTION 'A ledger leaf only ever gets its index, once' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER index_leaf_once BEFORE UPDATE ON ledger_leaf FOR EACH ROW EXECUTE FUNCTION index_leaf_once();
      CREATE FUNCTION enter_leaf_without_index() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.leaf_index IS NOT NULL THEN
            RAISE EXCEPTION 'A ledger leaf gets its index at integration' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER enter_leaf_without_index BEFORE INSERT ON ledger_leaf
        FOR EACH ROW EXECUTE FUNCTION enter_leaf_without_index();
      CREATE TRIGGER append_only BEFORE DELETE ON ledger_leaf FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON ledger_leaf
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE ledger_node (
        organization_id uuid NOT NULL REFERENCES organization,
        level int NOT NULL CHECK (level > 0),
        index bigint NOT NULL CHECK (index >= 0),
        hash bytea NOT NULL CHECK (octet_length(hash) = 32),
        PRIMARY KEY (organization_id, level, index)
      );
      ${tenantTable('ledger_node', ['SELECT', 'INSERT'])}
      ${appendOnly('ledger_node')}

      CREATE TABLE ledger_head (
        organization_id uuid NOT NULL REFERENCES organization,
        size bigint NOT NULL CHECK (size > 0),
        root bytea NOT NULL CHECK (octet_length(root) = 32),
        at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, size)
      );
      ${tenantTable('ledger_head', ['SELECT', 'INSERT'])}
      ${appendOnly('ledger_head')}

      CREATE TABLE act_refusal (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        member_id uuid NOT NULL,
        act text NOT NULL,
        code text NOT NULL,
        about text[] NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX act_refusal_at ON act_refusal (organization_id, at DESC);
      ${tenantTable('act_refusal', ['SELECT', 'INSERT'])}
      ${appendOnly('act_refusal')}

      CREATE TABLE api_audit (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organization_id uuid NOT NULL,
        member_id uuid NOT NULL,
        route text NOT NULL,
        event text NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX api_audit_at ON api_audit (organization_id, at DESC);
      ${tenantTable('api_audit', ['SELECT', 'INSERT'])}
      ${appendOnly('api_audit')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE api_audit, act_refusal, ledger_head, ledger_node, ledger_leaf;
      DROP FUNCTION index_leaf_once(), enter_leaf_without_index();
    `);
  }
}
