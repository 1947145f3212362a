/**
 * The operator has seen an alarm only after having been told of it by mail.
 *
 * | function | answers | may |
 * |---|---|---|
 * | settle_message_alarm(dossier) | how many alarms of forged messages and documents, told by mail, the operator has settled | operator's page |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from './5-functions.ts';
import { OPERATOR } from './6-narrower-functions.ts';

const SETTLING = 'settle_message_alarm(asked_dossier uuid)';

/** Makes the function that settles those alarms of the dossier `asked_dossier` that `which` chooses. */
export const settling = ({ name = SETTLING, which }: { name?: string; which: string }): string => `
  CREATE OR REPLACE FUNCTION ${name} RETURNS int LANGUAGE plpgsql ${DEFINER} AS $$
    DECLARE
      tenant uuid;
      caller text := coalesce(current_setting('comity.organization', true), '');
      settled int := 0;
      here int;
    BEGIN
      IF NOT EXISTS (SELECT FROM organization o WHERE ${OPERATOR}) THEN
        RAISE EXCEPTION 'Only the operator settles an alarm' USING ERRCODE = 'insufficient_privilege';
      END IF;
      FOR tenant IN SELECT o.id FROM organization o ORDER BY o.code LOOP
        PERFORM set_config('comity.organization', tenant::text, true);
        DELETE FROM state_alarm a
          WHERE a.organization_id = tenant AND a.dossier_id = asked_dossier AND ${which};
        GET DIAGNOSTICS here = ROW_COUNT;
        settled := settled + here;
      END LOOP;
      PERFORM set_config('comity.organization', caller, true);
      RETURN settled;
    END $$;`;

export class SeenAlarms1764547200089 implements MigrationInterface {
  readonly name = 'SeenAlarms1764547200089';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      settling({ which: `a.told_at IS NOT NULL AND a.reason IN ('MESSAGE_NOT_GENUINE', 'DOCUMENT_ALTERED')` }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(settling({ which: `a.reason = 'MESSAGE_NOT_GENUINE'` }));
  }
}
