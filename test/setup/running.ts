/** The running installation, as tests see it. */
import { Cast } from '@comity/testkit/cast';

export interface Running {
  apiUrl: string;
  portalUrl: string;
  mailboxUrl: string;
  issuer: string;
  audience: string;
  databaseUrl: string;
  ownerDatabaseUrl: string;
  temporalAddress: string;
  /** base64url. */
  masterKey: string;
  /** Where evidence is stored. */
  evidenceDirectory: string;
}

export function running(): Running {
  const text = process.env['COMITY_TEST_INSTALLATION'];
  if (text === undefined) throw new Error('System tests run by `npm test`, which starts an installation for them');
  return JSON.parse(text) as Running;
}

/** A machine that many share answers late at times: an act is then sent again under its key, as its client would. */
const PATIENCE_MS = 30_000;

export function cast(): Cast {
  return new Cast({ ...running(), patienceMs: PATIENCE_MS });
}
