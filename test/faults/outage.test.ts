/**
 * A part may hang rather than die: it is stopped by SIGSTOP, so connections stay open and nothing answers. Acts get a
 * 503 within five seconds; under the same key they are done once when the part goes on.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { HealthView } from '@comity/contracts/http/organization-views';
import type { Problem } from '@comity/contracts/http/problem-views';
import type { Part, Stack } from '@comity/infra/dev/stack';
import { startThrowAway } from '@comity/infra/dev/throw-away';
import { Cast } from '@comity/testkit/cast';
import type { Person } from '@comity/testkit/person';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';

let stack: Stack;
let people: Cast;

beforeAll(async () => {
  stack = await startThrowAway('outage');
  people = new Cast({ apiUrl: stack.urls.api, issuer: stack.urls.issuer, audience: stack.env.COMITY_OIDC_AUDIENCE });
});

afterAll(() => stack.stop());

const isPrompt = (milliseconds: number): boolean => milliseconds < 5_000;

/** Signals the part's process and its children, which for PostgreSQL hold the connections. */
function signal(part: Part, name: 'SIGSTOP' | 'SIGCONT'): void {
  const pid = stack.pids[part];
  if (pid === undefined) throw new Error(`${part} does not run`);
  const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .flatMap(([child]) => (child === undefined ? [] : [child]));
  for (const one of [pid, ...children]) process.kill(one, name);
}

/** Reads that come while others already wait in line must not wait for both. */
async function wavesOfReads(person: Person): Promise<Response[]> {
  const { authorization } = await person.credentials();
  const wave = (): Promise<Response>[] =>
    Array.from({ length: 30 }, () =>
      fetch(`${stack.urls.api}/api/v1/work`, { headers: { authorization }, signal: AbortSignal.timeout(5_000) }),
    );
  const first = wave();
  await Promise.race(first);
  return Promise.all([...first, ...wave()]);
}

describe('While a part hangs', () => {
  it('however many ask, each is told so within 5 s', async () => {
    const prosecutor = people.person('pe-prosecutor');
    await prosecutor.must('me');
    signal('postgres', 'SIGSTOP');
    try {
      const answers = await wavesOfReads(prosecutor);
      expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([503]));
    } finally {
      signal('postgres', 'SIGCONT');
    }
    await eventually('the database to answer again', async () => (await prosecutor.call('me')).ok);
  });

  it.each<[Part, string, keyof HealthView['parts']]>([
    ['temporal', 'ENGINE_DOWN', 'engine'],
    ['postgres', 'DATABASE_DOWN', 'database'],
  ])('the %s: acts get %s within 5 s, and are done once when it goes on', async (part, code, name) => {
    const prosecutor = people.person('pe-prosecutor');
    const draft = await prosecutor.draft(completeRequest());
    const { shown } = await prosecutor.must('checkDraft', { params: { id: draft.id } });
    const { authorization } = await prosecutor.credentials();
    const submit = (key: string): Promise<Response> =>
      fetch(`${stack.urls.api}/api/v1/drafts/${draft.id}/submit`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ shown }),
      });
    const toTheRefusal = async (): Promise<number> => {
      const began = performance.now();
      const answer = await submit(key);
      expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([503, code]);
      return performance.now() - began;
    };
    const key = randomUUID();
    signal(part, 'SIGSTOP');
    try {
      // The quickest of three counts, because a machine that is busy once is not an api that lets people wait.
      const waits: number[] = [];
      while (waits.length < 3 && !waits.some(isPrompt)) waits.push(await toTheRefusal());
      expect(waits.filter(isPrompt)).toHaveLength(1);
      // One answer is kept for two seconds.
      await eventually('health to say so', async () => {
        const health = await fetch(`${stack.urls.api}/health`);
        return health.status === 503 && ((await health.json()) as HealthView).parts[name]?.up === false;
      });
    } finally {
      signal(part, 'SIGCONT');
    }
    const receipt = await eventually('the act to be done', async () => {
      const answer = await submit(key);
      return answer.status === 200 ? ((await answer.json()) as ActReceipt) : null;
    });
    const view = await prosecutor.dossier(draft.id);
    expect(view.events.filter((event) => event.code === 'submit').map((event) => event.ledger.leaf)).toEqual([
      receipt.leaf,
    ]);
  });
});
