/**
 * Tests recording on a real PostgreSQL, without the engine: three organizations, one request, every activity run twice.
 */
import type { ActDetails, ActName } from '@comity/vocabulary/acts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ActCommand,
  ActRecorded,
  DossierRef,
  EffectActivities,
  Recorded,
  RecordActivities,
} from '@comity/contracts/engine';
import { receive } from '@comity/exchange/receive';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import { changesHold } from '@comity/law/amended-request';
import { offenceClassOf, summarize, summaryAsIn } from '@comity/law/summary';
import { envelopeIsGenuine } from '@comity/exchange/signature';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocument } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { receivingPorts } from '@comity/persistence/receiving';
import { confirmAct, lockDossier } from '@comity/persistence/recording/states';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { stableId } from '@comity/persistence/stable-id';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import { createMailer } from '@comity/notifications/smtp';
import { type TestRelay, startRelay } from '@comity/notifications/test/relay';
import type { Role } from '@comity/vocabulary/values/roles';
import type { AnyAct } from '@comity/domain/events/act';
import type { DossierState } from '@comity/domain/state/dossier';
import { deliverMessages } from '../effects/deliver.ts';
import { effectActivities } from '../effects/dispatch.ts';
import { receiptsBy } from '../signing/receipts.ts';
import { recordActivities } from './activities.ts';

const masterKey = Buffer.alloc(32, 7);
let database: TestDatabase;
let records: RecordActivities;
let effects: EffectActivities;
let relay: TestRelay;

beforeAll(async () => {
  database = await startTestDatabase();
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, {
    masterKey,
    emailOf: exerciseEmail,
    verifiedOn: '2026-11-01',
  });
  records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log: { error: () => undefined },
  });
  // Recording here wakes the peer's dossier at once, where the engine would signal it.
  const ports = receivingPorts({
    dataSource: database.recorder,
    receipt: receiptsBy(database.recorder, masterKey),
    signatureHolds: envelopeIsGenuine,
    summaryAsIn,
    changesHold,
    wake: async (peer) => {
      await records.recordArrivals(peer);
      return 'AWAKE';
    },
  });
  relay = await startRelay();
  effects = effectActivities({
    dataSource: database.recorder,
    transport: (parcel) => receive(parcel, ports),
    mailer: createMailer(relay.url),
    portalUrl: 'https://comity.example',
    mailFrom: 'Comity <no-reply@comity.example>',
    mailboxUrl: null,
  });
}, 120_000);

afterAll(async () => {
  await relay.stop();
  await database.stop();
});

const refOf = (code: string, dossier: string, side: DossierRef['side']): DossierRef => ({
  organization: organizationId(code),
  dossier,
  kind: 'PRESERVATION',
  side,
});

function commandOf<N extends ActName>(
  name: N,
  by: { subject: string; office: [string, string]; roles: Role[] },
  detail: ActDetails[N],
): ActCommand {
  const member = memberId(by.subject);
  const act = {
    kind: 'act',
    name,
    by: { member, office: officeId(...by.office), roles: by.roles },
    detail,
  } as unknown as AnyAct;
  const now = new Date().toISOString();
  return { key: randomUUID(), bodyHash: digestOf(detail), at: now, sentAt: now, act };
}

const PROSECUTOR = {
  subject: 'pe-prosecutor',
  office: ['PE', 'prosecution'] as [string, string],
  roles: ['REQ_PROSECUTOR'] as Role[],
};
const LIMA_POINT = { subject: 'pe-poc', office: ['PE', 'poc'] as [string, string], roles: ['REQ_POC_24_7'] as Role[] };

async function submission(): Promise<{ ref: DossierRef; command: ActCommand; shown: string }> {
  const organization = organizationId('PE');
  const form = completeRequest();
  const snapshot = resolveSnapshot(
    {
      measure: 'PRESERVATION',
      requestingState: 'PE',
      requestedState: 'CL',
      offenceClass: offenceClassOf(form),
      date: '2026-11-23',
    },
    digestOf,
  );
  const [request, snapshotDigest, shown] = await inOrganization(database.recorder, organization, async (manager) => [
    await saveDocument(manager, organization, 'REQUEST', form),
    await saveDocument(manager, organization, 'SNAPSHOT', snapshot),
    await saveDocument(manager, organization, 'SHOWN', { text: 'the request as shown', locale: 'es' }),
  ]);
  const summary = summarize(form, snapshot, snapshotDigest, 'PE');
  const detail = { request, summary, shown };
  return {
    ref: refOf('PE', randomUUID(), 'requesting'),
    command: commandOf('submit', PROSECUTOR, detail),
    shown: detail.shown,
  };
}

function recorded(answer: ActRecorded): Recorded & { receipt: { seq: number; leaf: string } } {
  if (answer.outcome !== 'recorded') throw new Error(`Not recorded: ${JSON.stringify(answer)}`);
  return answer;
}

async function stateOf({ organization, dossier }: DossierRef): Promise<DossierState> {
  const locked = await inOrganization(database.recorder, organization, (manager) =>
    lockDossier(manager, { organization, dossier }),
  );
  if (locked === null) throw new Error('Nothing is recorded');
  return locked.state;
}

async function unconfirmed({ organization, dossier }: DossierRef): Promise<boolean> {
  const rows = await inOrganization(database.recorder, organization, (manager) =>
    manager.query<object[]>(`SELECT FROM dossier WHERE id = $1 AND unconfirmed_since IS NOT NULL`, [dossier]),
  );
  return rows.length > 0;
}

describe('Recording', () => {
  it('keeps an act once: the same key answers what is recorded, and with another body it is refused', async () => {
    const { ref, command } = await submission();
    const first = recorded(await records.recordAct(ref, command));
    const again = recorded(await records.recordAct(ref, command));
    expect(again.receipt).toEqual(first.receipt);
    expect((await stateOf(ref)).seq).toBe(1);
    expect(await records.recordAct(ref, { ...command, bodyHash: digestOf('another body') })).toEqual({
      outcome: 'key-reused',
    });
  });

  it('leaves an act unconfirmed until its own answer, or a look that the engine has asked for', async () => {
    const { ref, command, shown } = await submission();
    const confirmed = (seq: number): Promise<void> =>
      inOrganization(database.recorder, ref.organization, (manager) => confirmAct(manager, ref, seq));
    recorded(await records.recordAct(ref, command));
    recorded(await records.recordAct(ref, commandOf('approve_and_send', LIMA_POINT, { shown })));
    await confirmed(1);
    expect(await unconfirmed(ref)).toBe(true);
    await confirmed(2);
    expect(await unconfirmed(ref)).toBe(false);
    recorded(await records.recordAct(ref, commandOf('note', LIMA_POINT, { note: shown })));
    await records.recordClocks(ref);
    expect(await unconfirmed(ref)).toBe(false);
  });

  it('of fifty submissions at once under one key records one', async () => {
    const { ref, command } = await submission();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => records.recordAct(ref, command).catch(() => null)),
    );
    const leaves = new Set(answers.filter((answer) => answer !== null).map((answer) => recorded(answer).receipt.leaf));
    expect(leaves.size).toBe(1);
    const rows = await inOrganization(database.recorder, ref.organization, (manager) =>
      manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM dossier_event WHERE dossier_id = $1`, [
        ref.dossier,
      ]),
    );
    expect(rows[0]?.count).toBe(1);
  });

  it('refuses a summary that the request does not bear, and leaves nothing', async () => {
    const { ref, command } = await submission();
    const act = structuredClone(command.act);
    if (act.name !== 'submit') throw new Error('not a submission');
    act.detail.summary.urgency = 'CRITICAL_LIFE';
    await expect(records.recordAct(ref, { ...command, act })).rejects.toThrow('summary');
  });

  it('carries a request to the other State, where it opens one dossier however often it is delivered', async () => {
    const { ref, command, shown } = await submission();
    recorded(await records.recordAct(ref, command));
    const sent = recorded(await records.recordAct(ref, commandOf('approve_and_send', LIMA_POINT, { shown })));
    expect((await stateOf(ref)).status).toBe('SENT_24_7');
    expect(sent.effects).toBe(true);
    expect(sent.wakeAt).not.toBeNull();

    await effects.dispatchEffects(ref);
    await effects.dispatchEffects(ref);
    const receiving = refOf('CL', stableId('dossier', ref.dossier, organizationId('CL')), 'receiving');
    await records.recordArrivals(receiving);
    const opened = await stateOf(receiving);
    expect(opened).toMatchObject({ side: 'receiving', status: 'SENT_24_7', seq: 1 });
    expect(opened.targets.map((target) => target.id)).toEqual(['t1', 't2']);
  });

  it('takes no receipt that the peer has not signed, or that is for another message', async () => {
    const { ref, command, shown } = await submission();
    recorded(await records.recordAct(ref, command));
    recorded(await records.recordAct(ref, commandOf('approve_and_send', LIMA_POINT, { shown })));
    const forged = { message: 'a'.repeat(64), receivedAt: '2026-11-24T21:00:00.000Z', outcome: 'STORED' as const };
    for (const signature of ['x'.repeat(86), '']) {
      await deliverMessages(ref, {
        dataSource: database.recorder,
        transport: () => Promise.resolve({ outcome: 'received', receipt: { ...forged, signature } }),
      });
    }
    const kept = await inOrganization(database.recorder, ref.organization, (manager) =>
      manager.query<object[]>(`SELECT status, reason FROM outbox WHERE dossier_id = $1`, [ref.dossier]),
    );
    expect(kept).toEqual([{ status: 'PENDING', reason: 'RECEIPT_NOT_GENUINE' }]);
  });

  it('gives up an act that can never be stored, so that those behind it are not kept waiting', async () => {
    const { ref, command } = await submission();
    const never = await records.recordAct(ref, { ...command, at: '9999-13-01T00:00:00.000Z' });
    expect(never).toMatchObject({ outcome: 'refused', code: 'NOT_RECORDABLE' });
    expect(await records.recordAct(ref, command)).toEqual(never);
    recorded(await records.recordAct(ref, { ...command, key: randomUUID() }));
  });

  it('refuses an act that was held back, for good and under its key alone', async () => {
    const { ref, command } = await submission();
    const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
    const late = { ...command, sentAt: ago(11) };
    const refused = await records.recordAct(ref, late);
    expect(refused).toMatchObject({ outcome: 'refused', code: 'ACT_HELD_BACK' });
    expect(await records.recordAct(ref, command)).toEqual(refused);
    const again = { ...command, key: randomUUID(), sentAt: ago(9) };
    const first = recorded(await records.recordAct(ref, again));
    // What was recorded in time is answered with its receipt, however late somebody asks.
    expect(recorded(await records.recordAct(ref, { ...again, sentAt: ago(60) })).receipt).toEqual(first.receipt);
  });

  it('takes an act that was sent just before the clock of its exercise was moved on', async () => {
    const { ref, command } = await submission();
    await database.owner.query(`UPDATE exercise SET offset_ms = offset_ms + $1`, [3_600_000]);
    const { receipt } = recorded(await records.recordAct(ref, command));
    expect(receipt.seq).toBe(1);
  });

  it('sends each mail of an event once, however often its effects are dispatched', async () => {
    const { ref, command } = await submission();
    recorded(await records.recordAct(ref, command));
    relay.taken.length = 0;
    expect(await effects.dispatchEffects(ref)).toEqual({ retryInMs: null });
    expect(await effects.dispatchEffects(ref)).toEqual({ retryInMs: null });
    const sent = relay.taken.map((mail) => /^Message-ID: <([^<>]+)>\r?$/im.exec(mail)?.[1]);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent).toHaveLength(new Set(sent).size);
    const kept = await inOrganization(database.recorder, ref.organization, (manager) =>
      manager.query<{ message_id: string; status: string }[]>(
        `SELECT message_id, status FROM notification WHERE dossier_id = $1`,
        [ref.dossier],
      ),
    );
    expect(kept.map(({ message_id: id, status }) => [id, status]).toSorted()).toEqual(
      sent.map((id) => [id, 'SENT']).toSorted(),
    );
  });

  it('lets a clock that has run out speak once, as of the instant at which it was due', async () => {
    const { ref, command, shown } = await submission();
    recorded(await records.recordAct(ref, command));
    recorded(await records.recordAct(ref, commandOf('approve_and_send', LIMA_POINT, { shown })));
    await database.owner.query(`UPDATE exercise SET offset_ms = offset_ms + $1`, [5 * 3_600_000]);
    await records.recordClocks(ref);
    const late = await stateOf(ref);
    await records.recordClocks(ref);
    expect((await stateOf(ref)).seq).toBe(late.seq);
    const events = await inOrganization(database.recorder, ref.organization, (manager) =>
      manager.query<{ code: string; phase: string }[]>(
        `SELECT code, phase FROM dossier_event WHERE dossier_id = $1 AND kind = 'clock'`,
        [ref.dossier],
      ),
    );
    expect(events).toEqual([{ code: 'ACK_SLA', phase: 'end' }]);
    expect(late.status).toBe('SENT_24_7');
  });
});
