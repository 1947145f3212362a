/**
 * Who is who.
 *
 * | table | holds | application may |
 * |---|---|---|
 * | exercise | exercises and how far their clock was moved, ms | SELECT; the clock moves by exercise_forward() only |
 * | exercise_step | each forward of the clock, once per key | SELECT |
 * | organization | public facts of every organization, its policies and public key | SELECT (all organizations) |
 * | organization_key | private key, wrapped by the installation's master key | SELECT own |
 * | office, member, membership | own offices, people and the roles they hold there | SELECT own |
 * | sign_in | subject of the issuer → organization and member | nothing: member_by_subject() only |
 * | directory_entry | public facts of every office, to route requests | SELECT (all organizations) |
 *
 * Tables of a tenant have the primary key (organization_id, id): foreign keys carry the organization along, so a row
 * cannot point into another one, and a person cannot hold roles in two.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenancy.ts';

export class Organizations1764547200001 implements MigrationInterface {
  readonly name = 'Organizations1764547200001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'comity_app') THEN
          RAISE EXCEPTION 'The database role comity_app is missing: create it (LOGIN, NOSUPERUSER, NOBYPASSRLS) before the migrations run.';
        END IF;
      END $$;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO comity_app;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION '% on % is not possible: its rows are evidence', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege';
        END $$;

      CREATE TABLE exercise (
        id uuid PRIMARY KEY,
        name_en text NOT NULL,
        name_es text NOT NULL,
        offset_ms bigint NOT NULL DEFAULT 0 CHECK (offset_ms >= 0)
      );
      CREATE TABLE exercise_step (
        exercise_id uuid NOT NULL REFERENCES exercise,
        key text NOT NULL,
        delta_ms bigint NOT NULL CHECK (delta_ms >= 0),
        by_member uuid NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (exercise_id, key)
      );
      GRANT SELECT ON exercise, exercise_step TO comity_app;

      CREATE TABLE organization (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('STATE', 'PROVIDER', 'OPERATOR')),
        state char(2) NOT NULL,
        name_en text NOT NULL,
        name_es text NOT NULL,
        exercise_id uuid REFERENCES exercise,
        policies jsonb NOT NULL,
        public_key bytea NOT NULL
      );
      GRANT SELECT ON organization TO comity_app;

      CREATE TABLE organization_key (
        organization_id uuid PRIMARY KEY REFERENCES organization,
        private_key_wrapped bytea NOT NULL
      );
      ${tenantTable('organization_key', ['SELECT'])}

      CREATE TABLE office (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL,
        code text NOT NULL,
        kind text NOT NULL,
        name_en text NOT NULL,
        name_es text NOT NULL,
        city text NOT NULL,
        zone text NOT NULL,
        languages text[] NOT NULL,
        hours_en text NOT NULL,
        hours_es text NOT NULL,
        address_247 text,
        PRIMARY KEY (organization_id, id),
        UNIQUE (organization_id, code)
      );
      ${tenantTable('office', ['SELECT'])}

      CREATE TABLE directory_entry (
        office_id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization,
        office_kind text NOT NULL,
        name_en text NOT NULL,
        name_es text NOT NULL,
        languages text[] NOT NULL,
        hours_en text NOT NULL,
        hours_es text NOT NULL,
        zone text NOT NULL,
        address_247 text,
        last_verified date,
        stale boolean NOT NULL DEFAULT false,
        FOREIGN KEY (organization_id, office_id) REFERENCES office (organization_id, id)
      );
      CREATE INDEX directory_entry_organization ON directory_entry (organization_id);
      GRANT SELECT ON directory_entry TO comity_app;

      CREATE TABLE member (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL UNIQUE,
        subject text NOT NULL UNIQUE,
        name_en text NOT NULL,
        name_es text NOT NULL,
        email text NOT NULL,
        locale text NOT NULL CHECK (locale IN ('en', 'es')),
        active boolean NOT NULL DEFAULT true,
        PRIMARY KEY (organization_id, id)
      );
      ${tenantTable('member', ['SELECT'])}

      CREATE TABLE membership (
        organization_id uuid NOT NULL,
        member_id uuid NOT NULL,
        office_id uuid NOT NULL,
        role text NOT NULL,
        PRIMARY KEY (organization_id, member_id, office_id, role),
        FOREIGN KEY (organization_id, member_id) REFERENCES member (organization_id, id),
        FOREIGN KEY (organization_id, office_id) REFERENCES office (organization_id, id)
      );
      CREATE INDEX membership_office ON membership (organization_id, office_id, role);
      ${tenantTable('membership', ['SELECT'])}

      CREATE TABLE sign_in (
        subject text PRIMARY KEY,
        organization_id uuid NOT NULL,
        member_id uuid NOT NULL,
        active boolean NOT NULL
      );
      CREATE FUNCTION keep_sign_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF TG_OP <> 'INSERT' THEN DELETE FROM sign_in WHERE subject = OLD.subject; END IF;
          IF TG_OP <> 'DELETE' THEN
            INSERT INTO sign_in VALUES (NEW.subject, NEW.organization_id, NEW.id, NEW.active);
          END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER keep_sign_in AFTER INSERT OR UPDATE OR DELETE ON member
        FOR EACH ROW EXECUTE FUNCTION keep_sign_in();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sign_in, membership, member, directory_entry, office, organization_key, organization, exercise_step, exercise;
      DROP FUNCTION keep_sign_in(), refuse_change();
    `);
  }
}
