/** The stack that starts the servers of the local run gives them these settings, which are parsed once. */
import type { StackEnvironment } from './environment.ts';
import { HOST } from './ports.ts';
import { Sentence } from './sentence.ts';

export interface ServerSettings {
  home: string;
  /** The server listens at this address. */
  own: URL;
  portal: URL;
  api: URL;
  smtp: { port: number; user: string; password: string };
  /** False where nobody is seeded: then whoever types an e-mail address is that person. */
  exercise: boolean;
  oidc: { issuer: string; clientId: string; clientSecret: string; audience: string };
}

const READ = [
  'COMITY_MAILBOX_URL',
  'COMITY_TIMESTAMP_URL',
  'COMITY_PORTAL_URL',
  'COMITY_API_URL',
  'COMITY_SMTP_URL',
  'COMITY_OIDC_ISSUER',
  'COMITY_OIDC_CLIENT_ID',
  'COMITY_OIDC_CLIENT_SECRET',
  'COMITY_OIDC_AUDIENCE',
  'COMITY_SEED',
] as const satisfies (keyof StackEnvironment)[];

/** Returns what the servers of the local run are given: no password of the database and no key of an app. */
export function readByServers(env: StackEnvironment): NodeJS.ProcessEnv {
  return Object.fromEntries(READ.map((name) => [name, env[name]]));
}

/** `ownName` is the variable that holds the server's own address. It throws `Sentence` naming what is missing. */
export function serverSettings(
  ownName: 'COMITY_MAILBOX_URL' | 'COMITY_OIDC_ISSUER' | 'COMITY_TIMESTAMP_URL',
  environment: NodeJS.ProcessEnv = process.env,
): ServerSettings {
  const need = (name: (typeof READ)[number] | 'COMITY_HOME'): string => {
    const value = environment[name];
    if (value === undefined || value === '') throw new Sentence(`${name} is missing; the stack sets it.`);
    return value;
  };
  const own = new URL(need(ownName));
  if (own.hostname !== HOST) throw new Sentence(`${ownName} must be an address on ${HOST}.`);
  const smtp = new URL(need('COMITY_SMTP_URL'));
  return {
    home: need('COMITY_HOME'),
    own,
    portal: new URL(need('COMITY_PORTAL_URL')),
    api: new URL(need('COMITY_API_URL')),
    smtp: {
      port: Number(smtp.port),
      user: decodeURIComponent(smtp.username),
      password: decodeURIComponent(smtp.password),
    },
    exercise: need('COMITY_SEED') === 'exercise',
    oidc: {
      issuer: need('COMITY_OIDC_ISSUER'),
      clientId: need('COMITY_OIDC_CLIENT_ID'),
      clientSecret: need('COMITY_OIDC_CLIENT_SECRET'),
      audience: need('COMITY_OIDC_AUDIENCE'),
    },
  };
}
