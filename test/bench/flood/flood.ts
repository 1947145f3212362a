/**
 * One person asks on and on although they are told to wait. How long somebody of another organization waits for an answer is
 * compared with how long they wait without that flood, in turns of the same run.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';
import type { Cast } from '@comity/testkit/cast';
import { burst, type Burst, type Compared, compared, measure } from '../measure.ts';

const FLOODING = 16;
/** In all rounds together they ask less often than one person may within a minute. */
const OTHERS = { lanes: 4, calls: 60 };
/** This is more than one person may ask within a minute. */
const MANY = 6_000;
const PROCESS = fileURLToPath(new URL('process.ts', import.meta.url));

/** `comity` is with the flood, and `floor` without it. */
export async function benchFlood(cast: Cast, api: string, rounds: number): Promise<Compared> {
  const url = `${api}/api/v1/me`;
  const { authorization } = await cast.person('cl-auditor').credentials();
  const other = cast.person('pe-prosecutor');
  const answers = (): Promise<Burst> => burst(OTHERS.lanes, OTHERS.calls, () => other.must('me'));
  const bursts: Record<'comity' | 'floor', Burst[]> = { comity: [], floor: [] };
  await burst(OTHERS.lanes, 1, () => other.must('me'));
  const turns: Record<keyof typeof bursts, () => Promise<Burst>> = {
    comity: () => flooded(url, authorization, answers),
    floor: answers,
  };
  for (let round = 0; round < rounds; round += 1) {
    const order = ['comity', 'floor'] as const;
    for (const name of round % 2 === 0 ? order : order.toReversed()) bursts[name].push(await turns[name]());
  }
  return compared({ comity: measure(bursts.comity), floor: measure(bursts.floor) });
}

/** The flood has a process of its own, so that who measures does not wait for itself. */
async function flooded(url: string, authorization: string, work: () => Promise<Burst>): Promise<Burst> {
  await askUntilTold(url, authorization);
  const flood = fork(PROCESS, [url, authorization, String(FLOODING)], { execArgv: COMPILED_SOURCES });
  const ended = once(flood, 'exit');
  await once(flood, 'message');
  try {
    return await work();
  } finally {
    flood.kill();
    await ended;
  }
}

async function askUntilTold(url: string, authorization: string): Promise<void> {
  let [left, told] = [MANY, false];
  const lane = async (): Promise<void> => {
    while (!told && left > 0) {
      left -= 1;
      const { status, body } = await fetch(url, { headers: { authorization } });
      await body?.cancel();
      told ||= status === 429;
    }
  };
  await Promise.all(Array.from({ length: FLOODING }, lane));
  if (!told) throw new Error('The flood is never told to wait');
}
