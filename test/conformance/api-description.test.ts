/** Linters of others find nothing wrong with the description of the api, and find what is planted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openApiPage } from '@comity/infra/docs/generate';
import { apiTool } from './api-tools.ts';

const RULES = join(import.meta.dirname, 'api-tools', 'spectral.yaml');
const folder = mkdtempSync(join(tmpdir(), 'comity-api-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Described {
  info: object;
  paths: Record<string, Record<string, { summary?: string; operationId?: string }>>;
}

/** Writes the description, changed as the test asks, and returns its place. */
function described(name: string, change: (description: Described) => void = () => undefined): string {
  const description = JSON.parse(openApiPage()) as Described;
  change(description);
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(description));
  return file;
}

/** Returns the rules of Redocly that are broken as errors. */
async function redocly(file: string): Promise<string[]> {
  const { out } = await apiTool('redocly', [
    'lint',
    file,
    '--extends=recommended',
    '--format=json',
    '--max-problems=1000',
  ]);
  const { problems } = JSON.parse(out) as { problems: { ruleId: string; severity: string }[] };
  return problems.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);
}

/** Returns the rules of Spectral that are broken, warnings too. */
async function spectral(file: string): Promise<string[]> {
  const { out } = await apiTool('spectral', ['lint', file, '--ruleset', RULES, '--format=json', '--quiet']);
  return (JSON.parse(out) as { code: string }[]).map(({ code }) => code);
}

describe('tool T6: the description of the api', () => {
  it('is without an error for Redocly, and without a warning for Spectral', async () => {
    const file = described('whole');
    expect(await redocly(file)).toEqual([]);
    expect(await spectral(file)).toEqual([]);
  });

  it('with a planted fault is refused by both', async () => {
    const file = described('planted', ({ paths }) => {
      const route = paths['/api/v1/drafts']?.['get'];
      if (route === undefined) throw new Error('The route is not described');
      delete route.summary;
      route.operationId = 'newDraft';
    });
    expect(await redocly(file)).toEqual(expect.arrayContaining(['operation-summary']));
    expect(await spectral(file)).toEqual(expect.arrayContaining(['operation-operationId-unique']));
  });
});
