/**
 * A request arrives, validly signed, with law that its sender has rewritten. On a real PostgreSQL: the State that
 * receives it acts under the law that it resolves itself (docs/rules 0.3).
 */
import { randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '@comity/contracts/exchange';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import type { AnyAct } from '@comity/domain/events/act';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { DossierState } from '@comity/domain/state/dossier';
import { receive } from '@comity/exchange/receive';
import { envelopeIsGenuine, signEnvelope } from '@comity/exchange/signature';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import { changesHold } from '@comity/law/amended-request';
import { offenceClassOf, summarize, summaryAsIn } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocument } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { receivingPorts } from '@comity/persistence/receiving';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import { receiptsBy } from '../signing/receipts.ts';
import { recordActivities } from './activities.ts';

const masterKey = Buffer.alloc(32, 7);
const CHILE = organizationId('CL');
let database: TestDatabase;
let records: ReturnType<typeof recordActivities>;
let key: KeyObject;

beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  const peru = organizationId('PE');
  key = await inOrganization(database.recorder, peru, (manager) => readPrivateKey(manager, peru, masterKey));
  records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log: { error: () => undefined },
  });
}, 120_000);
afterAll(() => database.stop());

/** Rewrites the law so that nothing can be refused or asked for, and the data are kept for 3,000 days. */
function rewritten(snapshot: RuleSnapshot): RuleSnapshot {
  const nothing = {
    ...snapshot,
    refusalGrounds: [],
    requiredElements: [],
    explanation: { en: 'Obey.', es: 'Obedezca.' },
  };
  if (nothing.measure === 'ASSISTANCE') return { ...nothing, instrument: 'none', channels: [] };
  return { ...nothing, floorDays: 3_000, order: nothing.order && { ...nothing.order, days: 3_000 } };
}

/** Sends a request of Peru to Chile under this law, and returns the dossier that it opened. */
async function sent(kind: RequestKind, law: (snapshot: RuleSnapshot) => RuleSnapshot): Promise<string> {
  const form =
    kind === 'PRESERVATION'
      ? completeRequest()
      : assistanceRequestForm(completeRequest(), { dossier: '', reference: '' });
  const pair = { measure: kind, requestingState: 'PE', requestedState: 'CL', date: '2026-11-23' } as const;
  const snapshot = law(resolveSnapshot({ ...pair, offenceClass: offenceClassOf(form) }, digestOf));
  const attached = (of: string, content: unknown): Attachment => ({ digest: digestOf(content), kind: of, content });
  const dossier = randomUUID();
  const envelope = {
    version: 1 as const,
    from: { organization: 'PE', dossier: randomUUID(), kind, side: 'requesting' as const },
    to: { organization: 'CL', dossier, kind, side: 'receiving' as const },
    number: 1,
    code: 'request' as const,
    at: new Date().toISOString(),
    exercise: true,
    body: { request: digestOf(form), summary: summarize(form, snapshot, digestOf(snapshot), 'PE') },
  };
  const wake = async (ref: Parameters<typeof records.recordArrivals>[0]): Promise<'AWAKE'> => {
    await records.recordArrivals(ref);
    return 'AWAKE';
  };
  const ports = receivingPorts({
    dataSource: database.recorder,
    receipt: receiptsBy(database.recorder, masterKey),
    signatureHolds: envelopeIsGenuine,
    summaryAsIn,
    changesHold,
    wake,
  });
  const documents = [attached('REQUEST', form), attached('SNAPSHOT', snapshot)];
  const delivery = await receive({ envelope: signEnvelope(envelope, key), documents }, ports);
  expect(delivery.outcome).toBe('received');
  return dossier;
}

async function stateOf(dossier: string): Promise<DossierState> {
  const rows = await inOrganization(database.recorder, CHILE, (manager) =>
    manager.query<{ state: DossierState }[]>(`SELECT state FROM dossier WHERE id = $1`, [dossier]),
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no dossier was opened');
  return row.state;
}

async function pinnedBy(dossier: string): Promise<RuleSnapshot> {
  const rows = await inOrganization(database.recorder, CHILE, (manager) =>
    manager.query<{ content: RuleSnapshot }[]>(
      `SELECT s.content FROM dossier d JOIN document s ON s.organization_id = d.organization_id AND s.digest = d.snapshot_digest WHERE d.id = $1`,
      [dossier],
    ),
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no snapshot is kept');
  return row.content;
}

async function act(dossier: string, kind: RequestKind, name: string, detail: object): Promise<object> {
  const by = { member: memberId('cl-poc'), office: officeId('CL', 'poc'), roles: ['RCV_POC_24_7'] };
  const recorded = await records.recordAct(
    { organization: CHILE, dossier, kind, side: 'receiving' },
    {
      key: randomUUID(),
      bodyHash: digestOf({ dossier, name, detail }),
      at: new Date().toISOString(),
      act: { kind: 'act', name, by, detail } as unknown as AnyAct,
    },
  );
  return recorded;
}

describe('case A10: each side resolves its own law', () => {
  it.each(['PRESERVATION', 'ASSISTANCE'] as const)(
    'a %s under law that its sender has rewritten is decided under the law of the State that receives it',
    async (kind) => {
      const dossier = await sent(kind, rewritten);
      const { summary, lawDiffers = [] } = await stateOf(dossier);
      const own = await pinnedBy(dossier);
      expect(own.explanation.en).not.toBe('Obey.');
      expect(summary?.snapshot).toBe(digestOf(own));
      expect(summary?.rules.refusalGrounds.map(({ code }) => code)).toContain('POLITICAL_OFFENCE');
      expect(summary?.rules.floorDays).toBe(kind === 'PRESERVATION' ? 60 : 0);
      expect(summary?.rules.order?.days ?? 90).toBe(90);
      expect(lawDiffers).toContainEqual({
        point: 'GROUND',
        code: 'POLITICAL_OFFENCE',
        requesting: 'NO',
        receiving: 'YES',
      });
      expect(lawDiffers).toContainEqual(
        kind === 'PRESERVATION'
          ? { point: 'FLOOR', code: 'FLOOR', requesting: 'P3000D', receiving: 'P60D' }
          : { point: 'INSTRUMENT', code: 'INSTRUMENT', requesting: 'none', receiving: 'nassau' },
      );
    },
  );

  it('the receiver can refuse it, and what differs travels back in the acknowledgement', async () => {
    const dossier = await sent('PRESERVATION', rewritten);
    expect(await act(dossier, 'PRESERVATION', 'acknowledge', {})).toMatchObject({ outcome: 'recorded' });
    const reasons = await inOrganization(database.recorder, CHILE, (manager) =>
      saveDocument(manager, CHILE, 'TEXT', { text: 'It is a political offence, for these reasons.', locale: 'en' }),
    );
    const refusal = {
      ground: 'POLITICAL_OFFENCE',
      rule: 'BUD.29.5.a',
      reasons,
      consultation: reasons,
      conductAnalysis: null,
      shown: reasons,
    };
    expect(await act(dossier, 'PRESERVATION', 'refuse', refusal)).toMatchObject({ outcome: 'recorded' });
    const messages = await inOrganization(database.recorder, CHILE, (manager) =>
      manager.query<{ envelope: { code: string; body: object } }[]>(
        `SELECT envelope FROM outbox WHERE dossier_id = $1`,
        [dossier],
      ),
    );
    const acknowledgement = messages.find(({ envelope }) => envelope.code === 'acknowledgement');
    expect(acknowledgement?.envelope.body).toMatchObject({ differs: (await stateOf(dossier)).lawDiffers });
  });

  it('Given both have resolved the same, Then nothing is said to differ', async () => {
    const state = await stateOf(await sent('PRESERVATION', (snapshot) => snapshot));
    expect(state.lawDiffers).toBeUndefined();
  });
});
