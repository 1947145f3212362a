/**
 * Organizations that do not use Comity.
 *
 * | column | says |
 * |---|---|
 * | directory_entry.reached | how the office is reached: COMITY, or by hand and on which way |
 * | dossier_peer.by_hand | that this side is reached by hand; fixed when the dossier first meets it, because a dossier that began on paper has no other half when the organization joins later |
 * | outbox.status BY_HAND | waits for a person; the courier never takes it |
 * | outbox.by_hand | how a person sent it: way, instant, zone, recipient, proof, and the event that recorded it |
 * | inbox.entered | where an entered message comes from, who entered it and who checked it; its envelope is signed by the organization that entered it |
 * | dossier_event.entered | the same of the event |
 * | draft.on_behalf | a request that came by hand, written down for the State that asked: that State's organization |
 * | draft.entry | who entered it from which source; it then waits for a second person and changes no more |
 *
 * What is delivered has the peer's receipt or a person's record, never neither.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { perOrganization, DEFINER } from './5-functions.ts';

const STATUSES = ['PENDING', 'DELIVERED', 'REJECTED'];
const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

export class ByHand1764547200009 implements MigrationInterface {
  readonly name = 'ByHand1764547200009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE directory_entry ADD COLUMN reached text NOT NULL DEFAULT 'COMITY'
        CHECK (reached IN ('COMITY', 'EMAIL', 'OWN_PORTAL', 'COURIER', 'DIPLOMATIC_CHANNEL', 'TELEPHONE'));
      ALTER TABLE dossier_peer ADD COLUMN by_hand boolean NOT NULL DEFAULT false;
      ALTER TABLE outbox DROP CONSTRAINT outbox_status_check;
      ALTER TABLE outbox ADD CONSTRAINT outbox_status_check CHECK (status IN (${quoted([...STATUSES, 'BY_HAND'])}));
      ALTER TABLE outbox ADD COLUMN by_hand jsonb;
      ALTER TABLE outbox ADD CONSTRAINT outbox_delivery_proven
        CHECK (status <> 'DELIVERED' OR receipt IS NOT NULL OR by_hand IS NOT NULL);
      GRANT UPDATE (by_hand) ON outbox TO comity_app;
      ALTER TABLE inbox ADD COLUMN entered jsonb;
      ALTER TABLE dossier_event ADD COLUMN entered jsonb;
      ALTER TABLE draft ADD COLUMN on_behalf uuid REFERENCES organization, ADD COLUMN entry jsonb,
        ADD CONSTRAINT draft_entered_for_somebody CHECK (entry IS NULL OR on_behalf IS NOT NULL);
      ${unsentMessages(`m.status NOT IN ('DELIVERED', 'BY_HAND')`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${unsentMessages(`m.status <> 'DELIVERED'`)}
      ALTER TABLE draft DROP COLUMN on_behalf, DROP COLUMN entry;
      ALTER TABLE dossier_event DROP COLUMN entered;
      ALTER TABLE inbox DROP COLUMN entered;
      ALTER TABLE outbox DROP CONSTRAINT outbox_delivery_proven;
      ALTER TABLE outbox DROP COLUMN by_hand;
      ALTER TABLE outbox DROP CONSTRAINT outbox_status_check;
      ALTER TABLE outbox ADD CONSTRAINT outbox_status_check CHECK (status IN (${quoted(STATUSES)}));
      ALTER TABLE dossier_peer DROP COLUMN by_hand;
      ALTER TABLE directory_entry DROP COLUMN reached;
    `);
  }
}

/** A message that waits for a person of the organization is no fault that the operator has to see. */
function unsentMessages(condition: string): string {
  return `
    CREATE OR REPLACE FUNCTION all_unsent_messages()
      RETURNS TABLE (id uuid, organization_id uuid, dossier_id uuid, name_en text, name_es text, code text, status text,
        since timestamptz, attempts int, reason text)
      LANGUAGE plpgsql ${DEFINER} AS $$ ${perOrganization(
        `SELECT m.id, m.organization_id, m.dossier_id, o.name_en, o.name_es, m.code, m.status,
                m.created_at::timestamptz, m.attempts, m.reason
           FROM outbox m JOIN organization o ON o.id = m.organization_id
           WHERE m.organization_id = tenant AND ${condition} ORDER BY m.created_at`,
      )} $$;`;
}
