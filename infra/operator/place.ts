/** The operator's program works on the installation that its environment names, or on the one that `npm start` runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from '@comity/infra/dev/environment';
import { portsFrom } from '@comity/infra/dev/ports';
import { openSecrets } from '@comity/infra/dev/secrets';
import { Sentence } from '@comity/infra/dev/sentence';
import { readSettings } from '@comity/infra/dev/settings';
import { readConfig } from '@comity/platform/config';

export interface Place {
  databaseUrl: string;
  masterKey: Buffer;
  portalUrl: string;
  /** The installation of `npm start`, whose sign-in asks for no password. */
  local: boolean;
}

const NAMED = ['COMITY_ADMINISTRATOR_DATABASE_URL', 'COMITY_ADMINISTRATOR_DATABASE_URL_FILE'];

export function placeOfInstallation(environment: NodeJS.ProcessEnv = process.env): Place {
  if (NAMED.some((name) => environment[name])) return placeOf(environment, false);
  const { home, basePort } = readSettings(environment);
  if (!existsSync(join(home, 'secrets.json')))
    throw new Sentence(`There is no installation in ${home}; start it there with npm start, or set COMITY_HOME.`);
  return placeOf({ ...environmentOf(home, portsFrom(basePort), openSecrets(home)) }, true);
}

function placeOf(environment: NodeJS.ProcessEnv, local: boolean): Place {
  const config = readConfig('operator', environment);
  return {
    databaseUrl: config.COMITY_ADMINISTRATOR_DATABASE_URL,
    masterKey: config.COMITY_MASTER_KEY,
    portalUrl: config.COMITY_PORTAL_URL,
    local,
  };
}
