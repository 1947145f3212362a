/**
 * These activities record. Each may be run again at any time: an act is known by its key, a message by its number, a
 * clock by the phase that has passed, and a second run returns the result of the first.
 *
 * An event that can never be recorded does not stop the dossier (`permanent-failure.ts`): an act is refused, a message
 * or a clock is kept without effect. Each message and each clock is recorded in its own transaction, so that those
 * around it are not lost with it.
 */
import type { ActCommand, ActRecorded, DossierRef, Recorded, RecordActivities } from '@comity/contracts/engine';
import { bodyOf } from '@comity/contracts/exchange';
import { entryOf } from '@comity/domain/by-hand/rows';
import { signedOrEntered } from '@comity/exchange/entered-seal';
import { envelopeDigest } from '@comity/exchange/signature';
import { inOrganization } from '@comity/persistence/context';
import { AlteredDocument } from '@comity/persistence/documents';
import { noteProduced } from '@comity/persistence/evidence';
import { type DueClock, dueClocks, passPhase } from '@comity/persistence/recording/clocks';
import { findKey } from '@comity/persistence/recording/events';
import {
  type Arrival,
  markArrivalRecorded,
  nextArrival,
  type NextArrival,
} from '@comity/persistence/recording/arrivals';
import { findSpentKey, spendKey } from '@comity/persistence/recording/spent-keys';
import { raiseStateAlarm } from '@comity/persistence/recording/state-alarms';
import { isAsRecorded } from '@comity/persistence/recording/state-seals';
import { confirmAct } from '@comity/persistence/recording/states';
import { whatWaits } from '@comity/persistence/recording/what-waits';
import type { Logger } from '@comity/platform/log';
import type { DataSource, EntityManager } from 'typeorm';
import { type Refusal, refuse } from '@comity/domain/events/decision';
import type { AnyMessage } from '@comity/domain/events/message';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { isFormerCustodian } from '@comity/domain/orders/ruled-out';
import { type DossierContext, lockContext, nowOf } from './dossier-context.ts';
import { entitledAct } from './entitled.ts';
import { takeEntry } from './entries.ts';
import { producedFiles } from './evidence-work.ts';
import { withOwnLaw } from './own-law.ts';
import { isPermanentFailure } from './permanent-failure.ts';
import { type Aside, recordEvent, type RecordingTools } from './record-event.ts';
import { assertSummaryHolds } from './summary-check.ts';

/**
 * After its last status a dossier stays awake for notes and late messages, for this many calendar days of its own clock
 * (the project's own choice).
 */
const RETENTION_DAYS = 30;
/**
 * The api waits four seconds for an act, and whoever got no answer asks again under the same key. An act that the engine
 * has taken may still wait out a restart or an outage of the database, but not longer than this: whoever reaches the
 * engine could otherwise hold a sealed act back and deliver it when it suits them, and nobody would do it any more. The
 * instant of an exercise counts, so moving its clock on overtakes what is on its way.
 */
const OLDEST_ACT_MS = 10 * 60_000;
const DAY = 86_400_000;
/** A dossier whose row was altered is looked at again after this pause, in milliseconds. */
const ALTERED_PAUSE_MS = 10 * 60_000;

export interface RecordingParts extends RecordingTools {
  dataSource: DataSource;
  /** Called after a commit, because the organization's ledger has new leaves. */
  leavesAdded: (organization: string) => void;
  /** The operator must learn of what can never be recorded. */
  log: Pick<Logger, 'error'>;
}

export function recordActivities(parts: RecordingParts): RecordActivities {
  const inDossier = async <T>(
    ref: DossierRef,
    altered: (reason: 'DOSSIER_STATE_ALTERED' | 'DOCUMENT_ALTERED') => T,
    work: (manager: EntityManager, context: DossierContext) => Promise<T>,
  ): Promise<T> => {
    const result = await inOrganization(parts.dataSource, ref.organization, async (manager) => {
      const context = await lockContext(manager, ref);
      const asRecorded = context.state.seq === 0 || (await isAsRecorded(manager, ref, context, parts.masterKey));
      if (asRecorded) return work(manager, context);
      await raiseStateAlarm(manager, ref, 'DOSSIER_STATE_ALTERED');
      parts.log.error({ dossier: ref.dossier, reason: 'DOSSIER_STATE_ALTERED' }, 'the row is not what was recorded');
      return altered('DOSSIER_STATE_ALTERED');
    }).catch(async (error: unknown) => {
      if (!(error instanceof AlteredDocument)) throw error;
      const reason = 'DOCUMENT_ALTERED';
      await inOrganization(parts.dataSource, ref.organization, (manager) => raiseStateAlarm(manager, ref, reason));
      parts.log.error(
        { err: error, dossier: ref.dossier, reason },
        'another text is kept under the digest of a document',
      );
      return altered(reason);
    });
    parts.leavesAdded(ref.organization);
    return result;
  };
  const giveUp = (error: unknown, ref: DossierRef, what: string): void => {
    if (!isPermanentFailure(error)) throw error;
    parts.log.error(
      { err: error, dossier: ref.dossier, what },
      'can never be recorded; the dossier goes on without it',
    );
  };
  /**
   * Records one event after the other until nothing waits; an event that can never be recorded is kept without effect.
   */
  const recordAll = async (ref: DossierRef, what: string, next: RecordNext): Promise<Recorded> => {
    for (;;) {
      const altered = () => ({ recorded: putOff(), more: false });
      const done = await inDossier(ref, altered, (manager, context) => next(manager, context, parts)).catch(
        (error: unknown) => {
          giveUp(error, ref, what);
          return inDossier(ref, altered, (manager, context) => next(manager, context, parts, 'NOT_RECORDABLE'));
        },
      );
      if (!done.more) return done.recorded;
    }
  };
  return {
    recordAct: (ref, command) =>
      inDossier<ActRecorded>(ref, refuse, (manager, context) => recordAct(manager, context, command, parts)).catch(
        (error: unknown) => {
          giveUp(error, ref, command.act.name);
          return inDossier<ActRecorded>(ref, refuse, (manager) =>
            refuseForGood(manager, ref, command, refuse('NOT_RECORDABLE')),
          );
        },
      ),
    recordArrivals: (ref) => recordAll(ref, 'a message', recordNextArrival),
    recordClocks: (ref) => recordAll(ref, 'a clock', recordNextClock),
  };
}

/** Nothing is recorded on a row that was altered: messages and clocks wait until it is restored. */
function putOff(): Recorded {
  return { outcome: 'recorded', wakeAt: Date.now() + ALTERED_PAUSE_MS, effects: false, over: false };
}

/** Records the first event that waits. With a reason `aside` it is kept without any effect. */
type RecordNext = (
  manager: EntityManager,
  context: DossierContext,
  tools: RecordingParts,
  aside?: Aside,
) => Promise<{ recorded: Recorded; more: boolean }>;

async function recordAct(
  manager: EntityManager,
  context: DossierContext,
  command: ActCommand,
  parts: RecordingParts,
): Promise<ActRecorded> {
  const { key, bodyHash, at, sentAt } = command;
  const known = await findKey(manager, context.ref.organization, context.ref.dossier, key);
  const spent = known ?? (await findSpentKey(manager, context.ref, key));
  if (spent !== null && spent.bodyHash !== bodyHash) return { outcome: 'key-reused' };
  if (known !== null) return { ...(await afterRecording(manager, context)), receipt: known.receipt };
  if (spent !== null && 'refusal' in spent) return spent.refusal;
  const sent = sentAt === undefined ? Date.parse(at) - context.organization.offsetMs : Date.parse(sentAt);
  if (sent < Date.now() - OLDEST_ACT_MS) return refuseForGood(manager, context.ref, command, refuse('ACT_HELD_BACK'));
  const act = await entitledAct(manager, context, command.act);
  if ('outcome' in act) return refuseForGood(manager, context.ref, command, act);
  await assertSummaryHolds(manager, context, act);
  const produced = await producedFiles(manager, context, act);
  const entry = act.name === 'confirm_entry' ? entryOf(context.state, act.detail.entry) : null;
  const recorded = await recordEvent(
    manager,
    context,
    { event: act, at, key: { key, bodyHash }, message: null },
    parts,
  );
  if (recorded.outcome === 'refused') return refuseForGood(manager, context.ref, command, recorded);
  if (recorded.receipt === null) throw new Error('An act was recorded without a receipt');
  await noteProduced(manager, context.ref, produced, context.state.seq);
  if (entry !== null) {
    await takeEntry(manager, context, entry, { checkedBy: act.by.member, at }, parts);
    for (let found = await arrivalOf(manager, context, parts); found.next !== null;) {
      await recordArrival(manager, context, found.next, parts);
      found = await arrivalOf(manager, context, parts);
    }
  }
  return { ...(await afterRecording(manager, context)), receipt: recorded.receipt };
}

/** Once refused, the act stays refused under its key, whatever becomes of the dossier. */
async function refuseForGood(
  manager: EntityManager,
  ref: DossierRef,
  { key, bodyHash }: ActCommand,
  refusal: Refusal,
): Promise<Refusal> {
  await spendKey(manager, ref, { key, bodyHash, refusal });
  return refusal;
}

const recordNextArrival: RecordNext = async (manager, context, parts, aside = null) => {
  const { next, more } = await arrivalOf(manager, context, parts);
  if (next !== null) await recordArrival(manager, context, next, parts, aside);
  const goesOn = next === null || context.state.seq > 0;
  return { recorded: await afterRecording(manager, context), more: more && goesOn };
};

/** A message that is not its sender's has no effect and opens no dossier; the operator must learn of it. */
async function arrivalOf(
  manager: EntityManager,
  { ref }: DossierContext,
  { log, masterKey }: RecordingParts,
): Promise<NextArrival> {
  const found = await nextArrival(manager, ref, signedOrEntered(masterKey));
  const { dossier } = ref;
  if (found.forged > 0) log.error({ dossier, reason: 'MESSAGE_NOT_GENUINE' }, 'the inbox held what nobody signed');
  return found;
}

async function recordArrival(
  manager: EntityManager,
  context: DossierContext,
  arrival: Arrival,
  parts: RecordingParts,
  failed: Aside = null,
): Promise<void> {
  const { envelope } = arrival;
  const isFormer = envelope.from.side === 'provider' && isFormerCustodian(context.state, envelope.from.organization);
  const aside = isFormer ? 'CUSTODIAN_RULED_OUT' : failed;
  const at = nowOf(context.organization, Date.parse(arrival.receivedAt));
  const arrived = messageOf(arrival);
  const event = aside !== null ? arrived : await withOwnLaw(manager, context, arrived, at);
  const produced = aside !== null ? [] : await producedFiles(manager, context, event);
  const message = {
    organization: arrival.senderOrganization,
    dossier: arrival.senderDossier,
    code: envelope.from.organization,
    number: arrival.number,
    digest: envelopeDigest(envelope),
  };
  await recordEvent(manager, context, { event, at, key: null, message, aside }, parts);
  await noteProduced(manager, context.ref, produced, context.state.seq);
  await markArrivalRecorded(manager, context.ref, arrival, context.state.seq);
}

/** The envelope's body was parsed by its code's schema when it was received. */
function messageOf({ envelope, entered }: Arrival): AnyMessage {
  return {
    kind: 'message',
    code: envelope.code,
    from: envelope.from.side,
    body: bodyOf(envelope),
    ...(entered === null ? {} : { entered }),
  } as unknown as AnyMessage;
}

/**
 * Records the clocks that came due since the last look, in the order in which they came due, each as its own event. The
 * engine asks for this because of a timer or a signal, which it keeps and will therefore answer, so everything recorded
 * so far counts as confirmed by it.
 */
const recordNextClock: RecordNext = async (manager, context, tools, aside = null) => {
  const [first, ...others] = await dueClocks(manager, context.ref, nowOf(context.organization, Date.now()));
  if (first !== undefined) await recordClock(manager, context, first, tools, aside);
  await confirmAct(manager, context.ref, context.state.seq);
  return { recorded: await afterRecording(manager, context), more: others.length > 0 };
};

async function recordClock(
  manager: EntityManager,
  context: DossierContext,
  due: DueClock,
  tools: RecordingTools,
  aside: Aside,
): Promise<void> {
  const { clock, subject, phase, daysLeft, at } = due;
  const stillRuns = context.state.clocks.some((one) => one.id === clock && one.subject === subject);
  await passPhase(manager, context.ref, due);
  if (!stillRuns) return;
  const event = { kind: 'clock', clock, subject, phase, daysLeft } as const;
  await recordEvent(manager, context, { event, at, key: null, message: null, aside }, tools);
}

async function afterRecording(manager: EntityManager, context: DossierContext): Promise<Recorded> {
  const { nextPhaseAt, effects, evidence } = await whatWaits(manager, context.ref);
  const end = retentionEnd(context);
  const instants = [nextPhaseAt, end].filter((instant) => instant !== null).map((instant) => Date.parse(instant));
  const now = Date.now() + context.organization.offsetMs;
  return {
    outcome: 'recorded',
    wakeAt: instants.length === 0 ? null : Math.min(...instants) - context.organization.offsetMs,
    effects,
    evidence,
    over: end !== null && Date.parse(end) <= now && nextPhaseAt === null,
  };
}

function retentionEnd(context: DossierContext): string | null {
  const terminal = lifecycleOf(context.state).terminal.includes(context.state.status);
  if (!terminal || context.closedAt === null) return null;
  return new Date(Date.parse(context.closedAt) + RETENTION_DAYS * DAY).toISOString();
}
