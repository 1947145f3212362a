/**
 * Who asked for what, from where, and what became of it. A line holds ids and codes and nothing of a case. What is the
 * same within a minute is one line with its number, and one person's or address's lines of a minute are bounded, so a
 * flood is counted and does not fill the disk.
 *
 * | table, function | holds, answers | application may |
 * |---|---|---|
 * | access_line | accesses of the last 400 days; those of strangers belong to the operator's organization | SELECT own |
 * | note_access(…) | nothing; the organization of the context, or null for a stranger | EXECUTE |
 *
 * `api_audit` holds what was noted before there was this table.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { CURRENT_ORGANIZATION, tenantTable } from './tenancy.ts';

/** Lines of one person or address within a minute that differ in their dossier; further ones are counted in one line. */
const LINES_A_MINUTE = 60;
const KEPT = `interval '400 days'`;

export class AccessLog1764547200054 implements MigrationInterface {
  readonly name = 'AccessLog1764547200054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access_line (
        organization_id uuid NOT NULL REFERENCES organization,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        at timestamptz(3) NOT NULL,
        member_id uuid,
        address text NOT NULL,
        kind text NOT NULL,
        route text NOT NULL,
        dossier_id uuid,
        code text,
        number int NOT NULL DEFAULT 1,
        PRIMARY KEY (organization_id, id),
        UNIQUE NULLS NOT DISTINCT (organization_id, at, member_id, address, kind, route, dossier_id, code)
      );
      CREATE INDEX access_line_dossier ON access_line (organization_id, dossier_id, at);
      ${tenantTable('access_line', ['SELECT'])}
      REVOKE INSERT ON api_audit FROM comity_app;

      CREATE FUNCTION note_access(asked_organization uuid, asked_member uuid, asked_address text, asked_kind text,
          asked_route text, asked_dossier uuid, asked_code text)
        RETURNS int LANGUAGE plpgsql ${DEFINER} AS $$
        DECLARE
          minute timestamptz := date_trunc('minute', now());
          owner uuid := asked_organization;
          caller text := coalesce(current_setting('comity.organization', true), '');
          noted int;
        BEGIN
          IF owner IS DISTINCT FROM ${CURRENT_ORGANIZATION} THEN
            RAISE EXCEPTION 'An access is noted in the context of its organization' USING ERRCODE = 'insufficient_privilege';
          END IF;
          IF owner IS NULL THEN
            SELECT o.id INTO owner FROM organization o WHERE o.kind = 'OPERATOR' ORDER BY o.code LIMIT 1;
            IF owner IS NULL THEN RETURN 0; END IF;
            PERFORM set_config('comity.organization', owner::text, true);
          END IF;
          IF NOT EXISTS (SELECT FROM access_line l WHERE l.organization_id = owner AND l.at >= date_trunc('day', now())) THEN
            DELETE FROM access_line l WHERE l.organization_id = owner AND l.at < now() - ${KEPT};
          END IF;
          IF (SELECT count(*) FROM access_line l WHERE l.organization_id = owner AND l.at = minute
                AND l.member_id IS NOT DISTINCT FROM asked_member
                AND (asked_member IS NOT NULL OR l.address = asked_address)) >= ${LINES_A_MINUTE} THEN
            asked_dossier := NULL;
          END IF;
          INSERT INTO access_line AS l (organization_id, at, member_id, address, kind, route, dossier_id, code)
            VALUES (owner, minute, asked_member, asked_address, asked_kind, asked_route, asked_dossier, asked_code)
            ON CONFLICT (organization_id, at, member_id, address, kind, route, dossier_id, code)
            DO UPDATE SET number = l.number + 1 RETURNING l.number INTO noted;
          PERFORM set_config('comity.organization', caller, true);
          RETURN noted;
        END $$;
      REVOKE ALL ON FUNCTION note_access(uuid, uuid, text, text, text, uuid, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION note_access(uuid, uuid, text, text, text, uuid, text) TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT INSERT ON api_audit TO comity_app;
      DROP FUNCTION note_access(uuid, uuid, text, text, text, uuid, text);
      DROP TABLE access_line;
    `);
  }
}
