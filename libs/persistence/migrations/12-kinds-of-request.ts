/**
 * Since there is more than one kind of request, a dossier's state names its own, and a draft's form has a part for the
 * formal request. What was there before is a preservation. `pending_arrivals` answers the kind beside the side.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { perOrganization, DEFINER } from './5-functions.ts';

export class KindsOfRequest1764547200012 implements MigrationInterface {
  readonly name = 'KindsOfRequest1764547200012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      DECLARE tenant uuid;
      BEGIN
        FOR tenant IN SELECT id FROM organization LOOP
          PERFORM set_config('comity.organization', tenant::text, true);
          UPDATE dossier SET state = state || '{"kind":"PRESERVATION","assistance":null}' WHERE NOT state ? 'kind';
          UPDATE dossier SET state = jsonb_set(state, '{summary,assistance}', 'null')
            WHERE jsonb_typeof(state -> 'summary') = 'object' AND NOT state -> 'summary' ? 'assistance';
          UPDATE draft SET form = form || '{"assistance":null}' WHERE NOT form ? 'assistance';
        END LOOP;
      END $$;
      DROP FUNCTION pending_arrivals(timestamptz);
      ${pendingArrivals(`, i.envelope -> 'to' ->> 'side', i.envelope -> 'to' ->> 'kind'`, 'side text, kind text')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION pending_arrivals(timestamptz);
      ${pendingArrivals(`, i.envelope -> 'to' ->> 'side'`, 'side text')}
    `);
  }
}

function pendingArrivals(selected: string, columns: string): string {
  return `
    CREATE FUNCTION pending_arrivals(asked_at timestamptz)
      RETURNS TABLE (organization_id uuid, dossier_id uuid, ${columns})
      LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
        `SELECT DISTINCT i.organization_id, i.dossier_id${selected} FROM inbox i
           WHERE i.organization_id = tenant AND i.event_seq IS NULL AND i.received_at < asked_at - interval '1 minute'
             AND i.number = 1 + (SELECT count(*) FROM inbox b
               WHERE b.organization_id = i.organization_id AND b.sender_organization_id = i.sender_organization_id
                 AND b.sender_dossier_id = i.sender_dossier_id AND b.dossier_id = i.dossier_id AND b.event_seq IS NOT NULL)`,
      )} $$;
    REVOKE ALL ON FUNCTION pending_arrivals(timestamptz) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION pending_arrivals(timestamptz) TO comity_app;`;
}
