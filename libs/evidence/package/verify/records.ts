/** Checks that each record is canonical, fits its schema, and agrees with the files and with the other records. */
import type { LedgerProof } from '@comity/contracts/proof';
import { ledgerProofSchema } from '@comity/contracts/proof';
import {
  conditionsSchema,
  type Custody,
  custodySchema,
  type Descriptor,
  descriptorSchema,
  REQUIRED_DOCUMENTS,
} from '@comity/contracts/sealed-package';
import { leafHash } from '@comity/ledger/hash';
import { RECORDS } from '../container/names.ts';
import type { SizedFile } from '../content/bag.ts';
import { canonicalBytes, parseCanonical } from '../content/canonical.ts';
import { caseGraph } from '../content/case-graph.ts';
import { custodyHash } from '../content/custody.ts';
import { bytesOf, type OpenedPackage } from './contents.ts';
import { type FaultCode, type Finding, finding } from './report.ts';

export type ReadRecord<T> = { value: T; findings: [] } | { value: null; findings: Finding[] };

export const readDescriptor = (opened: OpenedPackage): Promise<ReadRecord<Descriptor>> =>
  readRecord(opened, RECORDS.descriptor, descriptorSchema);
export const readCustody = (opened: OpenedPackage): Promise<ReadRecord<Custody>> =>
  readRecord(opened, RECORDS.custody, custodySchema);
export const readLedger = (opened: OpenedPackage): Promise<ReadRecord<LedgerProof>> =>
  readRecord(opened, RECORDS.ledger, ledgerProofSchema);
export const conditionsFindings = async (opened: OpenedPackage): Promise<Finding[]> =>
  (await readRecord(opened, RECORDS.conditions, conditionsSchema)).findings;

interface Schema<T> {
  safeParse: (
    value: unknown,
  ) => { success: true; data: T } | { success: false; error: { issues: readonly { path: PropertyKey[] }[] } };
}

async function readRecord<T>(opened: OpenedPackage, name: string, schema: Schema<T>): Promise<ReadRecord<T>> {
  const bytes = await bytesOf(opened, name);
  if (bytes === null) return { value: null, findings: [finding('RECORD_TOO_LARGE', name)] };
  const content = parseCanonical(bytes);
  if (content === undefined) return { value: null, findings: [finding('RECORD_NOT_CANONICAL', name)] };
  const parsed = schema.safeParse(content);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const places = parsed.error.issues.map(({ path }) => path.map(String).join('.'));
  return { value: null, findings: [finding('RECORD_MALFORMED', name, ...new Set(places))] };
}

interface RecordFaultCodes {
  differs: FaultCode;
  unlisted: FaultCode;
  missing: FaultCode;
}

/** Compares the files in a folder with the list of them. */
function listFindings(
  files: readonly SizedFile[],
  listed: readonly { path: string; size: number; sha256: string }[],
  codes: RecordFaultCodes,
): Finding[] {
  const there = new Map(files.map((file) => [file.name, file]));
  const paths = new Set(listed.map(({ path }) => path));
  return [
    ...listed.flatMap(({ path, size, sha256 }) => {
      const file = there.get(path);
      if (file === undefined) return [finding(codes.missing, path)];
      return file.size === size && file.sha256 === sha256 ? [] : [finding(codes.differs, path)];
    }),
    ...files.filter(({ name }) => !paths.has(name)).map(({ name }) => finding(codes.unlisted, name)),
  ];
}

const inFolder = ({ files }: OpenedPackage, folder: string): SizedFile[] =>
  files.filter(({ name }) => name.startsWith(`data/${folder}/`));

export function evidenceFindings(opened: OpenedPackage, { evidence, withheld }: Descriptor): Finding[] {
  const codes = { differs: 'EVIDENCE_DIFFERS', unlisted: 'EVIDENCE_NOT_LISTED', missing: 'EVIDENCE_MISSING' } as const;
  const files = inFolder(opened, 'evidence');
  const kept = new Set(withheld.map(({ sha256 }) => sha256));
  return [
    ...listFindings(files, evidence, codes),
    ...files.filter(({ sha256 }) => kept.has(sha256)).map(({ name }) => finding('WITHHELD_INCLUDED', name)),
  ];
}

const PDF = Buffer.from('%PDF-');

export async function documentFindings(opened: OpenedPackage, { documents }: Descriptor): Promise<Finding[]> {
  const codes = { differs: 'DOCUMENT_DIFFERS', unlisted: 'DOCUMENT_NOT_LISTED', missing: 'DOCUMENT_MISSING' } as const;
  const files = inFolder(opened, 'documents');
  const kinds = new Set<string>(documents.map(({ kind }) => kind));
  const findings = [
    ...listFindings(files, documents, codes),
    ...REQUIRED_DOCUMENTS.filter((kind) => !kinds.has(kind)).map((kind) => finding('DOCUMENT_KIND_MISSING', kind)),
  ];
  for (const { name } of files)
    if ((await bytesOf(opened, name))?.subarray(0, PDF.length).equals(PDF) !== true)
      findings.push(finding('DOCUMENT_NOT_PDF', name));
  return findings;
}

export async function snapshotFindings(opened: OpenedPackage, { snapshot }: Descriptor): Promise<Finding[]> {
  const bytes = await bytesOf(opened, RECORDS.snapshot);
  if (bytes === null) return [finding('RECORD_TOO_LARGE', RECORDS.snapshot)];
  if (parseCanonical(bytes) === undefined) return [finding('RECORD_NOT_CANONICAL', RECORDS.snapshot)];
  const digest = opened.files.find(({ name }) => name === RECORDS.snapshot)?.sha256;
  return digest === snapshot ? [] : [finding('SNAPSHOT_DIFFERS', RECORDS.snapshot)];
}

export async function graphFindings(
  opened: OpenedPackage,
  descriptor: Descriptor,
  custody: Custody,
): Promise<Finding[]> {
  const expected = canonicalBytes(caseGraph(descriptor, custody));
  return expected.equals((await bytesOf(opened, RECORDS.graph)) ?? Buffer.alloc(0))
    ? []
    : [finding('GRAPH_DIFFERS', RECORDS.graph)];
}

/** `ledger` is null if it could not be read; then no entry counts as recorded there. */
export function custodyFindings(
  { events }: Custody,
  { evidence, withheld }: Descriptor,
  ledger: LedgerProof | null,
): Finding[] {
  const leaves = new Set(ledger?.entries.map(({ entry }) => leafHash(Buffer.from(entry, 'utf8')).toString('hex')));
  const known = new Set([...evidence, ...withheld].map(({ sha256 }) => sha256));
  const told = new Set(events.flatMap(({ files }) => files));
  const findings = events.flatMap((event, index): Finding[] => {
    const { hash, ...entry } = event;
    const before = events[index - 1];
    const number = String(index + 1);
    const isLinked = event.number === index + 1 && event.previous === (before?.hash ?? null);
    return [
      ...(isLinked && hash === custodyHash(entry) ? [] : [finding('CUSTODY_CHAIN_BROKEN', number)]),
      ...(before !== undefined && event.at < before.at ? [finding('CUSTODY_OUT_OF_ORDER', number)] : []),
      ...event.files.filter((file) => !known.has(file)).map((file) => finding('CUSTODY_FILE_UNKNOWN', number, file)),
      ...(event.ledger === null || leaves.has(event.ledger) ? [] : [finding('CUSTODY_NOT_IN_LEDGER', number)]),
    ];
  });
  const unaccounted = evidence.filter(({ sha256 }) => !told.has(sha256));
  return [...findings, ...unaccounted.map(({ path }) => finding('CUSTODY_FILE_UNACCOUNTED', path))];
}
