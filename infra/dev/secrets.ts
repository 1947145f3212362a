/**
 * The installation's own secrets are made at its first start and kept in `secrets.json`, which only its owner can read.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './atomic-file.ts';
import { PUT_BACK, Sentence } from './sentence.ts';

/** A secret is 32 bytes in base64url. */
const Secret = z.string().length(43);

const Secrets = z.object({
  databaseSuperuser: Secret,
  databaseOwner: Secret,
  databaseApp: Secret,
  databaseRecorder: Secret,
  databaseAdministrator: Secret,
  smtpPassword: Secret,
  oidcClientSecret: Secret,
  /** This secret signs the issuer's cookies. */
  issuerCookies: Secret,
  /** This is the issuer's private signing key: RSA, 2048 bits, as a JWK. */
  issuerKey: z.record(z.string(), z.unknown()),
  sessionSecret: Secret,
  /** This key wraps the organizations' keys: without it, nothing in the database or the engine opens. */
  masterKey: Secret,
});
export type Secrets = z.infer<typeof Secrets>;

/** An installation of before there were these roles gets their passwords, and keeps all its keys. */
const EarlierSecrets = Secrets.partial({ databaseRecorder: true, databaseAdministrator: true });

const secret = (): string => randomBytes(32).toString('base64url');

/** Throws `Sentence` if there were keys and they cannot be read: new ones would lock the old data away for ever. */
export function openSecrets(home: string): Secrets {
  const path = join(home, 'secrets.json');
  const kept = readSecrets(path);
  if (kept !== null) return kept;
  // Keys are made before everything that is locked with them.
  if (existsSync(path) || existsSync(join(home, 'temporal', 'temporal.db')))
    throw new Sentence(`The keys of this installation (${path}) cannot be read; ${PUT_BACK}`);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const secrets: Secrets = {
    databaseSuperuser: secret(),
    databaseOwner: secret(),
    databaseApp: secret(),
    databaseRecorder: secret(),
    databaseAdministrator: secret(),
    smtpPassword: secret(),
    oidcClientSecret: secret(),
    issuerCookies: secret(),
    issuerKey: { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: secret().slice(0, 12) },
    sessionSecret: secret(),
    masterKey: secret(),
  };
  write(path, secrets);
  return secrets;
}

/** Returns null when there is no such file, or not every key in it. */
function readSecrets(path: string): Secrets | null {
  try {
    const kept = EarlierSecrets.parse(JSON.parse(readFileSync(path, 'utf8')));
    const made = { databaseRecorder: secret(), databaseAdministrator: secret() };
    const secrets: Secrets = { ...made, ...kept };
    if (Object.keys(made).some((name) => !(name in kept))) write(path, secrets);
    return secrets;
  } catch {
    return null;
  }
}

function write(path: string, secrets: Secrets): void {
  writeAtomically(path, `${JSON.stringify(secrets, null, 2)}\n`);
}
