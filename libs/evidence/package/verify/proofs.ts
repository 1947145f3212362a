/** Checks a receipt or a ledger export: whether an organization's ledger holds what the file says it holds. */
import { type LedgerExport, ledgerExportSchema, type Receipt, receiptSchema } from '@comity/contracts/proof';
import type { Checkpoint } from '@comity/ledger/checkpoint';
import { verifyConsistency } from '@comity/ledger/consistency';
import { checkHead, inclusionFindings } from './ledger.ts';
import { type Check, checked, type Finding, finding, type Report, reportOf, unchecked } from './report.ts';
import type { Trust } from './trust.ts';

/** Returns null for JSON that is neither. */
export async function verifyProof(json: unknown, trust: Trust): Promise<Report | null> {
  switch (formatOf(json)) {
    case 'comity-receipt':
      return verifyReceipt(json, trust);
    case 'comity-ledger-export':
      return verifyExport(json, trust);
    default:
      return null;
  }
}

function formatOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
}

async function verifyReceipt(json: unknown, trust: Trust): Promise<Report> {
  const parsed = receiptSchema.safeParse(json);
  if (!parsed.success) return malformed('receipt', parsed.error.issues);
  const { organization, checkpoint: note, entry }: Receipt = parsed.data;
  const head = await checkHead(note, organization, trust);
  return reportOf('receipt', { sender: organization, entries: 1, ...sizeOf(head.checkpoint) }, [
    checked('form', []),
    checked('checkpoint', head.findings),
    head.checkpoint === null
      ? unchecked('inclusion')
      : checked('inclusion', inclusionFindings([entry], head.checkpoint, organization)),
  ]);
}

async function verifyExport(json: unknown, trust: Trust): Promise<Report> {
  const parsed = ledgerExportSchema.safeParse(json);
  if (!parsed.success) return malformed('ledger-export', parsed.error.issues);
  const { organization, checkpoint: note, entries }: LedgerExport = parsed.data;
  const head = await checkHead(note, organization, trust);
  const gaps = entries.filter(({ index }, place) => index !== (entries[0]?.index ?? 0) + place);
  return reportOf('ledger-export', { sender: organization, entries: entries.length, ...sizeOf(head.checkpoint) }, [
    checked('form', []),
    checked('checkpoint', head.findings),
    head.checkpoint === null
      ? unchecked('inclusion')
      : checked('inclusion', inclusionFindings(entries, head.checkpoint, organization)),
    checked(
      'sequence',
      gaps.slice(0, 1).map(({ index }) => finding('LEDGER_GAP', String(index))),
    ),
    ...(await consistency(parsed.data, head.checkpoint, trust)),
  ]);
}

/** Makes no check if the export names no older checkpoint. */
async function consistency(
  { organization, since }: LedgerExport,
  head: Checkpoint | null,
  trust: Trust,
): Promise<Check[]> {
  if (since === null) return [];
  const older = await checkHead(since.checkpoint, organization, trust);
  if (older.checkpoint === null) return [checked('consistency', older.findings)];
  if (head === null) return [unchecked('consistency')];
  const { ok } = verifyConsistency({
    first: older.checkpoint.size,
    second: head.size,
    firstRoot: older.checkpoint.root,
    secondRoot: head.root,
    proof: since.proof.map((hash) => Buffer.from(hash, 'hex')),
  });
  const about = [String(older.checkpoint.size), String(head.size)];
  const findings: Finding[] = ok ? [] : [finding('LEDGER_PAST_REWRITTEN', ...about)];
  return [checked('consistency', findings)];
}

const sizeOf = (checkpoint: Checkpoint | null): { ledgerSize?: number } =>
  checkpoint === null ? {} : { ledgerSize: checkpoint.size };

function malformed(kind: Report['kind'], issues: readonly { path: PropertyKey[] }[]): Report {
  const places = issues.map(({ path }) => path.map(String).join('.'));
  return reportOf(kind, {}, [checked('form', [finding('RECORD_MALFORMED', ...new Set(places))])]);
}
