import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { inOrganization } from './context.ts';
import { digestOf } from './digest.ts';
import { readDocument, saveDocument } from './documents.ts';
import type { EntityManager } from 'typeorm';
import {
  countDrafts,
  createDraft,
  deleteDraft,
  type DraftFilter,
  listDrafts,
  markEntered,
  readDraft,
  saveDraft,
} from './drafts.ts';
import type { DraftEntry } from './schema/dossiers.ts';
import { forwardExercise, nowOf } from './exercise.ts';
import { unwrapPrivateKey, wrapPrivateKey } from './keys.ts';
import { readPrivateKey } from './private-keys.ts';
import { EXERCISE_ID, memberId } from './seed.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { AT, CL, MASTER_KEY, PE, PROSECUTION, PROSECUTOR, seedTest } from './test/organizations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(async () => {
  await database.stop();
});

const form = (facts: string): RequestForm => ({ kind: 'PRESERVATION', facts }) as RequestForm;

describe('A draft', () => {
  it('is saved from its present version, and a save from an older one changes nothing', async () => {
    const id = randomUUID();
    await inOrganization(database.app, PE, async (manager) => {
      const key = { organizationId: PE, id, at: AT };
      await createDraft(manager, { ...key, officeId: PROSECUTION, authorId: PROSECUTOR, form: form('one') });
      expect(await saveDraft(manager, { ...key, version: 1, form: form('two') })).toMatchObject({
        outcome: 'saved',
        draft: { version: 2 },
      });
      expect(await saveDraft(manager, { ...key, version: 1, form: form('lost') })).toEqual({
        outcome: 'changed',
        version: 2,
      });
      expect((await readDraft(manager, PE, id))?.form.facts).toBe('two');
      const whose = { officeIds: [PROSECUTION], entered: false, limit: 10 };
      expect((await listDrafts(manager, PE, whose)).map((draft) => draft.changedAt)).toEqual([AT]);
      expect(await deleteDraft(manager, { organizationId: PE, id, version: 2 })).toMatchObject({ outcome: 'saved' });
      expect(await readDraft(manager, PE, id)).toBeNull();
      expect(await saveDraft(manager, { ...key, version: 3, form: form('late') })).toEqual({ outcome: 'unknown' });
    });
  });
});

describe('case B2: drafts are narrowed in the database', () => {
  const asked = {
    requestedState: 'BR',
    urgency: 'URGENT',
    provider: 'NORTHLIGHT',
    caseNumber: 'Carpeta 88-2026',
    answerBy: '2026-12-03',
    targets: [{ value: 'Pagos@correo.example', provider: 'CORREO-AUSTRAL' }],
  };
  const other = { requestedState: 'CL', urgency: 'NORMAL', provider: '', caseNumber: '77', answerBy: '', targets: [] };
  const whose = { officeIds: [PROSECUTION], entered: false, limit: 10 };
  const [one, two] = [randomUUID(), randomUUID()];

  beforeAll(() =>
    inOrganization(database.app, PE, async (manager) => {
      const key = { organizationId: PE, officeId: PROSECUTION, authorId: PROSECUTOR, at: AT };
      await createDraft(manager, { ...key, id: one, form: { ...form('one'), ...asked } as unknown as RequestForm });
      await createDraft(manager, { ...key, id: two, form: { ...form('two'), ...other } as unknown as RequestForm });
    }),
  );

  it.each<[string, DraftFilter]>([
    ['the beginning of a case number', { q: 'carpeta 88' }],
    ['the beginning of an identifier', { q: 'pagos@' }],
    ['the State that is asked', { state: 'BR' }],
    ['the urgency', { urgency: 'URGENT' }],
    ['the provider of the request', { provider: 'NORTHLIGHT' }],
    ['the provider of an identifier', { provider: 'CORREO-AUSTRAL' }],
    ['the day of the answer', { dueBefore: '2026-12-03' }],
  ])('by %s', (_by, filter) =>
    inOrganization(database.app, PE, async (manager) => {
      expect((await listDrafts(manager, PE, { ...whose, filter })).map(({ id }) => id)).toEqual([one]);
      expect(await countDrafts(manager, PE, { ...whose, filter })).toBe(1);
    }),
  );

  it('by who began them', () =>
    inOrganization(database.app, PE, async (manager) => {
      expect(await countDrafts(manager, PE, { ...whose, filter: { author: PROSECUTOR } })).toBe(2);
      expect(await countDrafts(manager, PE, { ...whose, filter: { author: randomUUID() } })).toBe(0);
    }));
});

describe('A document', () => {
  it('is found by the digest of its canonical form and saved once', async () => {
    await inOrganization(database.app, PE, async (manager) => {
      const digest = await saveDocument(manager, PE, 'note', { b: 1, a: 'ñ' });
      expect(await saveDocument(manager, PE, 'note', { a: 'ñ', b: 1 })).toBe(digest);
      expect(digest).toBe(digestOf({ a: 'ñ', b: 1 }));
      expect(await readDocument(manager, PE, digest)).toEqual({ a: 'ñ', b: 1 });
      expect(await readDocument(manager, CL, digest)).toBeNull();
    });
  });
});

describe("An organization's key", () => {
  it('opens for its organization only', async () => {
    const key = await inOrganization(database.recorder, PE, (manager) => readPrivateKey(manager, PE, MASTER_KEY));
    expect(key.asymmetricKeyType).toBe('ed25519');
    const wrapped = wrapPrivateKey(key.export({ type: 'pkcs8', format: 'der' }), PE, MASTER_KEY);
    expect(() => unwrapPrivateKey(wrapped, CL, MASTER_KEY)).toThrow();
    expect(() => unwrapPrivateKey(wrapped, PE, Buffer.alloc(32, 8))).toThrow();
    await expect(
      inOrganization(database.recorder, CL, (manager) => readPrivateKey(manager, PE, MASTER_KEY)),
    ).rejects.toThrow();
  });
});

describe("The exercise's clock", () => {
  it('moves once per key, forward only, and only for organizations of the exercise', async () => {
    const step = {
      exerciseId: EXERCISE_ID,
      deltaMs: 86_400_000,
      key: 'k1',
      bodyHash: 'a'.repeat(64),
      memberId: PROSECUTOR,
    };
    const move = (change: Partial<typeof step>, organization = PE): Promise<number | null> =>
      inOrganization(database.app, organization, (manager) => forwardExercise(manager, { ...step, ...change }));
    expect(await move({})).toBe(86_400_000);
    expect(await move({})).toBe(86_400_000);
    expect(await move({ bodyHash: 'b'.repeat(64) })).toBeNull();
    expect(await move({ key: 'k2', deltaMs: 1, memberId: memberId('cl-poc') }, CL)).toBe(86_400_001);
    await expect(move({ key: 'k3' }, CL)).rejects.toThrow(/Only a member/);
    await expect(move({ key: 'k3', deltaMs: -1 })).rejects.toThrow(/only moves forward/);
    await expect(move({ key: 'k4' }, randomUUID())).rejects.toThrow(/Only a member of an organization of the exercise/);
    await expect(database.app.query(`UPDATE exercise SET offset_ms = 0`)).rejects.toThrow(/permission denied/);
    const { now, offsetMs } = await nowOf(database.app.manager, PE);
    expect(offsetMs).toBe(86_400_001);
    expect(Math.abs(Date.parse(now) - Date.now() - offsetMs)).toBeLessThan(60_000);
  });
});

describe('case E8: a draft that one person enters from a source and another compares', () => {
  const entry = { by: PROSECUTOR } as unknown as DraftEntry;
  const begun = async (manager: EntityManager) => {
    const key = { organizationId: PE, id: randomUUID(), at: AT };
    const draft = { ...key, officeId: PROSECUTION, authorId: PROSECUTOR, onBehalf: CL, form: form('as entered') };
    return { key, draft: await createDraft(manager, draft) };
  };

  it('is not changed or deleted after it was entered, by whoever had it open before', async () => {
    await inOrganization(database.app, PE, async (manager) => {
      const { key, draft } = await begun(manager);
      await markEntered(manager, draft, entry);
      const late = await saveDraft(manager, { ...key, version: 1, form: form('late') });
      expect(late).toEqual({ outcome: 'changed', version: 1 });
      expect(await deleteDraft(manager, { ...key, version: 1 })).toEqual({ outcome: 'changed', version: 1 });
      expect((await readDraft(manager, PE, key.id))?.form.facts).toBe('as entered');
    });
  });

  it('is not entered in a version that the person has not read, nor a second time', async () => {
    await inOrganization(database.app, PE, async (manager) => {
      const { key, draft } = await begun(manager);
      await saveDraft(manager, { ...key, version: 1, form: form('by another') });
      const early = await markEntered(manager, draft, entry);
      expect((await readDraft(manager, PE, key.id))?.entry).toBeNull();
      expect(early).toBe(false);
      expect(await markEntered(manager, { ...draft, version: 2 }, entry)).toBe(true);
      expect(await markEntered(manager, { ...draft, version: 2 }, { ...entry, by: CL })).toBe(false);
      expect((await readDraft(manager, PE, key.id))?.entry?.by).toBe(PROSECUTOR);
    });
  });
});
