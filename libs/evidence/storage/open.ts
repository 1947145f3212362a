import { openLocalStorage } from './local.ts';
import { openS3Storage, type S3Settings } from './s3.ts';
import type { EvidenceStorage } from './storage.ts';

/** An installation keeps evidence in a directory (absolute path) or in a bucket. */
export type EvidencePlace = { directory: string } | { bucket: S3Settings };

export function openStorage(place: EvidencePlace): EvidenceStorage {
  return 'directory' in place ? openLocalStorage(place.directory) : openS3Storage(place.bucket);
}
