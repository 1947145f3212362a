/**
 * Organizations are made and administered while the installation runs (docs/adr/0018). The role `comity_administrator`
 * writes this, and no other role does.
 *
 * | table, column | holds | administration may |
 * |---|---|---|
 * | organization.active_since | since when the organization takes part; null until its two administrators have accepted | UPDATE |
 * | organization.domain | the organization's internet domain, where the operator has stated it | INSERT |
 * | office.opening, closed_at | opening hours of each weekday; since when there is no such office any more | INSERT, UPDATE |
 * | member.removed_at | since when the person no longer belongs to the organization | UPDATE |
 * | administration_event | each act of administration, with its details | INSERT |
 * | ledger_leaf.administration_seq | the event of administration that a leaf is of, where it is of no dossier | INSERT |
 * | proposed_change | what one administrator has proposed and another decides | INSERT, UPDATE |
 * | invitation | whom somebody has invited, until when, what came of it; of its token the SHA-256 | INSERT, UPDATE |
 * | invitation_key | SHA-256 of a token → organization and invitation | nothing: invitation_by_token() only |
 * | held_role | who could do what from when to when; triggers write it | SELECT, as the application may |
 *
 * `held_role` begins with this migration: who held a role before is not known.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { appendOnly, CURRENT_ORGANIZATION, tenantTable } from './tenancy.ts';

/** Of each table, what administration writes. */
const WRITES: Readonly<Record<string, string>> = {
  exercise: 'INSERT',
  organization: 'INSERT, UPDATE (active_since, policies, session_idle_minutes)',
  organization_key: 'INSERT',
  office: 'INSERT, UPDATE',
  directory_entry: 'INSERT, UPDATE, DELETE',
  member: 'INSERT, UPDATE',
  membership: 'INSERT, DELETE',
  ledger_leaf: 'INSERT',
  administration_event: 'INSERT',
  proposed_change: 'INSERT, UPDATE (status, decided_by, decided_at)',
  invitation: 'INSERT, UPDATE (opened_at, accepted_at, accepted_subject, member_id, withdrawn_at, superseded_at)',
};

const TENANTS = ['administration_event', 'proposed_change', 'invitation', 'held_role'];

export class Administration1764547200070 implements MigrationInterface {
  readonly name = 'Administration1764547200070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'comity_administrator')
          OR NOT pg_has_role('comity_administrator', 'comity_app', 'USAGE') THEN
          RAISE EXCEPTION 'The database role comity_administrator is missing, or is not a member of comity_app: create it (LOGIN, NOSUPERUSER, NOBYPASSRLS, IN ROLE comity_app) before the migrations run.';
        END IF;
      END $$;
      ALTER TABLE organization DROP CONSTRAINT organization_kind_check;
      ALTER TABLE organization ADD CONSTRAINT organization_kind_check
        CHECK (kind IN ('STATE', 'PROVIDER', 'OPERATOR', 'SECRETARIAT'));
      ALTER TABLE organization ADD COLUMN active_since timestamptz(3) DEFAULT now(), ADD COLUMN domain text;
      ALTER TABLE office ADD COLUMN opening jsonb, ADD COLUMN closed_at timestamptz(3);
      ALTER TABLE member ADD COLUMN removed_at timestamptz(3);
      ALTER FUNCTION give_reference_sequence() ${DEFINER};

      CREATE TABLE administration_event (
        organization_id uuid NOT NULL REFERENCES organization,
        seq int NOT NULL CHECK (seq > 0),
        code text NOT NULL,
        member_id uuid,
        detail jsonb NOT NULL,
        at timestamptz(3) NOT NULL,
        key text,
        body_hash char(64),
        answer jsonb,
        leaf char(64) NOT NULL,
        PRIMARY KEY (organization_id, seq),
        UNIQUE (organization_id, key),
        CHECK ((key IS NULL) = (body_hash IS NULL))
      );
      ALTER TABLE ledger_leaf ADD COLUMN administration_seq int;
      ALTER TABLE ledger_leaf ALTER COLUMN dossier_id DROP NOT NULL, ALTER COLUMN event_seq DROP NOT NULL,
        ADD CONSTRAINT leaf_of_one_event CHECK ((dossier_id IS NULL) = (event_seq IS NULL)
          AND (dossier_id IS NULL) <> (administration_seq IS NULL)),
        ADD UNIQUE (organization_id, administration_seq),
        ADD FOREIGN KEY (organization_id, administration_seq) REFERENCES administration_event (organization_id, seq);

      CREATE TABLE proposed_change (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        act text NOT NULL,
        detail jsonb NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz(3) NOT NULL DEFAULT now(),
        status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'APPROVED', 'REJECTED')),
        decided_by uuid,
        decided_at timestamptz(3),
        PRIMARY KEY (organization_id, id),
        FOREIGN KEY (organization_id, proposed_by) REFERENCES member (organization_id, id),
        CHECK ((status = 'OPEN') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
        CHECK (status <> 'APPROVED' OR decided_by <> proposed_by)
      );
      CREATE INDEX proposed_change_open ON proposed_change (organization_id) WHERE status = 'OPEN';

      CREATE TABLE invitation (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
        name text NOT NULL,
        email text NOT NULL,
        locale text NOT NULL CHECK (locale IN ('en', 'es')),
        office_id uuid,
        role text,
        invited_by uuid,
        sent_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL,
        opened_at timestamptz(3),
        accepted_at timestamptz(3),
        accepted_subject text,
        member_id uuid,
        withdrawn_at timestamptz(3),
        superseded_at timestamptz(3),
        PRIMARY KEY (organization_id, id),
        FOREIGN KEY (organization_id, office_id) REFERENCES office (organization_id, id),
        FOREIGN KEY (organization_id, member_id) REFERENCES member (organization_id, id),
        CHECK ((office_id IS NULL) = (role IS NULL)),
        CHECK ((accepted_at IS NULL) = (accepted_subject IS NULL) AND (accepted_at IS NULL) = (member_id IS NULL)),
        CHECK (num_nonnulls(accepted_at, withdrawn_at, superseded_at) <= 1)
      );
      CREATE TABLE invitation_key (
        token_hash bytea PRIMARY KEY,
        organization_id uuid NOT NULL,
        invitation_id uuid NOT NULL
      );
      REVOKE ALL ON invitation_key FROM PUBLIC, comity_app;

      CREATE TABLE held_role (
        organization_id uuid NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY,
        member_id uuid NOT NULL,
        office_id uuid NOT NULL,
        role text NOT NULL,
        since timestamptz(3) NOT NULL DEFAULT now(),
        until timestamptz(3),
        PRIMARY KEY (organization_id, id)
      );
      CREATE UNIQUE INDEX held_role_now ON held_role (organization_id, member_id, office_id, role) WHERE until IS NULL;
      CREATE INDEX held_role_since ON held_role (organization_id, since);

      ${TENANTS.map((table) => tenantTable(table, ['SELECT'])).join('\n')}
      ${appendOnly('administration_event')}
      ${Object.entries(WRITES)
        .map(([table, rights]) => `GRANT ${rights} ON ${table} TO comity_administrator;`)
        .join('\n')}

      ${KEPT_IN_OWN}
      ${LEAVES}
      ${KEYS}
      ${PERIODS}
      REVOKE ALL ON FUNCTION keep_to_own_organization(), keep_to_administration_leaves(), keep_invitation_key(),
        keep_held_role(), hold_roles_while_active(), invitation_by_token(bytea) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION invitation_by_token(bytea) TO comity_administrator;
    `);
    const tenants = (await runner.query(`SELECT id FROM organization`)) as { id: string }[];
    for (const { id: tenant } of tenants) {
      await runner.query(`SELECT set_config('comity.organization', $1, true)`, [tenant]);
      await runner.query(`
        INSERT INTO held_role (organization_id, member_id, office_id, role)
          SELECT s.organization_id, s.member_id, s.office_id, s.role FROM membership s
            JOIN member m ON m.organization_id = s.organization_id AND m.id = s.member_id WHERE m.active`);
    }
    await runner.query(`SELECT set_config('comity.organization', '', true)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_held_role ON membership;
      DROP TRIGGER hold_roles_while_active ON member;
      DROP TRIGGER keep_to_own_organization ON organization;
      DROP TRIGGER keep_to_own_organization ON directory_entry;
      DROP TRIGGER keep_to_administration_leaves ON ledger_leaf;
      ALTER TABLE ledger_leaf DROP COLUMN administration_seq;
      ALTER TABLE ledger_leaf ALTER COLUMN dossier_id SET NOT NULL, ALTER COLUMN event_seq SET NOT NULL;
      DROP TABLE held_role, invitation_key, invitation, proposed_change, administration_event;
      DROP FUNCTION keep_to_own_organization(), keep_to_administration_leaves(), keep_invitation_key(),
        keep_held_role(), hold_roles_while_active(), invitation_by_token(bytea);
      ALTER FUNCTION give_reference_sequence() SECURITY INVOKER RESET ALL;
      ${Object.entries(WRITES)
        .filter(([table]) => !TENANTS.includes(table))
        .map(([table, rights]) => `REVOKE ${rights} ON ${table} FROM comity_administrator;`)
        .join('\n')}
      ALTER TABLE member DROP COLUMN removed_at;
      ALTER TABLE office DROP COLUMN opening, DROP COLUMN closed_at;
      ALTER TABLE organization DROP COLUMN active_since, DROP COLUMN domain;
      ALTER TABLE organization DROP CONSTRAINT organization_kind_check;
      ALTER TABLE organization ADD CONSTRAINT organization_kind_check CHECK (kind IN ('STATE', 'PROVIDER', 'OPERATOR'));
    `);
  }
}

/** Everybody may read the public rows of all organizations; administration writes those of the one that it has named. */
const KEPT_IN_OWN = `
  CREATE FUNCTION keep_to_own_organization() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      written jsonb := to_jsonb(coalesce(NEW, OLD));
      whose uuid := coalesce(written ->> 'organization_id', written ->> 'id')::uuid;
    BEGIN
      IF current_user = 'comity_administrator' AND whose IS DISTINCT FROM ${CURRENT_ORGANIZATION} THEN
        RAISE EXCEPTION 'Administration writes the rows of the organization that it has named' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$;
  CREATE TRIGGER keep_to_own_organization BEFORE INSERT OR UPDATE ON organization
    FOR EACH ROW EXECUTE FUNCTION keep_to_own_organization();
  CREATE TRIGGER keep_to_own_organization BEFORE INSERT OR UPDATE OR DELETE ON directory_entry
    FOR EACH ROW EXECUTE FUNCTION keep_to_own_organization();`;

/** Leaves of dossiers are recording's. */
const LEAVES = `
  CREATE FUNCTION keep_to_administration_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF current_user = 'comity_administrator' AND NEW.administration_seq IS NULL THEN
        RAISE EXCEPTION 'Administration writes no leaf of a dossier' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER keep_to_administration_leaves BEFORE INSERT ON ledger_leaf
    FOR EACH ROW EXECUTE FUNCTION keep_to_administration_leaves();`;

const KEYS = `
  CREATE FUNCTION keep_invitation_key() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
    BEGIN
      INSERT INTO invitation_key VALUES (NEW.token_hash, NEW.organization_id, NEW.id);
      RETURN NULL;
    END $$;
  CREATE TRIGGER keep_invitation_key AFTER INSERT ON invitation
    FOR EACH ROW EXECUTE FUNCTION keep_invitation_key();
  CREATE FUNCTION invitation_by_token(asked bytea) RETURNS TABLE (organization_id uuid, invitation_id uuid)
    LANGUAGE sql STABLE ${DEFINER} AS $$
      SELECT k.organization_id, k.invitation_id FROM invitation_key k WHERE k.token_hash = asked $$;`;

/** A period is open while the person is active and holds the role. */
const PERIODS = `
  CREATE FUNCTION keep_held_role() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        UPDATE held_role h SET until = now() WHERE h.organization_id = OLD.organization_id AND h.member_id = OLD.member_id
          AND h.office_id = OLD.office_id AND h.role = OLD.role AND h.until IS NULL;
      ELSE
        INSERT INTO held_role (organization_id, member_id, office_id, role)
          SELECT NEW.organization_id, NEW.member_id, NEW.office_id, NEW.role FROM member m
           WHERE m.organization_id = NEW.organization_id AND m.id = NEW.member_id AND m.active;
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER keep_held_role AFTER INSERT OR DELETE ON membership
    FOR EACH ROW EXECUTE FUNCTION keep_held_role();
  CREATE FUNCTION hold_roles_while_active() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
    BEGIN
      IF NEW.active THEN
        INSERT INTO held_role (organization_id, member_id, office_id, role)
          SELECT s.organization_id, s.member_id, s.office_id, s.role FROM membership s
           WHERE s.organization_id = NEW.organization_id AND s.member_id = NEW.id;
      ELSE
        UPDATE held_role h SET until = now()
         WHERE h.organization_id = NEW.organization_id AND h.member_id = NEW.id AND h.until IS NULL;
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER hold_roles_while_active AFTER UPDATE ON member
    FOR EACH ROW WHEN (OLD.active <> NEW.active) EXECUTE FUNCTION hold_roles_while_active();`;
