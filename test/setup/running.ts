/** Tests reach the running installation through this file. */
import { Cast } from '@comity/testkit/cast';

export interface Running {
  apiUrl: string;
  portalUrl: string;
  mailboxUrl: string;
  issuer: string;
  audience: string;
  databaseUrl: string;
  recorderDatabaseUrl: string;
  ownerDatabaseUrl: string;
  temporalAddress: string;
  /** The key is in base64url. */
  masterKey: string;
  /** Evidence is stored in this folder. */
  evidenceDirectory: string;
}

export function running(): Running {
  const text = process.env['COMITY_TEST_INSTALLATION'];
  if (text === undefined)
    throw new Error('Tests of the whole system run by `npm test`, which starts an installation for them');
  return JSON.parse(text) as Running;
}

/** A machine that many share answers late at times: an act is then sent again under its key, as its client would. */
/** Longer than the minute after which whoever asked too often may ask again. */
const PATIENCE_MS = 70_000;

export function cast(): Cast {
  return new Cast({ ...running(), patienceMs: PATIENCE_MS });
}
