/**
 * Checks entries of a ledger under one signed checkpoint. The key is one that the reader trusts, never the one that the
 * proof itself names.
 */
import type { ProvenEntry } from '@comity/contracts/proof';
import { type Checkpoint, openCheckpoint } from '@comity/ledger/checkpoint';
import { leafHash } from '@comity/ledger/hash';
import type { NoteKey } from '@comity/ledger/note';
import { verifyInclusion } from '@comity/ledger/verify';
import { type Finding, finding } from './report.ts';
import { organizationOf, type Trust } from './trust.ts';

export interface HeadCheck {
  checkpoint: Checkpoint | null;
  findings: Finding[];
}

/** Opens the checkpoint of that organization's ledger, signed by one of its trusted keys. */
export async function checkHead(note: string, organization: string, { organizations }: Trust): Promise<HeadCheck> {
  const keys = organizations.filter((key) => organizationOf(key) === organization);
  if (keys.length === 0) return { checkpoint: null, findings: [finding('LEDGER_KEY_UNTRUSTED', organization)] };
  const results = await Promise.all(keys.map((key: NoteKey) => openCheckpoint(note, key)));
  const good = results.find((result) => result.ok);
  if (good?.ok === true) return { checkpoint: good.checkpoint, findings: [] };
  const [first] = results.flatMap((result) => (result.ok ? [] : [result.reason]));
  return { checkpoint: null, findings: [finding(first ?? 'NOTE_UNSIGNED', organization)] };
}

export function inclusionFindings(
  entries: readonly ProvenEntry[],
  { size, root }: Checkpoint,
  organization: string,
): Finding[] {
  const seen = new Set<number>();
  return entries.flatMap(({ index, entry, proof }): Finding[] => {
    const about = String(index);
    if (seen.has(index)) return [finding('LEDGER_ENTRY_TWICE', about)];
    seen.add(index);
    if (index >= size) return [finding('LEDGER_HEAD_TOO_OLD', about)];
    const path = proof.map((hash) => Buffer.from(hash, 'hex'));
    const { ok } = verifyInclusion({ leafHash: leafHash(Buffer.from(entry, 'utf8')), index, size, proof: path, root });
    if (!ok) return [finding('LEDGER_PROOF_INVALID', about)];
    return isOf(entry, organization) ? [] : [finding('LEDGER_IS_ANOTHERS', about)];
  });
}

function isOf(entry: string, organization: string): boolean {
  try {
    const value: unknown = JSON.parse(entry);
    return (
      typeof value === 'object' && value !== null && 'organization' in value && value.organization === organization
    );
  } catch {
    return false;
  }
}
