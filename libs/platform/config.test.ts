/**
 * Every wrong value of the configuration is reported in a sentence that names the variable and repeats nothing of its
 * content.
 */
import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type App, ConfigurationError, readConfig } from './config.ts';

const key = randomBytes(32).toString('base64url');
const worker = {
  COMITY_WORKER_PORT: '4608',
  COMITY_PORTAL_URL: 'https://comity.example',
  COMITY_SMTP_URL: 'smtps://user:secret@relay.example:465',
  COMITY_MAIL_FROM: 'Comity <no-reply@comity.example>',
  COMITY_RECORDER_DATABASE_URL: 'postgres://comity_recorder:secret@db.example/comity?sslmode=verify-full',
  COMITY_TEMPORAL_ADDRESS: 'engine.example:7233',
  COMITY_TEMPORAL_NAMESPACE: 'comity',
  COMITY_TEMPORAL_TLS_CA: '/dev/null',
  COMITY_MASTER_KEY: key,
  COMITY_TIMESTAMP_URL: 'https://tsa.example',
  COMITY_TIMESTAMP_ROOTS: '/dev/null',
  COMITY_EVIDENCE_DIR: '/var/lib/comity/evidence',
};

function complaint(app: App, environment: Record<string, string | undefined>): string {
  try {
    readConfig(app, environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error('The configuration was taken');
}

describe('The configuration', () => {
  it('is taken when every value is as it should be', () => {
    expect(readConfig('worker', worker)).toMatchObject({ COMITY_WORKER_PORT: 4608, COMITY_LOG_LEVEL: 'info' });
  });

  it.each<[string, string | undefined, string]>([
    ['COMITY_MASTER_KEY', undefined, 'is missing'],
    ['COMITY_MASTER_KEY', '', 'is missing'],
    ['COMITY_MASTER_KEY', 'a passphrase', 'must be 32 bytes in base64url'],
    ['COMITY_MASTER_KEY', `${key}!`, 'must be 32 bytes in base64url'],
    ['COMITY_MASTER_KEY', Buffer.alloc(32).toString('base64url'), 'must be made at random, not be an example'],
    ['COMITY_MASTER_KEY', 'abc'.repeat(14) + 'a', 'must be made at random, not be an example'],
    ['COMITY_WORKER_PORT', 'http', 'must be a port from 1 to 65535'],
    ['COMITY_WORKER_PORT', '70000', 'must be a port from 1 to 65535'],
    ['COMITY_RECORDER_DATABASE_URL', 'db.example', 'must begin with postgres:// or postgresql://'],
    ['COMITY_RECORDER_DATABASE_URL', 'mysql://db.example/comity', 'must begin with postgres:// or postgresql://'],
    ['COMITY_PORTAL_URL', 'comity.example:443', 'must be an address that begins with http:// or https://'],
    ['COMITY_PORTAL_URL', 'https://comity.example/', 'must not end in a slash'],
    ['COMITY_SMTP_URL', 'relay.example', 'must begin with smtp:// or smtps://'],
    ['COMITY_SMTP_URL', 'smtp://', 'must begin with smtp:// or smtps://'],
    ['COMITY_MAIL_FROM', 'somebody', 'must be a mail address'],
    ['COMITY_MAIL_FROM', 'a@b.example\r\nBcc: c@d.example', 'must be a mail address'],
    ['COMITY_TEMPORAL_ADDRESS', 'http://engine', 'must be host:port'],
    ['COMITY_TEMPORAL_TLS_CA', '/nowhere/ca.pem', 'must be a file that can be read'],
    ['COMITY_TEMPORAL_TLS_CERT', '/dev/null', 'needs COMITY_TEMPORAL_TLS_KEY beside it'],
    ['COMITY_TIMESTAMP_CLIENT_CERT', '/dev/null', 'needs COMITY_TIMESTAMP_CLIENT_KEY beside it'],
    ['COMITY_TIMESTAMP_ACCOUNT', '/dev/null', 'must be a file with `user:password` on one line'],
    [
      'COMITY_TIMESTAMP_URL',
      'https://user:secret@tsa.example',
      'must hold no account: put `user:password` into the file of COMITY_TIMESTAMP_ACCOUNT',
    ],
    ['COMITY_LOG_LEVEL', 'loud', 'must be one of debug, info, warn, error'],
  ])('is refused for %s = %j with a sentence: %s', (name, value, sentence) => {
    const message = complaint('worker', { ...worker, [name]: value });
    expect(message).toContain(`${name} ${sentence}.`);
    expect(message.split('\n')).toHaveLength(2);
    expect(message).not.toContain('secret');
  });

  it('of the api is refused without the portal’s client, because no session could begin', () => {
    expect(complaint('api', {})).toContain('COMITY_OIDC_CLIENT_ID is missing.');
  });

  it('names every wrong value at once', () => {
    const message = complaint('migration', { COMITY_SEED: 'some' });
    expect(message).toContain('COMITY_SEED must be one of exercise, none.');
    expect(message).toContain('COMITY_OWNER_DATABASE_URL is missing.');
    expect(message).toContain('COMITY_MASTER_KEY is missing.');
  });

  describe('in clear', () => {
    const leaves = 'because it leaves this machine';
    it.each<[App, string, string, string]>([
      ['worker', 'COMITY_PORTAL_URL', 'http://comity.example', `must begin with https://, ${leaves}`],
      ['worker', 'COMITY_PORTAL_URL', 'http://127.0.0.1.example', `must begin with https://, ${leaves}`],
      ['worker', 'COMITY_EVIDENCE_S3_ENDPOINT', 'http://10.0.0.7:9000', `must begin with https://, ${leaves}`],
      [
        'worker',
        'COMITY_RECORDER_DATABASE_URL',
        'postgres://a:b@db.example/c',
        `must end in ?sslmode=verify-full, ${leaves}`,
      ],
      [
        'worker',
        'COMITY_RECORDER_DATABASE_URL',
        'postgres://a:b@db.example/c?sslmode=require',
        `must end in ?sslmode=verify-full, ${leaves}`,
      ],
      [
        'worker',
        'COMITY_SMTP_URL',
        'smtp://relay.example:25',
        `must begin with smtps:// or end in ?requireTLS=true, ${leaves}`,
      ],
      ['worker', 'COMITY_TEMPORAL_TLS_CA', '', `needs COMITY_TEMPORAL_TLS_CA beside it, ${leaves}`],
    ])('the %s sends nothing: %s = %j', (app, variable, value, sentence) => {
      const message = complaint(app, { ...worker, [variable]: value });
      expect(message).toContain(`${value === '' ? 'COMITY_TEMPORAL_ADDRESS' : variable} ${sentence}.`);
    });

    it('no password goes to an authority of time stamps, though its stamps may come in clear', () => {
      const account = join(mkdtempSync(join(tmpdir(), 'comity-config-')), 'account');
      writeFileSync(account, 'user:secret');
      const foreign = { ...worker, COMITY_TIMESTAMP_URL: 'http://tsa.example' };
      const given = { ...foreign, COMITY_TIMESTAMP_ACCOUNT: account };
      expect(complaint('worker', given)).toContain('COMITY_TIMESTAMP_URL must begin with https:// where');
      for (const address of ['https://tsa.example', 'http://127.0.0.1:4609'])
        expect(readConfig('worker', { ...given, COMITY_TIMESTAMP_URL: address })).toHaveProperty(
          'COMITY_TIMESTAMP_ACCOUNT',
          'user:secret',
        );
      expect(readConfig('worker', foreign).COMITY_TIMESTAMP_URL).toBe('http://tsa.example');
      rmSync(dirname(account), { recursive: true });
    });

    it('a secret that another machine is shown is long', () => {
      const bucket = {
        ...worker,
        COMITY_EVIDENCE_DIR: '',
        COMITY_EVIDENCE_S3_BUCKET: 'evidence',
        COMITY_EVIDENCE_S3_ACCESS_KEY_ID: 'comity',
      };
      const long = 'a-secret-that-is-long';
      for (const endpoint of ['', 'https://s3.example']) {
        const given = { ...bucket, COMITY_EVIDENCE_S3_ENDPOINT: endpoint };
        const message = complaint('worker', { ...given, COMITY_EVIDENCE_S3_SECRET_ACCESS_KEY: 'short' });
        expect(message).toContain('COMITY_EVIDENCE_S3_SECRET_ACCESS_KEY must be of at least 16 characters');
        readConfig('worker', { ...given, COMITY_EVIDENCE_S3_SECRET_ACCESS_KEY: long });
      }
      const here = { ...bucket, COMITY_EVIDENCE_S3_ENDPOINT: 'http://127.0.0.1:9000' };
      readConfig('worker', { ...here, COMITY_EVIDENCE_S3_SECRET_ACCESS_KEY: 'short' });
      const portal = {
        COMITY_PORTAL_PORT: '4600',
        COMITY_PORTAL_URL: 'https://comity.example',
        COMITY_API_URL: 'http://localhost:4601',
        COMITY_OIDC_ISSUER: 'https://issuer.example',
        COMITY_OIDC_AUDIENCE: 'api',
        COMITY_OIDC_CLIENT_ID: 'portal',
        COMITY_SESSION_SECRET: key,
      };
      expect(complaint('portal', { ...portal, COMITY_OIDC_CLIENT_SECRET: 'short' })).toContain(
        'COMITY_OIDC_CLIENT_SECRET must be of at least 16 characters',
      );
      readConfig('portal', { ...portal, COMITY_OIDC_CLIENT_SECRET: long });
    });

    const here = {
      ...worker,
      COMITY_PORTAL_URL: 'http://localhost:4600',
      COMITY_SMTP_URL: 'smtp://127.0.0.1:4603',
      COMITY_RECORDER_DATABASE_URL: 'postgres://a:b@[::1]:4607/c',
      COMITY_TEMPORAL_ADDRESS: '127.0.0.1:4605',
      COMITY_TEMPORAL_TLS_CA: '',
    };

    it('everything stays on one machine, and goes to hosts that are named as the operator’s own', () => {
      expect(readConfig('worker', here).COMITY_PORTAL_URL).toBe('http://localhost:4600');
      const containers = { ...here, COMITY_TEMPORAL_ADDRESS: 'temporal:7233', COMITY_TRUSTED_NETWORK: 'db, temporal' };
      expect(readConfig('worker', containers).COMITY_TRUSTED_NETWORK).toEqual(['db', 'temporal']);
    });

    it('the portal serves nobody but this machine', () => {
      const portal = {
        COMITY_PORTAL_PORT: '4600',
        COMITY_PORTAL_URL: 'http://localhost:4600',
        COMITY_API_URL: 'http://localhost:4601',
        COMITY_OIDC_ISSUER: 'http://localhost:4604',
        COMITY_OIDC_AUDIENCE: 'api',
        COMITY_OIDC_CLIENT_ID: 'portal',
        COMITY_OIDC_CLIENT_SECRET: 'secret',
        COMITY_SESSION_SECRET: key,
      };
      expect(readConfig('portal', portal).COMITY_BIND).toBe('127.0.0.1');
      const message = complaint('portal', { ...portal, COMITY_BIND: '0.0.0.0' });
      expect(message).toContain(
        'COMITY_PORTAL_URL must begin with https://, because COMITY_BIND opens it to the network.',
      );
      expect(message.split('\n')).toHaveLength(2);
    });
  });
});
