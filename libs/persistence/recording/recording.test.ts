import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierRef } from '@comity/contracts/engine';
import type { Envelope } from '@comity/contracts/exchange';
import type { EntityManager } from 'typeorm';
import { inOrganization } from '../context.ts';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { AT, CL, DUTY_OFFICER, entryOf, openTestDossier, PE, PROSECUTOR, seedTest } from '../test/organizations.ts';
import { dueClocks, passPhase, writeClocks, type ClockToStart } from './clocks.ts';
import { appendEvent, findKey } from './events.ts';
import { whatWaits } from './what-waits.ts';
import { addPeer, readPeers } from './peers.ts';
import { keepMessage } from './inbox.ts';
import { type Arrival, lastNumberFrom, markArrivalRecorded, nextArrival } from './arrivals.ts';
import { queueMessages } from './outgoing.ts';
import { queueNotices } from './notices.ts';
import { involveOffices, lockDossier } from './states.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(async () => {
  await database.stop();
});

async function inNewDossier(work: (manager: EntityManager, key: DossierRef) => Promise<void>): Promise<void> {
  const key = { organization: PE, dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' } as const;
  await inOrganization(database.recorder, PE, async (manager) => {
    await openTestDossier(manager, key.dossier);
    await work(manager, key);
  });
}

function envelope(dossier: string, sender: string, number: number): Envelope {
  return {
    version: 1,
    from: { organization: 'CL', dossier: sender, kind: 'PRESERVATION', side: 'receiving' },
    to: { organization: 'PE', dossier, kind: 'PRESERVATION', side: 'requesting' },
    number,
    code: 'acknowledgement',
    at: AT,
    exercise: true,
    body: { at: AT },
    signature: `${'x'.repeat(85)}w`,
  };
}

/** Writes the row past Comity. */
function plant(manager: EntityManager, message: Envelope): Promise<unknown> {
  return manager.query(
    `INSERT INTO inbox (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number, code, envelope)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [PE, message.to.dossier, CL, message.from.dossier, message.number, message.code, JSON.stringify(message)],
  );
}

/** Returns what was recorded, in its order. */
async function recordAll(manager: EntityManager, key: DossierRef): Promise<Arrival[]> {
  const recorded: Arrival[] = [];
  for (;;) {
    const { next, more } = await nextArrival(manager, key, isSigned);
    if (next !== null) await markArrivalRecorded(manager, key, next, 2);
    if (next !== null) recorded.push(next);
    if (!more) return recorded;
  }
}

const FORGED = `${'f'.repeat(85)}w`;
/** Stands for the signature check, which another room has. */
const isSigned = ({ signature }: Envelope): boolean => signature !== FORGED;

describe('An event', () => {
  it('opens a dossier under a reference of its own, and keeps what its key answered', async () => {
    await inNewDossier(async (manager, key) => {
      const locked = await lockDossier(manager, key);
      expect(locked?.reference).toMatch(/^PE-2026-\d{6}$/);
      const entry = entryOf(key.dossier, 2);
      const { leaf, receipt } = await appendEvent(manager, {
        organization: PE,
        entry,
        key: 'k',
        bodyHash: 'd'.repeat(64),
        receipt: (hash) => ({
          dossier: key.dossier,
          reference: '',
          seq: 2,
          act: 'note',
          status: 'DRAFT',
          leaf: hash,
          at: AT,
          proposed: false,
        }),
      });
      expect(receipt?.leaf).toBe(leaf);
      expect(await findKey(manager, PE, key.dossier, 'k')).toEqual({ bodyHash: 'd'.repeat(64), receipt });
      expect(await findKey(manager, PE, key.dossier, 'other')).toBeNull();
    });
  });

  it('cannot take a number or a key that is taken', async () => {
    const again = inNewDossier(async (manager, key) => {
      await appendEvent(manager, {
        organization: PE,
        entry: entryOf(key.dossier, 1),
        key: null,
        bodyHash: null,
        receipt: null,
      });
    });
    await expect(again).rejects.toThrow(/duplicate key/);
  });
});

describe('Messages', () => {
  it('are recorded in the order of their numbers, and one that comes early waits', async () => {
    await inNewDossier(async (manager, key) => {
      const sender = randomUUID();
      await addPeer(manager, key, 'receiving', CL, sender);
      await keepMessage(manager, PE, CL, envelope(key.dossier, sender, 2), isSigned);
      expect((await nextArrival(manager, key, isSigned)).next).toBeNull();
      const first = await keepMessage(manager, PE, CL, envelope(key.dossier, sender, 1), isSigned);
      expect(await keepMessage(manager, PE, CL, envelope(key.dossier, sender, 1), isSigned)).toEqual(first);
      expect((await recordAll(manager, key)).map((arrival) => arrival.number)).toEqual([1, 2]);
    });
  });

  it('case E8: take no number that nobody signed for, even where it is said to be the last of all', async () => {
    await inNewDossier(async (manager, key) => {
      const sender = randomUUID();
      await addPeer(manager, key, 'receiving', CL, sender);
      const genuine = [1, 2].map((number) => envelope(key.dossier, sender, number));
      for (const number of [1, 2, 900])
        await plant(manager, { ...envelope(key.dossier, sender, number), signature: FORGED });
      for (const one of genuine) expect((await keepMessage(manager, PE, CL, one, isSigned)).outcome).toBe('kept');
      expect((await nextArrival(manager, key, isSigned)).forged).toBe(3);
      expect(await lastNumberFrom(manager, key, { organization: CL, dossier: sender }, isSigned)).toBe(2);
      expect((await recordAll(manager, key)).map((one) => one.envelope)).toEqual(genuine);
      const left: unknown = await manager.query(`SELECT number FROM inbox WHERE dossier_id = $1 ORDER BY number`, [
        key.dossier,
      ]);
      expect(left).toEqual([{ number: 1 }, { number: 2 }]);
    });
  });

  it('are kept for ever once an event records them', async () => {
    const sender = randomUUID();
    const removal = inNewDossier(async (manager, key) => {
      await addPeer(manager, key, 'receiving', CL, sender);
      await keepMessage(manager, PE, CL, envelope(key.dossier, sender, 1), isSigned);
      const { next: arrival } = await nextArrival(manager, key, isSigned);
      if (arrival === null) throw new Error('Nothing arrived');
      await markArrivalRecorded(manager, key, arrival, 2);
      await manager.query(`DELETE FROM inbox WHERE dossier_id = $1`, [key.dossier]);
    });
    await expect(removal).rejects.toThrow('A message that an event records is kept');
  });

  it('are rejected under a used number with other contents, and from a stranger', async () => {
    await inNewDossier(async (manager, key) => {
      const sender = randomUUID();
      await addPeer(manager, key, 'receiving', CL, sender);
      await keepMessage(manager, PE, CL, envelope(key.dossier, sender, 1), isSigned);
      const altered = { ...envelope(key.dossier, sender, 1), at: '2026-11-23T22:00:00.000Z' };
      expect(await keepMessage(manager, PE, CL, altered, isSigned)).toEqual({
        outcome: 'rejected',
        reason: 'NUMBER_REUSED',
      });
      const stranger = envelope(key.dossier, randomUUID(), 1);
      const mismatch = { outcome: 'rejected', reason: 'DOSSIER_MISMATCH' };
      expect(await keepMessage(manager, PE, CL, stranger, isSigned)).toEqual(mismatch);
      const ofAnotherKind = envelope(key.dossier, sender, 2);
      ofAnotherKind.to.kind = 'ASSISTANCE';
      expect(await keepMessage(manager, PE, CL, ofAnotherKind, isSigned)).toEqual(mismatch);
      const ofNoSide = { ...stranger, from: { ...stranger.from, side: 'provider' as const } };
      expect(await keepMessage(manager, PE, CL, ofNoSide, isSigned)).toEqual(mismatch);
      const toNobody = envelope(randomUUID(), randomUUID(), 1);
      expect(await keepMessage(manager, PE, CL, toNobody, isSigned)).toEqual({
        outcome: 'rejected',
        reason: 'DOSSIER_UNKNOWN',
      });
    });
  });

  it('are numbered per pair of dossiers', async () => {
    await inNewDossier(async (manager, key) => {
      const peer = { organizationId: CL, dossier: randomUUID(), byHand: false };
      await addPeer(manager, key, 'receiving', CL, peer.dossier);
      await queueMessages(
        manager,
        key,
        1,
        [1, 2].map((number) => ({ peer, number, envelope: envelope(key.dossier, peer.dossier, number) })),
      );
      expect(await readPeers(manager, key)).toEqual([
        {
          side: 'receiving',
          organizationId: CL,
          organizationCode: 'CL',
          dossier: peer.dossier,
          byHand: false,
          lastNumber: 2,
        },
      ]);
    });
  });
});

describe('Mails', () => {
  it('go once to each person who must know, in their language', async () => {
    await inNewDossier(async (manager, key) => {
      await involveOffices(manager, key, ['REQ_POC_24_7'], [], AT);
      const notices = [{ code: 'PROGRESS' as const, to: ['REQ_POC_24_7' as const, 'REQ_PROSECUTOR' as const] }];
      await queueNotices(manager, key, 1, notices, [PROSECUTOR], 'comity.example');
      await queueNotices(manager, key, 1, notices, [PROSECUTOR], 'comity.example');
      const mails = await manager.query<{ member: string; locale: string; id: string }[]>(
        `SELECT member_id AS member, locale, message_id AS id FROM notification WHERE dossier_id = $1`,
        [key.dossier],
      );
      expect(new Map(mails.map((mail) => [mail.member, mail.locale]))).toEqual(
        new Map([
          [PROSECUTOR, 'es'],
          [DUTY_OFFICER, 'en'],
        ]),
      );
      expect(mails.every((mail) => /^[0-9a-f-]{36}@comity\.example$/.test(mail.id))).toBe(true);
      expect(mails).toHaveLength(2);
    });
  });
});

describe('What one person proposed', () => {
  it('waits for the others: its author, who answers for the dossier, is not asked to approve it', async () => {
    await inNewDossier(async (manager, key) => {
      await involveOffices(manager, key, ['REQ_POC_24_7'], [], AT);
      const notices = [{ code: 'APPROVAL_WAITS' as const, to: ['REQ_POC_24_7' as const], except: PROSECUTOR }];
      await queueNotices(manager, key, 1, notices, [PROSECUTOR], 'comity.example');
      const mails = await manager.query<object[]>(`SELECT member_id FROM notification WHERE dossier_id = $1`, [
        key.dossier,
      ]);
      expect(mails).toEqual([{ member_id: DUTY_OFFICER }]);
    });
  });
});

describe('An event that has several things to say', () => {
  it('sends each person one mail, about the step that is due rather than what has happened', async () => {
    await inNewDossier(async (manager, key) => {
      const notices = [
        { code: 'PROGRESS' as const, to: [] },
        { code: 'RATIFICATION_DUE' as const, to: [] },
        { code: 'RETURNED' as const, to: [] },
      ];
      await queueNotices(manager, key, 1, notices, [PROSECUTOR], 'comity.example');
      await queueNotices(manager, key, 1, notices, [PROSECUTOR], 'comity.example');
      const mails = await manager.query<object[]>(`SELECT code FROM notification WHERE dossier_id = $1`, [key.dossier]);
      expect(mails).toEqual([{ code: 'RATIFICATION_DUE' }]);
    });
  });
});

describe('Clocks', () => {
  const clock: ClockToStart = {
    clock: 'DOMESTIC_HOLD',
    subject: 'h1',
    startedAt: AT,
    dueAt: '2027-01-22T03:00:00.000Z',
    alarmAt: '2027-01-21T03:00:00.000Z',
    actBy: '2027-01-20',
    zone: 'America/Santiago',
    rule: 'CL.218BIS',
    calendarVersion: '1',
    warnings: [
      { at: '2027-01-15T03:00:00.000Z', daysLeft: 7 },
      { at: '2027-01-08T03:00:00.000Z', daysLeft: 14 },
    ],
  };

  it('come due phase by phase, each once, in the order in which they came', async () => {
    await inNewDossier(async (manager, key) => {
      await writeClocks(manager, key, { starts: [clock], stops: [], at: AT });
      expect((await whatWaits(manager, key)).nextPhaseAt).toBe('2027-01-08T03:00:00.000Z');
      const due = await dueClocks(manager, key, '2027-01-21T04:00:00.000Z');
      expect(due.map((one) => [one.phase, one.daysLeft])).toEqual([
        ['warning', 14],
        ['warning', 7],
        ['alarm', null],
      ]);
      for (const one of due) await passPhase(manager, key, one);
      expect(await dueClocks(manager, key, '2027-01-21T04:00:00.000Z')).toEqual([]);
      expect((await whatWaits(manager, key)).nextPhaseAt).toBe(clock.dueAt);
      const [end] = await dueClocks(manager, key, clock.dueAt);
      expect(end).toMatchObject({ phase: 'end', at: clock.dueAt });
      if (end !== undefined) await passPhase(manager, key, end);
      expect((await whatWaits(manager, key)).nextPhaseAt).toBeNull();
    });
  });

  it('begin a new generation when they are started again, and stop for every subject at once', async () => {
    await inNewDossier(async (manager, key) => {
      await writeClocks(manager, key, { starts: [clock], stops: [], at: AT });
      const renewed = { ...clock, dueAt: '2027-03-22T03:00:00.000Z' };
      await writeClocks(manager, key, { starts: [renewed, { ...clock, subject: 'h2' }], stops: [], at: AT });
      const rows = await manager.query<{ row: string }[]>(
        `SELECT subject || generation || state AS row FROM clock WHERE dossier_id = $1 ORDER BY 1`,
        [key.dossier],
      );
      expect(rows.map(({ row }) => row)).toEqual(['h11STOPPED', 'h12RUNNING', 'h21RUNNING']);
      await writeClocks(manager, key, { starts: [], stops: [{ id: 'DOMESTIC_HOLD', subject: null }], at: AT });
      expect((await whatWaits(manager, key)).nextPhaseAt).toBeNull();
    });
  });
});
