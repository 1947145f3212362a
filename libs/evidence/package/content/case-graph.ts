/**
 * Describes the evidence in the terms of CASE/UCO 1.5 (ontology.caseontology.org), for the tools of forensic
 * laboratories: files with their hashes, who handled them when, and one exhibit number. The graph is derived from
 * descriptor and custody alone, so a checker derives it again and it cannot say anything else than they do.
 */
import { createHash } from 'node:crypto';
import type { Custody, Descriptor } from '@comity/contracts/sealed-package';
import type { CustodyEvent } from './custody.ts';

const CONTEXT = {
  action: 'https://ontology.unifiedcyberontology.org/uco/action/',
  core: 'https://ontology.unifiedcyberontology.org/uco/core/',
  identity: 'https://ontology.unifiedcyberontology.org/uco/identity/',
  investigation: 'https://ontology.caseontology.org/case/investigation/',
  observable: 'https://ontology.unifiedcyberontology.org/uco/observable/',
  types: 'https://ontology.unifiedcyberontology.org/uco/types/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

interface Reference {
  '@id': string;
}
type Node = Reference & { '@type': string } & Record<string, unknown>;

const dateTime = (value: string): unknown => ({ '@type': 'xsd:dateTime', '@value': value });

export function caseGraph(descriptor: Descriptor, { events }: Custody): unknown {
  const idOf = (what: string): Reference => ({ '@id': urn(descriptor.id, what) });
  const organizations = organizationsOf(descriptor, events);
  const nodes: Node[] = [
    ...organizations.map(({ code, name }): Node => ({
      ...idOf(`organization ${code}`),
      '@type': 'identity:Organization',
      'core:name': name,
    })),
    ...descriptor.evidence.flatMap((file) => fileNodes(file, idOf)),
    ...events.map((event) => actionNode(event, descriptor, idOf)),
    {
      ...idOf('provenance'),
      '@type': 'investigation:ProvenanceRecord',
      'core:description': `Evidence handed over under ${descriptor.reference}`,
      'investigation:exhibitNumber': descriptor.reference,
      'core:object': descriptor.evidence.map(({ path }) => idOf(path)),
    },
  ];
  const bundle: Node = {
    ...idOf('bundle'),
    '@type': 'core:Bundle',
    'core:name': descriptor.reference,
    'core:objectCreatedTime': dateTime(descriptor.createdAt),
    'core:createdBy': idOf(`organization ${descriptor.sender.organization}`),
    'core:object': nodes.filter(isObject).map(({ '@id': id }) => ({ '@id': id })),
  };
  return { '@context': CONTEXT, '@graph': [bundle, ...nodes] };
}

/** Facets and hashes describe an object and are no objects themselves. */
const isObject = (node: Node): boolean => !/Facet$|^types:/.test(node['@type']);

function organizationsOf({ sender, receiver }: Descriptor, events: readonly CustodyEvent[]) {
  const names = new Map([receiver, sender].map(({ organization, name }) => [organization, name]));
  for (const { by } of events) if (!names.has(by.organization)) names.set(by.organization, by.organization);
  return [...names].map(([code, name]) => ({ code, name }));
}

function fileNodes(file: Descriptor['evidence'][number], idOf: (what: string) => Reference): Node[] {
  const { path, name, type, size, sha256 } = file;
  return [
    {
      ...idOf(path),
      '@type': 'observable:File',
      'core:hasFacet': [idOf(`${path} file`), idOf(`${path} content`)],
    },
    {
      ...idOf(`${path} file`),
      '@type': 'observable:FileFacet',
      'observable:fileName': name,
      'observable:filePath': path,
      'observable:sizeInBytes': size,
    },
    {
      ...idOf(`${path} content`),
      '@type': 'observable:ContentDataFacet',
      'observable:mimeType': type,
      'observable:sizeInBytes': size,
      'observable:hash': idOf(`${path} hash`),
    },
    {
      ...idOf(`${path} hash`),
      '@type': 'types:Hash',
      'types:hashMethod': 'SHA256',
      'types:hashValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  ];
}

function actionNode(event: CustodyEvent, { evidence }: Descriptor, idOf: (what: string) => Reference): Node {
  const { number, act, why, at, by, files, entered } = event;
  const concerned = new Set(files);
  const objects = evidence.filter(({ sha256 }) => concerned.has(sha256)).map(({ path }) => idOf(path));
  return {
    ...idOf(`event ${String(number)}`),
    '@type': 'investigation:InvestigativeAction',
    'core:name': act,
    'core:description': why,
    ...(entered ? { 'core:tag': [`entered by hand: ${entered.way}`, `original SHA-256: ${entered.original}`] } : {}),
    'action:endTime': dateTime(at),
    'action:performer': idOf(`organization ${by.organization}`),
    ...(objects.length > 0 ? { 'action:object': objects } : {}),
    ...(number > 1 ? { 'investigation:wasInformedBy': idOf(`event ${String(number - 1)}`) } : {}),
  };
}

/**
 * Makes a UUID version 5 (RFC 9562 section 5.5) in the name space of the package, so that everybody derives the same
 * one. It is a name and proves nothing, so its SHA-1 does no harm; the shapes of UCO know no later versions.
 */
function urn(packageId: string, what: string): string {
  const space = Buffer.from(packageId.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(what).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
