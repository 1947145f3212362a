import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openSecrets } from './secrets.ts';
import { scratchFolder } from './test/scratch.ts';

const home = scratchFolder('secrets');
const file = join(home, 'secrets.json');

describe('The keys of an installation', () => {
  it('are made once and kept', () => {
    expect(openSecrets(home)).toEqual(openSecrets(home));
  });

  it('case E8: of an earlier version get the passwords of recording and of administration, and are kept otherwise', () => {
    const { databaseRecorder: _made, databaseAdministrator: _too, ...earlier } = openSecrets(home);
    writeFileSync(file, JSON.stringify(earlier));
    const secrets = openSecrets(home);
    expect(secrets).toMatchObject(earlier);
    const passwords = [secrets.databaseApp, secrets.databaseRecorder, secrets.databaseAdministrator];
    expect(new Set(passwords).size).toBe(3);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(secrets);
  });

  it.each(['', '{', '{}', '{"masterKey":"short"}'])('are never made anew over a file that holds %j', (content) => {
    writeFileSync(file, content);
    expect(() => openSecrets(home)).toThrow(/^The keys of this installation \(.*\) cannot be read; put it back/);
  });

  it('are never made anew for data that were locked with others', () => {
    rmSync(file);
    mkdirSync(join(home, 'temporal'));
    writeFileSync(join(home, 'temporal', 'temporal.db'), '');
    expect(() => openSecrets(home)).toThrow(/cannot be read/);
  });
});
