/**
 * A flood of refusals is written after it has happened, many at once: a line stands at the minute in which somebody was
 * refused, and not at that of the writing.
 *
 * | function | answers | may |
 * |---|---|---|
 * | note_access(…, at, times) | as before, for so many accesses that are alike at that instant; null means now, and nothing lies further back than an hour or ahead | application |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { CURRENT_ORGANIZATION } from './tenancy.ts';

/** As in 54-access-log.ts. */
const LINES_A_MINUTE = 60;
export const KEPT = `interval '400 days'`;
const FORMER = 'uuid, uuid, text, text, text, uuid, text';
export const TAKEN = `${FORMER}, timestamptz, int`;

interface Noting {
  more: string;
  at: string;
  times: string;
  bounded?: string;
  /** The first access of a day removes lines that are too old. */
  forgets?: boolean;
}
export const LATE: Noting = {
  more: ', asked_at timestamptz, asked_times int',
  at: `greatest(least(coalesce(asked_at, now()), now()), now() - interval '1 hour')`,
  times: 'asked_times',
};

export class RefusedThen1764547200088 implements MigrationInterface {
  readonly name = 'RefusedThen1764547200088';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION note_access(${FORMER});
      ${noteAccess(LATE)}
      ${rightsOn(TAKEN)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION note_access(${TAKEN});
      ${noteAccess({ more: '', at: 'now()', times: '1' })}
      ${rightsOn(FORMER)}
    `);
  }
}

const FORGETTING = `
        IF NOT EXISTS (SELECT FROM access_line l WHERE l.organization_id = owner AND l.at >= date_trunc('day', now())) THEN
          DELETE FROM access_line l WHERE l.organization_id = owner AND l.at < now() - ${KEPT};
        END IF;`;

/** `bounded` narrows the lines of which there are so many within a minute; where it says nothing, all are counted. */
export function noteAccess({ more, at, times, bounded = '', forgets = true }: Noting): string {
  return `
    CREATE FUNCTION note_access(asked_organization uuid, asked_member uuid, asked_address text, asked_kind text,
        asked_route text, asked_dossier uuid, asked_code text${more})
      RETURNS int LANGUAGE plpgsql ${DEFINER} AS $$
      DECLARE
        minute timestamptz := date_trunc('minute', ${at});
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
        ${forgets ? FORGETTING : ''}
        IF (SELECT count(*) FROM access_line l WHERE l.organization_id = owner AND l.at = minute
              AND l.member_id IS NOT DISTINCT FROM asked_member
              AND (asked_member IS NOT NULL OR l.address = asked_address)${bounded}) >= ${String(LINES_A_MINUTE)} THEN
          asked_dossier := NULL;
        END IF;
        INSERT INTO access_line AS l (organization_id, at, member_id, address, kind, route, dossier_id, code, number)
          VALUES (owner, minute, asked_member, asked_address, asked_kind, asked_route, asked_dossier, asked_code, ${times})
          ON CONFLICT (organization_id, at, member_id, address, kind, route, dossier_id, code)
          DO UPDATE SET number = l.number + excluded.number RETURNING l.number INTO noted;
        PERFORM set_config('comity.organization', caller, true);
        RETURN noted;
      END $$;`;
}

export function rightsOn(taken: string): string {
  return `
    REVOKE ALL ON FUNCTION note_access(${taken}) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION note_access(${taken}) TO comity_app;`;
}
