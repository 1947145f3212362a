/** Each app is started with what it reads: no password and no key of another, and none in the environment of its process. */
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { environmentOf } from './environment.ts';
import { appParts } from './node-parts.ts';
import { portsFrom } from './ports.ts';
import { openSecrets } from './secrets.ts';
import { scratchFolder } from './test/scratch.ts';

const home = scratchFolder('node-parts');
const secrets = openSecrets(home);
const ports = portsFrom(4600);
const parts = appParts(home, environmentOf(home, ports, secrets), ports, () => 'log');

function heldIn(values: readonly string[]): string[] {
  const all = values.join(' ');
  return Object.entries(secrets).flatMap(([name, value]) =>
    typeof value === 'string' && all.includes(value) ? [name] : [],
  );
}

describe('case E8: the process of', () => {
  it.each<[string, readonly (keyof typeof secrets)[]]>([
    ['worker', ['databaseRecorder', 'masterKey', 'smtpPassword']],
    ['api', ['databaseAdministrator', 'databaseApp', 'masterKey']],
    ['portal', ['oidcClientSecret', 'sessionSecret']],
  ])('the %s is told in files exactly the secrets %j', (name, expected) => {
    const given = Object.entries(parts.find((part) => part.name === name)?.env ?? {});
    const files = given.flatMap(([variable, path]) => (/^COMITY_.*_FILE$/.test(variable) ? [String(path)] : []));
    for (const path of files) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(heldIn(given.map(([, value]) => String(value)))).toEqual([]);
    const held = heldIn(files.map((path) => readFileSync(path, 'utf8')));
    expect(held.sort()).toEqual([...expected].sort());
  });
});
