/**
 * What a recorded event still has to cause: messages, mails, clocks. Rows are written with the event in one
 * transaction; the courier and the mailer only change the outcome of a row, never what was to be sent.
 *
 * | table | holds | application may |
 * |---|---|---|
 * | outbox | signed messages; numbers run per pair of dossiers | SELECT, INSERT, UPDATE of the outcome |
 * | inbox | messages received, once per sender's dossier and number; event_seq null until recorded | SELECT, INSERT, UPDATE (event_seq) |
 * | rejected_message | what came and was not accepted, and why; organization null if the addressee is unknown | SELECT own, INSERT |
 * | notification | one mail per event, code and person; message_id is deterministic | SELECT, INSERT, UPDATE of the outcome |
 * | clock | every clock with its computed instants; generation counts restarts under the same id and subject | SELECT, INSERT, UPDATE |
 *
 * A clock's `warnings` are those still to come, `[{at, daysLeft}]` by instant; `alarmed` tells that `alarm_at` has been recorded.
 * `created_at`, attempts, deliveries and sendings are wall clock: networks know no exercise.
 * `started_at`, `due_at`, `alarm_at`, `stopped_at` and the instants in `warnings` are the organization's own now.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ORGANIZATION, appendOnly, tenantTable } from './tenancy.ts';

export class Effects1764547200003 implements MigrationInterface {
  readonly name = 'Effects1764547200003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        organization_id uuid NOT NULL,
        id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        event_seq int NOT NULL,
        number int NOT NULL CHECK (number > 0),
        peer_organization_id uuid NOT NULL REFERENCES organization,
        peer_dossier_id uuid NOT NULL,
        code text NOT NULL,
        envelope jsonb NOT NULL,
        status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'DELIVERED', 'REJECTED')),
        attempts int NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        last_attempt_at timestamptz(3),
        next_attempt_at timestamptz(3),
        delivered_at timestamptz(3),
        receipt jsonb,
        reason text,
        PRIMARY KEY (organization_id, id),
        UNIQUE (organization_id, dossier_id, peer_dossier_id, number),
        FOREIGN KEY (organization_id, dossier_id, event_seq) REFERENCES dossier_event (organization_id, dossier_id, seq)
      );
      CREATE INDEX outbox_pending ON outbox (organization_id, dossier_id) WHERE status = 'PENDING';
      CREATE INDEX outbox_undelivered ON outbox (organization_id, created_at) WHERE status <> 'DELIVERED';
      ${tenantTable('outbox', [
        'SELECT',
        'INSERT',
        'UPDATE (status, attempts, last_attempt_at, next_attempt_at, delivered_at, receipt, reason)',
      ])}

      CREATE TABLE inbox (
        organization_id uuid NOT NULL REFERENCES organization,
        dossier_id uuid NOT NULL,
        sender_organization_id uuid NOT NULL REFERENCES organization,
        sender_dossier_id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        code text NOT NULL,
        envelope jsonb NOT NULL,
        received_at timestamptz(3) NOT NULL,
        event_seq int,
        PRIMARY KEY (organization_id, sender_organization_id, sender_dossier_id, number)
      );
      CREATE INDEX inbox_unrecorded ON inbox (organization_id, dossier_id, number) WHERE event_seq IS NULL;
      CREATE INDEX inbox_dossier ON inbox (organization_id, dossier_id, received_at);
      ${tenantTable('inbox', ['SELECT', 'INSERT', 'UPDATE (event_seq)'])}

      CREATE TABLE rejected_message (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organization_id uuid,
        at timestamptz(3) NOT NULL DEFAULT now(),
        reason text NOT NULL,
        sender text,
        envelope_digest char(64)
      );
      CREATE INDEX rejected_message_at ON rejected_message (organization_id, at DESC);
      ALTER TABLE rejected_message ENABLE ROW LEVEL SECURITY;
      ALTER TABLE rejected_message FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organization ON rejected_message
        USING (organization_id = ${CURRENT_ORGANIZATION})
        WITH CHECK (organization_id IS NULL OR organization_id = ${CURRENT_ORGANIZATION});
      GRANT SELECT, INSERT ON rejected_message TO comity_app;
      ${appendOnly('rejected_message')}

      CREATE TABLE notification (
        organization_id uuid NOT NULL,
        id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        event_seq int NOT NULL,
        code text NOT NULL,
        member_id uuid NOT NULL,
        locale text NOT NULL,
        message_id text NOT NULL UNIQUE,
        status text NOT NULL DEFAULT 'UNSENT' CHECK (status IN ('UNSENT', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN')),
        attempts int NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        last_attempt_at timestamptz(3),
        next_attempt_at timestamptz(3),
        sent_at timestamptz(3),
        reason text,
        PRIMARY KEY (organization_id, id),
        UNIQUE (organization_id, dossier_id, event_seq, code, member_id),
        FOREIGN KEY (organization_id, dossier_id, event_seq) REFERENCES dossier_event (organization_id, dossier_id, seq),
        FOREIGN KEY (organization_id, member_id) REFERENCES member (organization_id, id)
      );
      CREATE INDEX notification_unsent ON notification (organization_id, created_at) WHERE status <> 'SENT';
      ${tenantTable('notification', [
        'SELECT',
        'INSERT',
        'UPDATE (status, attempts, last_attempt_at, next_attempt_at, sent_at, reason)',
      ])}

      CREATE TABLE clock (
        organization_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        clock text NOT NULL,
        subject text NOT NULL,
        generation int NOT NULL,
        started_at timestamptz(3) NOT NULL,
        due_at timestamptz(3) NOT NULL,
        alarm_at timestamptz(3),
        alarmed boolean NOT NULL DEFAULT false,
        act_by date,
        zone text NOT NULL,
        rule text NOT NULL,
        calendar_version text NOT NULL,
        warnings jsonb NOT NULL,
        state text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'STOPPED', 'PASSED')),
        stopped_at timestamptz(3),
        PRIMARY KEY (organization_id, dossier_id, clock, subject, generation),
        FOREIGN KEY (organization_id, dossier_id) REFERENCES dossier (organization_id, id)
      );
      CREATE UNIQUE INDEX clock_running_once ON clock (organization_id, dossier_id, clock, subject) WHERE state = 'RUNNING';
      CREATE INDEX clock_due ON clock (organization_id, due_at) WHERE state = 'RUNNING';
      CREATE INDEX clock_alarm ON clock (organization_id, alarm_at) WHERE state = 'RUNNING' AND NOT alarmed;
      ${tenantTable('clock', ['SELECT', 'INSERT', 'UPDATE (alarmed, warnings, state, stopped_at)'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE clock, notification, rejected_message, inbox, outbox`);
  }
}
