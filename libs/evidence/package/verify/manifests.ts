/**
 * Checks both ASiC manifests and those of the bag: each is rendered from the bytes that are there and compared with the
 * stored one.
 */
import type { Descriptor } from '@comity/contracts/sealed-package';
import { BAG, SEAL } from '../container/names.ts';
import {
  COVERED_BY,
  type CoveredBy,
  type DigestedFile,
  filesListedIn,
  renderAsicManifest,
  signatureReference,
} from '../content/asic-manifest.ts';
import { BAG_DECLARATION, payloadOf, renderBagInfo, renderManifest, tagsOf } from '../content/bag.ts';
import { bytesOf, type OpenedPackage } from './contents.ts';
import { type Finding, finding } from './report.ts';

export async function manifestFindings(opened: OpenedPackage): Promise<Finding[]> {
  const signed = { name: SEAL.signature, type: COVERED_BY.signature };
  const stamped = { name: SEAL.timestamp, type: COVERED_BY.timestamp };
  return [
    ...(await manifestFinding(opened, SEAL.manifest, signed)),
    ...(await manifestFinding(opened, SEAL.archiveManifest, stamped)),
  ];
}

/** A manifest covers all files that stand before it. */
async function manifestFinding(opened: OpenedPackage, name: string, by: CoveredBy): Promise<Finding[]> {
  const covered = opened.files.slice(
    0,
    opened.files.findIndex((file) => file.name === name),
  );
  const found = (await bytesOf(opened, name))?.toString('latin1') ?? '';
  if (found === renderAsicManifest(by, covered)) return [];
  const differing = coversFor(found, by) ? listedDifferences(covered, filesListedIn(found)) : [];
  return differing.length > 0 ? differing : [finding('MANIFEST_NOT_CANONICAL', name)];
}

const coversFor = (manifest: string, by: CoveredBy): boolean => manifest.split('\n').includes(signatureReference(by));

function listedDifferences(there: readonly DigestedFile[], listed: readonly DigestedFile[]): Finding[] {
  const digests = new Map(listed.map(({ name, sha256 }) => [name, sha256]));
  const present = new Set(there.map(({ name }) => name));
  const altered = there.filter(({ name, sha256 }) => digests.has(name) && digests.get(name) !== sha256);
  const unlisted = there.filter(({ name }) => !digests.has(name));
  const missing = listed.filter(({ name }) => !present.has(name));
  return [
    ...altered.map(({ name }) => finding('FILE_ALTERED', name)),
    ...unlisted.map(({ name }) => finding('FILE_NOT_LISTED', name)),
    ...missing.map(({ name }) => finding('FILE_MISSING', name)),
  ];
}

/** Without a descriptor that can be read, bag-info.txt counts as differing. */
export async function bagFindings(opened: OpenedPackage, descriptor: Descriptor | null): Promise<Finding[]> {
  const payload = payloadOf(opened.files);
  const expected: [string, string | null][] = [
    [BAG.declaration, BAG_DECLARATION],
    [
      BAG.info,
      descriptor &&
        renderBagInfo(
          descriptor,
          payload.map(({ size }) => size),
        ),
    ],
    [BAG.manifest, renderManifest(payload)],
    [BAG.tagManifest, renderManifest(tagsOf(opened.files))],
  ];
  const findings: Finding[] = [];
  for (const [name, text] of expected)
    if ((await bytesOf(opened, name))?.toString('utf8') !== text) findings.push(finding('BAG_DIFFERS', name));
  return findings;
}
