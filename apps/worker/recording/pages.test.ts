/**
 * docs/rules scenario 15: a request that claims danger to life comes at night. Two installations record on a real PostgreSQL, the
 * clock of the exercise is moved, and every activity runs several times at once, as after kills (docs/rules 2.8).
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActCommand, DossierRef, EffectActivities, RecordActivities } from '@comity/contracts/engine';
import type { LedgerEntry } from '@comity/contracts/ledger-entry';
import type { AnyAct } from '@comity/domain/events/act';
import { envelopeIsGenuine } from '@comity/exchange/signature';
import { receive } from '@comity/exchange/receive';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { changesHold } from '@comity/law/amended-request';
import { resolveSnapshot } from '@comity/law/resolve';
import { offenceClassOf, summarize, summaryAsIn } from '@comity/law/summary';
import { type TestRelay, startRelay } from '@comity/notifications/test/relay';
import { createMailer } from '@comity/notifications/smtp';
import { noteShift } from '@comity/persistence/administration/duty';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocument } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { receivingPorts } from '@comity/persistence/receiving';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { readUnansweredPages } from '@comity/persistence/reads/operator';
import { stableId } from '@comity/persistence/stable-id';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import type { DutyPlace } from '@comity/vocabulary/values/duty';
import type { Role } from '@comity/vocabulary/values/roles';
import { effectActivities } from '../effects/dispatch.ts';
import { receiptsBy } from '../signing/receipts.ts';
import { recordActivities } from './activities.ts';

const masterKey = Buffer.alloc(32, 7);
const CHILE = organizationId('CL');
const DESK = officeId('CL', 'poc');
const [OFFICER, DEPUTY] = [memberId('cl-poc'), memberId('cl-poc-2')];
const nameOf = (member: string): string => ({ [OFFICER]: 'officer', [DEPUTY]: 'deputy' })[member] ?? 'somebody else';

let database: TestDatabase;
let records: RecordActivities;
let effects: EffectActivities;
let relay: TestRelay;
beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
    ...{ mailHost: 'comity.example', masterKey, leavesAdded: () => undefined, log: { error: () => undefined } },
  });
  const ports = receivingPorts({
    dataSource: database.recorder,
    receipt: receiptsBy(database.recorder, masterKey),
    ...{ signatureHolds: envelopeIsGenuine, summaryAsIn, changesHold, wake: () => Promise.resolve('AWAKE' as const) },
  });
  relay = await startRelay();
  effects = effectActivities({
    dataSource: database.recorder,
    transport: (parcel) => receive(parcel, ports),
    mailer: createMailer(relay.url),
    ...{ portalUrl: 'https://comity.example', mailFrom: 'Comity <no-reply@comity.example>', mailboxUrl: null },
  });
}, 120_000);
afterAll(async () => {
  await relay.stop();
  await database.stop();
});
beforeEach(async () => {
  await inOrganization(database.owner, CHILE, (manager) => manager.query('DELETE FROM duty_shift'));
});

const rows = <T>(query: string, values: unknown[] = [], organization = CHILE): Promise<T[]> =>
  inOrganization(database.owner, organization, (manager) => manager.query<T[]>(query, values));

async function onTheRota(person: string, place: DutyPlace): Promise<void> {
  const always = { days: null, hours: { from: '00:00', to: '24:00' } };
  const [{ today } = { today: '' }] = await rows<{ today: string }>(
    `SELECT ((now() + e.offset_ms * interval '1 millisecond') AT TIME ZONE 'America/Santiago')::date::text AS today
       FROM exercise e JOIN organization o ON o.exercise_id = e.id WHERE o.id = $1`,
    [CHILE],
  );
  await inOrganization(database.administrator, CHILE, (manager) =>
    noteShift(manager, CHILE, {
      ...{ office: DESK, person, place, ...always, days: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] },
      ...{ first: today.replace(/-\d+$/, '-01'), last: null },
    }),
  );
}

function command(name: string, by: { subject: string; office: [string, string]; roles: Role[] }, detail: object) {
  const actor = { member: memberId(by.subject), office: officeId(...by.office), roles: by.roles };
  const act = { kind: 'act', name, by: actor, detail } as unknown as AnyAct;
  return {
    key: randomUUID(),
    bodyHash: digestOf(detail),
    at: new Date(Date.now() + moved).toISOString(),
    act,
  } satisfies ActCommand;
}

/** Lima sends a request that claims danger to life; returns the dossiers of both sides. */
async function asked(): Promise<{ requesting: DossierRef; receiving: DossierRef }> {
  const form = completeRequest({ urgency: 'CRITICAL_LIFE', urgencyReason: 'Un menor corre peligro inminente.' });
  const point = { measure: 'PRESERVATION', requestingState: 'PE', requestedState: 'CL' } as const;
  const snapshot = resolveSnapshot({ ...point, offenceClass: offenceClassOf(form), date: '2026-11-23' }, digestOf);
  const organization = organizationId('PE');
  const [request, snapshotDigest, shown] = await inOrganization(database.recorder, organization, async (manager) => [
    await saveDocument(manager, organization, 'REQUEST', form),
    await saveDocument(manager, organization, 'SNAPSHOT', snapshot),
    await saveDocument(manager, organization, 'SHOWN', { text: 'the request as shown', locale: 'es' }),
  ]);
  const requesting = { organization, dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' } as const;
  const summary = summarize(form, snapshot, snapshotDigest, 'PE');
  const prosecutor = { subject: 'pe-prosecutor', office: ['PE', 'prosecution'], roles: ['REQ_PROSECUTOR'] } as const;
  const lima = { subject: 'pe-poc', office: ['PE', 'poc'], roles: ['REQ_POC_24_7'] } as const;
  const did = async (...of: Parameters<typeof command>): Promise<void> => {
    expect(await records.recordAct(requesting, command(...of))).toMatchObject({ outcome: 'recorded' });
  };
  await did('submit', structuredClone(prosecutor) as never, { request, summary, shown });
  await did('approve_and_send', structuredClone(lima) as never, { shown });
  await effects.dispatchEffects(requesting);
  const dossier = stableId('dossier', requesting.dossier, CHILE);
  const receiving = { organization: CHILE, dossier, kind: 'PRESERVATION', side: 'receiving' } as const;
  await often(() => records.recordArrivals(receiving));
  await often(() => effects.dispatchEffects(receiving));
  return { requesting, receiving };
}

const often = (work: () => Promise<unknown>): Promise<unknown> => Promise.all([work(), work(), work()]).then(work);

/** The clock of the exercise has been moved by so many milliseconds. */
let moved = 0;

/** The clock of the exercise goes on, and both sides look at theirs. */
async function later(minutes: number, ...refs: DossierRef[]): Promise<void> {
  moved += minutes * 60_000;
  await database.owner.query('UPDATE exercise SET offset_ms = offset_ms + $1', [minutes * 60_000]);
  for (const ref of refs) {
    await often(() => records.recordClocks(ref));
    await often(() => effects.dispatchEffects(ref));
  }
}

/** Returns who was paged, by the number of the event, with the code of the notice. */
async function pages({ dossier, organization }: DossierRef): Promise<string[]> {
  const found = await rows<{ seq: number; code: string; member: string; status: string }>(
    `SELECT event_seq AS seq, code, member_id AS member, status FROM notification
      WHERE dossier_id = $1 AND code IN ('PAGE', 'PAGE_ALL', 'NOT_ANSWERED') ORDER BY event_seq, member_id`,
    [dossier],
    organization,
  );
  expect(new Set(found.map(({ status }) => status))).toEqual(new Set(found.length === 0 ? [] : ['SENT']));
  return found.map(({ seq, code, member }) => `${String(seq)} ${code} ${nameOf(member)}`).toSorted();
}

const entries = async ({ dossier }: DossierRef): Promise<LedgerEntry[]> =>
  (
    await rows<{ entry: string }>('SELECT entry FROM ledger_leaf WHERE dossier_id = $1 ORDER BY event_seq', [dossier])
  ).map(({ entry }) => JSON.parse(entry) as LedgerEntry);

/** Returns the dossiers that the operator sees as answered by nobody. */
const unanswered = async (): Promise<string[]> => {
  const shown = await inOrganization(database.app, organizationId('OPERATIONS'), (manager) =>
    readUnansweredPages(manager, 100),
  );
  return shown.map(({ dossier }) => dossier);
};

const acknowledge = (ref: DossierRef) => {
  const santiago = { subject: 'cl-poc-2', office: ['CL', 'poc'], roles: ['RCV_POC_24_7', 'REQ_POC_24_7'] } as const;
  return records.recordAct(ref, command('acknowledge', structuredClone(santiago) as never, {}));
};

describe('Scenario 15: a request that claims danger to life', () => {
  it('pages whoever is on duty, again after 5 minutes, the deputy at 10, and everybody at 15, each once a step', async () => {
    await onTheRota(OFFICER, 'FIRST');
    await onTheRota(DEPUTY, 'DEPUTY');
    const { receiving } = await asked();
    expect(await pages(receiving)).toEqual(['1 PAGE officer']);
    await later(4, receiving);
    expect(await pages(receiving)).toEqual(['1 PAGE officer']);
    await later(1, receiving);
    expect(await pages(receiving)).toEqual(['1 PAGE officer', '2 PAGE officer']);
    await later(5, receiving);
    expect(await pages(receiving)).toEqual(['1 PAGE officer', '2 PAGE officer', '3 PAGE deputy']);
    await later(5, receiving);
    expect((await pages(receiving)).slice(3)).toEqual(['4 PAGE_ALL deputy', '4 PAGE_ALL officer']);
    await later(60, receiving);
    expect(await pages(receiving)).toHaveLength(5);
    expect(await unanswered()).toContain(receiving.dossier);
    await acknowledge(receiving);
    expect(await unanswered()).not.toContain(receiving.dossier);
  });

  it('keeps in the ledger whom each step has paged, what became of it, and the answer; nobody is woken after it', async () => {
    await onTheRota(OFFICER, 'FIRST');
    await onTheRota(DEPUTY, 'DEPUTY');
    const { receiving } = await asked();
    await later(6, receiving);
    expect(await acknowledge(receiving)).toMatchObject({ outcome: 'recorded' });
    await later(30, receiving);
    expect(await pages(receiving)).toEqual(['1 PAGE officer', '2 PAGE officer']);
    const [arrival, again, answer] = await entries(receiving);
    expect(arrival?.pages).toEqual({ people: [{ member: OFFICER, code: 'PAGE' }], before: [] });
    const before = { member: OFFICER, status: 'SENT', sentAt: expect.any(String) };
    expect(again).toMatchObject({ kind: 'clock', code: 'PAGE_AGAIN', basis: 'COM.PAGING' });
    expect(again?.pages).toEqual({ people: [{ member: OFFICER, code: 'PAGE' }], before: [{ ...before, seq: 1 }] });
    expect(answer).toMatchObject({ code: 'acknowledge', actor: { member: DEPUTY } });
    expect(answer?.pages).toEqual({
      people: [],
      before: [
        { ...before, seq: 1 },
        { ...before, seq: 2 },
      ],
    });
  });

  it('pages the whole desk at once and says so where there is no rota, or it has a gap', async () => {
    const { receiving } = await asked();
    expect(await pages(receiving)).toEqual(['1 PAGE_ALL deputy', '1 PAGE_ALL officer']);
    expect(relay.taken.some((mail) => /CRITICAL|menor|peligro|correo-austral/i.test(mail))).toBe(false);
  });

  it('asks the deputy first where nobody is on duty, and whoever is on duty when the step comes', async () => {
    await onTheRota(DEPUTY, 'DEPUTY');
    const { receiving } = await asked();
    expect(await pages(receiving)).toEqual(['1 PAGE deputy']);
    await onTheRota(OFFICER, 'FIRST');
    await later(5, receiving);
    expect(await pages(receiving)).toEqual(['1 PAGE deputy', '2 PAGE officer']);
  });

  it('tells the requesting State after 15 minutes that nobody has answered, and not after an answer', async () => {
    const silent = await asked();
    await later(16, silent.requesting);
    expect(await pages(silent.requesting)).toHaveLength(3);
    const heard = await asked();
    await acknowledge(heard.receiving);
    await effects.dispatchEffects(heard.receiving);
    await records.recordArrivals(heard.requesting);
    await later(16, heard.requesting);
    expect(await pages(heard.requesting)).toEqual([]);
  });
});
