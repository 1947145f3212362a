/** Each app is started with what it reads: no password and no key of another is in the environment of its process. */
import { describe, expect, it } from '@jest/globals';
import { environmentOf } from './environment.ts';
import { appParts } from './node-parts.ts';
import { portsFrom } from './ports.ts';
import { openSecrets } from './secrets.ts';
import { scratchFolder } from './test/scratch.ts';

const home = scratchFolder('node-parts');
const secrets = openSecrets(home);
const ports = portsFrom(4600);
const parts = appParts(environmentOf(home, ports, secrets), ports, () => 'log');

describe('case E8: the process of', () => {
  it.each<[string, readonly (keyof typeof secrets)[]]>([
    ['worker', ['databaseRecorder', 'masterKey', 'smtpPassword']],
    ['api', ['databaseApp', 'masterKey']],
    ['portal', ['oidcClientSecret', 'sessionSecret']],
  ])('the %s holds exactly the secrets %j', (name, expected) => {
    const values = Object.values(parts.find((part) => part.name === name)?.env ?? {}).join(' ');
    const held = Object.entries(secrets).flatMap(([secret, value]) =>
      typeof value === 'string' && values.includes(value) ? [secret] : [],
    );
    expect(held.sort()).toEqual([...expected].sort());
  });
});
