/**
 * A State that finds the custodian of data adds it to the directory, where it is reached by hand until it uses Comity.
 *
 * | function | answers | for |
 * |---|---|---|
 * | add_provider(organization, office, code, state, name, zone, reached, address, public_key) | 1, or 0 where the code is taken | a custodian that no directory has |
 *
 * The provider belongs to the exercise of the State that adds it, or to the real organizations as that State does. Nobody
 * keeps a private key of it, so no message can ever be signed in its name.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';

const TAKES = 'uuid, uuid, text, text, text, text, text, text, bytea';

export class ProvidersByHand1764547200027 implements MigrationInterface {
  readonly name = 'ProvidersByHand1764547200027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION add_provider(new_id uuid, new_office uuid, new_code text, in_state text, called text, in_zone text,
        by_way text, address text, new_key bytea) RETURNS int
        LANGUAGE plpgsql ${DEFINER} AS $$
        DECLARE
          caller text := coalesce(current_setting('comity.organization', true), '');
          adding organization;
        BEGIN
          SELECT * INTO adding FROM organization o WHERE o.id = nullif(caller, '')::uuid AND o.kind = 'STATE';
          IF NOT FOUND THEN
            RAISE EXCEPTION 'Only a State adds a provider' USING ERRCODE = 'insufficient_privilege';
          END IF;
          IF by_way = 'COMITY' THEN
            RAISE EXCEPTION 'A provider that is added here is reached by hand' USING ERRCODE = 'check_violation';
          END IF;
          INSERT INTO organization (id, code, kind, state, name_en, name_es, exercise_id, policies, public_key)
            VALUES (new_id, new_code, 'PROVIDER', in_state, called, called, adding.exercise_id, adding.policies, new_key)
            ON CONFLICT (code) DO NOTHING;
          IF NOT FOUND THEN RETURN 0; END IF;
          PERFORM set_config('comity.organization', new_id::text, true);
          INSERT INTO office (organization_id, id, code, kind, name_en, name_es, city, zone, languages, hours_en, hours_es)
            VALUES (new_id, new_office, 'legal', 'LEGAL_TEAM', called, called, '', in_zone, '{}', '—', '—');
          INSERT INTO directory_entry (office_id, organization_id, office_kind, name_en, name_es, languages, hours_en,
              hours_es, zone, address_247, reached)
            VALUES (new_office, new_id, 'LEGAL_TEAM', called, called, '{}', '—', '—', in_zone, address, by_way);
          PERFORM set_config('comity.organization', caller, true);
          RETURN 1;
        END $$;
      REVOKE ALL ON FUNCTION add_provider(${TAKES}) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION add_provider(${TAKES}) TO comity_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION add_provider(${TAKES})`);
  }
}
