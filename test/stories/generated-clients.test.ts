/**
 * Clients that generators of others make from the description of the running system compile, and submit a request with
 * it: nothing of Comity is in these programs but what the description says.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT } from '@comity/infra/dev/settings';
import { completeRequest } from '@comity/testkit/request-forms';
import { signIn } from '@comity/testkit/sign-in';
import { apiTool, apiToolPackages } from '../conformance/api-tools.ts';
import { openApiGenerator, run } from '../conformance/tools.ts';
import { cast, running } from '../setup/running.ts';

const prosecutor = cast().person('pe-prosecutor');
const folder = mkdtempSync(join(tmpdir(), 'comity-clients-'));
const at = (...parts: string[]): string => join(folder, ...parts);

beforeAll(async () => {
  const description = await fetch(`${running().apiUrl}/api/openapi.json`);
  writeFileSync(at('openapi.json'), await description.text());
  symlinkSync(join(await apiToolPackages(), 'node_modules'), at('node_modules'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const TYPES = `
import createClient from 'openapi-fetch';
import type { paths } from './api';

async function main([baseUrl = '', token = '', id = '', key = '']: string[]): Promise<void> {
  const client = createClient<paths>({ baseUrl, headers: { authorization: 'Bearer ' + token } });
  const path = { id };
  const check = await client.GET('/api/v1/drafts/{id}/check', { params: { path } });
  if (check.data === undefined) throw new Error(JSON.stringify(check.error));
  const { shown } = check.data;
  const params = { path, header: { 'Idempotency-Key': key } };
  const done = await client.POST('/api/v1/drafts/{id}/submit', { params, body: { shown } });
  if (done.data === undefined) throw new Error(JSON.stringify(done.error));
  console.log(done.data.act, done.data.seq);
}
void main(process.argv.slice(2));
`;

const GENERATED = `
import { Configuration, DraftsApi } from './generated';

async function main([basePath = '', accessToken = '', id = '', idempotencyKey = '']: string[]): Promise<void> {
  const drafts = new DraftsApi(new Configuration({ basePath, accessToken }));
  const { shown } = await drafts.checkDraft({ id });
  const done = await drafts.submitDraft({ id, idempotencyKey, submitDraftRequest: { shown } });
  console.log(done.act, done.seq);
}
void main(process.argv.slice(2));
`;

/** Compiles the program with its client, as strictly as the compiler can, and runs it for a draft of its own. */
async function acts(program: string, source: string): Promise<string> {
  mkdirSync(at(program), { recursive: true });
  writeFileSync(at(program, 'main.ts'), source);
  writeFileSync(at(program, 'package.json'), '{ "type": "commonjs" }');
  const options = {
    ...{ target: 'es2022', module: 'nodenext', lib: ['es2022', 'dom', 'dom.iterable'], strict: true, outDir: 'out' },
    ...{ rootDir: '.', types: ['node'], typeRoots: [join(PROJECT, 'node_modules', '@types')], skipLibCheck: true },
  };
  writeFileSync(at(program, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['**/*.ts'] }));
  const compiled = await run(process.execPath, [join(PROJECT, 'node_modules/typescript/bin/tsc'), '-p', at(program)]);
  expect(compiled).toMatchObject({ code: 0, out: '' });
  const { id } = await prosecutor.draft(completeRequest());
  const token = await signIn(running(), 'pe-prosecutor');
  const outcome = await run(process.execPath, [
    at(program, 'out', 'main.js'),
    running().apiUrl,
    token,
    id,
    `key-${id}`,
  ]);
  expect(outcome).toMatchObject({ code: 0, problems: '' });
  expect((await prosecutor.dossier(id)).events.map(({ code }) => code)).toEqual(['submit']);
  return outcome.out.trim();
}

describe('tool T6: a client that is generated from the description', () => {
  it('by openapi-typescript compiles and submits a request', async () => {
    mkdirSync(at('types'));
    const { code } = await apiTool('openapi-typescript', [at('openapi.json'), '-o', at('types', 'api.ts')]);
    expect(code).toBe(0);
    expect(await acts('types', TYPES)).toBe('submit 1');
  });

  it('by OpenAPI Generator compiles and submits a request', async () => {
    const made = ['generate', '-g', 'typescript-fetch', '-i', at('openapi.json'), '-o', at('classes', 'generated')];
    const { code } = await openApiGenerator(made);
    expect(code).toBe(0);
    expect(await acts('classes', GENERATED)).toBe('submit 1');
  });
});
