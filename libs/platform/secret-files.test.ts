/** Secrets stand in files; what is said of them never repeats their content. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readConfig, secretsOf } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'comity-secret-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const key = randomBytes(32);
const inFile = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};

const given = {
  COMITY_OWNER_DATABASE_URL_FILE: inFile('owner', 'postgres://comity_owner:hidden@localhost/comity\n'),
  COMITY_MASTER_KEY_FILE: inFile('key', key.toString('base64url')),
};

describe('The secrets of a program', () => {
  it('are its passwords and keys, and nothing else', () => {
    expect(secretsOf('migration').sort()).toEqual(['COMITY_MASTER_KEY', 'COMITY_OWNER_DATABASE_URL']);
    expect(secretsOf('portal').sort()).toEqual(['COMITY_OIDC_CLIENT_SECRET', 'COMITY_SESSION_SECRET']);
  });

  it('are read from files, whose last line break is not part of them', () => {
    const config = readConfig('migration', given);
    expect(config.COMITY_OWNER_DATABASE_URL).toBe('postgres://comity_owner:hidden@localhost/comity');
    expect(config.COMITY_MASTER_KEY).toEqual(key);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a file that is not there', { COMITY_MASTER_KEY_FILE: join(folder, 'none') }, 'must be a file that can be read'],
    [
      'both',
      { COMITY_MASTER_KEY: key.toString('base64url') },
      'must not stand beside COMITY_MASTER_KEY: give one of the two',
    ],
  ])('are refused by the name of the variable: %s', (_, other, sentence) => {
    const reading = (): unknown => readConfig('migration', { ...given, ...other });
    expect(reading).toThrow(`\n  COMITY_MASTER_KEY_FILE ${sentence}.`);
    expect(reading).not.toThrow('hidden');
    expect(reading).not.toThrow('COMITY_MASTER_KEY is missing');
  });
});
