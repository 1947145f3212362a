/** The mailbox of the local run is started as its own process, because the worker acts upon what it says of a mail. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';
import { freeBasePort, HOST as OWN_NAME, portsFrom } from '@comity/infra/dev/ports';
import { eventually } from '@comity/testkit/waiting';
import { lookUpMail } from './reconcile.ts';
import { createMailer } from './smtp.ts';
import { HOST, mail, startWire } from './test/relay.ts';

const MAILBOX = fileURLToPath(new URL('../../infra/dev/mailbox/main.ts', import.meta.url));

let home: string;
let mailbox: ChildProcess;
let smtpPort: number;
let mailboxUrl: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'comity-mailbox-'));
  mkdirSync(join(home, 'mail'));
  const ports = portsFrom(await freeBasePort());
  smtpPort = ports.smtp;
  mailboxUrl = `http://${OWN_NAME}:${String(ports.mailbox)}`;
  mailbox = spawn(process.execPath, [...COMPILED_SOURCES, MAILBOX], {
    stdio: 'ignore',
    env: {
      ...process.env,
      COMITY_HOME: home,
      COMITY_MAILBOX_URL: mailboxUrl,
      COMITY_SMTP_URL: `smtp://user:password@${HOST}:${String(smtpPort)}`,
      COMITY_PORTAL_URL: 'http://127.0.0.1:1',
      COMITY_API_URL: 'http://127.0.0.1:1',
      COMITY_OIDC_ISSUER: 'http://127.0.0.1:1',
      COMITY_OIDC_CLIENT_ID: 'portal',
      COMITY_OIDC_CLIENT_SECRET: 'secret',
      COMITY_OIDC_AUDIENCE: 'api',
      COMITY_SEED: 'exercise',
    },
  });
  await eventually('the mailbox', async () => (await fetch(`${mailboxUrl}/health`)).ok);
});

afterAll(async () => {
  mailbox.kill('SIGTERM');
  if (mailbox.exitCode === null) await once(mailbox, 'exit');
  rmSync(home, { recursive: true });
});

async function sendOverCutWire(messageId: string, delivered: boolean): Promise<void> {
  const wire = await startWire(smtpPort, { after: '\r\n.\r\n', how: 'reset', delivered });
  const result = await createMailer(wire.url).send(mail({ messageId }));
  expect(result.outcome).toBe('UNKNOWN');
  await wire.stop();
}

describe('A mail of unknown outcome', () => {
  it('is found by its Message-ID when the relay has taken it', async () => {
    await sendOverCutWire('arrived@comity.example', true);
    const found = await eventually(
      'the mail in the mailbox',
      async () => (await lookUpMail(mailboxUrl, 'arrived@comity.example')) === 'ARRIVED',
    );
    expect(found).toBe(true);
  });

  it('is known not to have arrived when the relay does not have it', async () => {
    await sendOverCutWire('lost@comity.example', false);
    expect(await lookUpMail(mailboxUrl, 'lost@comity.example')).toBe('NOT_ARRIVED');
  });

  it('stays unknown when the mailbox cannot be asked, or gives no list', async () => {
    expect(await lookUpMail(`http://${HOST}:1`, 'arrived@comity.example')).toBe('UNREACHABLE');
    expect(await lookUpMail(`${mailboxUrl}/health?`, 'arrived@comity.example')).toBe('UNREACHABLE');
  });
});
