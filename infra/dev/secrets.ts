/** The installation's own secrets: made at its first start, kept in `secrets.json`, readable by its owner only. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import { Sentence } from './sentence.ts';

export interface Secrets {
  databaseSuperuser: string;
  databaseOwner: string;
  databaseApp: string;
  smtpPassword: string;
  oidcClientSecret: string;
  /** Signs the issuer's cookies. */
  issuerCookies: string;
  /** The issuer's signing key: RSA, 2048 bits, private, as a JWK. */
  issuerKey: Record<string, unknown>;
  /** 32 bytes, base64url. */
  sessionSecret: string;
  /** 32 bytes, base64url; wraps the organizations' keys: without it, nothing in the database or the engine opens. */
  masterKey: string;
}

const secret = (): string => randomBytes(32).toString('base64url');

/** Throws `Sentence` if the file is there and cannot be read: new keys would lock the old data away for ever. */
export function openSecrets(home: string): Secrets {
  const path = join(home, 'secrets.json');
  if (existsSync(path)) {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
    } catch {
      throw new Sentence(
        `The keys of this installation (${path}) cannot be read; put the file back from a copy, or delete all local data with: npm run reset`,
      );
    }
  }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const secrets: Secrets = {
    databaseSuperuser: secret(),
    databaseOwner: secret(),
    databaseApp: secret(),
    smtpPassword: secret(),
    oidcClientSecret: secret(),
    issuerCookies: secret(),
    issuerKey: { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: secret().slice(0, 12) },
    sessionSecret: secret(),
    masterKey: secret(),
  };
  writeAtomically(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}
