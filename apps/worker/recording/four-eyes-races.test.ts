/**
 * Two transactions meet: one records what a second person approves, the other takes away what entitles one of the two.
 * Whichever comes first in the database counts, and never both: an act that a revocation did not see is not recorded.
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

const ROUNDS = 100;
const masterKey = Buffer.alloc(32, 7);
const PERU = organizationId('PE');
const SHOWN = { text: 'the request as shown', locale: 'es' };
const FORM = completeRequest();
let database: TestDatabase;
let records: RecordActivities;
let submitDetail: object;

beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log: { error: () => undefined },
  });
  const pair = { requestingState: 'PE', requestedState: 'CL', offenceClass: 'BUDAPEST_2_11' } as const;
  const snapshot = resolveSnapshot({ measure: 'PRESERVATION', ...pair, date: '2026-11-23' }, digestOf);
  await inOrganization(database.recorder, PERU, (manager) =>
    saveDocuments(manager, PERU, [
      { kind: 'REQUEST', content: FORM },
      { kind: 'SNAPSHOT', content: snapshot },
      { kind: 'SHOWN', content: SHOWN },
    ]),
  );
  const summary = summarize(FORM, snapshot, digestOf(snapshot), 'PE');
  submitDetail = { request: digestOf(FORM), summary, shown: digestOf(SHOWN) };
}, 120_000);
afterAll(() => database.stop());

const actorOf = (subject: string, office: string): Actor => ({
  member: memberId(subject),
  office: officeId('PE', office),
  roles: [],
});

function commandOf(name: string, by: Actor, detail: object): ActCommand {
  const act = { kind: 'act', name, by, detail } as unknown as AnyAct;
  return { key: randomUUID(), bodyHash: digestOf(detail), at: new Date().toISOString(), act };
}

async function submitted(): Promise<DossierRef> {
  const ref = { organization: PERU, dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' } as const;
  const command = commandOf('submit', actorOf('pe-prosecutor', 'prosecution'), submitDetail);
  expect(outcomeOf(await records.recordAct(ref, command))).toBe('recorded');
  return ref;
}

const approve = (ref: DossierRef, by = actorOf('pe-poc', 'poc')): Promise<ActRecorded> =>
  records.recordAct(ref, commandOf('approve_and_send', by, { shown: digestOf(SHOWN) }));
const outcomeOf = (answer: ActRecorded): string => (answer.outcome === 'refused' ? answer.code : answer.outcome);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const asOwner = <T>(statements: (query: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<T>) =>
  inOrganization(database.owner, PERU, (manager) => statements((sql, values) => manager.query(sql, values)));

/** Takes something away and tells how many approvals the database had by then. */
function revoke(change: string, { dossier }: DossierRef): Promise<number> {
  return asOwner(async (query) => {
    await query(change);
    const [row] = (await query(
      `SELECT count(*)::int AS seen FROM dossier_event WHERE dossier_id = $1 AND code = 'approve_and_send'`,
      [dossier],
    )) as { seen: number }[];
    return row?.seen ?? 0;
  });
}

const one = (subject: string): string => `'${memberId(subject)}'`;
const REVOCATIONS: Record<string, { change: string; back: string }> = {
  'the approving person is suspended': {
    change: `UPDATE member SET active = false WHERE id = ${one('pe-poc')}`,
    back: `UPDATE member SET active = true WHERE id = ${one('pe-poc')}`,
  },
  'the approving person loses the role': {
    change: `UPDATE membership SET role = 'lost' WHERE member_id = ${one('pe-poc')} AND role = 'REQ_POC_24_7'`,
    back: `UPDATE membership SET role = 'REQ_POC_24_7' WHERE member_id = ${one('pe-poc')} AND role = 'lost'`,
  },
  'the approving person leaves the office': {
    change: `UPDATE membership SET office_id = '${officeId('PE', 'court')}' WHERE member_id = ${one('pe-poc')} AND role = 'REQ_POC_24_7'`,
    back: `UPDATE membership SET office_id = '${officeId('PE', 'poc')}' WHERE member_id = ${one('pe-poc')} AND role = 'REQ_POC_24_7'`,
  },
  'the person who proposed is suspended': {
    change: `UPDATE member SET active = false WHERE id = ${one('pe-prosecutor')}`,
    back: `UPDATE member SET active = true WHERE id = ${one('pe-prosecutor')}`,
  },
  'the person who proposed loses the role': {
    change: `UPDATE membership SET role = 'lost' WHERE member_id = ${one('pe-prosecutor')} AND role = 'REQ_PROSECUTOR'`,
    back: `UPDATE membership SET role = 'REQ_PROSECUTOR' WHERE member_id = ${one('pe-prosecutor')} AND role = 'lost'`,
  },
};

describe('case E1: between click and recording', () => {
  it.each(Object.entries(REVOCATIONS))(
    `%s: of ${String(ROUNDS)} rounds none records what the revocation did not see`,
    async (_what, { change, back }) => {
      const outcomes = new Map<string, number>();
      let unseen = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const ref = await submitted();
        // The revocation begins at another moment of the recording in each round.
        const [answer, seen] = await Promise.all([approve(ref), pause(round % 20).then(() => revoke(change, ref))]);
        await asOwner((query) => query(back));
        const outcome = outcomeOf(answer);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (outcome === 'recorded' && seen === 0) unseen += 1;
      }
      expect({ unseen, met: outcomes.size > 1 }).toEqual({ unseen: 0, met: true });
    },
  );

  it('nobody approves their own proposal, whoever else approves at the same moment', async () => {
    const both = `INSERT INTO membership (organization_id, member_id, office_id, role)
      VALUES ('${PERU}', ${one('pe-prosecutor')}, '${officeId('PE', 'poc')}', 'REQ_POC_24_7')`;
    await asOwner((query) => query(both));
    for (let round = 0; round < ROUNDS; round += 1) {
      const ref = await submitted();
      const [own, other] = await Promise.all([approve(ref, actorOf('pe-prosecutor', 'poc')), approve(ref)]);
      expect([outcomeOf(own), outcomeOf(other)]).toEqual([expect.stringMatching(/^[A-Z_]+$/), 'recorded']);
    }
  });
});
