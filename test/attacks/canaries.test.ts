/**
 * A known account, name and case number go through a whole request, and through errors that are forced while they are
 * written. Afterwards they stand in no log, mail, header, address, engine or process argument of the running system.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@comity/persistence/data-source';
import { assistanceStory } from '@comity/testkit/assistance-story';
import { preservationStory } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { signIn } from '@comity/testkit/sign-in';
import { cast, running } from '../setup/running.ts';
import { linksOf } from '../stories/page-links.ts';
import { PortalVisitor } from '../stories/portal-visitor.ts';
import { Attacker } from './attacker.ts';

const CANARIES = ['canario.zurdo7731@correo-austral.example', 'Zacarias Canarioforo', 'CAN-7731-XQ'] as const;
const [ACCOUNT, NAME, CASE] = CANARIES;
const home = dirname(running().evidenceDirectory);
const people = cast();
const prosecutor = people.person('pe-prosecutor');
const owner = createDataSource(running().ownerDatabaseUrl, { poolSize: 1 });
const attacker = new Attacker(running().temporalAddress);
let dossiers: string[] = [];
/** To this dossier a file was produced whose name is a canary. */
let produced = '';

function form(): ReturnType<typeof completeRequest> {
  const complete = completeRequest({ caseNumber: CASE });
  const [target, ...others] = complete.targets;
  if (target === undefined) throw new Error('The request names no account');
  return { ...complete, facts: `${complete.facts} ${NAME}.`, targets: [{ ...target, value: ACCOUNT }, ...others] };
}

beforeAll(async () => {
  await owner.initialize();
  const { requesting, receiving, provider } = await preservationStory(people, { form: form() });
  dossiers = [requesting, receiving, provider];
  const files = [{ name: `${CASE}.mbox`, bytes: Buffer.from('From: nobody') }];
  const formal = await assistanceStory(people, { files });
  produced = formal.requesting;
  dossiers.push(produced, formal.receiving, formal.provider);
});
afterAll(async () => {
  await dropConstraints();
  await owner.destroy();
  await attacker.close();
});

/** The database refuses the case number in a draft and the account in a search, and would tell of the row. */
async function plantConstraints(): Promise<void> {
  await owner.query(`ALTER TABLE draft ADD CONSTRAINT planted CHECK (form::text NOT LIKE '%${CASE}%') NOT VALID`);
  await owner.query(`ALTER TABLE search_term ADD CONSTRAINT planted CHECK (term <> '${ACCOUNT}') NOT VALID`);
}

async function dropConstraints(): Promise<void> {
  for (const table of ['draft', 'search_term'])
    await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS planted`);
}

/** Returns the canaries that stand in the text, plain or as an address or a mail writes them. */
function found(text: string): string[] {
  const decoded = text.replaceAll(/=\r?\n/g, '').replaceAll('=40', '@');
  return CANARIES.filter((one) =>
    [one, encodeURIComponent(one), one.replaceAll(' ', '+')].some((form) => decoded.includes(form)),
  );
}

/** Returns each file under the folder of the installation in which a canary stands. */
function foundIn(folder: string): string[] {
  return readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) =>
      found(readFileSync(join(parentPath, name), 'latin1')).map((canary) => `${name}: ${canary}`),
    );
}

describe('case E10: an account, a name and a case number', () => {
  it('stand in no log, whatever error is forced while they are written, and a planted line is found', async () => {
    const { id, version } = await prosecutor.must('newDraft', { body: {} });
    const authorization = `Bearer ${await signIn(running(), 'pe-prosecutor')}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const ask = (method: string, path: string, body: object): Promise<Response> =>
      fetch(running().apiUrl + path, { method, headers, body: JSON.stringify(body) });
    await plantConstraints();
    const failed = [
      await ask('PUT', `/api/v1/drafts/${id}`, { version, form: form() }),
      await ask('POST', '/api/v1/searches', { q: ACCOUNT }),
    ];
    await dropConstraints();
    for (const answer of failed) expect([answer.status, found(await answer.text())]).toEqual([500, []]);
    for (const [path, body] of [
      ['/exchange/v1/messages', { envelope: { from: { organization: NAME }, body: CASE } }],
      ['/api/v1/searches', { q: ACCOUNT, other: NAME }],
      [`/api/v1/dossiers/${id}/acts`, { name: CASE, reason: NAME }],
    ] as const)
      await ask('POST', path, body);
    expect(foundIn('logs')).toEqual([]);
    writeFileSync(join(home, 'logs', 'planted.log'), `a line with ${ACCOUNT}`);
    expect(foundIn('logs')).toEqual([`planted.log: ${ACCOUNT}`]);
    rmSync(join(home, 'logs', 'planted.log'));
  });

  it('stand in no mail', () => {
    expect(readdirSync(join(home, 'mail')).length).toBeGreaterThan(0);
    expect(foundIn('mail')).toEqual([]);
  });

  it('stand in no argument of a process', () => {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const lines = processes.map((pid) => {
      try {
        return readFileSync(join('/proc', pid, 'cmdline'), 'utf8');
      } catch {
        return '';
      }
    });
    expect(found(lines.join('\n'))).toEqual([]);
  });

  it('stand in no id, attribute, memo or history of the engine', async () => {
    for await (const run of attacker.client.workflow.list()) {
      const { typedSearchAttributes, memo, workflowId } = run;
      expect(found(JSON.stringify([workflowId, typedSearchAttributes, memo]))).toEqual([]);
    }
    for (const dossier of dossiers) {
      const { events } = await attacker.history(dossier);
      const bytes = JSON.stringify(events, (_key, value: unknown) =>
        value instanceof Uint8Array
          ? Buffer.from(value).toString('latin1')
          : typeof value === 'bigint'
            ? String(value)
            : value,
      );
      expect([bytes.length > 1000, found(bytes)]).toEqual([true, []]);
    }
  });

  it('stand in no header of an answer, and in no address that a page names', async () => {
    const authorization = `Bearer ${await signIn(running(), 'pe-prosecutor')}`;
    const [requesting = ''] = dossiers;
    for (const path of ['', '/version', '/law', '/correspondence', '/file?format=pdf', '/evidence']) {
      const url = `${running().apiUrl}/api/v1/dossiers/${requesting}${path}`;
      const answer = await fetch(url, { headers: { authorization } });
      await answer.arrayBuffer();
      expect([path, found(JSON.stringify([...answer.headers]))]).toEqual([path, []]);
    }
    const visitor = new PortalVisitor(running().portalUrl);
    await visitor.signIn('pe-prosecutor');
    let shown = 0;
    for (const path of [
      '/',
      '/work',
      '/dossiers',
      `/dossiers/${requesting}`,
      '/drafts',
      '/holds',
      `/dossiers/${produced}/evidence`,
    ]) {
      const page = await visitor.read(running().portalUrl + path);
      shown += found(page.text).length;
      if (path.includes(produced)) expect(found(page.text)).toContain(CASE);
      expect([path, found([page.url, ...linksOf(page, running().portalUrl)].join('\n'))]).toEqual([path, []]);
    }
    expect(shown).toBeGreaterThan(0);
  });
});
