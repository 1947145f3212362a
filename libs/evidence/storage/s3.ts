/**
 * Stores evidence in a bucket of an S3-compatible service. A PUT is atomic and, once answered, durable and listed, by
 * the service's own promise; so only PUT, ranged GET, LIST and DELETE are used. Multipart uploads are not used: their
 * parts have a least size of 5 MiB, are invisible to LIST, and end with the upload (ADR 6).
 */
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { EvidenceDamaged, type EvidenceStorage, requireName, StorageFull, type StoredObject } from './storage.ts';

export interface S3Settings {
  /** Null means AWS itself. */
  endpoint: string | null;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** DeleteObjects takes no more names at once (Amazon S3 API Reference). */
const DELETE_AT_ONCE = 1000;
/** Services answer with these codes when a quota of theirs is used up. */
const NO_ROOM = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'EntityTooLarge']);
const MISSING = new Set(['NoSuchKey', 'NotFound', 'InvalidRange']);

export function openS3Storage({ endpoint, region, bucket, ...credentials }: S3Settings): EvidenceStorage {
  // Services other than Amazon's know neither bucket host names nor checksums that nobody asked for.
  const elsewhere = { forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' } as const;
  const client = new S3Client({
    region,
    credentials,
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === null ? {} : { endpoint, ...elsewhere }),
  });
  return new S3Storage(client, bucket);
}

class S3Storage implements EvidenceStorage {
  constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
  ) {}

  async put(name: string, pieces: readonly Uint8Array[]): Promise<void> {
    try {
      await this.client.send(new PutObjectCommand({ ...this.named(name), Body: Buffer.concat(pieces) }));
    } catch (error) {
      throw NO_ROOM.has(codeOf(error)) ? new StorageFull('The bucket is full', { cause: error }) : error;
    }
  }

  async get(name: string, from: number, to: number): Promise<Buffer> {
    try {
      const range = `bytes=${String(from)}-${String(to - 1)}`;
      const { Body } = await this.client.send(new GetObjectCommand({ ...this.named(name), Range: range }));
      const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
      if (bytes.length < to - from) throw new EvidenceDamaged('TRUNCATED', name);
      return bytes;
    } catch (error) {
      throw MISSING.has(codeOf(error)) ? new EvidenceDamaged('OBJECT_MISSING', name) : error;
    }
  }

  async list(folder: string): Promise<StoredObject[]> {
    const found: StoredObject[] = [];
    let next: string | undefined;
    do {
      const page = await this.client.send(
        new ListObjectsV2Command({
          Bucket: this.bucket,
          Prefix: `${requireName(folder)}/`,
          Delimiter: '/',
          ...(next === undefined ? {} : { ContinuationToken: next }),
        }),
      );
      for (const { Key, Size } of page.Contents ?? [])
        if (Key !== undefined && Size !== undefined) found.push({ name: Key, size: Size });
      next = page.NextContinuationToken;
    } while (next !== undefined);
    return found.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  async remove(names: readonly string[]): Promise<void> {
    for (let from = 0; from < names.length; from += DELETE_AT_ONCE) {
      const Objects = names.slice(from, from + DELETE_AT_ONCE).map((name) => ({ Key: requireName(name) }));
      const { Errors = [] } = await this.client.send(
        new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects, Quiet: true } }),
      );
      const [first] = Errors;
      if (first !== undefined) throw new Error(`The bucket kept ${first.Key ?? ''}: ${first.Code ?? ''}`);
    }
  }

  freeBytes(): Promise<null> {
    return Promise.resolve(null);
  }

  private named(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: requireName(name) };
  }
}

function codeOf(error: unknown): string {
  return error instanceof S3ServiceException ? error.name : '';
}
