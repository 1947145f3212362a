/**
 * The servers of the local run are real processes here, without the apps: they start, fall, come back, and leave
 * nothing.
 */
import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stamp } from '@comity/evidence/timestamp/client';
import { signIn } from '@comity/testkit/sign-in';
import { COMPILED_SOURCES } from './node-parts.ts';
import { freeBasePort } from './ports.ts';
import { identify, isAlive, type ProcessIdentity } from './processes.ts';
import { startStack, type Stack } from './stack.ts';
import { PROJECT } from './settings.ts';
import { sendMail } from './test/smtp-conversation.ts';

const START_MS = 120_000;
const newHome = (): string => mkdtempSync(join(tmpdir(), 'comity-stack-'));
const start = async (home: string, basePort?: number): Promise<Stack> =>
  startStack({ home, basePort: basePort ?? (await freeBasePort()), apps: false, onProgress: () => undefined });
const living = (stack: Stack): ProcessIdentity[] => Object.values(stack.pids).flatMap((pid) => identify(pid) ?? []);

describe('The servers of the local run', () => {
  const home = newHome();
  let stack: Stack;

  beforeAll(async () => {
    stack = await start(home);
  }, START_MS);
  afterAll(() => stack.stop(), START_MS);

  const mails = async (query = ''): Promise<{ id: string; messageId: string; to: string; text: string }[]> =>
    (await (await fetch(`${stack.urls.mailbox}/api/messages${query}`)).json()) as never;
  const address = (): { issuer: string; audience: string } => ({
    issuer: stack.urls.issuer,
    audience: stack.env.COMITY_OIDC_AUDIENCE,
  });
  const claimsOf = (token: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

  it('keeps its keys and files from other users of the machine', () => {
    expect(statSync(join(home, 'secrets.json')).mode & 0o077).toBe(0);
    for (const folder of ['logs', 'mail', 'temporal', 'issuer', 'timestamp', 'evidence', 'postgres'])
      expect([folder, statSync(join(home, folder)).mode & 0o077]).toEqual([folder, 0]);
  });

  it('refuses a second start on the same data, and leaves the first alone', async () => {
    await expect(start(home)).rejects.toThrow(`Comity already runs with the data in ${home}`);
    await stack.ready();
  });

  it('refuses to start on its ports', async () => {
    const port = Number(new URL(stack.urls.portal).port);
    await expect(start(newHome(), port)).rejects.toThrow(/^Port \d+ \(api|mailbox\) is used by another program/);
  });

  it(
    'gives the api a token in the name of a person, and knows the session after a kill',
    async () => {
      const claims = claimsOf(await signIn(address(), 'pe-prosecutor'));
      expect(claims).toMatchObject({
        sub: 'pe-prosecutor',
        aud: stack.env.COMITY_OIDC_AUDIENCE,
        iss: stack.urls.issuer,
      });
      expect(typeof claims['auth_time']).toBe('number');
      const keys = async (): Promise<unknown> => (await fetch(`${stack.urls.issuer}/jwks`)).json();
      const before = await keys();
      await stack.kill('issuer');
      await stack.ready('issuer');
      expect(await keys()).toEqual(before);
      await signIn(address(), 'cl-liaison');
    },
    START_MS,
  );

  it(
    'stamps what it is asked to stamp, under the root that it had before a kill',
    async () => {
      const data = Buffer.from('what was signed');
      const roots = [new X509Certificate(readFileSync(stack.env.COMITY_TIMESTAMP_ROOTS)).raw];
      const ask = () => stamp(data, { url: stack.env.COMITY_TIMESTAMP_URL, roots, timeoutMs: 10_000 });
      expect(await ask()).toMatchObject({ ok: true, stamp: { authority: expect.stringContaining('NOT QUALIFIED') } });
      await stack.kill('timestamp');
      await stack.ready('timestamp');
      expect(await ask()).toMatchObject({ ok: true });
    },
    START_MS,
  );

  it('lets nobody in who is not on the list', async () => {
    await expect(signIn(address(), 'nobody')).rejects.toThrow();
  });

  it(
    'keeps each delivered mail, twice if it came twice, over a kill',
    async () => {
      const send = (): Promise<string> =>
        sendMail(
          stack.env.COMITY_SMTP_URL,
          'pe-poc@comity.example',
          'Message-ID: <one@comity.example>\nSubject: =?utf-8?Q?Petici=C3=B3n?=\nTo: someone@comity.example\n\nSomething waits.',
        );
      expect(await send()).toMatch(/^250 /);
      await send();
      await stack.kill('mailbox');
      await stack.ready('mailbox');
      const found = await mails('?message-id=%3Cone%40comity.example%3E');
      expect(found).toMatchObject([
        { messageId: '<one@comity.example>', to: 'pe-poc@comity.example', subject: 'Petición' },
        { messageId: '<one@comity.example>' },
      ]);
      expect(await mails('?to=nobody@comity.example')).toEqual([]);
      const page = await fetch(`${stack.urls.mailbox}/mails/${found[0]?.id ?? ''}?lang=es`);
      expect(await page.text()).toContain('Todos los correos');
    },
    START_MS,
  );

  it('takes no mail without the password', async () => {
    const wrong = stack.env.COMITY_SMTP_URL.replace(/:[^:@/]+@/, ':wrong@');
    await expect(sendMail(wrong, 'x@comity.example', 'Subject: x\n\nx')).rejects.toThrow(/^535 /);
  });

  it.each(['postgres', 'temporal'] as const)(
    'brings %s back after kill -9',
    async (part) => {
      const before = stack.pids[part];
      await stack.kill(part);
      await stack.ready(part);
      expect(stack.pids[part]).not.toBe(before);
    },
    START_MS,
  );

  it(
    'leaves no process and no directory',
    async () => {
      const processes = living(stack);
      expect(processes).toHaveLength(5);
      await stack.stop();
      expect(processes.filter(isAlive)).toEqual([]);
      expect(existsSync(home)).toBe(false);
    },
    START_MS,
  );
});

describe('A run that was killed', () => {
  const home = newHome();
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it(
    'is followed by one that ends its children and goes on with its data',
    async () => {
      const basePort = await freeBasePort();
      const script = `import { startStack } from '${PROJECT}/infra/dev/stack.ts';
      const stack = await startStack({ home: '${home}', basePort: ${String(basePort)}, apps: false, onProgress: () => {} });
      console.log(JSON.stringify(stack.pids)); setInterval(() => {}, 1000);`;
      const runner = spawn(process.execPath, [...COMPILED_SOURCES, '--input-type=module', '-e', script], {
        cwd: PROJECT,
      });
      const [line] = (await once(createInterface({ input: runner.stdout }), 'line')) as [string];
      const orphans = Object.values(JSON.parse(line) as Record<string, number>).flatMap((pid) => identify(pid) ?? []);
      expect(orphans).toHaveLength(5);
      runner.kill('SIGKILL');
      await once(runner, 'exit');
      expect(orphans.filter(isAlive)).toHaveLength(5);

      const stack = await start(home, basePort);
      expect(orphans.filter(isAlive)).toEqual([]);
      await stack.stop();
    },
    START_MS,
  );
});

describe('A damaged data directory', () => {
  const home = newHome();
  const attempt = async (): Promise<Stack> =>
    startStack({ home, basePort: await freeBasePort(), apps: false, onProgress: () => undefined, keepHome: true });

  beforeAll(async () => {
    await (await attempt()).stop();
  }, START_MS);
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it.each([
    [
      'with broken contents',
      (data: string) => {
        writeFileSync(join(data, 'global', 'pg_control'), 'x');
      },
      /^The postgres ended .*; if .*postgres is damaged, put it back/,
    ],
    [
      'of another version',
      (data: string) => {
        writeFileSync(join(data, 'PG_VERSION'), '12\n');
      },
      /is of PostgreSQL 12 and this is 18/,
    ],
    [
      'without its control file',
      (data: string) => {
        rmSync(join(data, 'global'), { recursive: true });
        writeFileSync(join(data, 'PG_VERSION'), '18\n');
      },
      /is damaged; put it back/,
    ],
  ])(
    '%s ends the start with one sentence and no process',
    async (_name, damage, sentence) => {
      damage(join(home, 'postgres'));
      await expect(attempt()).rejects.toThrow(sentence);
      expect(readdirSync(home)).not.toContain('run.json');
    },
    START_MS,
  );
});
