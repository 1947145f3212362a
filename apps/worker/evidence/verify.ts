/** Checks a package that arrived, and makes the result into the document that both sides keep. */
import type { Verification } from '@comity/contracts/documents';
import type { ByteSource } from '@comity/evidence/package/container/reader';
import { verifyPackage } from '@comity/evidence/package/verify/package';
import type { Check, Report } from '@comity/evidence/package/verify/report';
import { keyName, noteKeyOf } from '@comity/ledger/note-key';
import { digestOf } from '@comity/persistence/digest';
import { publicKeyOf } from '@comity/persistence/keys';
import { publicOrganization } from '@comity/persistence/reads/organizations';
import type { EvidenceParts } from './parts.ts';

export interface CheckedPackage {
  failed: number;
  /** The digest of the document with the findings. */
  findings: string;
  document: { kind: 'VERIFICATION'; content: Verification };
}

/** The digest that the message named, the digest of what arrived, and the sender. */
interface ArrivedPackage {
  digest: string;
  found: string;
  /** The code of the sending organization. */
  sender: string;
}

export async function checkPackage(
  source: ByteSource,
  { digest, found, sender }: ArrivedPackage,
  { dataSource, installation, timestampRoots }: EvidenceParts,
  signal: AbortSignal,
): Promise<CheckedPackage> {
  const signer = await publicOrganization(dataSource, sender);
  if (signer === null) throw new Error(`There is no organization ${sender}`);
  const key = noteKeyOf(keyName(installation, sender), publicKeyOf(signer.publicKey));
  const trust = { organizations: [key], timestampRoots };
  const report = await verifyPackage(source, trust, () => {
    signal.throwIfAborted();
  });
  const delivery: Check = {
    check: 'contents',
    outcome: digest === found ? 'holds' : 'fails',
    findings: digest === found ? [] : [{ code: 'FILE_ALTERED', about: ['asice', digest, found] }],
  };
  const content = documentOf(digest, report, delivery);
  const failing = content.checks.filter(({ outcome }) => outcome === 'fails');
  const failed = failing.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), 0);
  return { failed, findings: digestOf(content), document: { kind: 'VERIFICATION', content } };
}

function documentOf(digest: string, { holds, checks }: Report, delivery: Check): Verification {
  const told = ({ check, outcome, findings }: Check): Verification['checks'][number] => ({
    check,
    outcome,
    findings: findings.slice(0, 200).map(({ code, about }) => ({ code, about: about.slice(0, 20).map(inert) })),
  });
  const delivered = { ...told(delivery), check: 'delivery' };
  return { package: digest, holds: holds && delivery.outcome === 'holds', checks: [delivered, ...checks.map(told)] };
}

/** Makes a path harmless, because in a package that is not sound it may hold anything. */
function inert(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\u{FFFD}')
    .slice(0, 300);
}
