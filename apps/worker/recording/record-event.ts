/**
 * Records one event of a dossier: it decides on the locked row, and writes in the same transaction the event, the
 * state, the ledger leaf, the outgoing messages, the mails to be sent and the instants of the clocks. What is committed
 * here has happened; what is not committed has not.
 *
 * An act or a clock that is refused leaves nothing. A message that fits no row any more (two sides wrote at the same
 * time) is kept as it came, without effect and with the reason, because the other side did send it. A message or clock
 * that can never be recorded otherwise is kept in the same way, because the dossier must go on.
 */
import type { KeyObject } from 'node:crypto';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { LedgerEntry } from '@comity/contracts/ledger-entry';
import { decide } from '@comity/domain/machine/decide';
import { type Decision, type Refusal, refuse } from '@comity/domain/events/decision';
import type { DossierEvent } from '@comity/domain/events/event';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';
import type { PreservedResult } from '@comity/vocabulary/values/answers';
import { markAmendmentSent } from '@comity/persistence/drafts';
import { assertUnaltered } from '@comity/persistence/documents';
import { removeUnproduced } from '@comity/persistence/evidence';
import { withDeputies } from '@comity/persistence/recording/deputies';
import { writeClocks } from '@comity/persistence/recording/clocks';
import { messageSentByHand } from '@comity/persistence/recording/by-hand';
import { appendEvent } from '@comity/persistence/recording/events';
import { queueEvidenceWork } from '@comity/persistence/recording/evidence-work';
import { queueMessages } from '@comity/persistence/recording/outgoing';
import { queueNotices } from '@comity/persistence/recording/notices';
import { markDraftReturned, markDraftSubmitted, saveHoldLines } from '@comity/persistence/recording/projections';
import { sealState } from '@comity/persistence/recording/state-seals';
import { involveOffices, saveState } from '@comity/persistence/recording/states';
import { saveTasks } from '@comity/persistence/recording/tasks';
import type { EntityManager } from 'typeorm';
import { recordAmendedSubject } from './amended-subject.ts';
import { clockRow } from './clock-instants.ts';
import { sendingNotices, withSidesByHand } from './by-hand.ts';
import { recordCustodian } from './custodian.ts';
import { type DossierContext, peersFor, senderOf } from './dossier-context.ts';
import { codeOf, digestsIn, payloadOf, phaseOf } from './entry.ts';
import { envelopesOf, type OutgoingMessage } from './envelopes.ts';
import { evidenceWorkOf, uploadsAreOwedNoMore } from './evidence-work.ts';
import { type EventSender, recordSubject } from './opening.ts';
import { type Paged, pagedBy } from './pages.ts';
import { tasksToKeep } from './open-tasks.ts';
import { draftToThirdState } from './third-state-draft.ts';

export type Aside = 'NOT_RECORDABLE' | 'CUSTODIAN_RULED_OUT' | null;

export interface EventFacts {
  event: DossierEvent;
  at: string;
  key: { key: string; bodyHash: string } | null;
  /** For messages, who sent it and the digest of its envelope. */
  message: (EventSender & { code: string; number: number; digest: string }) | null;
  /**
   * Set when recording the event has failed for ever (`isPermanentFailure`), or when it comes from a provider that is no
   * longer the custodian: the message or clock is then kept without any effect, with this reason.
   */
  aside?: Aside;
}

/** The keys and addresses that recording needs and that no transaction changes. */
export interface RecordingTools {
  privateKey: (manager: EntityManager, organization: string) => Promise<KeyObject>;
  /** The seals of states are derived from this key. */
  masterKey: Buffer;
  /** This is the host part of Message-IDs. */
  mailHost: string;
}

export type RecordedEvent = Refusal | { outcome: 'recorded'; receipt: ActReceipt | null };

/** Changes `context.state` to the state after the event. */
export async function recordEvent(
  manager: EntityManager,
  context: DossierContext,
  facts: EventFacts,
  tools: RecordingTools,
): Promise<RecordedEvent> {
  const { event, at } = facts;
  const lifecycle = lifecycleOf(context.state);
  const before: DossierState = { ...context.state, zone: context.zone };
  const aside = facts.aside ?? null;
  const decision = aside === null ? decide(lifecycle, before, event, at) : refuse(aside);
  const isKept = event.kind === 'message' || aside !== null;
  if (decision.outcome === 'refused' && (!isKept || before.seq === 0)) return decision;
  let after: DossierState = { ...(decision.outcome === 'decided' ? decision.state : before), seq: before.seq + 1 };

  await assertUnaltered(manager, context.ref.organization, digestsIn(payloadOf(event)));
  if (decision.outcome === 'decided') {
    await recordSubject(manager, context, event, after, { at, sender: facts.message }, tools.masterKey);
    await recordCustodian(manager, context, { before, after }, tools.masterKey);
    await recordAmendedSubject(manager, context, { before, after }, tools.masterKey);
  }
  if (decision.outcome === 'decided')
    await involveOffices(manager, context.ref, decision.involves, officesOf(event), at);
  const paged = await pagedBy(manager, context, decision, before);
  const entry = { ...entryOf(context, facts, decision, before, after), ...paged.entry };
  const { receipt, leaf } = await appendEvent(manager, {
    organization: context.ref.organization,
    entry,
    key: facts.key?.key ?? null,
    bodyHash: facts.key?.bodyHash ?? null,
    receipt: facts.key === null ? null : (leaf) => receiptOf(context, entry, leaf, before, after),
  });
  if (decision.outcome === 'decided') {
    const outgoing = await carryOut(manager, context, { event, entry, decision, paged, before, after }, tools);
    after = withSidesByHand(after, event, outgoing, at);
  }
  await saveState(manager, context.ref, after, {
    at,
    closed: lifecycle.terminal.includes(after.status),
    unconfirmed: event.kind === 'act',
  });
  await saveTasks(manager, context.ref, tasksToKeep(after, at), { at, seq: after.seq });
  await sealState(manager, context.ref, { state: after, leaf, zone: context.zone }, tools.masterKey);
  context.state = after;
  return { outcome: 'recorded', receipt };
}

interface CarriedDecision {
  event: DossierEvent;
  entry: LedgerEntry;
  decision: Decision;
  paged: Paged;
  before: DossierState;
  after: DossierState;
}

async function carryOut(
  manager: EntityManager,
  context: DossierContext,
  carried: CarriedDecision,
  tools: RecordingTools,
): Promise<OutgoingMessage[]> {
  const { ref } = context;
  const { event, entry, decision, paged, before, after } = carried;
  const { at, seq } = entry;
  const starts = decision.starts.map((start) => clockRow(start, context.zone, context.country, at));
  await writeClocks(manager, ref, { starts, stops: decision.stops, at });
  let outgoing: OutgoingMessage[] = [];
  if (decision.sends.length > 0) {
    const peers = await peersFor(
      manager,
      { ...context, state: after },
      decision.sends.map((send) => send.to),
    );
    const sender = senderOf(context, await tools.privateKey(manager, ref.organization));
    // Only the own side may lack a peer: a formal request need not follow a preservation that is known here.
    const sends = decision.sends.filter(({ to }) => to !== ref.side || peers.some((peer) => peer.side === to));
    outgoing = envelopesOf(sends, sender, peers, at);
    await queueMessages(manager, ref, seq, outgoing);
  }
  const notices = [...paged.notices, ...sendingNotices(outgoing)];
  if (notices.length > 0) {
    const responsible = await withDeputies(manager, ref, Object.values(after.responsible), at);
    await queueNotices(manager, ref, seq, notices, responsible, tools.mailHost);
  }
  await queueEvidenceWork(manager, ref, seq, evidenceWorkOf(event, decision, before));
  if (uploadsAreOwedNoMore(before, after)) await removeUnproduced(manager, ref, at);
  await saveHoldLines(manager, ref, after.holds, resultsOf(event));
  await draftToThirdState(manager, context, event, at);
  if (event.kind === 'act' && event.name === 'submit') await markDraftSubmitted(manager, ref, at);
  if (event.kind === 'act' && event.name === 'return_to_draft') await markDraftReturned(manager, ref);
  if (decision.sends.some(({ code }) => code === 'amendment')) await markAmendmentSent(manager, ref, at);
  if (event.kind === 'act' && event.name === 'record_sending') {
    await messageSentByHand(manager, ref, event.detail, { member: event.by.member, seq });
  }
  return outgoing;
}

/** The office that acts, or that is given the dossier, sees it from now on. */
function officesOf(event: DossierEvent): string[] {
  if (event.kind !== 'act') return [];
  return event.name === 'assign' ? [event.by.office, event.detail.office] : [event.by.office];
}

/** Returns the results of preservation that the event brings, whoever brings them. */
function resultsOf(event: DossierEvent): PreservedResult[] {
  if (event.kind === 'act' && event.name === 'confirm_preservation') return event.detail.results;
  if (event.kind !== 'message') return [];
  if (event.code === 'preservation_confirmation') return event.body.results;
  if (event.code !== 'preservation_answer') return [];
  return event.body.answers.flatMap((answer) => (answer.kind === 'PRESERVED' ? answer.results : []));
}

function receiptOf(
  context: DossierContext,
  entry: LedgerEntry,
  leaf: string,
  before: DossierState,
  after: DossierState,
): ActReceipt {
  return {
    dossier: context.ref.dossier,
    reference: context.reference ?? '',
    seq: entry.seq,
    act: entry.code,
    status: after.status,
    leaf,
    at: entry.at,
    proposed: after.proposal !== null && after.proposal !== before.proposal,
  };
}

function entryOf(
  context: DossierContext,
  { event, at, message }: EventFacts,
  decision: Decision | Refusal,
  before: DossierState,
  after: DossierState,
): LedgerEntry {
  return {
    version: 1,
    organization: context.organization.code,
    dossier: context.ref.dossier,
    seq: after.seq,
    kind: event.kind,
    code: codeOf(event),
    phase: phaseOf(event),
    at,
    actor: event.kind === 'act' ? event.by : null,
    statusBefore: before.seq === 0 ? null : before.status,
    statusAfter: after.status,
    basis: decision.outcome === 'decided' ? decision.basis : (decision.rule ?? 'COM.CROSSED'),
    payload: payloadOf(event),
    message: message === null ? null : { sender: message.code, number: message.number, digest: message.digest },
    refusal: decision.outcome === 'refused' ? { code: decision.code, about: decision.about } : null,
    ...(event.kind === 'message' && event.entered !== undefined ? { entered: event.entered } : {}),
  };
}
