/**
 * The keys of evidence form a chain, master key → organization → dossier → file. Each is derived from the one above by
 * HKDF-SHA-256 (RFC 5869), so none is stored (ADR 4). Whoever is given the key of one file, or of one dossier, can open
 * nothing else.
 */
import { hkdfSync } from 'node:crypto';

export interface FileOwner {
  organization: string;
  dossier: string;
  file: string;
}

/** Derives the key of one file, 32 bytes for AES-256. `masterKey` is the installation's, 32 bytes. */
export function fileKey(masterKey: Buffer, { organization, dossier, file }: FileOwner): Buffer<ArrayBuffer> {
  const ofOrganization = derive(masterKey, organization, 'comity evidence of organization');
  const ofDossier = derive(ofOrganization, dossier, 'comity evidence of dossier');
  return derive(ofDossier, file, 'comity evidence of file');
}

function derive(key: Buffer, salt: string, purpose: string): Buffer<ArrayBuffer> {
  return Buffer.from(hkdfSync('sha256', key, salt, purpose, 32));
}
