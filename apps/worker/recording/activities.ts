/**
 * The activities that record. Each may be run again at any time: an act is known by its key, a message by its number,
 * a clock by the phase that has passed, and a second run answers what the first has left.
 */
import type { ActCommand, ActRecorded, DossierRef, Recorded, RecordActivities } from '@comity/contracts/engine';
import { bodyOf } from '@comity/contracts/exchange';
import { entryOf } from '@comity/domain/by-hand/rows';
import type { AnyMessage, DossierEvent } from '@comity/domain/dossier/event';
import { lifecycleOf } from '@comity/domain/dossier/lifecycles';
import { envelopeDigest } from '@comity/exchange/signature';
import { inOrganization } from '@comity/persistence/context';
import { noteProduced } from '@comity/persistence/evidence';
import { dueClocks, nextClockInstant, passPhase } from '@comity/persistence/recording/clocks';
import { hasEffects } from '@comity/persistence/recording/effects';
import { hasEvidenceWork } from '@comity/persistence/recording/evidence-work';
import { findKey } from '@comity/persistence/recording/events';
import { type Arrival, markArrivalRecorded, nextArrivals } from '@comity/persistence/recording/messages';
import { confirmAct } from '@comity/persistence/recording/states';
import { ApplicationFailure } from '@temporalio/activity';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { type DossierContext, lockContext, nowOf } from './dossier-context.ts';
import { takeEntry } from './entries.ts';
import { producedFiles } from './evidence-work.ts';
import { recordEvent, type RecordingTools } from './record-event.ts';
import { assertSummaryHolds } from './summary-check.ts';

/** After its last status a dossier stays awake for notes and late messages, calendar days of its own clock [D]. */
const RETENTION_DAYS = 30;
const DAY = 86_400_000;

export interface RecordingParts extends RecordingTools {
  dataSource: DataSource;
  /** Called after a commit: the organization's ledger has new leaves. */
  leavesAdded: (organization: string) => void;
}

export function recordActivities(parts: RecordingParts): RecordActivities {
  const inDossier = async <T>(
    ref: DossierRef,
    work: (manager: EntityManager, context: DossierContext) => Promise<T>,
  ): Promise<T> => {
    const result = await inOrganization(parts.dataSource, ref.organization, async (manager) =>
      work(manager, await lockContext(manager, ref)),
    );
    parts.leavesAdded(ref.organization);
    return result;
  };
  return {
    recordAct: (ref, command) =>
      inDossier(ref, (manager, context) => recordAct(manager, context, command, parts)).catch(giveUpIfNeverStorable),
    recordArrivals: (ref) => inDossier(ref, (manager, context) => recordArrivals(manager, context, parts)),
    recordClocks: (ref) => inDossier(ref, (manager, context) => recordClocks(manager, context, parts)),
  };
}

/**
 * PostgreSQL's class 22, data exception: no repetition makes such a value storable. The act fails, and those that wait
 * for their turn on the dossier go on. Everything else is tried again.
 */
function giveUpIfNeverStorable(error: unknown): never {
  const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
  if (code?.startsWith('22') === true) throw ApplicationFailure.nonRetryable('A value cannot be stored', 'UNSTORABLE');
  throw error;
}

async function recordAct(
  manager: EntityManager,
  context: DossierContext,
  command: ActCommand,
  tools: RecordingTools,
): Promise<ActRecorded> {
  const { key, bodyHash, at, act } = command;
  const known = await findKey(manager, context.ref.organization, context.ref.dossier, key);
  if (known !== null && known.bodyHash !== bodyHash) return { outcome: 'key-reused' };
  if (known !== null) return { ...(await afterwards(manager, context)), receipt: known.receipt };
  await assertSummaryHolds(manager, context, act);
  const produced = await producedFiles(manager, context, act);
  const entry = act.name === 'confirm_entry' ? entryOf(context.state, act.detail.entry) : null;
  const recorded = await recordEvent(
    manager,
    context,
    { event: act, at, key: { key, bodyHash }, message: null },
    tools,
  );
  if (recorded.outcome === 'refused') return recorded;
  if (recorded.receipt === null) throw new Error('An act was recorded without a receipt');
  await noteProduced(manager, context.ref, produced, context.state.seq);
  if (entry !== null) {
    await takeEntry(manager, context, entry, { checkedBy: act.by.member, at }, tools);
    await recordArrivals(manager, context, tools);
  }
  return { ...(await afterwards(manager, context)), receipt: recorded.receipt };
}

async function recordArrivals(
  manager: EntityManager,
  context: DossierContext,
  tools: RecordingTools,
): Promise<Recorded> {
  for (const arrival of await nextArrivals(manager, context.ref)) {
    const { envelope } = arrival;
    const at = nowOf(context.organization, Date.parse(arrival.receivedAt));
    const event = messageOf(arrival);
    const produced = await producedFiles(manager, context, event);
    await recordEvent(
      manager,
      context,
      {
        event,
        at,
        key: null,
        message: {
          organization: arrival.senderOrganization,
          dossier: arrival.senderDossier,
          code: envelope.from.organization,
          number: arrival.number,
          digest: envelopeDigest(envelope),
        },
      },
      tools,
    );
    await noteProduced(manager, context.ref, produced, context.state.seq);
    await markArrivalRecorded(manager, context.ref, arrival, context.state.seq);
  }
  return afterwards(manager, context);
}

/** The envelope's body was parsed by its code's schema when it was received. */
function messageOf({ envelope, entered }: Arrival): DossierEvent {
  return {
    kind: 'message',
    code: envelope.code,
    from: envelope.from.side,
    body: bodyOf(envelope),
    ...(entered === null ? {} : { entered }),
  } as unknown as AnyMessage;
}

/**
 * Everything that came due since the last look, in the order in which it came due, each as its own event. The engine asks
 * for this because of a timer or a signal, which it keeps, so it will have the answer: what is recorded is confirmed.
 */
async function recordClocks(manager: EntityManager, context: DossierContext, tools: RecordingTools): Promise<Recorded> {
  const now = nowOf(context.organization, Date.now());
  for (const due of await dueClocks(manager, context.ref, now)) {
    const stillRuns = context.state.clocks.some((clock) => clock.id === due.clock && clock.subject === due.subject);
    await passPhase(manager, context.ref, due);
    if (!stillRuns) continue;
    const { clock, subject, phase, daysLeft } = due;
    await recordEvent(
      manager,
      context,
      {
        event: { kind: 'clock', clock, subject, phase, daysLeft },
        at: due.at,
        key: null,
        message: null,
      },
      tools,
    );
  }
  await confirmAct(manager, context.ref, context.state.seq);
  return afterwards(manager, context);
}

async function afterwards(manager: EntityManager, context: DossierContext): Promise<Recorded> {
  const next = await nextClockInstant(manager, context.ref);
  const end = retentionEnd(context);
  const instants = [next, end].filter((instant) => instant !== null).map((instant) => Date.parse(instant));
  const now = Date.now() + context.organization.offsetMs;
  return {
    outcome: 'recorded',
    wakeAt: instants.length === 0 ? null : Math.min(...instants) - context.organization.offsetMs,
    effects: await hasEffects(manager, context.ref),
    evidence: await hasEvidenceWork(manager, context.ref),
    over: end !== null && Date.parse(end) <= now && next === null,
  };
}

function retentionEnd(context: DossierContext): string | null {
  const terminal = lifecycleOf(context.state).terminal.includes(context.state.status);
  if (!terminal || context.closedAt === null) return null;
  return new Date(Date.parse(context.closedAt) + RETENTION_DAYS * DAY).toISOString();
}
