/**
 * Tests the dossier's workflow without a server: handlers, conditions and activities of the engine are plain promises,
 * so that a signal can come exactly where it would be lost. What the engine itself does is tested on the engine.
 */
import { describe, expect, it, jest } from '@jest/globals';
import type { DossierInput, Recorded } from '@comity/contracts/engine';
import { ACT_UPDATE, CLOCK_MOVED_SIGNAL, UNSEALED } from '@comity/contracts/engine';

const HOUR = 3_600_000;
const input: DossierInput = {
  organization: 'o',
  dossier: 'd',
  kind: 'PRESERVATION',
  side: 'requesting',
  recordsInTask: true,
  wakeAt: null,
  arrivals: false,
  effects: false,
};
const recorded = (change: Partial<Recorded>): Recorded => ({
  outcome: 'recorded',
  wakeAt: null,
  effects: false,
  over: false,
  ...change,
});

const BROKEN_OFF = new Error('cancelled');

interface PendingWait {
  until: () => boolean;
  timeoutMs: number | null;
  resolve: (met: boolean) => void;
}

/** Offers what a workflow asks of its engine, and records what it asked for. */
class FakeEngine {
  suggested = false;
  continuedWith: DossierInput | null = null;
  ended = false;
  readonly asked: string[] = [];
  readonly activities = new Map<string, () => unknown>();
  private readonly handlers = new Map<string, (given?: unknown) => unknown>();
  private waits: PendingWait[] = [];

  readonly module = {
    defineUpdate: (name: string) => name,
    defineSignal: (name: string) => name,
    setHandler: (name: string, handler: (given?: unknown) => unknown) => void this.handlers.set(name, handler),
    proxyActivities: () => this.proxy(),
    proxyLocalActivities: () => this.proxy(),
    condition: (until: () => boolean, timeoutMs: number | null = null) =>
      new Promise<boolean>((resolve) => this.waits.push({ until, timeoutMs, resolve })),
    allHandlersFinished: () => true,
    workflowInfo: () => ({ workflowId: 'dossier-d', continueAsNewSuggested: this.suggested }),
    ApplicationFailure: {
      nonRetryable: (message: string, type: string) => Object.assign(new Error(message), { type }),
    },
    patched: () => true,
    continueAsNew: (next: DossierInput) => void (this.continuedWith = next),
    isCancellation: (error: unknown) => error === BROKEN_OFF,
    ActivityCancellationType: { TRY_CANCEL: 'TRY_CANCEL' },
    CancellationScope: class {
      static nonCancellable<T>(work: () => Promise<T>): Promise<T> {
        return work();
      }
      private breakOff = (_reason: unknown): void => undefined;
      run<T>(work: () => Promise<T>): Promise<T> {
        return Promise.race([work(), new Promise<never>((_, reject) => (this.breakOff = reject))]);
      }
      cancel(): void {
        this.breakOff(BROKEN_OFF);
      }
    },
  };

  private proxy(): Record<string, unknown> {
    return new Proxy({}, { get: (_target, name) => () => this.run(String(name)) });
  }

  private async run(name: string): Promise<unknown> {
    this.asked.push(name);
    return Promise.resolve(this.activities.get(name)?.());
  }

  signal(name: string): void {
    this.handlers.get(name)?.();
  }

  update(given: unknown): Promise<unknown> {
    return Promise.resolve(this.handlers.get(ACT_UPDATE)?.(given));
  }

  /** Runs everything that waits for nothing but other pending promises. */
  async settle(): Promise<void> {
    for (let round = 0; round < 50; round += 1) {
      await new Promise(setImmediate);
      const met = this.waits.filter((wait) => wait.until());
      this.waits = this.waits.filter((wait) => !met.includes(wait));
      for (const wait of met) wait.resolve(true);
    }
  }

  timers(): (number | null)[] {
    return this.waits.map((wait) => wait.timeoutMs);
  }

  /** Lets the shortest timer run out. */
  async timeOut(): Promise<void> {
    const [next] = this.waits
      .filter((wait) => wait.timeoutMs !== null)
      .sort((one, other) => Number(one.timeoutMs) - Number(other.timeoutMs));
    this.waits = this.waits.filter((wait) => wait !== next);
    next?.resolve(false);
    await this.settle();
  }
}

const current: { engine: FakeEngine } = { engine: new FakeEngine() };
jest.unstable_mockModule('@temporalio/workflow', () => current.engine.module);

async function begin(
  change: Partial<DossierInput>,
  prepare: (engine: FakeEngine) => void,
  start: DossierInput = input,
): Promise<FakeEngine> {
  jest.resetModules();
  const engine = new FakeEngine();
  current.engine = engine;
  prepare(engine);
  const { runDossier } = await import('./run-dossier.ts');
  void runDossier({ ...start, ...change }).then(() => (engine.ended = true));
  await engine.settle();
  return engine;
}

describe('A dossier that continues as new', () => {
  it('Given the clock is moved while it leaves, Then the next run looks at its clocks at once', async () => {
    const farAway = Date.now() + 60 * 24 * HOUR;
    let sent = (_answer: unknown): void => undefined;
    const engine = await begin({ wakeAt: farAway, effects: true }, (one) => {
      one.activities.set('dispatchEffects', () => new Promise((resolve) => (sent = resolve)));
    });
    engine.suggested = true;
    await engine.settle();
    engine.signal(CLOCK_MOVED_SIGNAL);
    sent({ retryInMs: null });
    await engine.settle();
    expect(engine.asked).toEqual(['dispatchEffects']);
    expect(engine.continuedWith?.wakeAt).toBeLessThanOrEqual(Date.now());
  });
});

describe('A dossier whose time is over', () => {
  const overdue = { wakeAt: Date.now() - HOUR };

  it('Given something is still unsent, Then it stays and tries again after the pause, and ends when it is out', async () => {
    let sent = (_answer: unknown): void => undefined;
    const engine = await begin({ ...overdue, effects: true }, (one) => {
      one.activities.set('recordClocks', () => recorded({ ...overdue, over: true }));
      one.activities.set('dispatchEffects', () => new Promise((resolve) => (sent = resolve)));
    });
    await engine.timeOut();
    expect(engine.asked).toEqual(['dispatchEffects', 'recordClocks']);
    sent({ retryInMs: HOUR });
    await engine.settle();
    expect([engine.ended, engine.continuedWith]).toEqual([false, null]);
    expect(engine.timers()).toEqual([null, null, HOUR]);
    const tries = engine.asked.length;
    await engine.timeOut();
    expect(engine.asked.slice(tries)).toEqual(['dispatchEffects']);
    sent({ retryInMs: null });
    await engine.settle();
    expect([engine.ended, engine.continuedWith]).toEqual([true, null]);
  });

  it('Given nothing is unsent, Then it ends', async () => {
    const engine = await begin(overdue, (one) => {
      one.activities.set('recordClocks', () => recorded({ ...overdue, over: true }));
    });
    await engine.timeOut();
    expect([engine.ended, engine.asked]).toEqual([true, ['recordClocks']]);
  });
});

describe('case E1: what a run is given from outside', () => {
  const receiptOf = { outcome: 'done', receipt: { seq: 1 }, leaf: 'a' };
  const foreign: unknown[] = [UNSEALED, undefined, null, 'act', 7, [], {}, receiptOf, input, { key: 'k', act: null }];

  it.each(foreign)('as the act %j is refused as a value, and nothing is recorded', async (given) => {
    const engine = await begin({}, () => undefined);
    expect(await engine.update(given)).toMatchObject({ outcome: 'refused', code: 'NOT_SEALED' });
    expect(engine.asked).toEqual([]);
  });

  it.each([UNSEALED, undefined, null, 'd', { ...input, dossier: 'another' }, { dossier: 'd' }])(
    'as the input %j makes the run fail at once, and nothing is recorded',
    async (given) => {
      jest.resetModules();
      const engine = new FakeEngine();
      current.engine = engine;
      const { runDossier } = await import('./run-dossier.ts');
      await expect(runDossier(given as DossierInput)).rejects.toMatchObject({ type: 'NOT_SEALED' });
      expect(engine.asked).toEqual([]);
    },
  );
});

describe('A run that began before there was a formal request', () => {
  it('Given it names no kind, Then it goes on as the preservation that it is', async () => {
    const { kind: _unnamed, ...first } = input;
    const engine = await begin({}, () => undefined, first);
    engine.suggested = true;
    await engine.settle();
    expect(engine.continuedWith).toMatchObject({ kind: 'PRESERVATION' });
  });
});

describe('A dossier with evidence to fetch', () => {
  it('Given recording says that none waits, Then nothing is asked for', async () => {
    const engine = await begin({}, (one) => {
      one.activities.set('recordArrivals', () => recorded({}));
    });
    engine.signal('arrived');
    await engine.settle();
    expect(engine.asked).toEqual(['recordArrivals']);
  });

  it('Given a transfer takes long, Then messages arrive and mails go out meanwhile', async () => {
    const engine = await begin({ evidence: true }, (one) => {
      one.activities.set('workOnEvidence', () => new Promise(() => undefined));
      one.activities.set('recordArrivals', () => recorded({ effects: true }));
      one.activities.set('dispatchEffects', () => ({ retryInMs: null }));
    });
    engine.signal('arrived');
    await engine.settle();
    expect(engine.asked).toEqual(['workOnEvidence', 'recordArrivals', 'dispatchEffects']);
  });

  it('Given it continues as new meanwhile, Then the work is broken off and the next run goes on with it', async () => {
    const engine = await begin({ evidence: true }, (one) => {
      one.activities.set('workOnEvidence', () => new Promise(() => undefined));
    });
    engine.suggested = true;
    await engine.settle();
    expect(engine.continuedWith).toMatchObject({ evidence: true, effects: false });
  });

  it('Given the work could not be done, Then it is tried again after the pause', async () => {
    const engine = await begin({ evidence: true }, (one) => {
      one.activities.set('workOnEvidence', () => ({ retryInMs: HOUR }));
    });
    expect(engine.timers()).toContain(HOUR);
    await engine.timeOut();
    expect(engine.asked).toEqual(['workOnEvidence', 'workOnEvidence']);
  });
});
