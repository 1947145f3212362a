/**
 * The configuration is parsed once at boot, typed, and read from the environment nowhere else. A boot with a missing or
 * broken value ends with one sentence per value that names it and says what it should look like.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { evidence, requireOnePlace } from './evidence-config.ts';
import { openConnections } from './open-network.ts';
import { fileOf, secret, secretsIn, withSecretFiles } from './secret-files.ts';

const must = (what: string): { error: string } => ({ error: `must ${what}` });

/** Callers append paths to this address. */
const url = z
  .url({ protocol: /^https?$/, ...must('be an address that begins with http:// or https://') })
  .refine((text) => !text.endsWith('/'), must('not end in a slash'));
const postgres = secret(z.url({ protocol: /^postgres(ql)?$/, ...must('begin with postgres:// or postgresql://') }));
const port = z.coerce
  .number(must('be a port from 1 to 65535'))
  .int(must('be a port from 1 to 65535'))
  .min(1, must('be a port from 1 to 65535'))
  .max(65_535, must('be a port from 1 to 65535'));
/** Of 32 random bytes more are different than these, but for one case in 10¹⁶; zeros and examples have fewer. */
const DIFFERENT_BYTES = 16;
/** A key of 32 bytes in base64url; it is not a passphrase. */
const key = secret(
  z
    .base64url(must('be 32 bytes in base64url'))
    .length(43, must('be 32 bytes in base64url'))
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine((bytes) => new Set(bytes).size >= DIFFERENT_BYTES, must('be made at random, not be an example')),
);
const name = z.string().min(1);
const file = z.string().transform((path, context) => {
  try {
    return readFileSync(path);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a file that can be read' });
    return z.NEVER;
  }
});
/** An e-mail address, or a name and an address in angle brackets, on one line. */
const sender = z
  .string()
  .regex(/^([^\p{Cc}<>@]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u, must('be a mail address'));
const oneOf = <const T extends readonly string[]>(...values: T): z.ZodEnum<{ [V in T[number]]: V }> =>
  z.enum(values, must(`be one of ${values.join(', ')}`));

const database = z.object({ COMITY_DATABASE_URL: postgres });
/** The worker's role may write besides what only recording writes; the api's may not. */
const recorder = z.object({ COMITY_RECORDER_DATABASE_URL: postgres });
/** The role that writes who belongs to an organization and what they may do (docs/adr/0018). */
const administrator = z.object({ COMITY_ADMINISTRATOR_DATABASE_URL: postgres });
const owner = z.object({ COMITY_OWNER_DATABASE_URL: postgres });
const temporal = z.object({
  COMITY_TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/, must('be host:port')),
  COMITY_TEMPORAL_NAMESPACE: name,
  COMITY_TEMPORAL_TLS_CA: file.optional(),
  COMITY_TEMPORAL_TLS_CERT: file.optional(),
  COMITY_TEMPORAL_TLS_KEY: file.optional(),
});
const keys = z.object({
  COMITY_MASTER_KEY: key,
  /**
   * The domain with which the names of the organizations' keys and ledgers begin. Others pin those names, so it never
   * changes.
   */
  COMITY_INSTALLATION: z
    .string()
    .regex(/^[a-z0-9.-]+$/, must('be a domain'))
    .default('comity.example'),
});
/**
 * The RFC 3161 authority that stamps packages, the PEM file of the roots to which its tokens must lead, and how the
 * worker proves to it who asks: an account, or a client certificate with its key. Accounts stand in a file and never in
 * the address, because addresses are logged.
 */
const timestamp = z.object({
  COMITY_TIMESTAMP_URL: url.refine(
    (text) => new URL(text).username === '',
    must('hold no account: put `user:password` into the file of COMITY_TIMESTAMP_ACCOUNT'),
  ),
  COMITY_TIMESTAMP_ROOTS: file,
  COMITY_TIMESTAMP_ACCOUNT: file
    .transform((content) => content.toString().trim())
    .refine((text) => /^[^\p{Cc}:]+:[^\p{Cc}]+$/u.test(text), must('be a file with `user:password` on one line'))
    .optional(),
  COMITY_TIMESTAMP_CLIENT_CERT: file.optional(),
  COMITY_TIMESTAMP_CLIENT_KEY: file.optional(),
});
const oidc = z.object({ COMITY_OIDC_ISSUER: url, COMITY_OIDC_AUDIENCE: name });
const logging = z.object({ COMITY_LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error').default('info') });
const perMinute = (most: number) =>
  z.coerce
    .number(must('be a number of requests'))
    .int(must('be a number of requests'))
    .min(1, must('be at least 1'))
    .default(most);
/**
 * How many requests one address without a sign-in, one person, and one peer's address may make within a minute. Behind a
 * reverse proxy the addresses are those that it states, if it is trusted.
 */
const limits = z.object({ COMITY_LIMIT_ADDRESS: perMinute(300), COMITY_LIMIT_PERSON: perMinute(3000) });
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );
/** Addresses or networks of reverse proxies, separated by commas, whose word on the client's address counts. */
const proxies = z.object({ COMITY_TRUSTED_PROXIES: list });
/** Hosts of a network of the operator's own, separated by commas, to which connections may be in clear. */
const network = z.object({ COMITY_TRUSTED_NETWORK: list });
const bind = z.object({ COMITY_BIND: z.string().default('127.0.0.1') });

const worker = z
  .object({
    COMITY_WORKER_PORT: port,
    COMITY_PORTAL_URL: url,
    COMITY_SMTP_URL: secret(z.url({ protocol: /^smtps?$/, hostname: /./, ...must('begin with smtp:// or smtps://') })),
    COMITY_MAIL_FROM: sender,
    COMITY_MAILBOX_URL: url.optional(),
  })
  .extend(recorder.shape)
  .extend(temporal.shape)
  .extend(keys.shape)
  .extend(evidence.shape)
  .extend(timestamp.shape)
  .extend(logging.shape)
  .extend(bind.shape)
  .extend(network.shape)
  .superRefine(requireOnePlace);

const api = z
  .object({
    COMITY_API_PORT: port,
    COMITY_API_URL: url,
    COMITY_TEMPORAL_UI_URL: url.optional(),
    /** The api puts these roots into the trust file that it gives out. */
    COMITY_TIMESTAMP_ROOTS: file.optional(),
    /** Id tokens and the issuer's sign-outs are for this client, the portal: without it no session would begin. */
    COMITY_OIDC_CLIENT_ID: name,
    COMITY_LIMIT_PEER: perMinute(600),
    /** What one person may have kept within an hour without an act that takes effect (apps/api/limits/quotas.ts). */
    COMITY_LIMIT_KEPT: perMinute(3000),
  })
  .extend(database.shape)
  .extend(administrator.shape)
  .extend(temporal.shape)
  .extend(keys.shape)
  .extend(evidence.shape)
  .extend(oidc.shape)
  .extend(limits.shape)
  .extend(proxies.shape)
  .extend(logging.shape)
  .extend(bind.shape)
  .extend(network.shape)
  .superRefine(requireOnePlace);

const portal = z
  .object({
    COMITY_PORTAL_PORT: port,
    COMITY_PORTAL_URL: url,
    COMITY_API_URL: url,
    COMITY_OIDC_CLIENT_ID: name,
    COMITY_OIDC_CLIENT_SECRET: secret(z.string().min(1)),
    COMITY_SESSION_SECRET: key,
    COMITY_MAILBOX_URL: url.optional(),
    COMITY_CONTACT_EMAIL: z.email('must be an e-mail address').optional(),
  })
  .extend(oidc.shape)
  .extend(limits.shape)
  .extend(proxies.shape)
  .extend(logging.shape)
  .extend(bind.shape)
  .extend(network.shape);

const migration = z
  .object({ COMITY_SEED: oneOf('exercise', 'none').default('none') })
  .extend(owner.shape)
  .extend(keys.shape)
  .extend(network.shape);

const operator = z
  .object({ COMITY_PORTAL_URL: url })
  .extend(administrator.shape)
  .extend(keys.shape)
  .extend(network.shape);

const schemas = { worker, api, portal, migration, operator };
export type App = keyof typeof schemas;
export type Config<A extends App> = z.infer<(typeof schemas)[A]>;
export type TemporalConfig = z.infer<typeof temporal>;

/** Returns the names of all variables that this program reads; it is given no others. */
export function variablesOf(app: App): string[] {
  return Object.keys(schemas[app].shape);
}

/** Returns the names of those among them that are given in files. */
export function secretsOf(app: App): string[] {
  return secretsIn(schemas[app].shape);
}

/** Ends a boot that cannot go on. The message is for the person who starts the process. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Throws `ConfigurationError` with one line per wrong value, which never repeats the value. Empty strings count as absent. */
export function readConfig<A extends App>(app: A, environment: NodeJS.ProcessEnv = process.env): Config<A> {
  const { given, faults } = withSecretFiles(secretsOf(app), environment);
  const parsed = schemas[app].safeParse(given);
  const wrong = parsed.success
    ? openConnections(parsed.data)
    : parsed.error.issues.map(({ path, message }) => [path.join('.'), message] as const);
  const lines = new Map([...wrong.toReversed(), ...unpaired(given)]);
  for (const variable of lines.keys()) if (given[variable] === undefined) lines.set(variable, 'is missing');
  for (const variable of secretsOf(app)) if (faults.some(([name]) => name === fileOf(variable))) lines.delete(variable);
  for (const [variable, sentence] of faults) lines.set(variable, sentence);
  if (parsed.success && lines.size === 0) return parsed.data as Config<A>;
  const sentences = [...lines].map(([variable, sentence]) => `\n  ${variable} ${sentence}.`);
  throw new ConfigurationError(`The ${app} cannot start, its configuration is not complete:${sentences.join('')}`);
}

/** A certificate is of no use without its key, nor a key without its certificate. */
function unpaired(given: Record<string, string | undefined>): [string, string][] {
  return PAIRS.flatMap((pair): [string, string][] => {
    const [alone] = pair.filter((variable) => given[variable] !== undefined);
    const other = pair.find((variable) => given[variable] === undefined);
    return alone === undefined || other === undefined ? [] : [[alone, `needs ${other} beside it`]];
  });
}

const PAIRS = [
  ['COMITY_TEMPORAL_TLS_CERT', 'COMITY_TEMPORAL_TLS_KEY'],
  ['COMITY_TIMESTAMP_CLIENT_CERT', 'COMITY_TIMESTAMP_CLIENT_KEY'],
] as const;
