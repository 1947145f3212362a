/**
 * Configuration: parsed once at boot, typed, and nowhere else read from the environment. A boot with a missing or
 * broken value ends with one sentence per value that names it and says what it should look like.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { evidence, requireOnePlace } from './evidence-config.ts';

const url = z.url();
const port = z.coerce.number().int().min(1).max(65_535);
/** 32 bytes, base64url: a key, not a passphrase. */
const key = z
  .string()
  .transform((text) => Buffer.from(text, 'base64url'))
  .refine((bytes) => bytes.length === 32, { error: 'must be 32 bytes in base64url' });
const file = z.string().transform((path) => readFileSync(path));

const database = z.object({ COMITY_DATABASE_URL: url });
const owner = z.object({ COMITY_OWNER_DATABASE_URL: url });
const temporal = z.object({
  COMITY_TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/, { error: 'must be host:port' }),
  COMITY_TEMPORAL_NAMESPACE: z.string().min(1),
  COMITY_TEMPORAL_TLS_CA: file.optional(),
  COMITY_TEMPORAL_TLS_CERT: file.optional(),
  COMITY_TEMPORAL_TLS_KEY: file.optional(),
});
const keys = z.object({ COMITY_MASTER_KEY: key });
const oidc = z.object({ COMITY_OIDC_ISSUER: url, COMITY_OIDC_AUDIENCE: z.string().min(1) });
const logging = z.object({ COMITY_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info') });
const bind = z.object({ COMITY_BIND: z.string().default('127.0.0.1') });

const worker = z
  .object({
    COMITY_WORKER_PORT: port,
    COMITY_PORTAL_URL: url,
    COMITY_SMTP_URL: z.string().regex(/^smtps?:\/\//, { error: 'must begin with smtp:// or smtps://' }),
    COMITY_MAIL_FROM: z.string().min(3),
    COMITY_MAILBOX_URL: url.optional(),
  })
  .extend(database.shape)
  .extend(temporal.shape)
  .extend(keys.shape)
  .extend(evidence.shape)
  .extend(logging.shape)
  .extend(bind.shape)
  .superRefine(requireOnePlace);

const api = z
  .object({ COMITY_API_PORT: port, COMITY_API_URL: url, COMITY_TEMPORAL_UI_URL: url.optional() })
  .extend(database.shape)
  .extend(temporal.shape)
  .extend(keys.shape)
  .extend(evidence.shape)
  .extend(oidc.shape)
  .extend(logging.shape)
  .extend(bind.shape)
  .superRefine(requireOnePlace);

const portal = z
  .object({
    COMITY_PORTAL_PORT: port,
    COMITY_PORTAL_URL: url,
    COMITY_API_URL: url,
    COMITY_OIDC_CLIENT_ID: z.string().min(1),
    COMITY_OIDC_CLIENT_SECRET: z.string().min(1),
    COMITY_SESSION_SECRET: key,
    COMITY_MAILBOX_URL: url.optional(),
  })
  .extend(oidc.shape)
  .extend(logging.shape)
  .extend(bind.shape);

const migration = z
  .object({ COMITY_SEED: z.enum(['exercise', 'none']).default('none') })
  .extend(owner.shape)
  .extend(keys.shape);

const schemas = { worker, api, portal, migration };
export type App = keyof typeof schemas;
export type Config<A extends App> = z.infer<(typeof schemas)[A]>;
export type TemporalConfig = z.infer<typeof temporal>;

/** A boot that cannot go on; its message is for the person who starts the process. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Throws `ConfigurationError` with one line per wrong value. Empty strings count as absent. */
export function readConfig<A extends App>(app: A, environment: NodeJS.ProcessEnv = process.env): Config<A> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schemas[app].safeParse(given);
  if (parsed.success) return parsed.data as Config<A>;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigurationError(`The ${app} cannot start, its configuration is incomplete:\n  ${lines.join('\n  ')}`);
}
