/** Load is made in lanes and measured. All times are in milliseconds. */

/** A burst says what each call took, and how long all took together. */
export interface Burst {
  latenciesMs: number[];
  wallMs: number;
}

export interface Measured {
  calls: number;
  p50Ms: number;
  p99Ms: number;
  perSecond: number;
}

export interface Compared {
  comity: Measured;
  floor: Measured;
  /** Latencies are given as a multiple of the floor's, and throughput as a part of the floor's. */
  ratios: { p50: number; p99: number; throughput: number };
}

/** Lets `lanes` callers call at once, each with `calls` calls one after the other. */
export async function burst(lanes: number, calls: number, call: (lane: number) => Promise<unknown>): Promise<Burst> {
  const latenciesMs: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let count = 0; count < calls; count += 1) {
        const start = performance.now();
        await call(lane);
        latenciesMs.push(performance.now() - start);
      }
    }),
  );
  return { latenciesMs, wallMs: performance.now() - began };
}

/**
 * Runs Comity and floor in turns, each round the other one first, so that a machine that grows slower or busier does so
 * for both. The first call of every lane warms up and is not counted.
 */
export async function compare(
  { lanes, calls, rounds }: { lanes: number; calls: number; rounds: number },
  comity: (lane: number) => Promise<unknown>,
  floor: (lane: number) => Promise<unknown>,
): Promise<Compared> {
  await burst(lanes, 1, comity);
  await burst(lanes, 1, floor);
  const bursts: Record<'comity' | 'floor', Burst[]> = { comity: [], floor: [] };
  const turns = [['comity', comity] as const, ['floor', floor] as const];
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, call] of round % 2 === 0 ? turns : turns.toReversed())
      bursts[name].push(await burst(lanes, calls, call));
  }
  const measured = { comity: measure(bursts.comity), floor: measure(bursts.floor) };
  return compared(measured);
}

export function compared({ comity, floor }: Omit<Compared, 'ratios'>): Compared {
  return {
    comity,
    floor,
    ratios: {
      p50: ratio(comity.p50Ms, floor.p50Ms),
      p99: ratio(comity.p99Ms, floor.p99Ms),
      throughput: ratio(comity.perSecond, floor.perSecond),
    },
  };
}

export function measure(bursts: readonly Burst[]): Measured {
  const latencies = bursts.flatMap(({ latenciesMs }) => latenciesMs).sort((one, other) => one - other);
  const wallMs = bursts.reduce((sum, one) => sum + one.wallMs, 0);
  return {
    calls: latencies.length,
    p50Ms: rounded(rank(latencies, 0.5)),
    p99Ms: rounded(rank(latencies, 0.99)),
    perSecond: rounded((latencies.length * 1000) / wallMs),
  };
}

/** Returns the nearest rank: the smallest value that at least `share` of all values do not exceed. */
export function rank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const ratio = (one: number, other: number): number => Math.round((one / other) * 100) / 100;
