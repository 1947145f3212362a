/** Recognises a file by its first bytes, and has it checked. */
import { readFile } from 'node:fs/promises';
import { openFile } from '@comity/evidence/package/files';
import { verifyPackage } from '@comity/evidence/package/verify/package';
import { verifyProof } from '@comity/evidence/package/verify/proofs';
import type { Report } from '@comity/evidence/package/verify/report';
import type { Trust } from '@comity/evidence/package/verify/trust';

export type UnreadableReason = 'NO_FILE' | 'ENCRYPTED' | 'UNKNOWN_FORMAT';

/** JSON is held in memory whole, so a larger file is not read: no proof of this project is so large. */
const LARGEST_PROOF_BYTES = 512 * 1024 * 1024;
const AGE = 'age-encryption.org/v1';

export async function checkFile(path: string, trust: Trust): Promise<Report | UnreadableReason> {
  try {
    return await checkOpened(path, trust);
  } catch (error) {
    // The operating system reports that the file is missing, is not readable or is a folder.
    if (typeof error === 'object' && error !== null && 'syscall' in error) return 'NO_FILE';
    throw error;
  }
}

async function checkOpened(path: string, trust: Trust): Promise<Report | UnreadableReason> {
  const source = await openFile(path);
  try {
    const start = Buffer.from(await source.read(0, Math.min(source.size, AGE.length))).toString('latin1');
    if (start === AGE) return 'ENCRYPTED';
    if (!/^\s*\{/.test(start) || source.size > LARGEST_PROOF_BYTES) return await verifyPackage(source, trust);
    return (await verifyProof(parse(await readFile(path, 'utf8')), trust)) ?? 'UNKNOWN_FORMAT';
  } finally {
    await source.close();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
