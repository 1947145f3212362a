import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localStorage, s3Storage, type TestStorage } from '../test/storages.ts';
import { openLocalStorage } from './local.ts';

describe.each([
  ['a directory', localStorage],
  ['a bucket of an S3 server', s3Storage],
])('Storage in %s', (_name, start) => {
  let test: TestStorage;
  beforeAll(async () => {
    test = await start();
  });
  afterAll(async () => {
    await test.stop();
  });

  it('gives back any range of what was put, piece by piece', async () => {
    const [one, other] = [randomBytes(3_000_000), randomBytes(77)];
    const name = `${randomUUID()}/000000-0001`;
    await test.storage.put(name, [one, other]);
    const whole = Buffer.concat([one, other]);
    expect((await test.storage.get(name, 0, whole.length)).equals(whole)).toBe(true);
    expect((await test.storage.get(name, 2_999_990, 3_000_010)).equals(whole.subarray(2_999_990, 3_000_010))).toBe(
      true,
    );
    expect((await test.storage.get(name, 5, 6)).equals(whole.subarray(5, 6))).toBe(true);
  });

  it('replaces an object whole', async () => {
    const name = `${randomUUID()}/000000-0001`;
    await test.storage.put(name, [Buffer.from('the first and longer one')]);
    await test.storage.put(name, [Buffer.from('second')]);
    expect(await test.storage.list(name.split('/')[0] ?? '')).toEqual([{ name, size: 6 }]);
    expect((await test.storage.get(name, 0, 6)).toString()).toBe('second');
  });

  it('lists a folder by name, and nothing of the folders beside and below it', async () => {
    const folder = randomUUID();
    for (const name of ['000001-0002', '000000-0001', 'below/000000-0001']) {
      await test.storage.put(`${folder}/${name}`, [Buffer.alloc(3)]);
    }
    await test.storage.put(`${folder}-beside/000000-0001`, [Buffer.alloc(3)]);
    expect((await test.storage.list(folder)).map(({ name }) => name)).toEqual([
      `${folder}/000000-0001`,
      `${folder}/000001-0002`,
    ]);
    expect(await test.storage.list(randomUUID())).toEqual([]);
  });

  it('says what is missing or too short', async () => {
    const name = `${randomUUID()}/000000-0001`;
    await expect(test.storage.get(name, 0, 1)).rejects.toMatchObject({ code: 'OBJECT_MISSING' });
    await test.storage.put(name, [Buffer.alloc(10)]);
    await expect(test.storage.get(name, 5, 11)).rejects.toMatchObject({ code: 'TRUNCATED' });
  });

  it('removes what is there, and takes what is not there as removed', async () => {
    const folder = randomUUID();
    const names = [`${folder}/000000-0001`, `${folder}/000001-0001`];
    for (const name of names) await test.storage.put(name, [Buffer.alloc(1)]);
    await test.storage.remove([...names, `${folder}/000009-0009`]);
    expect(await test.storage.list(folder)).toEqual([]);
    await test.storage.remove(names);
  });

  it.each(['../out', '/absolute', 'folder/../out', 'with space', 'Upper', ''])(
    'takes no name like %p',
    async (name) => {
      await expect(test.storage.put(name, [Buffer.alloc(1)])).rejects.toThrow(/no name of a stored object/);
      await expect(test.storage.get(name, 0, 1)).rejects.toThrow(/no name of a stored object/);
      await expect(test.storage.list(name)).rejects.toThrow(/no name of a stored object/);
    },
  );
});

describe('Storage in a directory', () => {
  it('tells the free space, and keeps what it writes to its owner', async () => {
    const { storage, directory, stop } = await localStorage();
    expect(await storage.freeBytes()).toBeGreaterThan(0);
    await storage.put('folder/000000-0001', [Buffer.alloc(1)]);
    expect((await readdir(directory)).sort()).toEqual(['.writing', 'folder']);
    await storage.remove(['folder/000000-0001']);
    expect(await readdir(directory)).toEqual(['.writing']);
    await stop();
  });

  it('shows nothing of an object that could not be written, and leaves nothing behind', async () => {
    const { storage, directory, stop } = await localStorage();
    await mkdir(join(directory, 'folder', '000000-0001', 'in-the-way'), { recursive: true });
    await expect(storage.put('folder/000000-0001', [Buffer.alloc(1)])).rejects.toThrow();
    expect(await storage.list('folder')).toEqual([]);
    expect(await readdir(join(directory, '.writing'))).toEqual([]);
    await stop();
  });

  it('removes at the start what a killed process left a day ago, and nothing younger', async () => {
    const { directory, stop } = await localStorage();
    const writing = join(directory, '.writing');
    await writeFile(join(writing, 'old'), 'half');
    await writeFile(join(writing, 'young'), 'half');
    const long = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(writing, 'old'), long, long);
    openLocalStorage(directory);
    expect(await readdir(writing)).toEqual(['young']);
    await stop();
  });
});
