/**
 * What people can cause without an act of theirs taking effect is bounded by the hour and collected after a time: texts
 * that were only looked at, files that no act names, drafts that were begun, attempts that were refused.
 *
 * | table, function | holds, answers | may |
 * |---|---|---|
 * | quota_use | how much of a kind each member has caused in an hour, for a day | SELECT |
 * | take_quota(member, kind, most, most_together) | the seconds until the next hour where the member, or all of the organization together, have caused more than so many in this one; otherwise null | application |
 * | collect_unnamed() | per organization, how many documents and refused attempts it has removed | recording |
 *
 * Looked-at texts and given files (`SHOWN`, `ATTACHMENT`) are removed 30 days after they came, unless an event, a message,
 * a draft or another document names their digest; refused attempts after 400 days, as lines of the access log are.
 * `collect_unnamed` looks at the 60 days before those 30, so a worker that stood still for weeks loses nothing of its work,
 * and a digest that was once found named is not searched for without end.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER, perOrganization } from './5-functions.ts';
import { appendOnly, CURRENT_ORGANIZATION, tenantTable } from './tenancy.ts';

const COLLECTED = `interval '30 days'`;
const LOOKED_BACK = `interval '90 days'`;
const REFUSALS_KEPT = `interval '400 days'`;
const DIGESTS = (json: string): string => `(regexp_matches(${json}::text, '[0-9a-f]{64}', 'g'))[1]`;

/** Only the function below says that it collects, and nobody but the owner of the tables could delete at all. */
const COLLECTING = `current_setting('comity.collecting', true) = 'on'`;

export class Quotas1764547200096 implements MigrationInterface {
  readonly name = 'Quotas1764547200096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quota_use (
        organization_id uuid NOT NULL REFERENCES organization,
        member_id uuid NOT NULL,
        kind text NOT NULL,
        hour timestamptz(3) NOT NULL,
        number int NOT NULL,
        PRIMARY KEY (organization_id, kind, hour, member_id)
      );
      ${tenantTable('quota_use', ['SELECT'])}

      CREATE FUNCTION take_quota(asked_member uuid, asked_kind text, most int, most_together int)
        RETURNS int LANGUAGE plpgsql ${DEFINER} AS $$
        DECLARE
          tenant uuid := ${CURRENT_ORGANIZATION};
          this_hour timestamptz := date_trunc('hour', now());
          own int;
          together int;
        BEGIN
          IF NOT EXISTS (SELECT FROM quota_use q WHERE q.organization_id = tenant AND q.kind = asked_kind
                            AND q.hour = this_hour) THEN
            DELETE FROM quota_use q WHERE q.organization_id = tenant AND q.hour < this_hour - interval '1 day';
          END IF;
          INSERT INTO quota_use AS q (organization_id, member_id, kind, hour, number)
            VALUES (tenant, asked_member, asked_kind, this_hour, 1)
            ON CONFLICT (organization_id, kind, hour, member_id)
            DO UPDATE SET number = least(q.number + 1, 1000000) RETURNING q.number INTO own;
          SELECT sum(least(q.number, most)) INTO together FROM quota_use q
            WHERE q.organization_id = tenant AND q.kind = asked_kind AND q.hour = this_hour;
          IF own <= most AND together <= most_together THEN RETURN NULL; END IF;
          RETURN greatest(1, ceil(extract(epoch FROM this_hour + interval '1 hour' - now())))::int;
        END $$;

      ${collectable('document')}
      ${collectable('act_refusal')}
      CREATE FUNCTION collect_unnamed() RETURNS TABLE (organization_id uuid, documents bigint, refusals bigint)
        LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(`
          WITH collecting AS MATERIALIZED (SELECT set_config('comity.collecting', 'on', true)),
          named AS MATERIALIZED (
            SELECT ${DIGESTS('e.payload')} AS digest FROM dossier_event e
             WHERE e.organization_id = tenant AND e.recorded_at > now() - ${LOOKED_BACK}
            UNION SELECT ${DIGESTS('i.envelope')} FROM inbox i WHERE i.organization_id = tenant
            UNION SELECT ${DIGESTS('o.envelope')} FROM outbox o WHERE o.organization_id = tenant
            UNION SELECT ${DIGESTS('jsonb_build_array(d.form, d.entry)')} FROM draft d
             WHERE d.organization_id = tenant AND NOT d.deleted
            UNION SELECT ${DIGESTS('o.content')} FROM document o
             WHERE o.organization_id = tenant AND o.kind NOT IN ('SHOWN', 'ATTACHMENT')
               AND o.created_at > now() - ${LOOKED_BACK}),
          texts AS (
            DELETE FROM document d USING collecting
             WHERE d.organization_id = tenant AND d.kind IN ('SHOWN', 'ATTACHMENT')
               AND d.created_at BETWEEN now() - ${LOOKED_BACK} AND now() - ${COLLECTED}
               AND NOT EXISTS (SELECT FROM named n WHERE n.digest = d.digest) RETURNING 1),
          attempts AS (
            DELETE FROM act_refusal r USING collecting
             WHERE r.organization_id = tenant AND r.at < now() - ${REFUSALS_KEPT} RETURNING 1)
          SELECT tenant, (SELECT count(*) FROM texts), (SELECT count(*) FROM attempts)
        `)} $$;

      REVOKE ALL ON FUNCTION take_quota(uuid, text, int, int), collect_unnamed() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION take_quota(uuid, text, int, int) TO comity_app;
      GRANT EXECUTE ON FUNCTION collect_unnamed() TO comity_recorder;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION collect_unnamed(), take_quota(uuid, text, int, int);
      ${['document', 'act_refusal'].map((table) => `${withoutTriggers(table)} ${appendOnly(table)}`).join('\n')}
      DROP TABLE quota_use;
    `);
  }
}

/** The rows are evidence as before, except for whoever collects. */
function collectable(table: string): string {
  return `
    ${withoutTriggers(table)}
    CREATE TRIGGER append_only BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only_delete BEFORE DELETE ON ${table}
      FOR EACH ROW WHEN (NOT coalesce(${COLLECTING}, false)) EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
}

function withoutTriggers(table: string): string {
  return `
    DROP TRIGGER append_only ON ${table};
    DROP TRIGGER append_only_truncate ON ${table};
    DROP TRIGGER IF EXISTS append_only_delete ON ${table};`;
}
