/**
 * Tests on a real PostgreSQL that recording believes nothing about a person that comes through the engine. Each attempt
 * differs in one point from an act that is recorded, and that act is recorded at the end: so the attempt was refused for
 * that point alone.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActCommand, ActRecorded, DossierRef, RecordActivities } from '@comity/contracts/engine';
import type { Actor, AnyAct } from '@comity/domain/events/act';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import { summarize } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocuments } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import { recordActivities } from './activities.ts';

const masterKey = Buffer.alloc(32, 7);
const PERU = organizationId('PE');
const SHOWN = { text: 'the request as shown', locale: 'es' };
let database: TestDatabase;
let records: RecordActivities;

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
}, 120_000);
afterAll(() => database.stop());

const actorOf = (subject: string, office: [string, string], roles: Actor['roles']): Actor => ({
  member: memberId(subject),
  office: officeId(...office),
  roles,
});
const PROSECUTOR = actorOf('pe-prosecutor', ['PE', 'prosecution'], ['REQ_PROSECUTOR']);
const POINT = actorOf('pe-poc', ['PE', 'poc'], ['REQ_POC_24_7']);

function commandOf(name: string, by: Actor, detail: object): ActCommand {
  const act = { kind: 'act', name, by, detail } as AnyAct;
  return { key: randomUUID(), bodyHash: digestOf(detail), at: new Date().toISOString(), act };
}

async function submission(): Promise<{ ref: DossierRef; command: ActCommand }> {
  const form = completeRequest();
  const pair = { requestingState: 'PE', requestedState: 'CL', offenceClass: 'BUDAPEST_2_11' } as const;
  const snapshot = resolveSnapshot({ measure: 'PRESERVATION', ...pair, date: '2026-11-23' }, digestOf);
  await inOrganization(database.recorder, PERU, (manager) =>
    saveDocuments(manager, PERU, [
      { kind: 'REQUEST', content: form },
      { kind: 'SNAPSHOT', content: snapshot },
      { kind: 'SHOWN', content: SHOWN },
    ]),
  );
  const summary = summarize(form, snapshot, digestOf(snapshot), 'PE');
  const detail = { request: digestOf(form), summary, shown: digestOf(SHOWN) };
  const ref = { organization: PERU, dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' } as const;
  return { ref, command: commandOf('submit', PROSECUTOR, detail) };
}

async function submitted(): Promise<DossierRef> {
  const { ref, command } = await submission();
  expect(outcomeOf(await records.recordAct(ref, command))).toBe('recorded');
  return ref;
}

const approval = (by = POINT, shown = digestOf(SHOWN)): ActCommand => commandOf('approve_and_send', by, { shown });
const outcomeOf = (answer: ActRecorded): string => (answer.outcome === 'refused' ? answer.code : answer.outcome);

/** Changes rows of Peru as an administrator does, and takes the change back afterwards. */
async function meanwhile<T>(change: string, back: string, member: string, work: () => Promise<T>): Promise<T> {
  const run = (statement: string): Promise<unknown> =>
    inOrganization(database.owner, PERU, (manager) => manager.query(statement, [memberId(member)]));
  await run(change);
  try {
    return await work();
  } finally {
    await run(back);
  }
}
const suspended = <T>(member: string, work: () => Promise<T>): Promise<T> =>
  meanwhile(
    'UPDATE member SET active = false WHERE id = $1',
    'UPDATE member SET active = true WHERE id = $1',
    member,
    work,
  );
const without = <T>(member: string, role: string, work: () => Promise<T>): Promise<T> =>
  meanwhile(
    `UPDATE membership SET role = 'lost' WHERE member_id = $1 AND role = '${role}'`,
    `UPDATE membership SET role = '${role}' WHERE member_id = $1 AND role = 'lost'`,
    member,
    work,
  );

describe('case E1: who acts is looked up when the act is recorded', () => {
  it.each<[string, Actor, string]>([
    ['a person who does not exist', { ...POINT, member: randomUUID() }, 'ACTOR_NOT_ENTITLED'],
    ['a person of another organization', { ...POINT, member: memberId('cl-poc') }, 'ACTOR_NOT_ENTITLED'],
    ['an office that is not the own one', { ...POINT, office: officeId('PE', 'central') }, 'ACTOR_NOT_ENTITLED'],
    ['an office that does not exist', { ...POINT, office: randomUUID() }, 'ACTOR_NOT_ENTITLED'],
    [
      'an office that does not work on the dossier',
      actorOf('pe-court', ['PE', 'court'], ['REQ_POC_24_7']),
      'ACTOR_NOT_ENTITLED',
    ],
    [
      'a role that the person does not hold',
      actorOf('pe-prosecutor-2', ['PE', 'prosecution'], ['REQ_POC_24_7']),
      'ROLE_NOT_ENTITLED',
    ],
  ])('and %s is refused', async (_what, by, code) => {
    const ref = await submitted();
    expect(outcomeOf(await records.recordAct(ref, approval(by)))).toBe(code);
    expect(outcomeOf(await records.recordAct(ref, approval()))).toBe('recorded');
  });

  it('records the roles that are held, not those that were named', async () => {
    const ref = await submitted();
    await records.recordAct(ref, approval({ ...POINT, roles: ['REQ_PROSECUTOR', 'OPERATOR'] }));
    const [event] = await inOrganization(database.recorder, PERU, (manager) =>
      manager.query<{ roles: string[] }[]>(
        `SELECT actor_roles AS roles FROM dossier_event WHERE dossier_id = $1 AND seq = 2`,
        [ref.dossier],
      ),
    );
    expect(event?.roles).toEqual(['RCV_POC_24_7', 'REQ_POC_24_7']);
  });

  it('and whoever was suspended, or lost the role, between click and recording is refused, in every round', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 10; round += 1) {
      const ref = await submitted();
      outcomes.add(outcomeOf(await suspended('pe-poc', () => records.recordAct(ref, approval()))));
      outcomes.add(outcomeOf(await without('pe-poc', 'REQ_POC_24_7', () => records.recordAct(ref, approval()))));
      expect(outcomeOf(await records.recordAct(ref, approval()))).toBe('recorded');
    }
    expect([...outcomes].toSorted()).toEqual(['ACTOR_NOT_ENTITLED', 'ROLE_NOT_ENTITLED']);
  });

  it('and the approval of what somebody proposed who is no longer entitled is refused by name', async () => {
    const ref = await submitted();
    const gone = await suspended('pe-prosecutor', () => records.recordAct(ref, approval()));
    expect(outcomeOf(gone)).toBe('PROPOSER_NOT_ENTITLED');
    const roleless = await without('pe-prosecutor', 'REQ_PROSECUTOR', () => records.recordAct(ref, approval()));
    expect(outcomeOf(roleless)).toBe('PROPOSER_NOT_ENTITLED');
    expect(outcomeOf(await records.recordAct(ref, approval()))).toBe('recorded');
  });

  it('and a text that is not kept, or not the one of its digest, is refused', async () => {
    const { ref, command } = await submission();
    const unknown = digestOf('a text that nobody was shown');
    const confirming = (shown: string): ActCommand => ({
      ...command,
      key: randomUUID(),
      act: { ...command.act, detail: { ...command.act.detail, shown } } as AnyAct,
    });
    expect(outcomeOf(await records.recordAct(ref, confirming(unknown)))).toBe('TEXT_CHANGED');
    await inOrganization(database.recorder, PERU, (manager) =>
      manager.query(`INSERT INTO document (organization_id, digest, kind, content) VALUES ($1, $2, 'SHOWN', '{}')`, [
        PERU,
        unknown,
      ]),
    );
    expect(outcomeOf(await records.recordAct(ref, confirming(unknown)))).toBe('DOCUMENT_ALTERED');
    expect(outcomeOf(await records.recordAct(ref, command))).toBe('recorded');
  });
});

describe('case E1: an act that comes a second time', () => {
  it('does nothing after it was refused, although it would be possible by now', async () => {
    const ref = await submitted();
    const early = approval();
    const refusal = await suspended('pe-poc', () => records.recordAct(ref, early));
    expect(outcomeOf(refusal)).toBe('ACTOR_NOT_ENTITLED');
    expect(await records.recordAct(ref, early)).toEqual(refusal);
    expect(await records.recordAct(ref, { ...early, bodyHash: digestOf('another') })).toEqual({
      outcome: 'key-reused',
    });
    expect(outcomeOf(await records.recordAct(ref, { ...early, key: randomUUID() }))).toBe('recorded');
  });
});
