/**
 * Provides the tools of an attacker who tampers with a package: taking it apart, putting it together again, sealing it
 * anew.
 */
import { type KeyObject, sign } from 'node:crypto';
import { BitString } from 'asn1js';
import { Certificate, Time, TimeType } from 'pkijs';
import { localHeader, type PlacedEntry } from '../package/container/layout.ts';
import { openContainer } from '../package/container/reader.ts';
import { BAG, SEAL } from '../package/container/names.ts';
import { ContainerWriter } from '../package/container/writer.ts';
import { COVERED_BY, renderAsicManifest } from '../package/content/asic-manifest.ts';
import { payloadOf, renderBagInfo, renderManifest, tagsOf } from '../package/content/bag.ts';
import { canonicalBytes } from '../package/content/canonical.ts';
import { sha256Hex } from '../package/content/digest.ts';
import { custodyHash } from '../package/content/custody.ts';
import { RECORDS } from '../package/container/names.ts';
import type { Custody, Descriptor } from '@comity/contracts/sealed-package';
import { OID } from '../signature/oids.ts';
import { signContent } from '../signature/sign.ts';
import type { SealingTools } from '../package/seal.ts';
import { MemorySink, memorySource } from './memory.ts';

/** The contents by name, in the order of the entries. */
export type PackageParts = Map<string, Buffer>;

export async function entriesOf(bytes: Buffer): Promise<PlacedEntry[]> {
  const opened = await openContainer(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.entries;
}

/** Finds where the bytes of a file begin. */
export const contentOffset = (entry: PlacedEntry): number => entry.offset + localHeader(entry).length;

export async function takeApart(bytes: Buffer): Promise<PackageParts> {
  const entries = await entriesOf(bytes);
  return new Map(
    entries.map((entry) => {
      const at = contentOffset(entry);
      return [entry.name, bytes.subarray(at, at + entry.size)];
    }),
  );
}

export async function putTogether(parts: Iterable<readonly [string, Uint8Array]>): Promise<Buffer> {
  const sink = new MemorySink();
  const writer = new ContainerWriter(sink);
  for (const [name, content] of parts) await writer.addBytes(name, content);
  await writer.finish();
  return sink.content;
}

export const replaced = (parts: PackageParts, name: string, content: Uint8Array): PackageParts =>
  new Map(parts).set(name, Buffer.from(content));

export function without(parts: PackageParts, name: string): PackageParts {
  const rest = new Map(parts);
  rest.delete(name);
  return rest;
}

/** Inserts a new file before another. */
export function inserted(parts: PackageParts, before: string, name: string, content: Uint8Array): PackageParts {
  return new Map(
    [...parts].flatMap(([one, bytes]): [string, Buffer][] =>
      one === before
        ? [
            [name, Buffer.from(content)],
            [one, bytes],
          ]
        : [[one, bytes]],
    ),
  );
}

const digested = (parts: Iterable<readonly [string, Uint8Array]>) =>
  [...parts].map(([name, content]) => ({ name, size: content.length, sha256: sha256Hex(content) }));

export const descriptorOf = (parts: PackageParts): Descriptor =>
  JSON.parse(textOf(parts, RECORDS.descriptor)) as Descriptor;
export const custodyIn = (parts: PackageParts): Custody => JSON.parse(textOf(parts, RECORDS.custody)) as Custody;
export const textOf = (parts: PackageParts, name: string): string =>
  (parts.get(name) ?? Buffer.alloc(0)).toString('utf8');

export const withRecord = (parts: PackageParts, name: string, value: unknown): PackageParts =>
  replaced(parts, name, canonicalBytes(value));

/** Chains custody entries again after they were changed. */
export function rechained(events: Custody['events']): Custody {
  const chained: Custody['events'] = [];
  for (const { hash: _hash, ...event } of events) {
    const entry = { ...event, number: chained.length + 1, previous: chained.at(-1)?.hash ?? null };
    chained.push({ ...entry, hash: custodyHash(entry) });
  }
  return { version: 1, events: chained };
}

export interface Reseal {
  /** Changes the bag's files after they were rendered to fit the parts. */
  bag?: (parts: PackageParts) => PackageParts;
}

/** Makes all manifests, signature and time-stamp anew over these parts, which only a holder of the keys can do. */
export async function reseal(
  parts: PackageParts,
  { signer, at, stamp }: SealingTools,
  { bag }: Reseal = {},
): Promise<Buffer> {
  let inner: PackageParts = new Map([...parts].filter(([name]) => !isDerived(name)));
  const payload = payloadOf(digested(inner));
  const info = renderBagInfo(
    descriptorOf(parts),
    payload.map(({ size }) => size),
  );
  if (isReadable(parts)) inner = replaced(inner, BAG.info, Buffer.from(info));
  inner.set(BAG.manifest, Buffer.from(renderManifest(payload)));
  inner.set(BAG.tagManifest, Buffer.from(renderManifest(tagsOf(digested(inner)))));
  if (bag !== undefined) inner = bag(inner);
  return sealOver(inner, { signer, at, stamp });
}

/** A descriptor that cannot be read leaves bag-info.txt as it was. */
function isReadable(parts: PackageParts): boolean {
  return typeof (descriptorOf(parts) as Partial<Descriptor>).sender?.name === 'string';
}

const isDerived = (name: string): boolean =>
  name.startsWith('META-INF/') || name === BAG.manifest || name === BAG.tagManifest;

export async function sealOver(inner: PackageParts, { signer, at, stamp }: SealingTools): Promise<Buffer> {
  const all: PackageParts = new Map(inner);
  const manifest = renderAsicManifest({ name: SEAL.signature, type: COVERED_BY.signature }, digested(all));
  all.set(SEAL.manifest, Buffer.from(manifest));
  const content = Buffer.from(manifest);
  all.set(SEAL.signature, Buffer.from(await signContent(signer, { content, type: OID.data, enclosed: false, at })));
  return stampOver(all, stamp);
}

/** The function makes anything that is presented as a time-stamp. */
type AnyStamp = (data: Uint8Array) => Promise<{ ok: true; token: Uint8Array } | { ok: false; reason: string }>;

export async function stampOver(all: PackageParts, stamp: AnyStamp): Promise<Buffer> {
  const archive = Buffer.from(renderAsicManifest({ name: SEAL.timestamp, type: COVERED_BY.timestamp }, digested(all)));
  const stamped = await stamp(archive);
  if (!stamped.ok) throw new Error(stamped.reason);
  return putTogether([...all, [SEAL.archiveManifest, archive], [SEAL.timestamp, stamped.token]]);
}

/** Keeps the parts up to the signature, which is what a time-stamp covers. */
export const unstamped = (parts: PackageParts): PackageParts =>
  new Map([...parts].filter(([name]) => name !== SEAL.archiveManifest && name !== SEAL.timestamp));

export function flipped(bytes: Buffer, at: number, bit = 0): Buffer {
  const altered = Buffer.from(bytes);
  altered[at] = (altered[at] ?? 0) ^ (1 << bit);
  return altered;
}

export function spliced(bytes: Buffer, at: number, remove: number, insert: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
}

/** Writes the end of the validity with a fraction of a second, as an earlier version did, and signs the certificate anew. */
export function withFractionalTime(certificate: Uint8Array, issuerKey: KeyObject): Uint8Array {
  const forged = Certificate.fromBER(new Uint8Array(certificate));
  const value = new Date(forged.notAfter.value.getTime() + 123);
  forged.notAfter = new Time({ type: TimeType.GeneralizedTime, value });
  const tbs = forged.encodeTBS();
  forged.tbsView = new Uint8Array(tbs.toBER(false));
  forged.signatureValue = new BitString({ valueHex: new Uint8Array(sign(null, forged.tbsView, issuerKey)) });
  return new Uint8Array(forged.toSchema(true).toBER(false));
}
