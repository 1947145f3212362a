/**
 * Reaches the sealed package in the storage of the State that gives, for a disk that lost a byte or a copy that was put
 * back.
 */
import pg from 'pg';
import { RunningHashes } from '@comity/evidence/ingest/running-hashes';
import { evidenceAt, type EvidenceAt } from '@comity/evidence/ingest/place';
import { readEvidence } from '@comity/evidence/ingest/read';
import { openReceiver } from '@comity/evidence/ingest/receive';
import { openLocalStorage } from '@comity/evidence/storage/local';
import { organizationId } from '@comity/persistence/seed';
import { running } from '../setup/running.ts';

interface Stored {
  at: EvidenceAt;
  size: number;
  writer: number;
}

async function find(organization: string, dossier: string): Promise<Stored> {
  const { databaseUrl, evidenceDirectory, masterKey } = running();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const id = organizationId(organization);
    await client.query(`SELECT set_config('comity.organization', $1, false)`, [id]);
    const { rows } = await client.query<{ file: string; size: string; writer: number }>(
      `SELECT f.id AS file, f.stored_size AS size, f.writer FROM sealed_package p
         JOIN evidence_file f ON f.organization_id = p.organization_id AND f.id = p.file_id WHERE p.dossier_id = $1`,
      [dossier],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('No package is stored');
    const owner = { organization: id, dossier, file: row.file };
    const at = evidenceAt(openLocalStorage(evidenceDirectory), Buffer.from(masterKey, 'base64url'), owner);
    return { at, size: Number(row.size), writer: row.writer };
  } finally {
    await client.end();
  }
}

/** Replaces the bytes of the package by others, sealed as if they were its own, and returns the previous ones. */
export async function replacePackage(
  organization: string,
  dossier: string,
  change: (bytes: Buffer) => Buffer,
): Promise<Buffer> {
  const { at, size, writer } = await find(organization, dossier);
  const pieces: Buffer[] = [];
  for await (const piece of readEvidence(at, size)) pieces.push(piece);
  const before = Buffer.concat(pieces);
  await at.storage.remove((await at.storage.list(at.folder)).map(({ name }) => name));
  const receiving = await openReceiver(at, writer, new RunningHashes());
  await receiving.take(change(Buffer.from(before)));
  await receiving.finish();
  return before;
}
