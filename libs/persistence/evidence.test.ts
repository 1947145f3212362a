import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganization } from './context.ts';
import {
  beginEvidence,
  completeEvidence,
  evidenceToRemove,
  type NewEvidence,
  nextWriter,
  noteEmptied,
  noteStored,
  removeEvidence,
} from './evidence.ts';
import { listEvidence, readEvidenceFile } from './reads/evidence.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { AT, CL, openTestDossier, PE, PROSECUTOR, seedTest } from './test/organizations.ts';

const QUOTA = 1000;
const DAY = 86_400_000;
const SHA = 'a'.repeat(64);

let database: TestDatabase;
let dossier: string;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(async () => {
  await database.stop();
});

function fileOf(size: number, change: Partial<NewEvidence> = {}): NewEvidence {
  return {
    organization: PE,
    id: randomUUID(),
    dossier,
    folder: 'folder',
    name: 'mail.mbox',
    mediaType: null,
    size,
    declared: { size: null, sha256: null },
    uploadMetadata: null,
    by: PROSECUTOR,
    at: AT,
    kind: 'EVIDENCE',
    event: null,
    patienceMs: DAY,
    ...change,
  };
}

const inPeru = <T>(work: Parameters<typeof inOrganization<T>>[2]): Promise<T> =>
  inOrganization(database.recorder, PE, work);

async function begun(file: NewEvidence): Promise<NewEvidence> {
  expect(await inPeru((manager) => beginEvidence(manager, file, QUOTA))).toEqual({ outcome: 'begun' });
  return file;
}

describe('A file of evidence', () => {
  beforeAll(async () => {
    dossier = randomUUID();
    await inPeru((manager) => openTestDossier(manager, dossier));
  });

  it('is written by the latest writer only, and settled once', async () => {
    const file = await begun(fileOf(10));
    const found = { size: 10, sha256: SHA, looksLike: 'text/plain', differences: [], at: AT };
    await inPeru(async (manager) => {
      expect(await nextWriter(manager, file)).toBe(1);
      expect(await nextWriter(manager, file)).toBe(2);
      expect(await noteStored(manager, file, { writer: 1, bytes: 9, patienceMs: DAY })).toBe(false);
      expect(await noteStored(manager, file, { writer: 2, bytes: 5, patienceMs: DAY })).toBe(true);
      expect(await readEvidenceFile(manager, file)).toMatchObject({ status: 'RECEIVING', storedSize: 5 });
      expect(await completeEvidence(manager, file, { ...found, writer: 1 })).toBe(false);
      expect(await completeEvidence(manager, file, { ...found, writer: 2 })).toBe(true);
      expect(await completeEvidence(manager, file, { ...found, writer: 2 })).toBe(false);
      expect(await nextWriter(manager, file)).toBeNull();
      expect(await readEvidenceFile(manager, file)).toMatchObject({
        status: 'COMPLETE',
        storedSize: 10,
        sha256: SHA,
        completedAt: AT,
        differences: [],
      });
    });
    for (const role of [database.recorder, database.owner]) {
      const change = inOrganization(role, PE, (manager) =>
        manager.query(`UPDATE evidence_file SET sha256 = repeat('b', 64) WHERE id = $1`, [file.id]),
      );
      await expect(change).rejects.toThrow(/does not change/);
    }
  });

  it('that is not as declared is a mismatch for ever', async () => {
    const file = await begun(fileOf(10, { declared: { size: 11, sha256: SHA } }));
    await inPeru(async (manager) => {
      await nextWriter(manager, file);
      const differences = ['SIZE'] as const;
      await completeEvidence(manager, file, { writer: 1, size: 10, sha256: SHA, looksLike: null, differences, at: AT });
      expect(await readEvidenceFile(manager, file)).toMatchObject({ status: 'MISMATCH', differences: ['SIZE'] });
    });
    const mend = inPeru((manager) =>
      manager.query(`UPDATE evidence_file SET status = 'COMPLETE' WHERE id = $1`, [file.id]),
    );
    await expect(mend).rejects.toThrow(/does not change/);
  });

  it('that was removed stays listed, takes no more bytes, and is swept until it is empty', async () => {
    const file = await begun(fileOf(10));
    await inPeru(async (manager) => {
      await nextWriter(manager, file);
      expect(await removeEvidence(manager, file, { because: 'WITHDRAWN', at: AT })).toBe(true);
      expect(await removeEvidence(manager, file, { because: 'EXPIRED', at: AT })).toBe(false);
      expect(await noteStored(manager, file, { writer: 1, bytes: 1, patienceMs: DAY })).toBe(false);
      const listed = await listEvidence(manager, { organization: PE, dossier });
      expect(listed.find(({ id }) => id === file.id)).toMatchObject({
        status: 'REMOVED',
        removedBecause: 'WITHDRAWN',
      });
    });
    const waiting = { organization: PE, id: file.id, folder: 'folder', removed: true };
    expect(await evidenceToRemove(database.recorder.manager)).toEqual([waiting]);
    await inPeru((manager) => noteEmptied(manager, file));
    expect(await evidenceToRemove(database.recorder.manager)).toEqual([]);
    await expect(
      inOrganization(database.owner, PE, (manager) => manager.query(`DELETE FROM evidence_file`)),
    ).rejects.toThrow(/not possible/);
  });

  it('that became whole while another attempt took it for abandoned stays', async () => {
    const file = await begun(fileOf(10));
    await inPeru(async (manager) => {
      await nextWriter(manager, file);
      const whole = { writer: 1, size: 10, sha256: SHA, looksLike: null, differences: [], at: AT };
      expect(await completeEvidence(manager, file, whole)).toBe(true);
      expect(await removeEvidence(manager, file, { because: 'ABANDONED', at: AT })).toBe(false);
      expect(await readEvidenceFile(manager, file)).toMatchObject({ status: 'COMPLETE' });
      await removeEvidence(manager, file, { because: 'WITHDRAWN', at: AT });
      await noteEmptied(manager, file);
    });
  });

  it('on which a legal hold stands is not destroyed or returned, whoever asks the database for it', async () => {
    const file = await begun(fileOf(10));
    const standing = JSON.stringify({ legalHolds: [{ id: 7 }] });
    const holding = (holds: string): Promise<void> =>
      inOrganization(database.owner, PE, (manager) =>
        manager.query(`UPDATE dossier SET state = jsonb_set(state, '{assistance}', $2::jsonb) WHERE id = $1`, [
          dossier,
          holds,
        ]),
      );
    await holding(standing);
    for (const because of ['DESTROYED', 'RETURNED'] as const)
      await expect(inPeru((manager) => removeEvidence(manager, file, { because, at: AT }))).rejects.toThrow(
        /legal hold/,
      );
    await holding('null');
    expect(await inPeru((manager) => removeEvidence(manager, file, { because: 'RETURNED', at: AT }))).toBe(true);
    await inPeru((manager) => noteEmptied(manager, file));
  });

  it('whose bytes stopped coming is found when its time is over', async () => {
    const file = await begun(fileOf(10, { patienceMs: -1 }));
    expect(await evidenceToRemove(database.recorder.manager)).toMatchObject([{ id: file.id, removed: false }]);
    await inPeru((manager) => removeEvidence(manager, file, { because: 'EXPIRED', at: AT }));
    await inPeru((manager) => noteEmptied(manager, file));
  });

  it('counts against the quota of its organization from its beginning until it is removed', async () => {
    const used = 20;
    const over = await inPeru((manager) => beginEvidence(manager, fileOf(QUOTA - used + 1), QUOTA));
    expect(over).toEqual({ outcome: 'over quota', freeBytes: QUOTA - used });
    const file = await begun(fileOf(QUOTA - used));
    expect(await inPeru((manager) => beginEvidence(manager, fileOf(1), QUOTA))).toEqual({
      outcome: 'over quota',
      freeBytes: 0,
    });
    await inPeru((manager) => removeEvidence(manager, file, { because: 'WITHDRAWN', at: AT }));
    await inPeru((manager) => noteEmptied(manager, file));
    const both = await Promise.all(
      [fileOf(600), fileOf(600)].map((one) => inPeru((manager) => beginEvidence(manager, one, QUOTA))),
    );
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['begun', 'over quota']);
  });

  it('is nothing to another organization', async () => {
    const [file] = await inPeru((manager) => listEvidence(manager, { organization: PE, dossier }));
    await inOrganization(database.recorder, CL, async (manager) => {
      expect(await listEvidence(manager, { organization: PE, dossier })).toEqual([]);
      expect(await nextWriter(manager, { organization: PE, id: file?.id ?? '' })).toBeNull();
      await expect(beginEvidence(manager, fileOf(1), QUOTA)).rejects.toThrow(/row-level security/);
    });
  });
});
