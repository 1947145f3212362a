/**
 * Provides storages to test against: a directory, a bucket of a real S3 server that keeps its objects on disk, and a
 * plain map.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { openLocalStorage } from '../storage/local.ts';
import { openS3Storage } from '../storage/s3.ts';
import { EvidenceDamaged, type EvidenceStorage, type StoredObject } from '../storage/storage.ts';

export interface TestStorage {
  storage: EvidenceStorage;
  directory: string;
  stop: () => Promise<void>;
}

export async function localStorage(): Promise<TestStorage> {
  const directory = await mkdtemp(join(tmpdir(), 'comity-evidence-'));
  return {
    storage: openLocalStorage(directory),
    directory,
    stop: () => rm(directory, { recursive: true, force: true }),
  };
}

/**
 * The server comes from a development dependency, checks signatures (AWS4), and is reached over HTTP like any other.
 */
export async function s3Storage(): Promise<TestStorage> {
  const directory = await mkdtemp(join(tmpdir(), 'comity-s3-'));
  const port = await freePort();
  const server = new S3rver({
    address: '127.0.0.1',
    port,
    silent: true,
    directory,
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  await server.run();
  const storage = openS3Storage({
    endpoint: `http://127.0.0.1:${String(port)}`,
    region: 'us-east-1',
    bucket: 'evidence',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  });
  return {
    storage,
    directory,
    async stop() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Serves properties over many offsets, where disks would only slow down the search. */
export class MapStorage implements EvidenceStorage {
  readonly objects = new Map<string, Buffer>();

  put(name: string, pieces: readonly Uint8Array[]): Promise<void> {
    this.objects.set(name, Buffer.concat(pieces));
    return Promise.resolve();
  }

  get(name: string, from: number, to: number): Promise<Buffer> {
    const object = this.objects.get(name);
    if (object === undefined) return Promise.reject(new EvidenceDamaged('OBJECT_MISSING', name));
    if (object.length < to) return Promise.reject(new EvidenceDamaged('TRUNCATED', name));
    return Promise.resolve(object.subarray(from, to));
  }

  list(folder: string): Promise<StoredObject[]> {
    const names = [...this.objects.keys()].filter((name) => name.startsWith(`${folder}/`)).sort();
    return Promise.resolve(names.map((name) => ({ name, size: this.objects.get(name)?.length ?? 0 })));
  }

  remove(names: readonly string[]): Promise<void> {
    for (const name of names) this.objects.delete(name);
    return Promise.resolve();
  }

  freeBytes(): Promise<null> {
    return Promise.resolve(null);
  }
}
