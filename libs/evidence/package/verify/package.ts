/**
 * Checks a sealed package from its bytes and from keys that the reader trusts; it needs and asks nothing else.
 *
 *   container → bytes → manifests and bag → signature, signer, time-stamp → records against files and each other → ledger
 *
 * Every check that can be made is made: a check that fails stops only those that need its result.
 */
import type { LedgerProof } from '@comity/contracts/proof';
import type { Custody, Descriptor } from '@comity/contracts/sealed-package';
import { hasFractionalTime } from '../../signature/chain.ts';
import { openContainer, type ByteSource } from '../container/reader.ts';
import { nameOf } from '../../timestamp/token.ts';
import { digestEntries, type OpenedPackage, type ReadProgress } from './contents.ts';
import { checkHead, inclusionFindings } from './ledger.ts';
import { bagFindings, manifestFindings } from './manifests.ts';
import {
  conditionsFindings,
  custodyFindings,
  documentFindings,
  evidenceFindings,
  graphFindings,
  readCustody,
  readDescriptor,
  readLedger,
  type ReadRecord,
  snapshotFindings,
} from './records.ts';
import {
  type Check,
  checked,
  type Facts,
  type Finding,
  finding,
  PACKAGE_CHECKS,
  type PackageCheck,
  type Report,
  reportOf,
  unchecked,
} from './report.ts';
import { checkSignature, checkSigner, checkTimestamp } from './seals.ts';
import type { Trust } from './trust.ts';

/** The findings of each check; a check that is missing here could not be made. */
type Findings = Partial<Record<PackageCheck, Finding[]>>;

/** Rejects only if reading fails. Memory holds one piece of a file, and what is known of each file. */
export async function verifyPackage(
  source: ByteSource,
  trust: Trust,
  onProgress: ReadProgress = () => undefined,
): Promise<Report> {
  const container = await openContainer(source);
  if (!container.ok) return packageReport({ container: [finding(container.reason, ...container.about)] }, {});
  const { opened, findings } = await digestEntries(source, container.entries, onProgress);
  const descriptor = await readDescriptor(opened);
  const seals = await sealFindings(opened, trust, descriptor.value);
  const custody = await readCustody(opened);
  const records = descriptor.value === null ? {} : await recordFindings(opened, descriptor.value, custody, trust);
  return packageReport(
    {
      container: [],
      contents: findings,
      manifest: await manifestFindings(opened),
      bag: await bagFindings(opened, descriptor.value),
      descriptor: descriptor.findings,
      conditions: await conditionsFindings(opened),
      ...seals.findings,
      ...records,
    },
    { ...seals.facts, ...factsOf(descriptor.value), ...enteredFacts(custody.value) },
  );
}

async function sealFindings(
  opened: OpenedPackage,
  trust: Trust,
  descriptor: Descriptor | null,
): Promise<{ findings: Findings; facts: Facts }> {
  const { signature, findings } = await checkSignature(opened);
  const stamped = await checkTimestamp(opened, trust);
  const { stamp } = stamped;
  const made: Findings = { signature: findings, timestamp: stamped.findings };
  if (signature !== null) made.signer = await checkSigner(signature, trust, descriptor, stamp?.at ?? null);
  return {
    findings: made,
    facts: {
      ...(signature && { signingCertificate: nameOf(signature.certificate) }),
      ...(signature &&
        [signature.certificate, ...signature.others].some(hasFractionalTime) && { strictToolsRefuse: true as const }),
      ...(stamp && {
        timestamp: {
          at: stamp.at.toISOString(),
          authority: stamp.authority,
          policy: stamp.policy,
          statesQualified: stamp.statesQualified,
        },
      }),
    },
  };
}

async function recordFindings(
  opened: OpenedPackage,
  descriptor: Descriptor,
  custody: ReadRecord<Custody>,
  trust: Trust,
): Promise<Findings> {
  const ledger = await readLedger(opened);
  return {
    evidence: evidenceFindings(opened, descriptor),
    documents: await documentFindings(opened, descriptor),
    snapshot: await snapshotFindings(opened, descriptor),
    custody: custody.value === null ? custody.findings : custodyFindings(custody.value, descriptor, ledger.value),
    ...(custody.value && { graph: await graphFindings(opened, descriptor, custody.value) }),
    ledger: ledger.value === null ? ledger.findings : await ledgerFindings(ledger.value, descriptor, trust),
  };
}

async function ledgerFindings(
  { organization, checkpoint: note, entries }: LedgerProof,
  { sender }: Descriptor,
  trust: Trust,
): Promise<Finding[]> {
  if (organization !== sender.organization) return [finding('LEDGER_IS_ANOTHERS', organization)];
  const { checkpoint, findings } = await checkHead(note, organization, trust);
  return checkpoint === null ? findings : inclusionFindings(entries, checkpoint, organization);
}

function factsOf(descriptor: Descriptor | null): Facts {
  if (descriptor === null) return {};
  const { reference, sender, receiver, createdAt, exercise, evidence, withheld } = descriptor;
  return {
    reference,
    sender: sender.name,
    receiver: receiver.name,
    createdAt,
    exercise,
    evidenceFiles: evidence.length,
    evidenceBytes: evidence.reduce((sum, { size }) => sum + size, 0),
    withheldFiles: withheld.length,
  };
}

/** Reports the facts that were entered by hand, for the reader to weigh: they are no fault of the package. */
function enteredFacts(custody: Custody | null): Facts {
  const all = custody?.events ?? [];
  const enteredByHand = all.flatMap(({ number, entered }) => (entered ? [{ number, ...entered }] : []));
  return enteredByHand.length === 0 ? {} : { enteredByHand };
}

function packageReport(findings: Findings, facts: Facts): Report {
  const checks = PACKAGE_CHECKS.map((check): Check => {
    const found = findings[check];
    return found === undefined ? unchecked(check) : checked(check, found);
  });
  return reportOf('package', facts, checks);
}
