/** Describes a whole package of an invented case, in which Chile hands three files over to Peru and withholds one. */
import { createHash } from 'node:crypto';
import { leafHash } from '@comity/ledger/hash';
import { formatNoteKey } from '@comity/ledger/note';
import { canonicalBytes } from '../package/content/canonical.ts';
import type { EvidenceSource, SealInput } from '../package/seal.ts';
import { proveEntries, type TestSender } from './sender.ts';

export const FILES: Record<string, Buffer> = {
  'inbox.mbox': Buffer.from('From: a@example.com\n\nMeet me at noon.\n'),
  'Acceso "IP"\u202e..\r\n.csv': Buffer.from('ip,port,at\n198.51.100.7,50123,2026-03-01T10:00:00Z\n'),
  'empty.bin': Buffer.alloc(0),
};
const WITHHELD = Buffer.from('privileged');
/** The letter with which the files came. */
export const ORIGINAL = Buffer.from('Herewith three files.');

const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  if (bytes.length > 0) yield bytes;
}

export function evidenceOf(files: Readonly<Record<string, Uint8Array>>): EvidenceSource[] {
  return Object.entries(files).map(([name, bytes]) => ({
    name,
    size: bytes.length,
    sha256: hex(bytes),
    type: 'application/octet-stream',
    category: 'CONTENT',
    target: 'T1',
    open: () => once(bytes),
  }));
}

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);

export async function packageInput(
  sender: TestSender,
  evidence: readonly EvidenceSource[] = evidenceOf(FILES),
): Promise<SealInput> {
  const produced = { version: 1, organization: 'CL', dossier: 'd1', seq: 7, code: 'production_received' };
  const decided = { version: 1, organization: 'CL', dossier: 'd1', seq: 9, code: 'transmission_approved' };
  const digests = evidence.map(({ sha256 }) => sha256);
  const leaf = (entry: unknown): string => leafHash(canonicalBytes(entry)).toString('hex');
  return {
    id: '0198c1de-0000-7000-8000-00000000c0de',
    reference: 'CL-2026-000017',
    createdAt: '2026-03-20T15:00:00.000Z',
    exercise: true,
    sender: { organization: 'CL', name: 'Ministerio Público de Chile', key: formatNoteKey(sender.key) },
    receiver: { organization: 'PE', name: 'Ministerio Público del Perú' },
    evidence,
    documents: [
      { kind: 'REQUEST', title: 'Request for mutual assistance', language: 'es', content: pdf('request') },
      { kind: 'ORDER', title: 'Production order', language: 'es', content: pdf('order') },
      { kind: 'DECISION', title: 'Decision to hand over', language: 'es', content: pdf('decision') },
    ],
    withheld: [{ name: 'lawyer.eml', size: WITHHELD.length, sha256: hex(WITHHELD), reason: 'Privileged.' }],
    custody: [
      {
        at: '2026-03-10T12:00:00.000Z',
        act: 'PRODUCTION_RECEIVED',
        by: { organization: 'CL', office: 'Unidad de Cooperación', person: null },
        from: 'Example Mail',
        to: 'Ministerio Público de Chile',
        why: 'Produced under the order',
        files: [...digests, hex(WITHHELD)],
        ledger: leaf(produced),
        entered: {
          way: 'COURIER',
          receivedAt: '2026-03-10T11:00:00.000Z',
          by: 'L. Soto',
          checkedBy: 'M. Paz',
          original: hex(ORIGINAL),
        },
      },
      {
        at: '2026-03-20T14:00:00.000Z',
        act: 'TRANSMISSION_APPROVED',
        by: { organization: 'CL', office: 'Unidad de Cooperación', person: 'A. Rojas' },
        from: 'Ministerio Público de Chile',
        to: 'Ministerio Público del Perú',
        why: 'Granted in part; one file withheld',
        files: digests,
        ledger: leaf(decided),
      },
    ],
    conditions: [{ code: 'SPECIALTY', text: 'Only in the stated case.', rule: null, until: null, acceptedAt: null }],
    snapshot: { measure: 'PRESERVATION', rules: [{ id: 'BUD.29.7' }] },
    ledger: await proveEntries(sender, 'CL', [produced, decided]),
  };
}
