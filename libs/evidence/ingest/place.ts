/**
 * The location of one file of evidence: the storage and the folder that hold its parts, and the key that opens them.
 */
import { fileKey, type FileOwner } from '../encryption/keys.ts';
import type { EvidenceStorage } from '../storage/storage.ts';

export interface EvidenceAt {
  storage: EvidenceStorage;
  /** This is the id of the file, which is bound into every seal. */
  file: string;
  /** This is the folder that holds the parts in the storage. */
  folder: string;
  key: Buffer<ArrayBuffer>;
}

export function evidenceAt(storage: EvidenceStorage, masterKey: Buffer, owner: FileOwner): EvidenceAt {
  const { organization, dossier, file } = owner;
  return { storage, file, folder: `${organization}/${dossier}/${file}`, key: fileKey(masterKey, owner) };
}
