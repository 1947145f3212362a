import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LedgerProof } from '@comity/contracts/proof';
import type { Custody, Descriptor } from '@comity/contracts/sealed-package';
import { type SealedCase, check, expectRefusal, newSealedCase } from '../../testing/sealed-case.ts';
import {
  custodyIn,
  descriptorOf,
  inserted,
  type PackageParts,
  rechained,
  replaced,
  reseal,
  textOf,
  without,
  withRecord,
} from '../../testing/forge.ts';
import { newTestSender, proveEntries } from '../../testing/sender.ts';
import { BAG, RECORDS } from '../container/names.ts';
import { caseGraph } from '../content/case-graph.ts';
import type { CheckName, FaultCode } from './report.ts';

/** These mutations are ones that only the sender can make: every seal is in order, and what it covers is not. */
const EVIDENCE = 'data/evidence/00001-inbox.mbox';
const ORDER = 'data/documents/002-order-es.pdf';
let made: SealedCase;
beforeAll(async () => {
  made = await newSealedCase();
});

const ledgerIn = (): LedgerProof => JSON.parse(textOf(made.parts, RECORDS.ledger)) as LedgerProof;
const withLedger = (change: Partial<LedgerProof>): PackageParts =>
  withRecord(made.parts, RECORDS.ledger, { ...ledgerIn(), ...change });
const withEvents = (change: (events: Custody['events']) => Custody): PackageParts =>
  withRecord(made.parts, RECORDS.custody, change(custodyIn(made.parts).events));
const withDescriptor = (change: (descriptor: Descriptor) => unknown): PackageParts =>
  withRecord(made.parts, RECORDS.descriptor, change(descriptorOf(made.parts)));
const entry = (index: number): LedgerProof['entries'][number] => {
  const found = ledgerIn().entries[index];
  if (found === undefined) throw new Error(`no entry ${String(index)}`);
  return found;
};

type Mutation = [what: string, parts: () => PackageParts | Promise<PackageParts>, check: CheckName, code: FaultCode];

const FILES: Mutation[] = [
  [
    'the descriptor gives another size',
    () => withDescriptor((it) => ({ ...it, evidence: it.evidence.map((file) => ({ ...file, size: file.size + 1 })) })),
    'evidence',
    'EVIDENCE_DIFFERS',
  ],
  [
    'evidence was altered before it was sealed',
    () => replaced(made.parts, EVIDENCE, Buffer.from('altered')),
    'evidence',
    'EVIDENCE_DIFFERS',
  ],
  [
    'an evidence file is not in the descriptor',
    () => inserted(made.parts, EVIDENCE, 'data/evidence/00000-extra', Buffer.from('x')),
    'evidence',
    'EVIDENCE_NOT_LISTED',
  ],
  ['a listed evidence file is not there', () => without(made.parts, EVIDENCE), 'evidence', 'EVIDENCE_MISSING'],
  [
    'a withheld file is in it all the same',
    () => inserted(made.parts, EVIDENCE, 'data/evidence/00000-lawyer.eml', Buffer.from('privileged')),
    'evidence',
    'WITHHELD_INCLUDED',
  ],
  [
    'a document is another',
    () => replaced(made.parts, ORDER, Buffer.from('%PDF-1.7 x')),
    'documents',
    'DOCUMENT_DIFFERS',
  ],
  ['a document is no PDF', () => replaced(made.parts, ORDER, Buffer.from('<html>')), 'documents', 'DOCUMENT_NOT_PDF'],
  ['a listed document is not there', () => without(made.parts, ORDER), 'documents', 'DOCUMENT_MISSING'],
  [
    'a document is not in the descriptor',
    () => inserted(made.parts, ORDER, 'data/documents/001-zzz.pdf', Buffer.from('%PDF-1.7')),
    'documents',
    'DOCUMENT_NOT_LISTED',
  ],
  [
    'there is no order',
    () =>
      withRecord(without(made.parts, ORDER), RECORDS.descriptor, {
        ...descriptorOf(made.parts),
        documents: descriptorOf(made.parts).documents.filter(({ kind }) => kind !== 'ORDER'),
      }),
    'documents',
    'DOCUMENT_KIND_MISSING',
  ],
];

const RECORDS_ALTERED: Mutation[] = [
  [
    'the descriptor is written with spaces',
    () => replaced(made.parts, RECORDS.descriptor, Buffer.from(JSON.stringify(descriptorOf(made.parts), null, 1))),
    'descriptor',
    'RECORD_NOT_CANONICAL',
  ],
  [
    'the descriptor says more than it may',
    () => withDescriptor((it) => ({ ...it, note: 'trust me' })),
    'descriptor',
    'RECORD_MALFORMED',
  ],
  [
    'the rules are others',
    () => withRecord(made.parts, RECORDS.snapshot, { rules: [] }),
    'snapshot',
    'SNAPSHOT_DIFFERS',
  ],
  [
    'the rules are no JSON',
    () => replaced(made.parts, RECORDS.snapshot, Buffer.from('{')),
    'snapshot',
    'RECORD_NOT_CANONICAL',
  ],
  [
    'a condition has no text',
    () => withRecord(made.parts, RECORDS.conditions, { version: 1, conditions: [{ code: 'SPECIALTY' }] }),
    'conditions',
    'RECORD_MALFORMED',
  ],
  [
    'a custody entry is left out',
    () => withEvents((events) => ({ version: 1, events: events.slice(1) })),
    'custody',
    'CUSTODY_CHAIN_BROKEN',
  ],
  [
    'a custody entry is altered',
    () => withEvents((events) => ({ version: 1, events: events.map((one) => ({ ...one, why: 'Nothing happened' })) })),
    'custody',
    'CUSTODY_CHAIN_BROKEN',
  ],
  [
    'the mark of an entry made by hand is taken off',
    () => withEvents((events) => ({ version: 1, events: events.map(({ entered: _mark, ...one }) => one) })),
    'custody',
    'CUSTODY_CHAIN_BROKEN',
  ],
  [
    'the mark of an entry made by hand names nobody who checked it',
    () =>
      withRecord(made.parts, RECORDS.custody, {
        version: 1,
        events: rechained(
          custodyIn(made.parts).events.map((one) => ({ ...one, entered: { ...one.entered, checkedBy: '' } as never })),
        ).events,
      }),
    'custody',
    'RECORD_MALFORMED',
  ],
  [
    'custody entries run backwards',
    () => withEvents((events) => rechained(events.toReversed())),
    'custody',
    'CUSTODY_OUT_OF_ORDER',
  ],
  [
    'a custody entry concerns a file that is nowhere',
    () => withEvents((events) => rechained(events.map((one) => ({ ...one, files: [...one.files, 'f'.repeat(64)] })))),
    'custody',
    'CUSTODY_FILE_UNKNOWN',
  ],
  [
    'no custody entry tells where a file comes from',
    () => withEvents((events) => rechained(events.map((one) => ({ ...one, files: one.files.slice(1) })))),
    'custody',
    'CUSTODY_FILE_UNACCOUNTED',
  ],
  [
    'a custody entry names a ledger entry that is not proven',
    () => withEvents((events) => rechained(events.map((one) => ({ ...one, ledger: '0'.repeat(64) })))),
    'custody',
    'CUSTODY_NOT_IN_LEDGER',
  ],
  [
    'the CASE description tells of another file',
    () => {
      const descriptor = descriptorOf(made.parts);
      const graph = caseGraph({ ...descriptor, evidence: descriptor.evidence.slice(1) }, custodyIn(made.parts));
      return withRecord(made.parts, RECORDS.graph, graph);
    },
    'graph',
    'GRAPH_DIFFERS',
  ],
];

const LEDGER: Mutation[] = [
  [
    'the head is older than the entries',
    async () => {
      const old = await proveEntries(made.sender, 'CL', [{ organization: 'CL' }], { before: 2, after: 0 });
      return withLedger({ checkpoint: old.checkpoint });
    },
    'ledger',
    'LEDGER_HEAD_TOO_OLD',
  ],
  [
    'the head is of another past',
    async () => {
      const rewritten = await proveEntries(made.sender, 'CL', [{ organization: 'CL' }], { before: 9, after: 9 });
      return withLedger({ checkpoint: rewritten.checkpoint });
    },
    'ledger',
    'LEDGER_PROOF_INVALID',
  ],
  [
    'an entry is altered',
    () => withLedger({ entries: [{ ...entry(0), entry: entry(0).entry.replace('"seq":7', '"seq":8') }, entry(1)] }),
    'ledger',
    'LEDGER_PROOF_INVALID',
  ],
  [
    'a proof is altered',
    () => withLedger({ entries: [{ ...entry(0), proof: entry(0).proof.with(0, '0'.repeat(64)) }, entry(1)] }),
    'ledger',
    'LEDGER_PROOF_INVALID',
  ],
  [
    'an entry stands at another place',
    () => withLedger({ entries: [{ ...entry(0), index: 4 }, entry(1)] }),
    'ledger',
    'LEDGER_PROOF_INVALID',
  ],
  ['an entry is there twice', () => withLedger({ entries: [entry(0), entry(0)] }), 'ledger', 'LEDGER_ENTRY_TWICE'],
  [
    'the head is signed by a stranger',
    async () => {
      const stranger = await newTestSender('CL');
      const { checkpoint, entries } = await proveEntries(stranger, 'CL', [{ organization: 'CL' }]);
      return withLedger({ checkpoint, entries });
    },
    'ledger',
    'NOTE_UNSIGNED',
  ],
  [
    'the head says another size than was signed',
    () => withLedger({ checkpoint: ledgerIn().checkpoint.replace('\n10\n', '\n11\n') }),
    'ledger',
    'NOTE_SIGNATURE_INVALID',
  ],
  ['the head cannot be read', () => withLedger({ checkpoint: 'signed, CL' }), 'ledger', 'NOTE_MALFORMED'],
  [
    'the ledger is that of another organization',
    () => withLedger({ organization: 'PE' }),
    'ledger',
    'LEDGER_IS_ANOTHERS',
  ],
  [
    'the entries were made by another organization',
    async () => {
      const foreign = await proveEntries(made.sender, 'CL', [{ organization: 'PE' }]);
      return withLedger(foreign);
    },
    'ledger',
    'LEDGER_IS_ANOTHERS',
  ],
];

const BAGS: [string, (parts: PackageParts) => PackageParts][] = [
  ['the bag’s manifest lists another digest', (parts) => replaced(parts, BAG.manifest, altered(parts, BAG.manifest))],
  [
    'the bag’s tag manifest lists another digest',
    (parts) => replaced(parts, BAG.tagManifest, altered(parts, BAG.tagManifest)),
  ],
  ['the bag says another size', (parts) => replaced(parts, BAG.info, altered(parts, BAG.info))],
  ['the bag declares another version', (parts) => replaced(parts, BAG.declaration, altered(parts, BAG.declaration))],
];
/** Changes the first digit that is there to another. */
const altered = (parts: PackageParts, name: string): Buffer =>
  Buffer.from(textOf(parts, name).replace(/\d/, (digit) => String((Number(digit) + 1) % 10)));

describe('the records of a package that its sender sealed', () => {
  it('hold when nothing is wrong with them', async () => {
    expect(await check(await reseal(made.parts, made.sealing), made.trust)).toMatchObject({ holds: true });
  });

  it.each([...FILES, ...RECORDS_ALTERED, ...LEDGER])('are refused when %s', async (_, parts, name, code) => {
    await expectRefusal(await reseal(await parts(), made.sealing), made.trust, name, code);
  });

  it.each(BAGS)('are refused when %s', async (_, bag) => {
    await expectRefusal(await reseal(made.parts, made.sealing, { bag }), made.trust, 'bag', 'BAG_DIFFERS');
  });
});
