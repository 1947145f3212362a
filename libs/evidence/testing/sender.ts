/** Makes an organization that seals, with its keys and certificates, a time-stamp authority, and a ledger. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerProof } from '@comity/contracts/proof';
import { answer, openAuthority, type TestAuthority } from '@comity/infra/dev/timestamp/authority';
import { append, EMPTY_RANGE } from '@comity/ledger/compact-range';
import { signCheckpoint } from '@comity/ledger/checkpoint';
import { leafHash } from '@comity/ledger/hash';
import type { NoteKey, NoteSigner } from '@comity/ledger/note';
import { noteKeyOf, noteSigner } from '@comity/ledger/note-key';
import { foldProof, inclusionProofNodes } from '@comity/ledger/proof';
import { rootOf } from '@comity/ledger/tree';
import { canonicalBytes } from '../package/content/canonical.ts';
import { newPackageKeys } from '../signature/package-keys.ts';
import type { Signer } from '../signature/sign.ts';
import { timeStampRequest, type StampResult } from '../timestamp/client.ts';
import { checkToken } from '../timestamp/token.ts';

export interface TestSender {
  key: NoteKey;
  /** The Ed25519 key, which signs the certificates. */
  organizationKey: KeyObject;
  signer: Signer;
  sign: NoteSigner;
}

/** Has keys as production makes them, at the wall clock `now` in Unix milliseconds. */
export async function newTestSender(code: string, now = Date.now()): Promise<TestSender> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { root, certificate, signingKey } = await newPackageKeys(code, privateKey, now);
  return {
    key: noteKeyOf(`comity.example/${code}`, publicKey),
    organizationKey: privateKey,
    signer: { certificate, issuers: [root], key: signingKey },
    sign: noteSigner(privateKey),
  };
}

export async function newAuthority(): Promise<TestAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'comity-tsa-'));
  try {
    return await openAuthority(folder, new Date('2026-01-01T00:00:00Z'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Gives the authority's token directly, without HTTP and without a check. */
export const tokenBy =
  (authority: TestAuthority, at = new Date()) =>
  async (data: Uint8Array): Promise<{ ok: true; token: Uint8Array }> => {
    const nonce = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const answered = await answer(await timeStampRequest(data, nonce), authority, at);
    if (!answered.ok) throw new Error(answered.why);
    return { ok: true, token: answered.token };
  };

/** Gives the authority's token after the checks that the client makes. */
export const stampBy =
  (authority: TestAuthority, at = new Date()) =>
  async (data: Uint8Array): Promise<StampResult> => {
    const { token } = await tokenBy(authority, at)(data);
    const checked = await checkToken(token, data, [authority.root]);
    return checked.ok ? { ok: true, token: new Uint8Array(token), stamp: checked.stamp } : checked;
  };

/** Returns entries and their proofs as of `size`; the ledger's leaves are `entries`, preceded by `before` others. */
export async function proveEntries(
  { key, sign: by }: TestSender,
  organization: string,
  entries: readonly unknown[],
  { before = 5, after = 3 } = {},
): Promise<LedgerProof> {
  const filler = (index: number): unknown => ({ organization, filler: index });
  const all = [
    ...Array.from({ length: before }, (_, index) => filler(index)),
    ...entries,
    ...Array.from({ length: after }, (_, index) => filler(-1 - index)),
  ].map((entry) => canonicalBytes(entry));
  const leaves = all.map(leafHash);
  const nodes = nodesOf(leaves);
  return {
    version: 1,
    organization,
    checkpoint: await signCheckpoint({ size: leaves.length, root: rootOf(leaves) }, key, by),
    entries: entries.map((_, place) => ({
      index: before + place,
      entry: (all[before + place] ?? Buffer.alloc(0)).toString('utf8'),
      proof: foldProof(inclusionProofNodes(before + place, leaves.length), ({ level, index }) => {
        const hash = nodes.get(`${String(level)}/${String(index)}`);
        if (hash === undefined) throw new Error('a node is missing');
        return hash;
      }).map((hash) => hash.toString('hex')),
    })),
  };
}

function nodesOf(leaves: readonly Buffer[]): Map<string, Buffer> {
  const nodes = new Map<string, Buffer>();
  let range = EMPTY_RANGE;
  for (const leaf of leaves) {
    nodes.set(`0/${String(range.size)}`, leaf);
    const next = append(range, leaf);
    for (const { level, index, hash } of next.completed) nodes.set(`${String(level)}/${String(index)}`, hash);
    range = next.range;
  }
  return nodes;
}
