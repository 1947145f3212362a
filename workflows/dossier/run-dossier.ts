/**
 * Runs the life of a dossier, the same on all three sides and for both kinds of request: wait until a person acts, a
 * message arrives or a clock comes due; record it; let its effects go out; begin again; end some time after the last
 * status.
 *
 * The workflow decides nothing. The decision is made by recording, in the transaction that keeps it, and comes back as
 * a value. So a replay never runs the rules, and a history of last year replays although the rules have changed since.
 *
 * Long work on evidence runs beside everything else, and only when recording says that some waits. A transfer of hours
 * delays no act, message or mail, and a run that continues as new interrupts it; the next run resumes it.
 *
 * Whoever reaches the engine can send anything to a run, or begin one. What we have not sealed is read as a mark in its
 * place (libs/platform/payload-codec.ts): an act is refused as a value, a signal means "look" whatever it carries, and a
 * run with a foreign input fails at once and does nothing.
 *
 * A crash anywhere leaves either nothing or a recorded event. Recording knows its keys, numbers and clocks and returns
 * what it already has, so whatever is run again takes effect once.
 */
import type {
  ActAnswer,
  ActCommand,
  DossierInput,
  EffectActivities,
  EvidenceActivities,
  Recorded,
  RecordActivities,
} from '@comity/contracts/engine';
import {
  ACT_UPDATE,
  ARRIVED_SIGNAL,
  CLOCK_MOVED_SIGNAL,
  DISPATCH_SIGNAL,
  isActCommand,
  isInputOf,
  NOT_SEALED,
  TASK_QUEUES,
} from '@comity/contracts/engine';
import * as workflow from '@temporalio/workflow';
import { RecordingMutex } from './recording-mutex.ts';

const act = workflow.defineUpdate<ActAnswer, [ActCommand]>(ACT_UPDATE);
const arrived = workflow.defineSignal(ARRIVED_SIGNAL);
const clockMoved = workflow.defineSignal(CLOCK_MOVED_SIGNAL);
const dispatch = workflow.defineSignal(DISPATCH_SIGNAL);

/** Recording is retried for ever: a database that is down is a reason to wait, not to give up an act. */
const RECORDING = {
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
} as const;
const recordingLocalActivities = workflow.proxyLocalActivities<RecordActivities>(RECORDING);
const recordingActivities = workflow.proxyActivities<RecordActivities>({
  taskQueue: TASK_QUEUES.records,
  ...RECORDING,
});
const effects = workflow.proxyActivities<EffectActivities>({
  taskQueue: TASK_QUEUES.effects,
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * The limit is the time that a large file takes on a slow line; the heartbeat shows when a worker is gone. A run that
 * continues as new does not wait until the work has noticed the cancellation: the numbers of the writers, kept in the
 * rows, tell its late writes apart from those of the attempt that resumes it.
 */
const evidence = workflow.proxyActivities<EvidenceActivities>({
  taskQueue: TASK_QUEUES.evidence,
  startToCloseTimeout: '12 hours',
  heartbeatTimeout: '30 seconds',
  cancellationType: workflow.ActivityCancellationType.TRY_CANCEL,
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

type DossierWorkflow = (input: DossierInput) => Promise<void>;

interface RunState {
  /** The dossier has reached its last status and its time of rest has passed. */
  over: boolean;
  leaving: boolean;
  /** A message or mail is being sent, or failed and will be tried again after the pause that the activity asks for. */
  courierWaits: boolean;
  /** Work on evidence is being done, or failed and will be tried again after the pause that the activity asks for. */
  evidenceWaits: boolean;
  /** The time of rest after the last status has passed, and only what is still unsent keeps this run open. */
  staysForCourier: boolean;
}

/** A request to cancel has no effect: what ends a dossier is decided by people, and stands in the database. */
export function runDossier(input: DossierInput): Promise<void> {
  return workflow.CancellationScope.nonCancellable(() => live(input));
}

async function live(input: DossierInput): Promise<void> {
  if (!isInputOf(workflow.workflowInfo().workflowId, input))
    throw workflow.ApplicationFailure.nonRetryable('This run was not begun by Comity', 'NOT_SEALED');
  const { organization, dossier, kind = 'PRESERVATION', side } = input;
  const ref = { organization, dossier, kind, side };
  const records = input.recordsInTask === true ? recordingLocalActivities : recordingActivities;
  const mutex = new RecordingMutex();
  let { wakeAt } = input;
  const waiting = {
    arrivals: input.arrivals,
    clocks: false,
    effects: input.effects,
    evidence: input.evidence === true,
  };
  const run: RunState = {
    over: false,
    leaving: false,
    courierWaits: false,
    evidenceWaits: false,
    staysForCourier: false,
  };

  const take = (recorded: Recorded): void => {
    ({ wakeAt } = recorded);
    run.over = recorded.over;
    waiting.effects ||= recorded.effects;
    waiting.evidence ||= recorded.evidence === true;
  };

  const recordOne = async (command: ActCommand): Promise<ActAnswer> => {
    const recorded = await records.recordAct(ref, command);
    if (recorded.outcome !== 'recorded') return recorded;
    take(recorded);
    return { outcome: 'done', receipt: recorded.receipt };
  };

  workflow.setHandler(act, async (command) => {
    if (!isActCommand(command)) return NOT_SEALED;
    return workflow.CancellationScope.nonCancellable(() => mutex.runExclusive(() => recordOne(command)));
  });
  workflow.setHandler(arrived, () => void (waiting.arrivals = true));
  workflow.setHandler(clockMoved, () => void (waiting.clocks = true));
  workflow.setHandler(dispatch, () => void (waiting.effects = true));

  const courier = runCourier();
  const longWork = new workflow.CancellationScope();
  const evidenceWork = runEvidenceWork();
  while (!isDone() && !workflow.workflowInfo().continueAsNewSuggested) {
    await somethingToRecord();
    if (waiting.arrivals) {
      waiting.arrivals = false;
      take(await mutex.runExclusive(() => records.recordArrivals(ref)));
    } else if (waiting.clocks || isDue()) {
      waiting.clocks = false;
      take(await mutex.runExclusive(() => records.recordClocks(ref)));
    }
  }

  run.leaving = true;
  longWork.cancel();
  await Promise.all([courier, evidenceWork]);
  await workflow.condition(workflow.allHandlersFinished);
  if (run.over && !waiting.arrivals && !isUnsent()) return;
  // A clock that was moved while this run was ending has made `wakeAt` wrong, so the next run looks at its clocks at
  // once.
  if (waiting.clocks) wakeAt = Date.now();
  const { arrivals } = waiting;
  const unsent = waiting.effects || run.courierWaits;
  const undone = waiting.evidence || run.evidenceWaits ? { evidence: true as const } : {};
  await workflow.continueAsNew<DossierWorkflow>({
    ...ref,
    recordsInTask: true,
    wakeAt,
    arrivals,
    effects: unsent,
    ...undone,
  });

  /**
   * A dossier whose time is over stays until the last message and mail are out. If it continued as new for their sake,
   * the new run would try them again at once, without the pause.
   */
  function isDone(): boolean {
    if (run.over && isUnsent()) run.staysForCourier ||= workflow.patched('courier-goes-first');
    return isFinished();
  }

  function isFinished(): boolean {
    return run.over && !(run.staysForCourier && isUnsent());
  }

  function isLeaving(): boolean {
    return run.leaving;
  }

  function isUnsent(): boolean {
    return waiting.effects || run.courierWaits || waiting.evidence || run.evidenceWaits;
  }

  /** No clock runs any more after the time of rest. */
  function nextWake(): number | null {
    return run.staysForCourier ? null : wakeAt;
  }

  /** Waits without a limit while no clock runs; a clock that changes during the wait sets the timer anew. */
  async function somethingToRecord(): Promise<void> {
    const armedFor = nextWake();
    const stirred = (): boolean =>
      waiting.arrivals ||
      waiting.clocks ||
      isFinished() ||
      nextWake() !== armedFor ||
      workflow.workflowInfo().continueAsNewSuggested;
    if (armedFor === null) await workflow.condition(stirred);
    else await workflow.condition(stirred, Math.max(1, armedFor - Date.now()));
  }

  function isDue(): boolean {
    const wake = nextWake();
    return wake !== null && wake <= Date.now();
  }

  /** Runs one dispatch at a time; what could not be sent is tried again after the pause that the activity asks for. */
  async function runCourier(): Promise<void> {
    let pause: number | null = null;
    for (;;) {
      const stirred = (): boolean => waiting.effects || run.leaving;
      if (pause === null) await workflow.condition(stirred);
      else waiting.effects = !(await workflow.condition(stirred, pause)) || waiting.effects;
      if (run.leaving) return;
      waiting.effects = false;
      run.courierWaits = true;
      ({ retryInMs: pause } = await effects.dispatchEffects(ref));
      run.courierWaits = pause !== null;
    }
  }
  /**
   * Does for work on evidence, which may take hours, what `runCourier` does for messages. When it is interrupted, the
   * next run resumes from what the rows say.
   */
  async function runEvidenceWork(): Promise<void> {
    let pause: number | null = null;
    for (;;) {
      const stirred = (): boolean => waiting.evidence || run.leaving;
      if (pause === null) await workflow.condition(stirred);
      else waiting.evidence = !(await workflow.condition(stirred, pause)) || waiting.evidence;
      if (run.leaving) return;
      waiting.evidence = false;
      run.evidenceWaits = true;
      try {
        ({ retryInMs: pause } = await longWork.run(() => evidence.workOnEvidence(ref)));
      } catch (error) {
        if (isLeaving() || workflow.isCancellation(error)) return;
        throw error;
      }
      run.evidenceWaits = pause !== null;
    }
  }
}
