/**
 * Says which names a package may hold. This project makes the paths, and not whoever named the files: they hold
 * letters, digits, dot, underscore and hyphen only, so that a name is the same on every file system and cannot point
 * anywhere else.
 */
export const MIMETYPE = { name: 'mimetype', content: 'application/vnd.etsi.asic-e+zip' } as const;

export const RECORDS = {
  descriptor: 'data/records/descriptor.json',
  custody: 'data/records/custody.json',
  conditions: 'data/records/conditions.json',
  snapshot: 'data/records/snapshot.json',
  graph: 'data/records/case.jsonld',
  ledger: 'data/records/ledger.json',
} as const;

export const BAG = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
} as const;

export const SEAL = {
  manifest: 'META-INF/ASiCManifest.xml',
  signature: 'META-INF/signature.p7s',
  archiveManifest: 'META-INF/ASiCArchiveManifest.xml',
  timestamp: 'META-INF/timestamp.tst',
} as const;

/** These files stand before and after the payload, in this order; the payload between them is sorted by name. */
const BEFORE: readonly string[] = [MIMETYPE.name, BAG.declaration, BAG.info];
const AFTER: readonly string[] = [
  BAG.manifest,
  BAG.tagManifest,
  SEAL.manifest,
  SEAL.signature,
  SEAL.archiveManifest,
  SEAL.timestamp,
];
export const REQUIRED: readonly string[] = [...BEFORE, ...Object.values(RECORDS), ...AFTER];

const FILE = /^data\/(evidence|documents)\/[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

export const isPayload = (name: string): boolean => name.startsWith('data/');

/** Lists all names of a package in the order of its entries; `names` may leave out those that every package has. */
export function namesInOrder(names: readonly string[]): string[] {
  return [...BEFORE, ...names.filter(isPayload).sort(), ...AFTER];
}

export type NameFault = 'NAME_ABSOLUTE' | 'NAME_TRAVERSAL' | 'NAME_FORBIDDEN';

/** Returns null for a name that a package may hold. */
export function nameFault(name: string): NameFault | null {
  if (/^([/\\]|[A-Za-z]:)/.test(name)) return 'NAME_ABSOLUTE';
  if (name.split(/[/\\]/).some((part) => part === '..' || part === '.')) return 'NAME_TRAVERSAL';
  return REQUIRED.includes(name) || FILE.test(name) ? null : 'NAME_FORBIDDEN';
}
