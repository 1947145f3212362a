/**
 * Schemathesis asks the running system as three people whatever the description of the api allows, and what it forbids. No
 * answer is a fault of ours, and each is as it is described. CI gives it a minute for each person; for ten minutes run it by
 * `COMITY_SCHEMATHESIS_SECONDS=600 npm run check -- test/attacks/schemathesis.test.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { signIn } from '@comity/testkit/sign-in';
import { schemathesis } from '../conformance/tools.ts';
import { running } from '../setup/running.ts';

const SECONDS = Number(process.env['COMITY_SCHEMATHESIS_SECONDS'] ?? '60');
/** What it does beyond its time: the requests that are under way, and the report. */
const BESIDES_MS = 120_000;
const SEED = '13';
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];
/** It would move the clock of everybody who uses this installation. */
const LEFT_OUT = ['forwardExercise'];
/** Fewer than one person may ask within a minute. */
const RATE = '2400/m';

const folder = mkdtempSync(join(tmpdir(), 'comity-schemathesis-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Described {
  paths: Record<string, Record<string, object>>;
  components: { schemas: Record<string, { properties?: Record<string, object> }> };
}

async function description(): Promise<Described> {
  return (await (await fetch(`${running().apiUrl}/api/openapi.json`)).json()) as Described;
}

/** Returns what Schemathesis says, with null where it found nothing. */
async function found(subject: string, described: Described, more: readonly string[]): Promise<string | null> {
  const file = join(folder, `${subject}.json`);
  writeFileSync(file, JSON.stringify(described));
  const authorization = `Authorization: Bearer ${await signIn(running(), subject)}`;
  const asked = ['run', file, '--url', running().apiUrl, '--header', authorization, '--checks', CHECKS.join(',')];
  const bounds = ['--seed', SEED, '--rate-limit', RATE, '--continue-on-failure', '--no-color', '--warnings', 'off'];
  const options = { cwd: folder, timeoutMs: SECONDS * 1000 + BESIDES_MS };
  const { code, out, problems } = await schemathesis([...asked, ...bounds, ...more], options);
  return code === 0 ? null : `${out}\n${problems}`.slice(-8000);
}

describe('tool T6: Schemathesis', () => {
  it.each(['pe-prosecutor', 'cl-executing', 'cl-liaison'])(
    'as %s finds no fault of ours and nothing that is not as described',
    async (subject) => {
      const left = LEFT_OUT.flatMap((name) => ['--exclude-operation-id', name]);
      const time = ['--phases', 'examples,coverage,fuzzing', '--max-time', String(SECONDS)];
      expect(await found(subject, await description(), [...left, ...time])).toBeNull();
    },
    SECONDS * 1000 + 2 * BESIDES_MS,
  );

  it('finds a planted difference between description and answer', async () => {
    const described = await description();
    const { properties } = described.components.schemas['Me'] ?? {};
    if (properties === undefined) throw new Error('The answer is not described');
    properties['now'] = { type: 'integer' };
    const only = ['--include-operation-id', 'me', '--phases', 'fuzzing', '--max-examples', '3'];
    expect(await found('pe-prosecutor', described, only)).toContain('GET /api/v1/me');
  });
});
