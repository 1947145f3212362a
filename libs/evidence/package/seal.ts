/**
 * Makes a sealed package:
 *
 *   describe everything → write the files, each against its announced digest → manifests → signature → time-stamp
 *
 * The time-stamp comes last and covers the signature, so it proves that the signature was there then. A refusal or a
 * crash leaves an incomplete file in the sink, which is no package, and the caller deletes it. Sealing again makes a
 * package that differs only in signature and time-stamp.
 */
import type { LedgerProof } from '@comity/contracts/proof';
import {
  type Conditions,
  type Custody,
  type CustodyFact,
  type Descriptor,
  descriptorSchema,
  type DocumentKind,
  type EvidenceEntry,
} from '@comity/contracts/sealed-package';
import { OID } from '../signature/oids.ts';
import { type Signer, signContent } from '../signature/sign.ts';
import type { StampFault, StampResult } from '../timestamp/client.ts';
import { BAG, namesInOrder, MIMETYPE, RECORDS, SEAL } from './container/names.ts';
import { type DocumentExtension, documentPath, evidencePath } from './container/paths.ts';
import { ContainerWriter, type ByteSink } from './container/writer.ts';
import { COVERED_BY, renderAsicManifest } from './content/asic-manifest.ts';
import { BAG_DECLARATION, payloadOf, renderBagInfo, renderManifest, type SizedFile, tagsOf } from './content/bag.ts';
import { canonicalBytes } from './content/canonical.ts';
import { caseGraph } from './content/case-graph.ts';
import { custodyOf } from './content/custody.ts';
import { sha256Hex } from './content/digest.ts';

export interface EvidenceSource extends Omit<EvidenceEntry, 'path'> {
  /** Streams the original's bytes, from the beginning at each call. */
  open: () => AsyncIterable<Uint8Array>;
  /** This is the CRC-32 of the bytes. A sink that can only append needs it; without it the header is written twice. */
  crc?: number;
}

export interface DocumentSource {
  kind: DocumentKind;
  title: string;
  /** This is the language as a BCP 47 tag. */
  language: string;
  /** This is what people read: a PDF, or a picture, as its extension says. */
  content: Uint8Array;
  extension?: DocumentExtension;
}

export interface SealInput extends Omit<Descriptor, 'format' | 'version' | 'evidence' | 'documents' | 'snapshot'> {
  /** These are the files, in the order in which they are numbered. */
  evidence: readonly EvidenceSource[];
  documents: readonly DocumentSource[];
  /** These are the facts of custody, in the order in which they happened. */
  custody: readonly CustodyFact[];
  conditions: Conditions['conditions'];
  /** This is the rule snapshot that the dossier is pinned to. */
  snapshot: unknown;
  /** This is the proof of the sender's ledger entries, at least of those that the custody record names. */
  ledger: LedgerProof;
}

export interface SealingTools {
  /** This is the sender's signing certificate, its root, and the private key. */
  signer: Signer;
  at: Date;
  stamp: (data: Uint8Array) => Promise<StampResult>;
}

export type SealResult =
  | { ok: true; descriptor: Descriptor; /** This is the number of bytes of the package. */ size: number }
  /** The bytes are not those that were announced; `about` is their path. */
  | { ok: false; reason: 'EVIDENCE_ALTERED'; about: string }
  | { ok: false; reason: 'TIMESTAMP_FAILED'; about: StampFault };

/** Throws zod's error on input that no package may hold, which is a bug of the caller. */
export async function seal(input: SealInput, { signer, at, stamp }: SealingTools, sink: ByteSink): Promise<SealResult> {
  const { descriptor, known } = describe(input);
  const evidence = new Map(
    descriptor.evidence.map((entry, index) => [entry.path, { entry, from: input.evidence[index] }]),
  );
  const writer = new ContainerWriter(sink);
  const written: SizedFile[] = [];
  const add = async (name: string, content: Uint8Array): Promise<void> => {
    written.push({ name, ...(await writer.addBytes(name, content)) });
  };
  for (const name of namesInOrder([...known.keys(), ...evidence.keys()])) {
    const content = known.get(name);
    const file = evidence.get(name);
    if (content !== undefined) await add(name, content);
    else if (file?.from !== undefined) {
      const digested = await writer.addStream(name, file.entry.size, file.from.open(), file.from.crc);
      if (digested?.sha256 !== file.entry.sha256) return { ok: false, reason: 'EVIDENCE_ALTERED', about: name };
      written.push({ name, ...digested });
    }
  }
  await add(BAG.manifest, Buffer.from(renderManifest(payloadOf(written))));
  await add(BAG.tagManifest, Buffer.from(renderManifest(tagsOf(written))));
  const manifest = Buffer.from(renderAsicManifest({ name: SEAL.signature, type: COVERED_BY.signature }, written));
  const signature = await signContent(signer, { content: manifest, type: OID.data, enclosed: false, at });
  await add(SEAL.manifest, manifest);
  await add(SEAL.signature, signature);
  const archive = Buffer.from(renderAsicManifest({ name: SEAL.timestamp, type: COVERED_BY.timestamp }, written));
  const stamped = await stamp(archive);
  if (!stamped.ok) return { ok: false, reason: 'TIMESTAMP_FAILED', about: stamped.reason };
  await add(SEAL.archiveManifest, archive);
  await add(SEAL.timestamp, stamped.token);
  return { ok: true, descriptor, size: await writer.finish() };
}

/** Makes everything of a package but the evidence itself, ready to be written. */
function describe(input: SealInput): { descriptor: Descriptor; known: Map<string, Uint8Array> } {
  const { evidence, documents, custody, conditions, snapshot, ledger, ...facts } = input;
  const snapshotBytes = canonicalBytes(snapshot);
  const texts = documents.map(({ content, extension = 'pdf', ...document }, index) => ({
    content,
    entry: {
      ...document,
      path: documentPath(index + 1, document.kind, document.language, extension),
      size: content.length,
      sha256: sha256Hex(content),
    },
  }));
  const descriptor = descriptorSchema.parse({
    ...facts,
    format: 'comity-sealed-package',
    version: 1,
    evidence: evidence.map(({ open: _open, crc: _crc, ...file }, index) => ({
      ...file,
      path: evidencePath(index + 1, file.name),
    })),
    documents: texts.map(({ entry }) => entry),
    snapshot: sha256Hex(snapshotBytes),
  });
  const known = new Map<string, Uint8Array>([
    [MIMETYPE.name, Buffer.from(MIMETYPE.content)],
    [BAG.declaration, Buffer.from(BAG_DECLARATION)],
    ...texts.map(({ entry, content }): [string, Uint8Array] => [entry.path, content]),
    ...recordsOf(descriptor, custodyOf(custody), { version: 1, conditions }, ledger),
    [RECORDS.snapshot, snapshotBytes],
  ]);
  const payload = [...known].filter(([name]) => name.startsWith('data/'));
  const sizes = [...payload.map(([, content]) => content.length), ...descriptor.evidence.map(({ size }) => size)];
  known.set(BAG.info, Buffer.from(renderBagInfo(descriptor, sizes)));
  return { descriptor, known };
}

function recordsOf(
  descriptor: Descriptor,
  custody: Custody,
  conditions: Conditions,
  ledger: LedgerProof,
): [string, Uint8Array][] {
  return [
    [RECORDS.descriptor, canonicalBytes(descriptor)],
    [RECORDS.custody, canonicalBytes(custody)],
    [RECORDS.conditions, canonicalBytes(conditions)],
    [RECORDS.graph, canonicalBytes(caseGraph(descriptor, custody))],
    [RECORDS.ledger, canonicalBytes(ledger)],
  ];
}
