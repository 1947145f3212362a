/**
 * Workflows that run today must run under the code of today, and so must those that began under the code of yesterday.
 */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';
import { preservationStory } from '@comity/testkit/preservation-story';
import { cast, running } from '../setup/running.ts';

const HISTORIES = join(import.meta.dirname, '..', 'histories');
/** A replay that does not end is a failure of this test, not of the whole run. */
const LIMIT_MS = 280_000;
const run = promisify(execFile);

/** Throws the replay's message if a history does not replay. */
async function replay(...args: string[]): Promise<number> {
  const script = [...COMPILED_SOURCES, join(HISTORIES, 'replay.ts'), ...args];
  const { stdout } = await run(process.execPath, script, { timeout: LIMIT_MS });
  return Number(/(\d+) histories replayed/.exec(stdout)?.[1] ?? 0);
}

describe('Histories', () => {
  const recorded = readdirSync(HISTORIES).filter((file) => file.endsWith('.json.gz'));

  it.each(recorded)('that were recorded on %s replay', async (file) => {
    expect(await replay('recorded', join(HISTORIES, file))).toBeGreaterThan(0);
  });

  it('of this installation replay, those that continued as new included', async () => {
    await preservationStory(cast());
    const { temporalAddress, masterKey } = running();
    expect(await replay('running', temporalAddress, masterKey)).toBeGreaterThanOrEqual(3);
  });

  it('made by other code do not', async () => {
    const [file] = recorded;
    if (file === undefined) throw new Error('no history is recorded');
    const failure: unknown = await replay('recorded', join(HISTORIES, file), 'planted').catch(
      (error: unknown) => error,
    );
    expect((failure as { stdout?: string }).stdout).toMatch(/nondeterminism/i);
  });
});
