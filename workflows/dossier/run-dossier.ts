/**
 * The story of a dossier, the same on all three sides and for both kinds of request: wait until a person acts, a message arrives or a clock comes
 * due; record it; let its effects go out; begin again; end some time after the last status.
 *
 * The workflow decides nothing. The decision is made by recording, in the transaction that keeps it, and comes back as a
 * value. So a replay never runs the rules, and a history of last year replays under the rules of today.
 *
 * Long work on evidence runs beside everything else, and only when recording says that some waits: a transfer of hours
 * keeps no act, message or mail waiting, and a run that continues as new breaks it off for the next one to go on with.
 *
 * A crash anywhere leaves either nothing or a recorded event; recording knows its keys, numbers and clocks and answers
 * what it has, so whatever is run again is run once.
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
import { ACT_UPDATE, ARRIVED_SIGNAL, CLOCK_MOVED_SIGNAL, DISPATCH_SIGNAL, TASK_QUEUES } from '@comity/contracts/engine';
import * as workflow from '@temporalio/workflow';
import { RecordingMutex } from './recording-mutex.ts';

const act = workflow.defineUpdate<ActAnswer, [ActCommand]>(ACT_UPDATE);
const arrived = workflow.defineSignal(ARRIVED_SIGNAL);
const clockMoved = workflow.defineSignal(CLOCK_MOVED_SIGNAL);
const dispatch = workflow.defineSignal(DISPATCH_SIGNAL);

/** Retried for ever: a database that is down is a reason to wait, not to give up an act. */
const RECORDING = {
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
} as const;
const inTask = workflow.proxyLocalActivities<RecordActivities>(RECORDING);
const apart = workflow.proxyActivities<RecordActivities>({ taskQueue: TASK_QUEUES.records, ...RECORDING });
const effects = workflow.proxyActivities<EffectActivities>({
  taskQueue: TASK_QUEUES.effects,
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * As long as a large file takes on a slow line; the heartbeat tells when a worker is gone. A run that leaves does not wait
 * until the work has heard of it: whoever goes on with it meanwhile is told apart by rows and writers.
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
  /** The last status is reached and its time of rest has passed. */
  over: boolean;
  leaving: boolean;
  /** Something is being sent, or could not be sent yet and is tried again after the pause that the activity asks for. */
  courierWaits: boolean;
  /** Work on evidence is being done, or is tried again after the pause that the activity asks for. */
  evidenceWaits: boolean;
  /** The last status' time of rest has passed, and only what is still unsent keeps this run. */
  staysForCourier: boolean;
}

export async function runDossier(input: DossierInput): Promise<void> {
  const { organization, dossier, kind = 'PRESERVATION', side } = input;
  const ref = { organization, dossier, kind, side };
  const records = input.recordsInTask === true ? inTask : apart;
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

  workflow.setHandler(act, async (command) =>
    mutex.runExclusive(async () => {
      const recorded = await records.recordAct(ref, command);
      if (recorded.outcome !== 'recorded') return recorded;
      take(recorded);
      return { outcome: 'done', receipt: recorded.receipt };
    }),
  );
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
  // A clock that was moved while we left has made `wakeAt` wrong: the next run looks at its clocks at once.
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
   * A dossier whose time is over stays until the last message and mail are out. Continuing as new for their sake would
   * begin a run, and try again, without any pause.
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

  /** Past the time of rest no clock runs any more. */
  function nextWake(): number | null {
    return run.staysForCourier ? null : wakeAt;
  }

  /** Waits without a limit while no clock runs; a clock that changes while we wait sets the timer anew. */
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

  /** One dispatch at a time; what could not be sent is tried again after the pause that the activity asks for. */
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
  /** As the courier, for what may take hours. Broken off, it goes on in the next run where its rows say. */
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
