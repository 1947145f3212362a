/** One file of evidence: where its parts lie and the key that opens them. */
import { fileKey, type FileOwner } from '../encryption/keys.ts';
import type { EvidenceStorage } from '../storage/storage.ts';

export interface EvidenceAt {
  storage: EvidenceStorage;
  /** Id of the file; bound into every seal. */
  file: string;
  /** Folder of its parts in the storage. */
  folder: string;
  key: Buffer<ArrayBuffer>;
}

export function evidenceAt(storage: EvidenceStorage, masterKey: Buffer, owner: FileOwner): EvidenceAt {
  const { organization, dossier, file } = owner;
  return { storage, file, folder: `${organization}/${dossier}/${file}`, key: fileKey(masterKey, owner) };
}
