/** Storage may run out of room at the beginning of an upload and in the middle. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EvidenceStorage, StorageFull } from '@comity/evidence/storage/storage';
import { type Ground, startGround } from './test/evidence-api.ts';
import { Liaison, MIB, sha256, startApi } from './test/liaison.ts';

let ground: Ground;
const apis: Awaited<ReturnType<typeof startApi>>[] = [];
beforeAll(async () => {
  ground = await startGround();
}, 90_000);
afterAll(async () => {
  await Promise.all(apis.map(({ app }) => app.close()));
  await ground.stop();
});

/**
 * Limits the storage to the first `parts` of a file. It counts parts by their number and not in the order in which they
 * come: several are sealed at once, and a missing early part would leave a gap behind which nothing counts.
 */
function withLimitedRoom(storage: EvidenceStorage, room: { parts: number }): EvidenceStorage {
  return {
    put(name, pieces) {
      const part = Number(/(\d+)-\d+$/.exec(name)?.[1]);
      return part < room.parts ? storage.put(name, pieces) : Promise.reject(new StorageFull('The disk is full'));
    },
    get: (...asked) => storage.get(...asked),
    list: (folder) => storage.list(folder),
    remove: (names) => storage.remove(names),
    freeBytes: () => storage.freeBytes(),
  };
}

describe('A storage without room', () => {
  it('refuses a file at its beginning, with 507 and how much is left', async () => {
    const api = await startApi(ground, { COMITY_EVIDENCE_RESERVE_GB: '1000000' });
    apis.push(api);
    const { tus, dossier } = await Liaison.at(ground, api.url);
    expect(await tus.problem(tus.begin({ dossier, filename: 'a.bin', size: 1 }))).toMatchObject({
      status: 507,
      code: 'STORAGE_FULL',
      freeBytes: 0,
    });
  });

  it('stops an upload with 507, keeps what was stored, and lets it go on when there is room', async () => {
    const room = { parts: 2 };
    const api = await startApi(ground, {}, (parts) => {
      Object.assign(parts, { storage: withLimitedRoom(parts.storage, room) });
    });
    apis.push(api);
    const liaison = await Liaison.at(ground, api.url);
    const bytes = randomBytes(20 * MIB);
    const location = await liaison.begin('big.bin', bytes.length);
    expect(await liaison.tus.problem(liaison.tus.send(location, 0, bytes))).toMatchObject({
      status: 507,
      code: 'STORAGE_FULL',
    });
    expect(await liaison.tus.offset(location)).toBe(16 * MIB);
    room.parts = 10;
    expect((await liaison.tus.send(location, 16 * MIB, bytes.subarray(16 * MIB))).status).toBe(204);
    expect(await liaison.listed(location)).toMatchObject({ status: 'COMPLETE', sha256: sha256(bytes) });
  });
});
